/** What failed is asked once more, later in the same crawl, before it counts. */
import type { FetchOutcome } from '../outcome.ts';
import type { Health } from './health.ts';
import { runLanes, type Work } from './lanes.ts';
import { confirmTarget } from './link-checks.ts';
import { verdictOf } from './observations.ts';
import { settleVisit } from './page-visits.ts';
import { ask, type CrawlRun, finish } from './run.ts';
import { DONE, RETRY } from './schema.ts';

/** Asks all failed addresses again after the pause; the number of them. */
export async function confirmTargets(run: CrawlRun, health: Health): Promise<number> {
  const ids = [...run.frontier.inState(RETRY)];
  if (ids.length === 0) return 0;
  run.emit({ type: 'confirming', targets: ids.length });
  const own: number[] = [];
  const foreign: number[] = [];
  let youngest = 0;
  for (const id of ids) {
    const row = run.store.target(id);
    youngest = Math.max(youngest, row.observations[0]?.at ?? 0);
    (row.kind === 'external' ? foreign : own).push(id);
  }
  const wait = youngest + (run.options.confirmAfterMs ?? 10_000) - run.clock.now();
  if (wait > 0) await run.pause(wait, run.signal);
  const next = (list: number[]) => (): Work | null => {
    const id = list.shift();
    return id === undefined ? null : { id, url: run.store.targetUrl(id) };
  };
  await runLanes(run, health, {
    nextOwn: next(own),
    nextForeign: next(foreign),
    visitOwn: (work) => confirmOwn(run, work),
    visitForeign: (work) => confirmTarget(run, work.id, work.url),
  });
  return ids.length;
}

async function confirmOwn(run: CrawlRun, { id, url }: Work): Promise<FetchOutcome> {
  const row = run.store.target(id);
  if (row.kind !== 'page') return confirmTarget(run, id, url);
  const { outcome, observation } = await ask(run, url, { maxBytes: run.limits.maxPageBytes });
  const verdict = verdictOf(outcome);
  if (verdict === 'good') await settleVisit(run, id, outcome, observation);
  else if (verdict !== 'cancelled') finish(run, id, { state: DONE, observation });
  return outcome;
}
