/** Hidden parts that scripts make: boxes written around real links, whole link lists in strings, elements switched off by id. */
import type { HiddenPart } from '../facts.ts';
import { hostOf, resolve, sameSite } from '../html/address.ts';
import { attribute, descendants, type Element, textOf } from '../html/element.ts';
import { KnownTexts } from '../html/known-texts.ts';
import { parseHtml } from '../html/tree.ts';
import type { Outline } from '../outline/outline.ts';
import { hidingOf } from './style.ts';

const MAX_SCRIPT = 100_000;
const MAX_ELEMENTS = 5000;

export interface WrittenParts {
  /** Elements of the markup that a script hides, with the words that do it. */
  hidden: Map<Element, string>;
  /** Parts that stand in strings only. */
  parts: HiddenPart[];
}

/** What the page's own scripts hide. Reads strings; runs nothing. */
export function writtenParts(outline: Outline): WrittenParts {
  const hidden = new Map<Element, string>();
  const parts: HiddenPart[] = [];
  const ids = new Map<string, string>();
  for (const script of outline.scripts) {
    const text = script.children[0];
    if (typeof text !== 'string' || text.length > MAX_SCRIPT) continue;
    const acts = knownActs.of(text);
    if (acts.writesHidden) readWritten(script, text, outline, hidden, parts);
    for (const [id, words] of acts.hides) ids.set(id, words);
  }
  if (ids.size > 0) {
    for (const element of descendants(outline.root, MAX_ELEMENTS)) {
      const id = element.raw === '' ? null : attribute(element, 'id');
      const words = id === null ? undefined : ids.get(id);
      if (words !== undefined) hidden.set(element, words.slice(0, 200));
    }
  }
  return { hidden, parts };
}

/** What a script's text says it does. */
interface Acts {
  /** It writes markup with a hidden element. */
  writesHidden: boolean;
  /** Ids of elements it switches off, with the words that do it. */
  hides: [id: string, words: string][];
}

/** Characters of scripts remembered with what they do. */
const MEMORY = 100_000;
const knownActs = new KnownTexts(MEMORY, actsOf);

function actsOf(text: string): Acts {
  const writes = text.includes('write') && /display|visib|position|indent|opacity|marquee|height|width/.test(text);
  const acts: Acts = { writesHidden: writes && descendants(parseHtml(writtenMarkup(text))).some(isHiddenMarkup), hides: [] };
  // inside a function it belongs to a menu or a tab; only what runs at once hides for good
  if (!/\.style|\$\(/.test(text)) return acts;
  for (const match of text.matchAll(
    /getElementById\(\s{0,3}["']([^"']{1,60})["']\s{0,3}\)\.style\.(?:display\s{0,3}=\s{0,3}["']none|visibility\s{0,3}=\s{0,3}["']hidden)|\$\(\s{0,3}["']#([^"'\s]{1,60})["']\s{0,3}\)\.(?:hide\(\)|css\(\s{0,3}["']display["']\s{0,3},\s{0,3}["']none)/g,
  ))
    if (isTopLevel(text, match.index)) acts.hides.push([match[1] ?? match[2]!, match[0]]);
  return acts;
}

function isHiddenMarkup(element: Element): boolean {
  const style = element.raw === '' ? null : attribute(element, 'style');
  return (
    (style !== null && hidingOf(style) !== null) || (element.tag === 'marquee' && /(?:height|width)\s*=\s*["']?[01]\b/i.test(element.raw))
  );
}

function isTopLevel(script: string, at: number): boolean {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    const c = script.charCodeAt(i);
    if (c === 123) depth++;
    else if (c === 125) depth--;
  }
  return depth <= 0;
}

function readWritten(script: Element, text: string, outline: Outline, hidden: Map<Element, string>, parts: HiddenPart[]): void {
  const markup = writtenMarkup(text);
  if (!markup.includes('<')) return;
  const root = parseHtml(markup);
  for (const element of descendants(root)) {
    if (!isHiddenMarkup(element)) continue;
    const urls = foreignUrls(element, outline);
    const quote = markup.slice(element.start, element.start + 200);
    if (urls.length > 0) {
      parts.push({ how: 'script-written', urls, text: textOf(element, 2000), quote });
      return;
    }
    // an opening tag without its end: what follows in the page is inside
    if (element.end >= markup.length && !/<\/\w+>\s*$/.test(markup)) {
      for (const sibling of siblingsAfter(script)) hidden.set(sibling, quote);
      return;
    }
  }
}

/** Strings handed to document.write, escapes undone. */
function writtenMarkup(script: string): string {
  let markup = '';
  for (const call of script.matchAll(/\bwrite(?:ln)?\(\s{0,5}/g)) {
    const rest = script.slice(call.index + call[0].length, call.index + call[0].length + 20_000);
    const wrapped = /^(?:unescape|decodeURIComponent|decodeURI)\(\s{0,5}/.exec(rest);
    const argument = wrapped ? rest.slice(wrapped[0].length) : rest;
    let at = 0;
    for (let n = 0; n < 200; n++) {
      const quote = argument[at];
      if (quote !== '"' && quote !== "'" && quote !== '`') break;
      const end = closing(argument, at, quote);
      const literal = unescaped(argument.slice(at + 1, end));
      markup += wrapped ? percentDecoded(literal) : literal;
      const next = /^\s{0,20}\+\s{0,20}/.exec(argument.slice(end + 1, end + 50));
      if (!next) break;
      at = end + 1 + next[0].length;
    }
    if (markup.length > 100_000) break;
  }
  return markup;
}

function closing(text: string, open: number, quote: string): number {
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === quote) return i;
  }
  return text.length;
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|([\s\S]))/gi,
    (_, hex: string | undefined, unicode: string | undefined, other: string | undefined) => {
      const code = hex ?? unicode;
      return code === undefined ? (other === 'n' ? '\n' : (other ?? '')) : String.fromCharCode(Number.parseInt(code, 16));
    },
  );
}

function percentDecoded(text: string): string {
  return text.replace(/%(?:u([0-9a-f]{4})|([0-9a-f]{2}))/gi, (_, unicode: string | undefined, hex: string | undefined) =>
    String.fromCharCode(Number.parseInt((unicode ?? hex)!, 16)),
  );
}

function siblingsAfter(script: Element): Element[] {
  const siblings = script.parent?.children ?? [];
  const after: Element[] = [];
  for (const sibling of siblings.slice(siblings.indexOf(script) + 1)) {
    if (typeof sibling === 'string') continue;
    if (sibling.tag === 'script' && /write[\s\S]{0,20}<\\?\//.test(String(sibling.children[0] ?? ''))) break;
    after.push(sibling);
  }
  return after;
}

function foreignUrls(element: Element, outline: Outline): string[] {
  const urls: string[] = [];
  for (const inner of descendants(element)) {
    const written = inner.tag === 'a' ? attribute(inner, 'href') : null;
    const url = written === null ? null : resolve(written, outline.base);
    if (url === null || !url.startsWith('http')) continue;
    const host = hostOf(url);
    if (host !== '' && !sameSite(host, outline.base.host) && urls.length < 200) urls.push(url);
  }
  return urls;
}
