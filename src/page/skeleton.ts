/** Hash of a page's skeleton: tags and classes of its upper levels without content, so that pages of one template share it. */
import { hash } from 'node:crypto';
import type { Element } from './html/element.ts';
import { KnownTexts } from './html/known-texts.ts';
import { namesOf } from './outline/names.ts';

const MAX_DEPTH = 7;
const MAX_PARTS = 400;
const INVISIBLE = new Set([
  'script',
  'style',
  'meta',
  'link',
  'title',
  'base',
  'noscript',
  'br',
  'p',
  'span',
  'font',
  'b',
  'strong',
  'em',
  'i',
  'a',
  'img',
]);

/** Characters of skeletons remembered with their hashes: a site has few templates. */
const MEMORY = 100_000;
const hashes = new KnownTexts(MEMORY, (skeleton) => hash('sha256', skeleton, 'hex').slice(0, 16));

/** 16 hex characters. Repetitions of one sibling count once: the length of a list is content. */
export function skeletonOf(root: Element): string {
  const parts: string[] = [];
  walk(root, 0, parts);
  return hashes.of(parts.join('\n'));
}

function walk(element: Element, depth: number, parts: string[]): void {
  let tag = '';
  let previous = '';
  for (const child of element.children) {
    if (typeof child === 'string' || INVISIBLE.has(child.tag) || parts.length >= MAX_PARTS) continue;
    const { shape } = namesOf(child);
    if (child.tag === tag && shape === previous) continue;
    parts.push(`${depth}${child.tag}.${shape}`);
    if (depth < MAX_DEPTH && !isContent(child)) walk(child, depth + 1, parts);
    tag = child.tag;
    previous = shape;
  }
}

function isContent(element: Element): boolean {
  return (
    element.tag === 'ul' ||
    element.tag === 'ol' ||
    element.tag === 'table' ||
    (element.raw !== '' && /TRS_|zoom|UCAP|vsb_content|editor|article-?content/i.test(element.raw))
  );
}
