/** What a reading thread hands to the crawl: small, flat, quick to copy between threads. */
import type { PageBlock, PageReading } from '../../page/index.ts';
import { ADDRESS_SEPARATOR, LINK_KINDS, PLACES, TEXT_SEPARATOR } from './schema.ts';

/** A block as it is stored, before its addresses have ids. */
export interface PackedBlock {
  hash: string;
  text: string;
  /** Addresses of the links. */
  urls: string[];
  /** Texts of the links, without separators. */
  texts: string[];
  /** place * 16 + kind, see schema.ts. */
  marks: Uint8Array;
  /** JSON of the text engine's marks, null when none. */
  findings: string | null;
}

/** A block of the earlier crawl: the store copies it from there. */
export interface EarlierBlock {
  hash: string;
  /** blocks.id in the earlier crawl. */
  id: number;
  /** Ids here of the addresses it links to, by what gives an address with its mark (see `PackedBlock`) an id. */
  resolve(idOf: (url: string, mark: number) => number): ResolvedLinks;
}

export interface ResolvedLinks {
  targets: Int32Array;
  /** As stored, where it differs from what is stored there (an address became a target, or is none any more); else null. */
  texts: string | null;
}

/** Texts of links as they are stored: with the address where it is no target. */
export function joinTexts(texts: readonly string[], urls: readonly string[], targets: Int32Array): string {
  let joined = '';
  for (let i = 0; i < texts.length; i++) {
    joined += i === 0 ? texts[i] : TEXT_SEPARATOR + texts[i];
    if (targets[i] === 0) joined += ADDRESS_SEPARATOR + clean(urls[i]!.slice(0, LONGEST_ADDRESS));
  }
  return joined;
}

const LONGEST_ADDRESS = 2000;

/** The few facts the crawl itself acts on. */
export interface ReadingHints {
  kind: string;
  publishedAt: string | null;
  soft404: string | null;
  sentOnTo: string | null;
  next: string | null;
  challenge: string | null;
  /** The list is filled by a script. */
  scriptList: { records: string[]; needsBrowser: boolean } | null;
  /** Hash of title and body text: pages that show the same have the same; empty when there is no text. */
  fingerprint: string;
  /** Addresses of dated items, newest dates first in lists as a rule. */
  dated: { url: string; date: string }[];
  /** As PageFacts.isCut: only the beginning was read. */
  isCut: boolean;
}

export interface ReadResult {
  /** SHA-256 of the decompressed body, 32 bytes. */
  sha256: Uint8Array;
  /** Bytes decompressed. */
  size: number;
  /** The body is the one met before (`known` of the task): nothing else was read. */
  same: boolean;
  /** Could not be decompressed: what was seen, null when all was well. */
  problem: string | null;
  /** JSON of the facts without links. */
  facts: string;
  hints: ReadingHints;
  /** In page order; a hash alone when the crawl has the block already. */
  blocks: (string | PackedBlock)[];
}

/** JSON of the hints for the crawl that comes after this one: only what is not as usual, and not what columns of their own hold. */
export function storedHints(hints: ReadingHints): string {
  const kept: Partial<ReadingHints> = {};
  if (hints.fingerprint !== '') kept.fingerprint = hints.fingerprint;
  if (hints.soft404 !== null) kept.soft404 = hints.soft404;
  if (hints.sentOnTo !== null) kept.sentOnTo = hints.sentOnTo;
  if (hints.next !== null) kept.next = hints.next;
  if (hints.challenge !== null) kept.challenge = hints.challenge;
  if (hints.scriptList !== null) kept.scriptList = hints.scriptList;
  if (hints.dated.length > 0) kept.dated = hints.dated;
  if (hints.isCut) kept.isCut = true;
  return JSON.stringify(kept);
}

/** The hints again. */
export function hintsAgain(stored: string, kind: string, publishedAt: string | null): ReadingHints {
  return { ...NO_HINTS, ...(JSON.parse(stored) as Partial<ReadingHints>), kind, publishedAt };
}

const SEPARATORS = /[\u001e\u001f]/g;

/** Packs one block. */
export function packBlock(block: PageBlock): PackedBlock {
  const { links } = block;
  const urls = new Array<string>(links.length);
  const texts = new Array<string>(links.length);
  const marks = new Uint8Array(links.length);
  for (let i = 0; i < links.length; i++) {
    const link = links[i]!;
    urls[i] = link.url;
    texts[i] = clean(link.text);
    marks[i] = PLACES.indexOf(link.place) * 16 + LINK_KINDS.indexOf(link.kind);
  }
  const findings = block.marks && block.marks.length > 0 ? JSON.stringify(block.marks) : null;
  return { hash: block.hash, text: block.text, urls, texts, marks, findings };
}

/** The hints of a reading. */
export function hintsOf({ facts }: PageReading): ReadingHints {
  const dated: { url: string; date: string }[] = [];
  if (facts.kind !== 'article') {
    for (const item of facts.items) if (item.date !== null) dated.push({ url: item.url, date: item.date });
    for (const list of facts.lists) for (const item of list.items) if (item.date !== null) dated.push({ url: item.url, date: item.date });
  }
  return {
    kind: facts.kind,
    publishedAt: facts.publishedAt,
    soft404: facts.soft404,
    sentOnTo: facts.sentOnTo,
    next: facts.next,
    challenge: facts.challenge,
    scriptList: facts.scriptList,
    fingerprint: fingerprintOf(facts.title, facts.text),
    dated,
    isCut: facts.isCut ?? false,
  };
}

/** Text of a link that cannot break the stored list. */
export function clean(text: string): string {
  return text.includes(TEXT_SEPARATOR) || text.includes(ADDRESS_SEPARATOR) ? text.replace(SEPARATORS, ' ') : text;
}

/** The hints of a page that could not be read. */
export const NO_HINTS: ReadingHints = {
  kind: 'other',
  publishedAt: null,
  soft404: null,
  sentOnTo: null,
  next: null,
  challenge: null,
  scriptList: null,
  fingerprint: '',
  dated: [],
  isCut: false,
};

function fingerprintOf(title: string, text: string): string {
  if (text === '') return '';
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (const part of [title, text]) {
    for (let i = 0; i < part.length; i++) {
      const code = part.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = (Math.imul(b, 31) + code) | 0;
    }
    a = Math.imul(a ^ 0xffff, 0x01000193);
  }
  return `${(a >>> 0).toString(16)}-${(b >>> 0).toString(16)}`;
}
