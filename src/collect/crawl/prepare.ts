/** Sets up one crawl: its memory (rebuilt when it goes on), its readers, its signals. */
import { beijingDate, type Observation } from '../../page/index.ts';
import type { Clock } from '../../platform/index.ts';
import { HostPacer } from '../pacing.ts';
import { Discovery } from './discovery.ts';
import { Earlier } from './earlier.ts';
import { Frontier, PRIORITIES } from './frontier.ts';
import { HostLives, isBreakdown } from './host-lives.ts';
import { type CrawlOptions, DEFAULT_LIMITS, type StoredState } from './options.ts';
import { realPause } from './pause.ts';
import { Ranking } from './priority.ts';
import { openReadingPool } from './reading-pool.ts';
import { RobotsBook } from './robots-book.ts';
import type { CrawlRun } from './run.ts';
import type { Scope } from './scope.ts';
import { NotFoundPages } from './soft404.ts';
import type { CrawlStore } from './store.ts';
import { Traps } from './traps.ts';

const DEFAULT_CONCURRENCY = 8;
const PROGRESS_MS = 500;
const TICK_MS = 1000;

/** Sets up a crawl, new or going on. Throws InputError for an earlier crawl that cannot be read. */
export async function prepareRun(options: CrawlOptions, clock: Clock, scope: Scope, store: CrawlStore): Promise<CrawlRun> {
  const now = clock.now();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const state = (store.meta('state') as StoredState | null) ?? newState(options, now);
  const frontier = new Frontier((id) => store.targetUrl(id));
  const traps = new Traps(new Date(now).getUTCFullYear(), store.stored.traps());
  for (const host of state.widened) scope.widen(`http://${host}/`);
  const robots = new RobotsBook(options.fetcher, options.robotsName ?? 'zhengxun', options.obeyRobots ?? true);
  const discovery = new Discovery(
    {
      store,
      frontier,
      scope,
      traps,
      ranking: new Ranking(beijingDate(now)),
      robotsAllow: (url) => robots.allows(url),
      maxDepth: limits.maxDepth,
    },
    state.skipped,
  );
  if (store.resumed) {
    state.complete = false;
    state.finishedAt = null;
    store.reviveSkipped(['page-limit', 'cancelled']);
    delete state.skipped['page-limit'];
    discovery.restore();
  }
  const lives = new HostLives();
  if (state.finalUrl !== null) lives.expect(state.finalUrl);
  if (store.resumed) for (const { url, observations } of store.stored.askedOutside()) if (lastAnswered(observations)) lives.expect(url);
  // Before the readers: it may throw, and their threads would keep the process alive.
  const earlier = options.earlier ? new Earlier(options.earlier, options.reader.version ?? '', store) : null;
  const pool = await openReadingPool(options.reader, options.readingThreads ?? null, (hash) => discovery.knowsBlock(hash));
  const controller = new AbortController();
  let stopped: string | null = null;
  const stop = (why: string) => {
    stopped ??= why;
    controller.abort();
  };
  const cancel = () => stop('采集被中止，可用 --resume 接着做');
  options.signal?.addEventListener('abort', cancel);
  if (options.signal?.aborted) cancel();
  let lastProgress = 0;
  const emit: CrawlRun['emit'] = (event) => options.onEvent?.(event);
  store.beforeCommit = () => {
    for (const trap of traps.changed()) store.addTrap(trap.name, trap.shape, trap.count, trap.sample);
    store.setMeta('state', state);
  };
  const ticking = setInterval(() => {
    try {
      store.settle();
    } catch {
      // The batch stays open: the same error comes again at the next commit, where it can be told.
      clearInterval(ticking);
      stop('无法写入采集文件');
    }
  }, TICK_MS).unref();
  const run: CrawlRun = {
    options,
    limits,
    store,
    frontier,
    discovery,
    scope,
    traps,
    pool,
    fetcher: options.fetcher,
    clock,
    pause: options.pause ?? realPause,
    signal: controller.signal,
    stop,
    get stopped() {
      return stopped;
    },
    state,
    earlier,
    robots,
    pacer: new HostPacer({ concurrency: options.concurrency ?? DEFAULT_CONCURRENCY, gapMs: options.gapMs ?? 0 }),
    lives,
    notFound: new NotFoundPages(() => run, state.notFound),
    checked: 0,
    emit,
    progress(url) {
      const at = performance.now();
      if (at - lastProgress < PROGRESS_MS) return;
      lastProgress = at;
      emit({ type: 'progress', pages: store.pageCount, waiting: frontier.waiting(0, PRIORITIES), checked: run.checked, url });
    },
    setPace(url) {
      run.pacer = new HostPacer({
        concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
        gapMs: Math.max(options.gapMs ?? 0, robots.delayMs(url)),
      });
    },
    async dispose() {
      clearInterval(ticking);
      options.signal?.removeEventListener('abort', cancel);
      earlier?.close();
      await pool.close();
    },
  };
  return run;
}

function newState(options: CrawlOptions, now: number): StoredState {
  return {
    startUrl: options.startUrl,
    finalUrl: null,
    startedAt: new Date(now).toISOString(),
    finishedAt: null,
    complete: false,
    incompleteReason: '采集尚未完成',
    links: 0,
    bytes: 0,
    skipped: {},
    allowPrivate: options.allowPrivate ?? false,
    home: [],
    tls: null,
    widened: [],
    subsites: [...(options.subsites ?? [])],
    robotsObeyed: options.obeyRobots ?? true,
    readerVersion: options.reader.version ?? '',
    notFound: [],
    unchanged: 0,
  };
}

/** The address answered when it was asked last. */
function lastAnswered(observations: readonly Observation[]): boolean {
  const last = observations.at(-1);
  return last !== undefined && last.kind === 'answered' && !isBreakdown(last);
}
