/** Rules of a page's own style blocks that hide: simple selectors only (tag, class, id, descendants of these). */
import { attribute, type Element } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import { type HiddenHow, hidingOf } from './style.ts';

export interface HidingRule {
  how: HiddenHow;
  /** Compound selectors from the ancestor down; the last one is the element's. */
  parts: Compound[];
  /** As written, for the quotation. */
  quote: string;
}

interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
}

const MAX_RULES = 500;

/** Characters of sheets remembered with their rules. */
const MEMORY = 200_000;
const known = new KnownTexts(MEMORY, rulesOf);

/** Hiding rules of style sheets as text. Rules in @media blocks (print, phones) say nothing about the page and are left out. */
export function hidingRules(sheets: readonly string[]): HidingRule[] {
  return sheets.flatMap((sheet) => known.of(sheet));
}

function rulesOf(sheet: string): HidingRule[] {
  const rules: HidingRule[] = [];
  const css = sheet.slice(0, 300_000).replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ');
  let at = 0;
  while (rules.length < MAX_RULES) {
    const open = css.indexOf('{', at);
    if (open < 0) break;
    const selector = css.slice(at, open).trim();
    if (selector.startsWith('@')) {
      at = /^@(?:media|supports|keyframes|-webkit-keyframes|layer|container)/i.test(selector)
        ? afterBlock(css, open)
        : afterPlain(css, open);
      continue;
    }
    const close = css.indexOf('}', open);
    const body = css.slice(open + 1, close < 0 ? css.length : close);
    at = close < 0 ? css.length : close + 1;
    const how = hidingOf(body);
    if (how) add(rules, how, selector, body);
  }
  return rules;
}

function add(rules: HidingRule[], how: HiddenHow, selector: string, body: string): void {
  for (const one of selector.split(',').slice(0, 50)) {
    const parts = compounds(one.trim());
    if (parts) rules.push({ how, parts, quote: `${one.trim()}{${body.trim()}}`.replace(/\s+/g, ' ').slice(0, 200) });
  }
}

function afterBlock(css: string, open: number): number {
  let depth = 0;
  for (let i = open; i < css.length; i++) {
    const c = css.charCodeAt(i);
    if (c === 123) depth++;
    else if (c === 125 && --depth === 0) return i + 1;
  }
  return css.length;
}

function afterPlain(css: string, open: number): number {
  const close = css.indexOf('}', open);
  return close < 0 ? css.length : close + 1;
}

/** Null for selectors with states, attributes, siblings or wildcards: what they hide may show itself. */
function compounds(selector: string): Compound[] | null {
  if (selector === '' || selector.length > 200 || /[:[\]+~*()\\]/.test(selector)) return null;
  const parts: Compound[] = [];
  for (const word of selector.split(/\s*>\s*|\s+/)) {
    const match = /^([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)$/i.exec(word);
    if (!match) return null;
    const marks = match[2]!.match(/[.#][\w-]+/g) ?? [];
    parts.push({
      tag: match[1]?.toLowerCase() ?? null,
      id: marks.find((m) => m.startsWith('#'))?.slice(1) ?? null,
      classes: marks.filter((m) => m.startsWith('.')).map((m) => m.slice(1)),
    });
  }
  const last = parts[parts.length - 1]!;
  return last.id === null && last.classes.length === 0 && parts.length === 1 ? null : parts;
}

/** The rule that hides an element, null when none does. */
export function ruleFor(element: Element, rules: readonly HidingRule[]): HidingRule | null {
  if (rules.length === 0) return null;
  for (const rule of rules) if (matches(element, rule.parts)) return rule;
  return null;
}

function matches(element: Element, parts: readonly Compound[]): boolean {
  if (!fits(element, parts[parts.length - 1]!)) return false;
  let at = parts.length - 2;
  for (let e = element.parent; e && at >= 0; e = e.parent) if (fits(e, parts[at]!)) at--;
  return at < 0;
}

function fits(element: Element, part: Compound): boolean {
  if (part.tag !== null && part.tag !== element.tag) return false;
  if (part.id === null && part.classes.length === 0) return true;
  if (element.raw === '') return false;
  if (part.id !== null && attribute(element, 'id') !== part.id) return false;
  if (part.classes.length === 0) return true;
  const names = (attribute(element, 'class') ?? '').split(/\s+/);
  return part.classes.every((name) => names.includes(name));
}
