/**
 * The job `inspect-site`. It may be begun any number of times, by any worker: it goes on in place where its crawl lies, else from
 * what was put away last; its result, the end of the job and the files' records are one transaction that only the holder of the job
 * can make. So nothing of it is lost and nothing doubled, whenever and whatever is killed.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type InspectionResult, inspectSite } from '../../campaign/index.ts';
import {
  fetchFolder,
  partsOf,
  recordCouldNot,
  recordInspection,
  recordParts,
  type StoredPart,
  storeFolder,
  storeList,
} from '../../campaign/server.ts';
import { certificateNames, openCrawl, type StoredCrawl } from '../../collect/index.ts';
import { FatalError, GiveUpError, InputError } from '../../platform/index.ts';
import { type JobRun, recordBlob } from '../../platform/server.ts';
import { type Found, foundInCertificate, foundInLinks, recordDiscoveries } from '../../registry/server.ts';
import { releaseHost, takeHostOrPostpone } from '../hosts.ts';
import { type WorkerSetup, within, withinWhenBack } from '../setup.ts';
import { beginSite, type SiteOrder } from './order.ts';
import { type BegunRun, countFailure, countStart, forgetRun, uncountStart } from './run-record.ts';
import { type StopReason, type Watch, watchRun } from './watch.ts';

interface Job {
  inspectionId: string;
  host: string;
}

/** Does the job. Throws GiveUpError (having recorded it) when the website cannot be inspected. */
export async function inspectSiteJob(setup: WorkerSetup, job: Job, run: JobRun): Promise<void> {
  const { clock, folder, terms, log } = setup;
  if (folder.freeBytes() < terms.leastFreeBytes) {
    await within(setup, (work) => run.postpone(work, new Date(clock.now() + terms.lookAgainMs)));
    log.error({ dir: folder.dir }, '磁盘空间不足，暂不检查网站');
    return setup.pause(terms.restMs, run.signal);
  }
  const begun = await begin(setup, job, run);
  if (begun === null) return;
  try {
    await goOn(setup, job, run, begun);
  } catch (error) {
    await afterError(setup, job, run, error);
  }
}

interface Begun {
  order: SiteOrder;
  state: BegunRun;
  saved: StoredPart[];
}

/** Null: nothing to do now; the job is settled or put back. */
async function begin(setup: WorkerSetup, { inspectionId, host }: Job, run: JobRun): Promise<Begun | null> {
  const { terms, folder } = setup;
  return within(setup, async (work) => {
    const order = await orderOrGiveUp();
    if (order === null) {
      await forgetRun(work, inspectionId);
      await run.settle(work);
      return null;
    }
    if (!(await takeHostOrPostpone(setup, work, host, run))) return null;
    const state = await countStart(work, inspectionId, folder.workerId);
    if (state.interruptions <= terms.mostInterruptions) return { order, state, saved: await partsOf(work, inspectionId, 'saved') };
    await releaseHost(work, host, folder.workerId);
    await recordCouldNot(work, inspectionId, {
      code: 'interrupted',
      sentence: `检查进程在此网站上连续中断 ${terms.mostInterruptions} 次，请系统管理员查看日志后重新检查`,
    });
    await forgetRun(work, inspectionId);
    await run.settle(work);
    return null;

    async function orderOrGiveUp(): Promise<SiteOrder | null> {
      try {
        return await beginSite(work, inspectionId, folder.workerId, setup.watch?.() ?? null);
      } catch (error) {
        if (!(error instanceof GiveUpError)) throw error;
        await recordCouldNot(work, inspectionId, { code: error.code, sentence: error.message });
        return null;
      }
    }
  });
}

async function goOn(setup: WorkerSetup, job: Job, run: JobRun, begun: Begun): Promise<void> {
  const { order, state, saved } = begun;
  const { inspectionId } = job;
  const dir = setup.folder.inspection(inspectionId);
  const crawlDir = path.join(dir, 'crawl');
  const resume = await layCrawl(setup, dir, begun);
  setup.log.info({ inspectionId, url: order.url, resume, pages: state.pages }, '开始检查网站');
  const watch = watchRun(setup, { inspectionId, host: job.host, crawlDir, besideDir: dir, pages: state.pages, saved });
  try {
    const result = readResult(dir) ?? (await inspect(setup, order, dir, resume, watch, run));
    await watch.close();
    await record(setup, job, run, dir, order, result);
  } catch (error) {
    await watch.close();
    if (run.isLost()) return setup.log.warn({ inspectionId }, '任务已由别的工作进程接手');
    if (watch.signal.aborted) return leave(setup, job, run, watch.signal.reason as StopReason);
    if (run.signal.aborted) return putBack(setup, job, run, watch);
    throw error;
  }
  rmSync(dir, { recursive: true, force: true });
}

/** Makes the crawl's folder ready; whether there is something to go on with. */
async function layCrawl({ folder, blobs, log }: WorkerSetup, dir: string, { state, saved }: Begun): Promise<boolean> {
  const crawlDir = path.join(dir, 'crawl');
  const isInPlace = state.lastWorker === folder.workerId && existsSync(path.join(crawlDir, 'crawl.sqlite'));
  if (!isInPlace) {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(crawlDir, { recursive: true });
    if (saved.length === 0) return false;
    log.info({ dir, number: state.savedNumber }, '从保存的采集进度接着做');
    await fetchFolder(blobs, crawlDir, saved);
  }
  // Evidence is made of a whole crawl: what an interrupted start made of it is made again.
  if (readResult(dir) === null) rmSync(path.join(dir, 'evidence'), { recursive: true, force: true });
  return true;
}

type Result = Pick<InspectionResult, 'report' | 'basis' | 'rulebook'>;
const RESULT = 'result.json';

/** The result of a start that was killed before it could record it; null without. */
function readResult(dir: string): Result | null {
  const file = path.join(dir, RESULT);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : null;
}

async function inspect(setup: WorkerSetup, order: SiteOrder, dir: string, resume: boolean, watch: Watch, run: JobRun): Promise<Result> {
  const crawlDir = path.join(dir, 'crawl');
  const signal = AbortSignal.any([run.signal, watch.signal]);
  const { siteId: _, ...asked } = order;
  const { report, basis, rulebook } = await inspectSite({
    ...asked,
    seed: null,
    network: setup.network,
    clock: setup.clock,
    software: setup.software,
    crawlDir,
    evidenceDir: path.join(dir, 'evidence'),
    resume,
    earlierDir: null,
    // Bodies are needed until the result is safe.
    keepBodies: true,
    maxPages: null,
    render: setup.render,
    confirmAfterMs: setup.confirmAfterMs,
    robots: setup.robots,
    wacz: null,
    pictureLimit: 40,
    authority: null,
    statistical: setup.statistical,
    signal,
    whenStopped: 'leave',
    onProgress: watch.onProgress,
  });
  signal.throwIfAborted();
  const result = { report, basis, rulebook };
  const file = path.join(dir, RESULT);
  writeFileSync(`${file}.part`, JSON.stringify(result), { flush: true });
  renameSync(`${file}.part`, file);
  return result;
}

async function record(
  setup: WorkerSetup,
  { inspectionId, host }: Job,
  run: JobRun,
  dir: string,
  { siteId, url }: SiteOrder,
  { report, basis, rulebook }: Result,
): Promise<void> {
  const { blobs, folder, log, software } = setup;
  const crawlDir = path.join(dir, 'crawl');
  const crawl = openCrawl(crawlDir);
  const discovered = [...foundInLinks(url, linksOf(crawl)), ...(await inCertificate(setup, url))];
  crawl.discardBodies();
  crawl.close();
  const crawlParts = await storeFolder(blobs, crawlDir, (name) => /\.lock$|^report\.|-(?:wal|shm)$/.test(name));
  const evidenceParts = await storeFolder(blobs, path.join(dir, 'evidence'));
  const lists = { crawl: await storeList(blobs, crawlParts), evidence: await storeList(blobs, evidenceParts) };
  await withinWhenBack(setup, run.signal, async (work) => {
    await run.settle(work);
    await recordParts(work, blobs, inspectionId, 'crawl', crawlParts);
    await recordParts(work, blobs, inspectionId, 'evidence', evidenceParts);
    for (const list of Object.values(lists)) await recordBlob(work, blobs, list, 'application/json');
    await recordInspection(work, inspectionId, {
      report,
      basis,
      rulebook,
      crawlSha256: lists.crawl.sha256,
      evidenceSha256: lists.evidence.sha256,
      software,
    });
    await recordDiscoveries(work, siteId, discovered);
    await forgetRun(work, inspectionId);
    await releaseHost(work, host, folder.workerId);
  });
  log.info({ inspectionId, verdict: report.verdict, findings: report.findings.length, pages: report.coverage.pages }, '网站检查完成');
}

/** Links of the site to elsewhere, with a page that has them. */
function* linksOf(crawl: StoredCrawl): Generator<{ url: string; seenOn: string }> {
  for (const { url, kind, places } of crawl.targets())
    if (kind === 'external' && places.length > 0) yield { url, seenOn: places[0]!.pageUrl };
}

async function inCertificate({ network }: WorkerSetup, url: string): Promise<Found[]> {
  return foundInCertificate(url, await certificateNames(url, network));
}

/** The worker stops: what was crawled is put away, another goes on at once. */
async function putBack(setup: WorkerSetup, { inspectionId, host }: Job, run: JobRun, watch: Watch): Promise<void> {
  await watch.save().catch((error: unknown) => setup.log.warn({ err: error, inspectionId }, '采集进度未能保存'));
  await within(setup, async (work) => {
    await run.postpone(work, work.now);
    await uncountStart(work, inspectionId);
    await releaseHost(work, host, setup.folder.workerId);
  });
  setup.log.info({ inspectionId }, '检查已暂停，由别的工作进程接着做');
}

/** The turn at the host was lost, or nobody wants the result any more. */
async function leave(setup: WorkerSetup, { inspectionId, host }: Job, run: JobRun, why: StopReason): Promise<void> {
  setup.log.warn({ inspectionId, why }, '检查中止');
  await withinWhenBack(setup, run.signal, async (work) => {
    if (why === 'slot-lost') await run.postpone(work, new Date(work.now.getTime() + setup.terms.lookAgainMs / 6));
    else {
      await run.settle(work);
      await forgetRun(work, inspectionId);
    }
    await releaseHost(work, host, setup.folder.workerId);
  });
  if (why === 'not-wanted') rmSync(setup.folder.inspection(inspectionId), { recursive: true, force: true });
}

/** An error of our own: tried again later, elsewhere if possible; in the end told in the round. */
async function afterError(setup: WorkerSetup, { inspectionId, host }: Job, run: JobRun, error: unknown): Promise<void> {
  const { terms, folder, log, clock } = setup;
  log.error({ err: error, inspectionId }, '检查出错');
  const code = (error as { code?: string }).code ?? 'internal';
  const isOfDisk = error instanceof FatalError || code === 'ENOSPC';
  const isFinal = error instanceof GiveUpError || (error instanceof InputError && code !== 'crawl-locked');
  const hasGivenUp = await withinWhenBack(setup, run.signal, async (work) => {
    const failures = await countFailure(work, inspectionId);
    await releaseHost(work, host, folder.workerId);
    if (!isFinal && failures < terms.mostFailures) {
      await run.postpone(work, new Date(clock.now() + terms.lookAgainMs * 2 ** (failures - 1)));
      return false;
    }
    const sentence = isFinal || isOfDisk ? (error as Error).message : '检查程序内部出错，请系统管理员查看日志后重新检查';
    await recordCouldNot(work, inspectionId, { code, sentence });
    await forgetRun(work, inspectionId);
    return true;
  });
  // The job is kept as failed, with its reason, for the system administrator.
  if (hasGivenUp) throw new GiveUpError((error as Error).message, { code, cause: error });
  // Whoever has room takes it meanwhile.
  if (isOfDisk) await setup.pause(terms.restMs, run.signal);
}
