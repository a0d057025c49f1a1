/** Reading the site's pages: one visit is ask, decide what came, read, store. */
import type { Observation } from '../../page/index.ts';
import type { Answered, FetchOutcome } from '../outcome.ts';
import { glimpse, taskOf } from './answers.ts';
import type { EarlierPage } from './earlier.ts';
import { mergeRecords } from './merge-records.ts';
import { contentTypeOf, isHtml, verdictOf } from './observations.ts';
import { type ReadingHints, type ReadResult, storedHints } from './packed.ts';
import type { ReadTask } from './reading.ts';
import type { TargetRow } from './rows.ts';
import { ask, type CrawlRun, finish } from './run.ts';
import { DONE, RETRY, WAITING } from './schema.ts';
import { shapeOf } from './traps.ts';

const LATER_LIMIT = 5;
const CHALLENGED = '网站的防护系统返回了脚本验证页，未能检查';

/**
 * Visits one address of the site that is taken from the frontier, from the first request to the stored page. `answered` is
 * called when what came is only to be read.
 */
export async function visitPage(run: CrawlRun, id: number, url: string, answered: (outcome: FetchOutcome) => void): Promise<FetchOutcome> {
  const earlier = run.earlier?.page(url) ?? null;
  const { outcome, observation } = await ask(run, url, { maxBytes: run.limits.maxPageBytes, headers: validators(earlier) });
  if (verdictOf(outcome) === 'good') answered(outcome);
  await settleVisit(run, id, outcome, observation, earlier);
  return outcome;
}

/** Decides what an answer to a visit means, and stores it. */
export async function settleVisit(
  run: CrawlRun,
  id: number,
  outcome: FetchOutcome,
  observation: Observation,
  earlier: EarlierPage | null = null,
): Promise<void> {
  switch (verdictOf(outcome)) {
    case 'cancelled':
      run.frontier.set(id, WAITING);
      return;
    case 'later':
      comeBackLater(run, id, observation);
      return;
    case 'unknown':
      if (outcome.kind === 'our-side') run.frontier.set(id, WAITING);
      else finish(run, id, { state: DONE, observation, skipped: outcome.kind === 'forbidden-address' ? 'forbidden-address' : null });
      return;
    case 'bad':
      await lookAgain(run, id, outcome, observation);
      return;
    case 'good':
      await takeIn(run, id, outcome as Answered, observation, earlier);
  }
}

function comeBackLater(run: CrawlRun, id: number, observation: Observation): void {
  const row = run.store.target(id);
  const attempts = row.attempts + 1;
  finish(run, id, { state: attempts >= LATER_LIMIT ? DONE : WAITING, observation, attempts });
}

/** A second observation at once, as a browser would ask; a third comes at the end of the crawl. */
async function lookAgain(run: CrawlRun, id: number, first: FetchOutcome, observation: Observation): Promise<void> {
  const { url } = first;
  const again = await ask(run, url, { client: 'browser', maxBytes: run.limits.maxPageBytes });
  const verdict = verdictOf(again.outcome);
  // What only a browser's name gets is a matter of the wall: seen to work, but not read.
  const refused = first.kind === 'answered' && (first.status === 403 || first.status === 401);
  if (verdict === 'good' && !refused) {
    await takeIn(run, id, again.outcome as Answered, again.observation, null, [observation]);
    return;
  }
  if (verdict === 'cancelled') {
    run.frontier.set(id, WAITING);
    return;
  }
  const observations = [...run.store.target(id, url).observations, observation, again.observation];
  finish(run, id, { state: verdict === 'good' ? DONE : RETRY, observations });
  if (verdict !== 'good') run.discovery.releaseAliases(id, url);
}

/** Something came: a page of the site to read, a file, or a page of another host. */
async function takeIn(
  run: CrawlRun,
  id: number,
  answer: Answered,
  observation: Observation,
  earlier: EarlierPage | null,
  before: Observation[] = [],
): Promise<void> {
  const row = run.store.target(id, answer.url);
  const observations = [...row.observations, ...before];
  if (!run.scope.includes(answer.finalUrl)) {
    const { saysMissing: _, ...seen } = await glimpse(run, answer);
    finish(run, id, { state: DONE, observations: [...observations, observation], contentType: contentTypeOf(answer), ...seen });
    return;
  }
  if (answer.status !== 304 && !isHtml(answer)) {
    finish(run, id, { state: DONE, kind: 'attachment', observations: [...observations, observation], contentType: contentTypeOf(answer) });
    return;
  }
  if (answer.hops.length > 0 && isStoredElsewhere(run, id, answer.finalUrl)) {
    finish(run, id, { state: DONE, observations: [...observations, observation], contentType: contentTypeOf(answer) });
    return;
  }
  await readPage(run, row, answer, observation, observations, earlier);
}

/** What is stored beside a reading. */
interface Received {
  wire: Uint8Array | null;
  headers: string | null;
}

/** A reading of what came. */
export interface NewReading extends Received {
  result: ReadResult;
  way: 'plain' | 'records' | 'browser';
  /** What a browser made of the page, where that was read. */
  dom: Uint8Array | null;
}

/** The reading of the earlier crawl; what is null beside it is copied as well. */
interface UnchangedReading extends Received {
  earlier: EarlierPage;
}

export type Reading = NewReading | UnchangedReading;

async function readPage(
  run: CrawlRun,
  row: TargetRow,
  answer: Answered,
  observation: Observation,
  observations: Observation[],
  earlier: EarlierPage | null,
): Promise<void> {
  const { id } = row;
  const reading = await readingOf(run, row, answer, earlier);
  const problem = 'earlier' in reading ? null : reading.result.problem;
  const hints = hintsOf(reading);
  const spoilt =
    problem !== null
      ? { kind: 'bad-encoding', detail: problem }
      : hints.challenge !== null
        ? { kind: 'blocked', detail: CHALLENGED }
        : row.depth === 0 && isEmpty(reading)
          ? { kind: 'body-incomplete', detail: `服务器返回状态码 ${answer.status}，而首页没有内容` }
          : null;
  if (spoilt !== null) {
    if (row.depth === 0) Object.assign(observation, spoilt);
    finish(run, id, { state: DONE, observations: [...observations, { ...observation, ...spoilt }], contentType: contentTypeOf(answer) });
    return;
  }
  // While this page was read its other address may have been stored.
  if (answer.hops.length > 0 && isStoredElsewhere(run, id, answer.finalUrl)) {
    finish(run, id, { state: DONE, observations: [...observations, observation], contentType: contentTypeOf(answer) });
    return;
  }
  storePage(run, row, answer, reading, observations);
}

/** Nothing to read and nowhere to go on to. */
function isEmpty(reading: Reading): boolean {
  if ('earlier' in reading) return false;
  const { blocks, hints } = reading.result;
  const isBare = blocks.every((block) => typeof block !== 'string' && block.text === '' && block.texts.length === 0);
  return isBare && hints.sentOnTo === null && hints.next === null;
}

function isStoredElsewhere(run: CrawlRun, id: number, finalUrl: string): boolean {
  const owner = run.discovery.idOf(finalUrl);
  // In flight counts as well: that visit stores the page.
  return owner > 0 && owner !== id && (run.frontier.state(owner) === DONE || run.frontier.isTaken(owner));
}

async function readingOf(run: CrawlRun, row: TargetRow, answer: Answered, earlier: EarlierPage | null): Promise<Reading> {
  if (answer.status === 304 && earlier) return { earlier, wire: run.earlier!.wire(earlier), headers: null };
  const task = taskOf(run, answer, row.depth === 0, earlier?.sha256 ?? null);
  const read = run.pool.read(task);
  const result = read instanceof Promise ? await read : read;
  const received = { wire: answer.wire, headers: JSON.stringify(answer.headers) };
  if (result.same && earlier) return { earlier, ...received };
  return { ...(await supplemented(run, answer, task, result)), ...received };
}

const hintsOf = (reading: Reading): ReadingHints => ('earlier' in reading ? reading.earlier.hints : reading.result.hints);

async function supplemented(run: CrawlRun, answer: Answered, task: ReadTask, plain: ReadResult): Promise<Omit<NewReading, keyof Received>> {
  const { supplement } = run.options;
  const asSent = { result: plain, way: 'plain', dom: null } as const;
  if (!supplement || plain.hints.scriptList === null) return asSent;
  const better = await supplement({ url: answer.finalUrl, facts: JSON.parse(plain.facts) });
  if (better === null) return asSent;
  if (better.way === 'records') return { result: mergeRecords(plain, better.items), way: 'records', dom: null };
  const result = await run.pool.read({
    ...task,
    wire: better.bytes,
    encoding: null,
    contentType: 'text/html; charset=utf-8',
    known: null,
    rendered: true,
  });
  // The digest stays that of what the server sent.
  return result.problem === null
    ? { result: { ...result, sha256: plain.sha256, size: plain.size }, way: better.way, dom: better.bytes }
    : asSent;
}

/** Stores a page that was read, with everything it brought. */
export function storePage(run: CrawlRun, row: TargetRow, answer: Answered, reading: Reading, observations: Observation[]): void {
  const { wire, headers } = reading;
  const { store, discovery, frontier, state } = run;
  const hints = hintsOf(reading);
  const { id } = row;
  const moved = answer.finalUrl !== row.url;
  if (answer.hops.length > 0) discovery.settleRedirect(answer.finalUrl, id);
  const origin = {
    depth: row.depth,
    target: id,
    shape: row.url.includes('?') ? shapeOf(row.url) : null,
    dates: hints.dated.length > 0 ? new Map(hints.dated.map((item) => [item.url, item.date])) : null,
  };
  const blocks = 'earlier' in reading ? run.earlier!.blocks(reading.earlier, (hash) => discovery.knowsBlock(hash)) : reading.result.blocks;
  const { ids, links, fruitful } = discovery.enterBlocks(blocks, origin, (hash) => run.pool.learn(hash));
  if (hints.next !== null) discovery.enterAddress(hints.next, origin, 'other');
  if (hints.sentOnTo !== null) discovery.enterAddress(hints.sentOnTo, { ...origin, depth: origin.depth - 1 });
  const page = {
    target: id,
    finalUrl: moved ? answer.finalUrl : null,
    status: answer.status === 304 ? 200 : answer.status,
    fetchedAt: answer.at,
    firstByteMs: answer.timings.firstByteMs,
    totalMs: answer.timings.totalMs,
    etag: answer.headers.etag ?? null,
    lastModified: answer.headers['last-modified'] ?? null,
    blocks: ids,
    headers,
    wire,
    address: answer.address,
  };
  if ('earlier' in reading) store.copyPage({ ...page, earlier: reading.earlier.id });
  else store.addPage({ ...page, ...storedReading(reading) });
  if (observations.length > 0) finish(run, id, { state: DONE, observations });
  else frontier.set(id, DONE);
  if (row.depth === 0) state.finalUrl = answer.finalUrl;
  state.links += links;
  state.bytes += wire?.length ?? ('earlier' in reading ? (reading.earlier.body?.length ?? 0) : 0);
  if ('earlier' in reading) state.unchanged++;
  if (answer.truncated || hints.isCut) discovery.countSkip('size-limit');
  const soft404 = hints.soft404 !== null || run.notFound.is(hints);
  run.traps.read(row.url, {
    fingerprint: hints.fingerprint,
    soft404,
    fruitful: fruitful || hints.kind === 'article' || hints.dated.length > 0,
  });
  if (soft404 && row.depth > 0) run.notFound.weigh(id, row.url, hints);
}

function storedReading({ result, way, dom }: NewReading) {
  const { sha256, size, facts, hints } = result;
  return { sha256, size, way, kind: hints.kind, publishedAt: hints.publishedAt, hints: storedHints(hints), facts, dom };
}

function validators(earlier: EarlierPage | null): Record<string, string> | undefined {
  if (earlier === null) return undefined;
  const headers: Record<string, string> = {};
  if (earlier.etag !== null) headers['if-none-match'] = earlier.etag;
  if (earlier.lastModified !== null) headers['if-modified-since'] = earlier.lastModified;
  return headers;
}
