/** What failed is asked once more, later in the same crawl, before it counts; a breakdown only while its host lives. */
import type { FetchOutcome } from '../outcome.ts';
import { Health, WAITS_MS } from './health.ts';
import { isBreakdown } from './host-lives.ts';
import { runLanes, type Work } from './lanes.ts';
import { confirmTarget, GLIMPSE_BYTES, stateAfterConfirming } from './link-checks.ts';
import { verdictOf } from './observations.ts';
import { settleVisit } from './page-visits.ts';
import type { TargetRow } from './rows.ts';
import { ask, type CrawlRun, finish } from './run.ts';
import { DONE, RETRY } from './schema.ts';

const SILENT = '网站中途停止响应';

/** Asks failed addresses again after the pause, each once: those not in `asked`, which grows by them. The number of them. */
export async function confirmTargets(run: CrawlRun, health: Health, asked: Set<number>): Promise<number> {
  const failed = [...run.frontier.inState(RETRY)].filter((id) => !asked.has(id)).map((id) => run.store.target(id));
  if (failed.length === 0) return 0;
  run.emit({ type: 'confirming', targets: failed.length });
  const youngest = failed.reduce((at, row) => Math.max(at, row.observations[0]?.at ?? 0), 0);
  const wait = youngest + (run.options.confirmAfterMs ?? 10_000) - run.clock.now();
  if (wait > 0) await run.pause(wait, run.signal);
  // Alive between the failures and the asking again: else both may have met one and the same outage.
  await seekSigns(run, failed);
  const rows = failed.filter((row) => !isSilent(run, row));
  await askAgain(run, health, rows);
  const broken = rows.map(({ id }) => run.store.target(id)).filter((row) => run.frontier.state(row.id) === RETRY && endsBroken(row));
  await seekSigns(run, broken);
  for (const row of broken) {
    // Put back meanwhile, or without a sign of life: it could not be checked.
    if (isSilent(run, row)) continue;
    run.store.setState(row.id, DONE);
    run.frontier.set(row.id, DONE);
  }
  for (const { id } of failed) asked.add(id);
  if (failed.some((row) => isOwn(row) && isSilent(run, row))) run.stop(`${SILENT}，失败的链接未能再次核对`);
  return failed.length;
}

const isOwn = ({ kind }: TargetRow) => kind !== 'external';
const endsBroken = ({ observations }: TargetRow) => observations.length > 0 && isBreakdown(observations.at(-1)!);

/** It broke down and so does its host, which has answered before. */
function isSilent(run: CrawlRun, { url, observations }: TargetRow): boolean {
  return observations.some(isBreakdown) && run.lives.stateOf(url) === 'silent';
}

/** Asks hosts that went silent for an address they have answered; the site's own several times, with the waits of an outage. */
async function seekSigns(run: CrawlRun, rows: readonly TargetRow[]): Promise<void> {
  for (const ms of [...WAITS_MS, null]) {
    if (run.stopped !== null) return;
    const silent = rows.filter((row) => isSilent(run, row));
    if (silent.length === 0) return;
    const witnesses = (isWanted: (row: TargetRow) => boolean): Work[] =>
      [...new Set(silent.filter(isWanted).map(({ url }) => run.lives.witnessOf(url)!))].map((url) => ({ id: 0, url }));
    const own = witnesses(isOwn);
    const foreign = ms === WAITS_MS[0] ? witnesses((row) => !isOwn(row)) : [];
    const look = async ({ url }: Work) => (await ask(run, url, { client: 'browser', maxBytes: GLIMPSE_BYTES })).outcome;
    await runLanes(run, new Health(), {
      nextOwn: () => own.shift() ?? null,
      nextForeign: () => foreign.shift() ?? null,
      visitOwn: look,
      visitForeign: look,
    });
    if (ms === null || run.stopped !== null || !rows.some((row) => isOwn(row) && isSilent(run, row))) return;
    run.emit({ type: 'paused', ms, why: SILENT });
    await run.pause(ms, run.signal);
  }
}

async function askAgain(run: CrawlRun, health: Health, rows: readonly TargetRow[]): Promise<void> {
  const own = rows.filter(isOwn);
  const foreign = rows.filter((row) => !isOwn(row));
  await runLanes(run, health, {
    nextOwn: () => own.shift() ?? null,
    nextForeign: () => foreign.shift() ?? null,
    visitOwn: (work) => confirmOwn(run, work),
    visitForeign: (work) => confirmTarget(run, work.id, work.url),
  });
}

async function confirmOwn(run: CrawlRun, { id, url }: Work): Promise<FetchOutcome> {
  const row = run.store.target(id);
  if (row.kind !== 'page') return confirmTarget(run, id, url);
  const { outcome, observation } = await ask(run, url, { maxBytes: run.limits.maxPageBytes });
  const verdict = verdictOf(outcome);
  if (verdict === 'good') await settleVisit(run, id, outcome, observation);
  else if (verdict !== 'cancelled') finish(run, id, { state: stateAfterConfirming(outcome), observation });
  return outcome;
}
