/** State shared by the parts of one running crawl. */
import type { Observation } from '../../page/index.ts';
import type { Clock } from '../../platform/index.ts';
import type { ClientName, Fetcher, FetchRequest } from '../fetcher.ts';
import type { FetchOutcome } from '../outcome.ts';
import type { HostPacer } from '../pacing.ts';
import type { Discovery } from './discovery.ts';
import type { Earlier } from './earlier.ts';
import type { Frontier } from './frontier.ts';
import type { HostLives } from './host-lives.ts';
import { observationOf } from './observations.ts';
import type { CrawlEvent, CrawlLimits, CrawlOptions, Pause, StoredState } from './options.ts';
import type { ReadingHints } from './packed.ts';
import type { ReadingPool } from './reading-pool.ts';
import type { RobotsBook } from './robots-book.ts';
import type { TargetUpdate } from './rows.ts';
import type { Scope } from './scope.ts';
import type { CrawlStore } from './store.ts';
import type { Traps } from './traps.ts';

/** What the crawl knows of the page the site gives where nothing is; see soft404.ts. */
export interface NotFoundSense {
  /** Learns what the site's root answers where nothing is: one file, one directory. */
  learn(homeUrl: string): Promise<void>;
  /** Whether a page is that one. */
  is(hints: ReadingHints): boolean;
  /** Records which signals speak against a page; may begin one more request beside it. */
  weigh(id: number, url: string, hints: ReadingHints): void;
  /** Resolves when the requests begun are done. */
  settle(): Promise<void>;
}

export interface CrawlRun {
  options: CrawlOptions;
  limits: CrawlLimits;
  store: CrawlStore;
  frontier: Frontier;
  discovery: Discovery;
  scope: Scope;
  traps: Traps;
  pool: ReadingPool;
  fetcher: Fetcher;
  clock: Clock;
  pause: Pause;
  /** Fires on Ctrl-C and when the crawl stops for a reason of its own. */
  signal: AbortSignal;
  /** Stops the crawl; the first reason stays. */
  stop(why: string): void;
  /** Set when stopped: Chinese sentence. */
  readonly stopped: string | null;
  state: StoredState;
  earlier: Earlier | null;
  notFound: NotFoundSense;
  robots: RobotsBook;
  /** Of the site's own hosts together. */
  pacer: HostPacer;
  /** Of all hosts that were asked. */
  lives: HostLives;
  /** Targets other than pages that were asked. */
  checked: number;
  emit(event: CrawlEvent): void;
  /** Tells of the progress, not too often. */
  progress(url: string): void;
  /** Sets the pace by the options and the site's robots.txt, which must be known. */
  setPace(url: string): void;
  dispose(): Promise<void>;
}

/** Asks for an address, bodies left compressed; the observation beside the outcome. */
export async function ask(
  run: CrawlRun,
  url: string,
  {
    method = 'GET',
    client = 'plain',
    maxBytes,
    headers,
  }: { method?: 'GET' | 'HEAD'; client?: ClientName; maxBytes?: number; headers?: Record<string, string> | undefined },
): Promise<{ outcome: FetchOutcome; observation: Observation }> {
  const request: FetchRequest = { url, method, client, decode: false, signal: run.signal };
  if (maxBytes !== undefined) request.maxBytes = maxBytes;
  if (headers !== undefined) request.headers = headers;
  const began = run.lives.begin();
  const outcome = await run.fetcher.fetch(request);
  run.lives.note(began, outcome);
  return { outcome, observation: observationOf(outcome, method, client) };
}

/** Stores the state of an address with its observations. `observation` is added to those stored; `observations` replaces them. */
export function finish(run: CrawlRun, id: number, update: Partial<TargetUpdate> & { state: number; observation?: Observation }): void {
  const row = run.store.target(id);
  const { observation, ...given } = update;
  run.store.updateTarget(id, {
    kind: row.kind,
    skipped: null,
    attempts: row.attempts,
    observations: observation ? [...row.observations, observation] : row.observations,
    contentType: null,
    title: null,
    sample: null,
    marks: null,
    soft404: null,
    ...given,
  });
  if (update.skipped) run.discovery.countSkip(update.skipped);
  run.frontier.set(id, update.state);
}
