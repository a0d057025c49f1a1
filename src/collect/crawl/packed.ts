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
  textLength: number;
  /** Addresses of dated items, newest dates first in lists as a rule. */
  dated: { url: string; date: string }[];
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
    textLength: facts.text.length,
    dated,
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
  textLength: 0,
  dated: [],
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
