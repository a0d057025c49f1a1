/**
 * Read-only view of a stored crawl, as the pure stages see it. The crawl store implements it;
 * tests build it from objects. Nothing in it judges.
 */
import type { PageFacts } from './facts.ts';
import type { TextMark } from './reading.ts';

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
}
