/** The home page: asked first and, where it fails, again as a browser and later, before the crawl gives up. */
import type { Answered } from '../outcome.ts';
import { isHtml, verdictOf } from './observations.ts';
import { settleVisit } from './page-visits.ts';
import { ask, type CrawlRun, finish } from './run.ts';
import { DONE, SKIPPED, WAITING } from './schema.ts';

const CLIENTS = ['plain', 'browser', 'plain'] as const;
const LONGEST_WAIT_MS = 120_000;

/** Reads the home page; false when the crawl cannot go on, with the reason given to `run.stop`. */
export async function visitHome(run: CrawlRun): Promise<boolean> {
  const { discovery, frontier, state, options } = run;
  await run.robots.learn(options.startUrl, run.signal);
  const id = discovery.enterHome(options.startUrl);
  if (run.store.resumed && run.store.pageCount > 0 && frontier.state(id) !== WAITING) {
    run.setPace(state.finalUrl ?? options.startUrl);
    return true;
  }
  // A file that could not be had decides nothing yet: a home page that fails too is the answer, and must be on record.
  if (!run.robots.allows(options.startUrl) && run.robots.unreachable(options.startUrl) === null) {
    finish(run, id, { state: SKIPPED, skipped: 'robots' });
    run.stop('网站的 robots.txt 不允许采集首页');
    return false;
  }
  frontier.hold(id);
  for (const [attempt, client] of CLIENTS.entries()) {
    const { outcome, observation } = await ask(run, options.startUrl, { client, maxBytes: run.limits.maxPageBytes });
    const verdict = verdictOf(outcome);
    if (verdict === 'cancelled') {
      frontier.set(id, WAITING);
      return false;
    }
    state.home.push(observation);
    run.emit({ type: 'home', observation });
    if (verdict === 'good') return takeHome(run, id, outcome as Answered);
    if (outcome.kind === 'blocked' || outcome.kind === 'forbidden-address') {
      finish(run, id, { state: DONE, observation, skipped: outcome.kind === 'forbidden-address' ? 'forbidden-address' : null });
      run.stop(outcome.detail);
      return false;
    }
    // Refused to our name but not to a browser's: still the site's answer, seen but not gone round.
    if (attempt === CLIENTS.length - 1) break;
    const asked = outcome.kind === 'throttled' ? Math.min(LONGEST_WAIT_MS, (outcome.retryAfterS ?? 5) * 1000) : 0;
    if (attempt > 0 || asked > 0) await run.pause(Math.max(asked, options.confirmAfterMs ?? 10_000), run.signal);
  }
  const last = state.home[state.home.length - 1]!;
  finish(run, id, { state: WAITING, observations: [...state.home] });
  const seen = last.kind === 'answered' ? `返回状态码 ${last.status}` : (last.detail ?? last.kind);
  run.stop(`首页无法访问：${seen}`);
  return false;
}

async function takeHome(run: CrawlRun, id: number, answer: Answered): Promise<boolean> {
  const { state, scope, store } = run;
  if (scope.widen(answer.finalUrl)) {
    const host = new URL(answer.finalUrl).host;
    state.widened.push(host);
    run.emit({ type: 'scope-widened', host });
  }
  const { tls } = answer;
  if (tls) state.tls = { url: answer.finalUrl, ok: tls.authorized, problem: tls.problem, validTo: tls.validTo, protocol: tls.protocol };
  if (!isHtml(answer)) {
    run.frontier.set(id, WAITING);
    run.stop('该地址返回的不是网页');
    return false;
  }
  await run.robots.learn(answer.finalUrl, run.signal);
  for (const url of [run.options.startUrl, answer.finalUrl]) {
    await run.robots.relearn(url, run.signal);
    if (run.stopped === null && !run.robots.allows(url)) return closedByRobots(run, id, run.robots.unreachable(url));
  }
  run.setPace(answer.finalUrl);
  const earlier = run.earlier?.page(run.options.startUrl) ?? null;
  await settleVisit(run, id, answer, state.home[state.home.length - 1]!, earlier);
  store.setMeta('state', state);
  if (run.frontier.state(id) !== DONE || store.pageCount === 0) {
    // What spoilt it stands in the observation by now: a challenge of a wall, a body that cannot be decompressed.
    run.stop(`未能读到首页内容：${state.home[state.home.length - 1]!.detail ?? '没有内容'}`);
    return false;
  }
  await run.notFound.learn(answer.finalUrl);
  store.setMeta('state', state);
  return run.stopped === null;
}

/** The home page answered, but the rules of its host close it to us or could not be had (RFC 9309 section 2.3.1.4). */
function closedByRobots(run: CrawlRun, id: number, seen: string | null): false {
  const observations = [...run.state.home];
  if (seen === null) {
    finish(run, id, { state: SKIPPED, observations, skipped: 'robots' });
    run.stop('首页所在主机的 robots.txt 不允许采集');
  } else {
    finish(run, id, { state: WAITING, observations });
    run.stop(`网站的 robots.txt 未能读取（${seen}），按规则不得采集；如已获授权可加 --no-robots`);
  }
  return false;
}
