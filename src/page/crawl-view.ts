/**
 * Read-only view of a stored crawl, as the pure stages see it. The crawl store implements it;
 * tests build it from objects. Nothing in it judges.
 */
import type { CloseLook } from './close/close-look.ts';
import type { PageFacts } from './facts.ts';
import type { PageReading, TextMark } from './reading.ts';

/** Why an address was not fetched. Each has its Chinese sentence in the manual. */
export const SKIP_REASONS = [
  'out-of-scope',
  'robots',
  'page-limit',
  'size-limit',
  'trap',
  'unsupported',
  'forbidden-address',
  'cancelled',
  'depth-limit',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One observation of an address: what was asked, when, and what came. */
export interface Observation {
  /** ms since the epoch, UTC. */
  at: number;
  method: 'GET' | 'HEAD' | 'BROWSER';
  /** `plain`: our own name; `browser`: a browser's headers; `engine`: a search engine's name; `referer`: coming from a search engine. */
  client: 'plain' | 'browser' | 'engine' | 'referer';
  /** `answered` or a failure kind of collect/outcome.ts. */
  kind: string;
  status: number | null;
  finalUrl: string | null;
  totalMs: number;
  detail: string | null;
}

/** A page of the site that was read. */
export interface CrawledPage {
  id: number;
  url: string;
  finalUrl: string;
  status: number;
  /** ms since the epoch, UTC. */
  fetchedAt: number;
  firstByteMs: number | null;
  totalMs: number;
  /** Clicks from the home page; 0 = home. */
  depth: number;
  /** First page that linked here, null for the home page. */
  parentUrl: string | null;
  lastModified: string | null;
  sha256: string;
  /** How it was read: plain answer, records beside it, or a browser. */
  way: 'plain' | 'records' | 'browser';
  facts: PageFacts;
}

/** Something that pages link to: a page of the site, an attachment, a picture, another host. */
export interface LinkTarget {
  url: string;
  kind: 'page' | 'attachment' | 'resource' | 'external';
  /** Last observation first is not guaranteed: oldest first. Empty when never asked. */
  observations: Observation[];
  skipped: SkipReason | null;
  /** Number of distinct pages that link here. */
  pageCount: number;
  /** The link stands in a block shared by many pages (navigation, footer): a fault of the template. */
  shared: boolean;
  /** Up to ten samples, pages closest to the home page first. */
  places: { pageUrl: string; text: string; place: string }[];
  /** Title of what answered (external pages), null when not read. */
  title: string | null;
  /** Start of its text (external pages), null when not read. */
  sample: string | null;
  /** Received from the first read: content type without parameters. */
  contentType: string | null;
  /** It answers, but says that there is no such page: by its words, by looking like the host's answer to a made-up address, or both. */
  soft404?: 'words' | 'fingerprint' | 'both' | null;
  /** Marks of the text engine in `title`, a newline and `sample`; left out when it was not run on them. */
  marks?: TextMark[];
}

/** Why an attachment was not read. */
export type UnreadReason = 'limit' | 'robots' | 'unreachable' | 'too-large' | 'encrypted' | 'no-text' | 'old-format' | 'broken';

/** How far the reading of the attachments came. */
export interface AttachmentReading {
  read: number;
  /** How many were not, by reason. */
  unread: Partial<Record<UnreadReason, number>>;
}

export interface CrawlMeta {
  startUrl: string;
  /** Home address after redirects, null when it never answered. */
  finalUrl: string | null;
  startedAt: string;
  finishedAt: string | null;
  complete: boolean;
  /** Chinese sentence when not complete. */
  incompleteReason: string | null;
  pages: number;
  links: number;
  bytes: number;
  skipped: Partial<Record<SkipReason, number>>;
  /** True when private addresses were allowed: must be said in the report. */
  allowPrivate: boolean;
  /** All observations of the home address. */
  home: Observation[];
  /** Attachments read after the crawl; absent when nobody did. */
  attachments?: AttachmentReading | null;
  /** TLS of the home page; null when it is served without, absent when the crawl did not note it. */
  tls?: { url: string; ok: boolean; problem: string | null; validTo: string | null; protocol: string | null } | null;
  /** IPv6 of the home address; `reachable` null when we have no route of our own; absent when the crawl did not ask. */
  ipv6?: { hasAddress: boolean; reachable: boolean | null } | null;
  /** How far the blocks were read once more for wrong characters; null or absent when that was switched off. */
  secondReading?: SecondReadingState | null;
}

/** How far a second, slower reading of the distinct blocks came after the crawl. */
export interface SecondReadingState {
  /** Distinct blocks of the crawl. */
  blocks: number;
  read: number;
  complete: boolean;
  /** Chinese sentence when not complete. */
  reason: string | null;
  /** What the reader had learned from the office's own websites, beforehand; null when nothing. */
  learned: { made: string; sites: number } | null;
}

/** What another kind of visitor was served at an address of the site: to compare with the page as read. */
export interface CrawlVariant {
  url: string;
  client: Observation['client'];
  finalUrl: string | null;
  status: number | null;
  /** Null when nothing readable came. */
  reading: PageReading | null;
}

export interface CrawlView {
  meta: CrawlMeta;
  /** Pages in order of reading; streamed, never all in memory. */
  pages(): Iterable<CrawledPage>;
  page(url: string): CrawledPage | null;
  targets(): Iterable<LinkTarget>;
  target(url: string): LinkTarget | null;
  /** Distinct blocks that carry marks of the text engine, with the pages that hold them; all blocks when asked. */
  texts(all?: boolean): Iterable<TextBlock>;
  /** Answers to search engines and to visitors coming from them; absent or empty when the crawl did not ask as such. */
  variants?(): Iterable<CrawlVariant>;
  /** What was looked at once more after the crawl; absent or null when nobody looked. */
  closeLook?(): CloseLook | null;
}

/** A distinct block of text and where it stands. */
export interface TextBlock {
  hash: string;
  text: string;
  pageCount: number;
  /** Up to ten pages. */
  pages: string[];
  /** Publication date of the page, for terms with a period of validity; null when unknown or shared. */
  publishedOn: string | null;
  marks: TextMark[];
  /** Address of the attachment it is the text of; `pages` are those that link to it. Absent: text of the pages. */
  attachment?: string;
}
