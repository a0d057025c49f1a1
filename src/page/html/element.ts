/** Elements of a page: a light tree, and the few questions asked of it. */
import { decodeEntities } from './entities.ts';

export interface Element {
  /** Lower case. */
  tag: string;
  /** Source of the attributes, between the tag's name and its `>`. */
  raw: string;
  /** Names (lower case) and values in turn, parsed from `raw` on first use. */
  attributes: string[] | null;
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

/** Shared by all elements without content. */
const NONE: readonly (Element | string)[] = [];

/** Adds a child at the end. The first one gets an array of its own size: most elements have no other. */
export function append(element: Element, child: Element | string): void {
  if (element.children.length === 0) element.children = [child];
  else (element.children as (Element | string)[]).push(child);
}

/** A new element without content. */
export function newElement(tag: string, raw: string, parent: Element | null, start: number, end: number): Element {
  return {
    tag,
    raw,
    attributes: null,
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

/** Value of an attribute with character references replaced; null when the element has none. The first of two wins, as in browsers. */
export function attribute(element: Element, name: string): string | null {
  const list = (element.attributes ??= parseAttributes(element.raw));
  for (let i = 0; i < list.length; i += 2) if (list[i] === name) return list[i + 1]!;
  return null;
}

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

/** Whether a text may hold blanks other than single spaces. */
function hasOddBlanks(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c <= 32 ? c !== 32 || before === 32 : c >= 0xa0 && c <= 0x3000 && (c < 0xae || c === 0x1680 || c >= 0x2000)) return true;
    if (c === 0xfeff) return true;
    before = c;
  }
  return false;
}

const isSpace = (c: number) => c === 32 || c === 10 || c === 9 || c === 13 || c === 12;

/** Names of nearly all attributes, by length and ends: these strings are compared by reference. */
const COMMON_NAMES = new Map<number, string>();
for (const name of 'href src title class id style target alt name content type rel lang width height value align onclick role media charset'.split(
  ' ',
))
  COMMON_NAMES.set(nameKey(name, 0, name.length), name);

function nameKey(text: string, from: number, to: number): number {
  return ((to - from) << 16) | (text.charCodeAt(from) << 8) | (text.charCodeAt(to - 1) & 0xff);
}

/** The name in lower case that stands from `from` to `to`. */
function nameAt(raw: string, from: number, to: number): string {
  const common = COMMON_NAMES.get(nameKey(raw, from, to));
  if (common !== undefined && common.length === to - from) {
    let i = 0;
    while (i < common.length && raw.charCodeAt(from + i) === common.charCodeAt(i)) i++;
    if (i === common.length) return common;
  }
  return raw.slice(from, to).toLowerCase();
}

function parseAttributes(raw: string): string[] {
  const list: string[] = [];
  const n = raw.length;
  let p = 0;
  while (p < n) {
    let c = raw.charCodeAt(p);
    if (isSpace(c) || c === 47) {
      p++;
      continue;
    }
    const nameStart = p;
    p++; // a leading "=" belongs to the name
    while (p < n && (c = raw.charCodeAt(p)) !== 61 && !isSpace(c) && c !== 47) p++;
    const name = nameAt(raw, nameStart, p);
    while (p < n && isSpace(raw.charCodeAt(p))) p++;
    let value = '';
    if (raw.charCodeAt(p) === 61) {
      p++;
      while (p < n && isSpace(raw.charCodeAt(p))) p++;
      const quote = raw.charCodeAt(p);
      if (quote === 34 || quote === 39) {
        const end = raw.indexOf(quote === 34 ? '"' : "'", p + 1);
        value = raw.slice(p + 1, end < 0 ? n : end);
        p = end < 0 ? n : end + 1;
      } else {
        const start = p;
        while (p < n && !isSpace(raw.charCodeAt(p))) p++;
        value = raw.slice(start, p);
      }
    }
    if (list.length < 400) list.push(name, decodeEntities(value));
  }
  return list;
}
