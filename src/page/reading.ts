/**
 * Seam between reading and collecting: a reader turns bytes into facts and blocks; the crawl stores them.
 * A block is a distinct piece of a page (header, navigation, a group of paragraphs): identical blocks are
 * read once, stored once and read by the text engine once; pages list blocks.
 */
import type { BeijingDate } from './calendar.ts';
import type { PageFacts, PageLink } from './facts.ts';

export interface PageSource {
  /** Address that answered. */
  url: string;
  /** Value of the content-type header, null when there was none. */
  contentType: string | null;
  isHome: boolean;
  /** The bytes are a browser's rendering (UTF-8), not the server's answer. */
  rendered?: boolean;
  /** Beijing date of the observation: later publication dates are in the future and read as null. Without it none is (the reader has no clock). */
  today?: BeijingDate;
}

/** One mark of the text engine; the shape of contracts.md section 4, offsets in the block's text. */
export interface TextMark {
  kind: 'misstatement' | 'typo' | 'sensitive' | 'personal-data' | 'tampering' | 'punctuation';
  severity: 'serious' | 'ordinary' | 'hint';
  start: number;
  end: number;
  quote: string;
  suggestion: string | null;
  rule: string;
  message: string;
  confidence: number;
}

export interface PageBlock {
  /** 16 hex characters over text and resolved addresses. A block that keeps coming back is the same object from its third page on (the hash always is). */
  hash: string;
  /** Visible text, paragraphs separated by newline. */
  text: string;
  links: PageLink[];
  /** Set by the caller that also runs the text engine; undefined when it was not run. */
  marks?: TextMark[];
}

export interface PageReading {
  /** Facts without links: those stand in the blocks. */
  facts: Omit<PageFacts, 'links'>;
  blocks: PageBlock[];
}

/** Reads the pages of one site and remembers their blocks (bounded). One per thread; throws nothing whatever the bytes. */
export interface PageReader {
  read(bytes: Uint8Array, source: PageSource): PageReading;
}
