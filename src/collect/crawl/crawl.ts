/** One crawl of one site, from the home page to the last confirmed link. */
import { beijingDate, type Observation } from '../../page/index.ts';
import { type Clock, systemClock } from '../../platform/index.ts';
import { HostPacer } from '../pacing.ts';
import { canonicalAddress } from './addresses.ts';
import { confirmTargets } from './confirmation.ts';
import { Discovery } from './discovery.ts';
import { Earlier } from './earlier.ts';
import { FIRST_CHECK_PRIORITY, Frontier, PRIORITIES } from './frontier.ts';
import { Health } from './health.ts';
import { visitHome } from './home.ts';
import { runLanes, type Work } from './lanes.ts';
import { checkTarget } from './link-checks.ts';
import { type CrawlOptions, type CrawlSummary, DEFAULT_LIMITS, type Pause, type StoredState } from './options.ts';
import { visitPage } from './page-visits.ts';
import { Ranking } from './priority.ts';
import { openReadingPool } from './reading-pool.ts';
import { RobotsBook } from './robots-book.ts';
import { type CrawlRun, finish } from './run.ts';
import { SKIPPED } from './schema.ts';
import { Scope } from './scope.ts';
import { NotFoundPages } from './soft404.ts';
import { asDiskError, CrawlStore } from './store.ts';
import { type Trap, Traps } from './traps.ts';
import { fetchVariants } from './variants.ts';

/** Priorities from here on are addresses of other hosts. */
const FOREIGN_PRIORITY = 20;
const CONFIRM_ROUNDS = 3;
const PROGRESS_MS = 500;
const DEFAULT_CONCURRENCY = 8;
const TICK_MS = 1000;

/**
 * Crawls a site into a folder. What goes wrong with the site is told in the summary (`complete`, `incompleteReason`);
 * throws InputError (address, folder in use, other version) and FatalError (disk): what was committed stays and can be resumed.
 */
export async function crawlSite(options: CrawlOptions): Promise<CrawlSummary> {
  const clock = options.clock ?? systemClock;
  const scope = new Scope(options.startUrl, options.subsites);
  const store = new CrawlStore(options.dir, { resume: options.resume ?? false, clock });
  let run: CrawlRun | null = null;
  try {
    run = await prepareRun(options, clock, scope, store);
    await work(run);
    const summary = conclude(run);
    store.close();
    return summary;
  } catch (error) {
    store.abandon();
    throw asDiskError(error, options.dir);
  } finally {
    await run?.dispose();
  }
}

async function work(run: CrawlRun): Promise<void> {
  const health = new Health();
  if (!(await visitHome(run))) return;
  await runLanes(run, health, lanesOf(run));
  for (let round = 0; round < CONFIRM_ROUNDS && run.stopped === null; round++) {
    await run.notFound.settle();
    if ((await confirmTargets(run, health)) === 0) break;
    // A page that came up on asking again may have brought new addresses.
    await runLanes(run, health, lanesOf(run));
  }
  if (run.stopped === null) await fetchVariants(run);
}

function lanesOf(run: CrawlRun) {
  const { frontier, store, traps, limits, discovery } = run;
  const pages = new Set<number>();
  const passable = (work: Work | null): Work | null => {
    if (work === null) return null;
    if (traps.recheck(canonicalAddress(work.url) ?? work.url) === null) return work;
    store.setState(work.id, SKIPPED, 'trap');
    frontier.set(work.id, SKIPPED);
    discovery.countSkip('trap');
    return null;
  };
  const nextPage = (): Work | null => {
    while (frontier.waiting(0, FIRST_CHECK_PRIORITY) > 0 && store.pageCount + pages.size < limits.maxPages) {
      const next = passable(frontier.take(0, FIRST_CHECK_PRIORITY));
      if (next !== null) {
        pages.add(next.id);
        return next;
      }
    }
    return null;
  };
  return {
    nextOwn: () => nextPage() ?? frontier.take(FIRST_CHECK_PRIORITY, FOREIGN_PRIORITY),
    nextForeign: () => (run.options.checkExternal === false ? null : frontier.take(FOREIGN_PRIORITY, PRIORITIES)),
    visitOwn: async (next: Work) => {
      if (!pages.has(next.id)) return checkTarget(run, next.id, next.url);
      try {
        await run.robots.learn(next.url, run.signal);
        if (!run.robots.allows(next.url)) return refuse(run, next.id);
        return await visitPage(run, next.id, next.url);
      } finally {
        pages.delete(next.id);
        run.progress(next.url);
      }
    },
    visitForeign: (next: Work) => checkTarget(run, next.id, next.url),
  };
}

function refuse(run: CrawlRun, id: number): null {
  finish(run, id, { state: SKIPPED, skipped: 'robots' });
  return null;
}

async function prepareRun(options: CrawlOptions, clock: Clock, scope: Scope, store: CrawlStore): Promise<CrawlRun> {
  const now = clock.now();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const state = (store.meta('state') as StoredState | null) ?? newState(options, now);
  const frontier = new Frontier((id) => store.targetUrl(id));
  const traps = new Traps(new Date(now).getUTCFullYear(), (store.meta('traps') as Trap[] | null) ?? []);
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
  const pool = await openReadingPool(options.reader, options.readingThreads ?? null, (hash) => discovery.knowsBlock(hash));
  const earlier = options.earlier ? new Earlier(options.earlier) : null;
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
  const ticking = setInterval(() => store.settle(), TICK_MS).unref();
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
    home: [] as Observation[],
    widened: [],
    subsites: [...(options.subsites ?? [])],
    robotsObeyed: options.obeyRobots ?? true,
    notFound: [],
    unchanged: 0,
  };
}

function conclude(run: CrawlRun): CrawlSummary {
  const { store, frontier, state, limits, discovery, options } = run;
  let reason = run.stopped;
  if (reason === null && frontier.waiting(0, FIRST_CHECK_PRIORITY) > 0) {
    discovery.countSkip('page-limit', store.skipWaiting('page-limit'));
    reason = `已达到页数上限（${limits.maxPages} 页），其余页面未读`;
  } else if (reason === null && options.checkExternal === false) discovery.countSkip('out-of-scope', store.skipWaiting('out-of-scope'));
  state.skipped = discovery.skipped;
  state.complete = reason === null;
  state.incompleteReason = reason;
  state.finishedAt = new Date(run.clock.now()).toISOString();
  for (const trap of run.traps.all()) store.addTrap(trap.name, trap.shape, trap.count, trap.sample);
  store.setMeta('traps', [...run.traps.all()]);
  store.setMeta('state', state);
  const { startUrl, finalUrl, complete, incompleteReason, links, bytes, skipped, home } = state;
  return {
    dir: options.dir,
    resumed: store.resumed,
    startUrl,
    finalUrl,
    complete,
    incompleteReason,
    pages: store.pageCount,
    links,
    bytes,
    skipped,
    home,
  };
}

const realPause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
