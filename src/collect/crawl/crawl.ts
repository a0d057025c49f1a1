/** One crawl of one site, from the home page to the last confirmed link. */
import { systemClock } from '../../platform/index.ts';
import type { FetchOutcome } from '../outcome.ts';
import { canonicalAddress } from './addresses.ts';
import { confirmTargets } from './confirmation.ts';
import { asDiskError } from './crawl-file.ts';
import { lookAtDirectories } from './directories.ts';
import { FIRST_CHECK_PRIORITY, PRIORITIES } from './frontier.ts';
import { Health } from './health.ts';
import { visitHome } from './home.ts';
import { type LaneWork, runLanes, type Work } from './lanes.ts';
import { checkTarget } from './link-checks.ts';
import type { CrawlOptions, CrawlSummary } from './options.ts';
import { visitPage } from './page-visits.ts';
import { prepareRun } from './prepare.ts';
import { type CrawlRun, finish } from './run.ts';
import { SKIPPED } from './schema.ts';
import { Scope } from './scope.ts';
import { CrawlStore } from './store.ts';
import { fetchVariants } from './variants.ts';

/** Priorities from here on are addresses of other hosts. */
const FOREIGN_PRIORITY = 20;
const CONFIRM_ROUNDS = 3;

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
  const asked = new Set<number>();
  for (let round = 0; round < CONFIRM_ROUNDS && run.stopped === null; round++) {
    await run.notFound.settle();
    if ((await confirmTargets(run, health, asked)) === 0) break;
    // A page that came up on asking again may have brought new addresses.
    await runLanes(run, health, lanesOf(run));
  }
  if (run.stopped === null) await lookAtDirectories(run);
  if (run.stopped === null) await fetchVariants(run);
}

function lanesOf(run: CrawlRun): LaneWork {
  const { frontier, store, traps, limits, discovery } = run;
  const pages = new Set<number>();
  const passable = (work: Work | null): Work | null => {
    if (work === null) return null;
    if (traps.isEmpty || traps.recheck(canonicalAddress(work.url) ?? work.url) === null) return work;
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
    visitOwn: async (next: Work, answered: (outcome: FetchOutcome) => void) => {
      if (!pages.has(next.id)) return checkTarget(run, next.id, next.url);
      try {
        const learning = run.robots.learn(next.url, run.signal);
        if (learning !== null) await learning;
        if (!run.robots.allows(next.url)) return refuse(run, next.id);
        return await visitPage(run, next.id, next.url, answered);
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

function conclude(run: CrawlRun): CrawlSummary {
  const { store, frontier, state, limits, discovery, options } = run;
  let reason = run.stopped;
  if (reason === null && frontier.waiting(0, FIRST_CHECK_PRIORITY) > 0) {
    discovery.countSkip('page-limit', store.skipWaiting('page-limit'));
    reason = `已达到页数上限（${limits.maxPages} 页），其余页面未读`;
  } else if (reason === null && options.checkExternal === false) discovery.countSkip('out-of-scope', store.skipWaiting('out-of-scope'));
  state.complete = reason === null;
  state.incompleteReason = reason;
  state.finishedAt = new Date(run.clock.now()).toISOString();
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
