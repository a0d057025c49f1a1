/** What a crawl is given, what it tells while it runs, and what it returns. */
import type { CrawlMeta, ListItem, Observation, PageFacts, SkipReason } from '../../page/index.ts';
import type { Clock } from '../../platform/index.ts';
import type { Fetcher } from '../fetcher.ts';
import type { ReaderSource } from './reading.ts';

export interface CrawlLimits {
  /** Pages read. */
  maxPages: number;
  /** Clicks from the home page. */
  maxDepth: number;
  /** Decompressed bytes of one page; the rest is cut. */
  maxPageBytes: number;
}

export const DEFAULT_LIMITS: CrawlLimits = { maxPages: 1_000_000, maxDepth: 100, maxPageBytes: 8 << 20 };

/** Waits; resolves early when the signal fires. Injected, so that tests need no time. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Another reading of a page whose list is filled by scripts: what the crawl stores instead of the plain one. */
export type Supplement =
  /** Entries read from a file beside the page. */
  | { way: 'records'; items: ListItem[] }
  /** The DOM a browser made of it, UTF-8. */
  | { way: 'browser'; bytes: Uint8Array };

export interface CrawlOptions {
  startUrl: string;
  /** Folder of the crawl. */
  dir: string;
  /** Go on with the crawl in that folder, if there is one. */
  resume?: boolean;
  /** Folder of an earlier, finished crawl of the same site: unchanged pages are not read again. */
  earlier?: string | null;
  fetcher: Fetcher;
  reader: ReaderSource;
  /** Threads that read; null: cores less one, 0: the main thread. */
  readingThreads?: number | null;
  /** Hosts or directories that belong to the site besides its own host. */
  subsites?: readonly string[];
  limits?: Partial<CrawlLimits>;
  /** Requests at a time to the site. */
  concurrency?: number;
  /** Least ms between two requests to the site; a longer crawl-delay of its robots.txt counts instead. */
  gapMs?: number;
  /** Requests at a time to other hosts altogether. */
  externalConcurrency?: number;
  /** Whether robots.txt is obeyed; default true. */
  obeyRobots?: boolean;
  /** Whether targets on other hosts are asked; default true. */
  checkExternal?: boolean;
  /** Pages (beside the home page) fetched also as a search engine and as its visitor; 0: none, not even the home page. */
  variantPages?: number;
  /** Least time between the first observation of a failure and the one that confirms it. */
  confirmAfterMs?: number;
  /** Our own name towards robots.txt, e.g. `zhengxun`. */
  robotsName?: string;
  /** Only recorded: must be said in the report. */
  allowPrivate?: boolean;
  clock?: Clock;
  pause?: Pause;
  /** Ctrl-C: ends cleanly, the crawl can go on later. */
  signal?: AbortSignal;
  /** Called for pages whose list a script fills; null: there is nothing better. */
  supplement?: (page: { url: string; facts: Omit<PageFacts, 'links'> }) => Promise<Supplement | null>;
  onEvent?: (event: CrawlEvent) => void;
}

export type CrawlEvent =
  | { type: 'home'; observation: Observation }
  | { type: 'progress'; pages: number; waiting: number; checked: number; url: string }
  /** The site (or our own network) stopped answering: the crawl waits. */
  | { type: 'paused'; ms: number; why: string }
  /** The site's own host asked not to be asked for so long (429, 503, Retry-After). */
  | { type: 'asked-to-wait'; ms: number }
  | { type: 'confirming'; targets: number }
  | { type: 'scope-widened'; host: string };

export interface CrawlSummary {
  dir: string;
  /** True when it went on from an earlier start. */
  resumed: boolean;
  startUrl: string;
  finalUrl: string | null;
  complete: boolean;
  incompleteReason: string | null;
  pages: number;
  links: number;
  bytes: number;
  skipped: Partial<Record<SkipReason, number>>;
  home: Observation[];
}

/** What the crawl writes under the key `state`: everything of CrawlMeta that is not in a table, updated with every batch. */
export type StoredState = Omit<CrawlMeta, 'pages'> & {
  /** Hosts taken in because the home page led there. */
  widened: string[];
  subsites: string[];
  robotsObeyed: boolean;
  /** Version of the reader; empty when the caller gives none. */
  readerVersion: string;
  /** Fingerprints of the site's own not-found page. */
  notFound: string[];
  /** Requests answered 304 or with the same bytes as in the earlier crawl. */
  unchanged: number;
};
