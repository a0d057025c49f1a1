/** Elements of a page: a light tree, and the few questions asked of it. */
import { Codes } from './codes.ts';
import { decodeEntities } from './entities.ts';
import { isSpace } from './markup.ts';
import type { Opening } from './tags.ts';

export interface Element {
  /** Lower case. */
  tag: string;
  /** Source of the attributes, between the tag's name and its `>`. */
  raw: string;
  /** The opening tag, shared by elements that are opened in the same words. */
  opening: Opening;
  parent: Element | null;
  /** Added to by `append` only. */
  children: readonly (Element | string)[];
  /** Offsets in the source: of `<`, and after the end. */
  start: number;
  end: number;
  /** Runs of the outline that stand in it, from … to (exclusive); −1 before the outline is made and in parts without text. */
  runFrom: number;
  runTo: number;
  /** Ended by its own end tag, and nothing in it reached for an element outside: the same tree wherever it stands. */
  clean: boolean;
  /** A tag inside looked for elements above it. */
  leaky: boolean;
  /** Shared between pages (see PieceMemo): `parent` and runs are those of the page read last. */
  remembered: boolean;
  /** What the outline of a remembered element gave, kept by the outline. */
  segment: unknown;
  /** Number of entries inside, valid for the count of that number (see lists/entries.ts). */
  weight: number;
  weightOf: number;
}

/** A parsed source. */
export interface Tree {
  /** Holds everything. */
  root: Element;
  /** First `base` element; one in a remembered piece is none (none is remembered). */
  base: Element | null;
  /** Elements of the tree, the root left out. */
  elements: number;
  /** The end of the page was left out (see tree.ts). */
  isCut: boolean;
}

/** Shared by all elements without content. */
const NONE: readonly (Element | string)[] = [];

/** Adds a child at the end. The first one gets an array of its own size: most elements have no other. */
export function append(element: Element, child: Element | string): void {
  if (element.children.length === 0) element.children = [child];
  else (element.children as (Element | string)[]).push(child);
}

/** A new element without content. */
export function newElement(opening: Opening, parent: Element | null, start: number, end: number): Element {
  return {
    tag: opening.kind.name,
    raw: opening.raw,
    opening,
    parent,
    children: NONE,
    start,
    end,
    runFrom: -1,
    runTo: -1,
    clean: false,
    leaky: false,
    remembered: false,
    segment: null,
    weight: 0,
    weightOf: -1,
  };
}

/** More attributes of one tag are not looked at. */
const MAX_ATTRIBUTES = 200;

/**
 * Value of an attribute (its name in lower case) with character references replaced; null when the element has none.
 * The first of two wins, as in browsers. Read from the source: few are asked for, and most stand first.
 */
export function attribute({ opening }: Element, name: string): string | null {
  const { answers } = opening;
  if (answers === null) return valueIn(opening.raw, name);
  for (let i = 0; i < answers.length; i += 2) if (answers[i] === name) return answers[i + 1]!;
  const value = valueIn(opening.raw, name);
  if (answers.length < MAX_ANSWERS) answers.push(name, value);
  return value;
}

/** More answers than are ever asked for: names of attributes stand in the program. */
const MAX_ANSWERS = 100;

function valueIn(raw: string, name: string): string | null {
  const n = raw.length;
  let p = 0;
  for (let count = 0; count < MAX_ATTRIBUTES; count++) {
    while (p < n && isBetween(raw.charCodeAt(p))) p++;
    if (p >= n) return null;
    const nameStart = p;
    p++; // a leading "=" belongs to the name
    let c = 0;
    while (p < n && (c = raw.charCodeAt(p)) !== 61 && !isBetween(c)) p++;
    const isWanted = isNamed(raw, nameStart, p, name);
    while (p < n && isSpace(raw.charCodeAt(p))) p++;
    if (raw.charCodeAt(p) !== 61) {
      if (isWanted) return '';
      continue;
    }
    p++;
    while (p < n && isSpace(raw.charCodeAt(p))) p++;
    const quote = raw.charCodeAt(p);
    let start = p;
    let end = n;
    if (quote === 34 || quote === 39) {
      start = p + 1;
      const closing = raw.indexOf(quote === 34 ? '"' : "'", start);
      end = closing < 0 ? n : closing;
      p = end + 1;
    } else {
      while (p < n && !isSpace(raw.charCodeAt(p))) p++;
      end = p;
    }
    if (isWanted) return decodeEntities(raw.slice(start, end));
  }
  return null;
}

function isNamed(raw: string, from: number, to: number, name: string): boolean {
  if (to - from !== name.length) return false;
  for (let i = 0; i < name.length; i++) {
    const c = raw.charCodeAt(from + i);
    if ((c >= 65 && c <= 90 ? c | 32 : c) !== name.charCodeAt(i)) return false;
  }
  return true;
}

const isBetween = (c: number) => c === 47 || isSpace(c);

/** The opening tag as written, at most 200 characters. */
export function openingTag(element: Element): string {
  const tag = `<${element.tag}${element.raw}>`;
  return tag.length > 200 ? `${tag.slice(0, 200)}…` : tag;
}

/** Elements under `root` (itself left out) in document order, at most `limit` of them. */
export function descendants(root: Element, limit = 200_000): Element[] {
  const found: Element[] = [];
  gather(root, found, limit);
  return found;
}

function gather(element: Element, found: Element[], limit: number): void {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (found.length >= limit) return;
    found.push(child);
    if (child.children.length > 0) gather(child, found, limit);
  }
}

/** All text under an element, whitespace collapsed; text of scripts and styles left out. */
export function textOf(element: Element, limit = 20_000): string {
  const parts: string[] = [];
  collect(element, parts, limit);
  return collapse(parts.join(''));
}

function collect(element: Element, parts: string[], limit: number): number {
  let left = limit;
  for (const child of element.children) {
    if (left <= 0) return 0;
    if (typeof child === 'string') {
      parts.push(child.length > left ? child.slice(0, left) : child);
      left -= child.length;
    } else if (child.tag !== 'script' && child.tag !== 'style') left = collect(child, parts, left);
  }
  return left;
}

/** Runs of blanks (also full-width, no-break and zero-width ones) become one space; ends trimmed. */
export function collapse(text: string): string {
  if (!hasOddBlanks(text)) return text.trim();
  return text.replace(/[\s\u00a0\u3000\u200b-\u200d\u2060\ufeff\u00ad]+/g, ' ').trim();
}

const characters = new Codes();

/** Whether a text may hold blanks other than single spaces. */
function hasOddBlanks(text: string): boolean {
  const codes = characters.of(text);
  const { length } = text;
  let before = 0;
  for (let i = 0; i < length; i++) {
    const c = codes[i]!;
    if (c <= 32 ? c !== 32 || before === 32 : c >= 0xa0 && c <= 0x3000 && (c < 0xae || c === 0x1680 || c >= 0x2000)) return true;
    if (c === 0xfeff) return true;
    before = c;
  }
  return false;
}
