/**
 * Blocks of a page: pieces of its source between fixed borders, each with its text and links, told apart by hash.
 * Borders follow from the page alone (see Walker). Blocks of remembered pieces are kept with them, so that a header
 * met before is the same object, with the marks that were set on it.
 */
import { hash } from 'node:crypto';
import type { ListItem, PageLink } from './facts.ts';
import type { Element } from './html/element.ts';
import { KnownTexts } from './html/known-texts.ts';
import type { PlacedLinks } from './links.ts';
import type { Cut, Outline } from './outline/outline.ts';
import type { Region } from './outline/region.ts';
import type { PageBlock } from './reading.ts';

const MAX_VARIANTS = 6;
const START: Cut = { lines: 0, anchors: 0, resources: 0, forms: 0, piece: null, around: 'main' };

/** A block and what it depended on besides the piece itself: address of the page, visibility, places of links. */
interface Variant {
  /** Address that its links were resolved against: the page's, or only scheme and host. */
  base: string;
  /** In a box whose text nobody sees (object, video) the piece gives links without text. */
  hasText: boolean;
  around: Region;
  placement: string | number;
  block: PageBlock;
}

interface Kept {
  /** Links in it are written relative to the page's directory. */
  isRelative: boolean;
  variants: Variant[];
}

/** Blocks by remembered element; entries vanish with it. */
export type BlockMemory = WeakMap<Element, Kept>;

/** The page as blocks in document order. */
export function blocksOf(outline: Outline, links: PlacedLinks, memory: BlockMemory): PageBlock[] {
  const blocks: PageBlock[] = [];
  let from = START;
  for (const to of outline.cuts) {
    blocks.push(to.piece?.remembered ? remembered(outline, links, from, to, to.piece, memory) : blockOf(outline, links, from, to));
    from = to;
  }
  return blocks;
}

/** List entries that a script of the page would show (or that stand in a file beside it), as a block with links to follow. */
export function recordBlock(items: readonly ListItem[]): PageBlock {
  const links = items.map((item): PageLink => ({ url: item.url, text: item.title, place: 'list', kind: 'page' }));
  const text = items.map((item) => item.title).join('\n');
  return { hash: hashOf(text, links), text, links };
}

function remembered(outline: Outline, links: PlacedLinks, from: Cut, to: Cut, piece: Element, memory: BlockMemory): PageBlock {
  let kept = memory.get(piece);
  if (!kept) {
    kept = { isRelative: links.areRelative(from, to), variants: [] };
    memory.set(piece, kept);
  }
  const { variants } = kept;
  const base = kept.isRelative ? outline.base.url : outline.base.origin;
  const hasText = to.lines > from.lines;
  const placement = links.placement(from, to, piece);
  for (const known of variants)
    if (known.placement === placement && known.base === base && known.around === to.around && known.hasText === hasText) return known.block;
  const made = blockOf(outline, links, from, to);
  // the same links under another directory, or all absolute: the same block
  const block = variants.find((variant) => variant.block.hash === made.hash)?.block ?? made;
  if (variants.length >= MAX_VARIANTS) variants.shift();
  variants.push({ base, hasText, around: to.around, placement, block });
  return block;
}

function blockOf(outline: Outline, links: PlacedLinks, from: Cut, to: Cut): PageBlock {
  const parts: string[] = [];
  for (let i = from.lines; i < to.lines; i++) parts.push(outline.lines[i]!.text);
  const text = parts.join('\n');
  const found = links.between(from, to);
  return { hash: hashOf(text, found), text, links: found };
}

function hashOf(text: string, links: readonly PageLink[]): string {
  let addresses = '';
  for (const link of links) addresses += `\n${link.place} ${link.kind} ${link.url}\t${link.text}`;
  const whole = `${text}\n${addresses}`;
  return whole.length > MAX_SMALL ? digest(whole) : knownHashes.of(whole);
}

/** Blocks too small to be remembered as pieces repeat as often: the empty one between two boxes, the way to a column. */
const MAX_SMALL = 1500;
/** Characters of small blocks remembered with their hashes. */
const MEMORY = 200_000;
const knownHashes = new KnownTexts(MEMORY, digest);

function digest(whole: string): string {
  return hash('sha256', whole, 'hex').slice(0, 16);
}
