/**
 * The jobs `look-home` and `look-columns`: one question a page while nothing changed. Each page is recorded by itself, so a job that
 * is killed begins again with those that are still due.
 */

import { textMemoryOf } from '../../campaign/server.ts';
import { isHtml } from '../../collect/index.ts';
import type { CrawlVariant, PageReading } from '../../page/index.ts';
import { beijingDate, createPageReader } from '../../page/index.ts';
import type { JobRun, Work } from '../../platform/server.ts';
import {
  beginLooks,
  type Eyes,
  type LookTask,
  lastReading,
  lookAtPage,
  piecesToRead,
  readSeenPage,
  recordSiteLook,
  restandSite,
  type SiteBackground,
  sendReading,
  siteBackground,
} from '../../watch/server.ts';
import { copyText, type IssuedBulletins, noteCopies } from '../copies.ts';
import { noteSilence, releaseHost, renewHost, takeHostOrPostpone } from '../hosts.ts';
import { type WorkerSetup, within, withinWhenBack } from '../setup.ts';

interface Job {
  siteId: string;
  host: string;
}

/** With what pages are looked at, and for what beside their own faults. */
export interface Looking {
  eyes: Eyes;
  issued: IssuedBulletins;
}

/** Does the job for home pages or for columns. */
export async function lookPagesJob(setup: WorkerSetup, looking: Looking, kind: 'home' | 'column', job: Job, run: JobRun): Promise<void> {
  const { siteId, host } = job;
  const begun = await within(setup, (work) => begin(setup, work, kind, job, run));
  if (begun === null) return;
  const { tasks, background } = begun;
  let done = 0;
  for (const task of tasks) {
    if (run.signal.aborted) break;
    await lookOnce(setup, looking, task, background, host);
    done++;
    if ((await within(setup, (work) => renewHost(work, host, setup.folder.workerId))) === null) break;
  }
  await withinWhenBack(setup, run.signal, async (work) => {
    // What is left goes on elsewhere, or when the host is free again.
    if (done < tasks.length) await run.postpone(work, new Date(work.now.getTime() + (run.signal.aborted ? 0 : setup.terms.lookAgainMs)));
    else await run.settle(work);
    await restandSite(work, siteId);
    await sendReading(work, siteId);
    await releaseHost(work, host, setup.folder.workerId);
  });
  setup.log.info({ siteId, kind, pages: done }, '页面已查看');
}

/** Null: nothing to do now; the job is settled or put back. */
async function begin(
  setup: WorkerSetup,
  work: Work,
  kind: 'home' | 'column',
  { siteId, host }: Job,
  run: JobRun,
): Promise<{ tasks: LookTask[]; background: SiteBackground } | null> {
  const tasks = await beginLooks(work, kind, siteId, host);
  if (tasks.length === 0) {
    await run.settle(work);
    return null;
  }
  if (!(await takeHostOrPostpone(setup, work, host, run))) return null;
  return { tasks, background: await backgroundOf(work, siteId, tasks[0]!.terms.rulebook) };
}

/** With what people said is no error. */
export async function backgroundOf(work: Work, siteId: string, rulebook: string): Promise<SiteBackground> {
  const { organisation_id: organisationId } = await work.tx
    .selectFrom('sites')
    .select('organisation_id')
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
  const on = beijingDate(work.now.getTime());
  return siteBackground(work, siteId, rulebook, await textMemoryOf(work, { organisationId, recordId: siteId, on }));
}

async function lookOnce(
  setup: WorkerSetup,
  { eyes, issued }: Looking,
  task: LookTask,
  background: SiteBackground,
  host: string,
): Promise<void> {
  const { page, known, inFull, withVisitors } = task;
  const look = await lookAtPage(known, { eyes, today: background.today, inFull });
  const reading = look.reading ?? (look.outcome === 'unchanged' ? lastReading(page) : null);
  const askedVisitors = withVisitors && reading !== null;
  const variants = askedVisitors ? await asVisitors(page.url, eyes, background) : [];
  const isNew = look.reading !== null;
  const pieces = isNew ? await within(setup, (work) => piecesToRead(work, page.site_id, page.url, look.reading!)) : [];
  const seen = { url: page.url, pieces, publishedOn: null, variants, hasNewTexts: isNew };
  const read = reading === null || (!isNew && variants.length === 0) ? null : readSeenPage(background, { ...seen, reading });
  await within(setup, async (work) => {
    await recordSiteLook(work, task, look, read, background, askedVisitors);
    if (look.reading !== null) await noteCopiesIn(work, issued, background, page.url, look.reading);
    if (look.retryAfterS !== null) await noteSilence(work, host, new Date(work.now.getTime() + look.retryAfterS * 1000));
  });
}

/** Issued bulletins of which a page that was read is a copy. */
export async function noteCopiesIn(
  work: Work,
  issued: IssuedBulletins,
  { site }: SiteBackground,
  url: string,
  { facts }: PageReading,
): Promise<void> {
  const found = (await issued.shelf(work)).copiesIn(copyText(facts));
  await noteCopies(work, found, { site, url, inspectionId: null });
}

const VISITORS = ['engine', 'referer'] as const;
const MAX_BYTES = 8 << 20;

/** What a search engine and its visitors are served. */
async function asVisitors(url: string, eyes: Eyes, { today }: SiteBackground): Promise<CrawlVariant[]> {
  const variants: CrawlVariant[] = [];
  for (const client of VISITORS) {
    const outcome = await eyes.ask({ url, client, maxBytes: MAX_BYTES });
    if (outcome === 'robots' || outcome.kind !== 'answered') continue;
    const source = { url: outcome.finalUrl, contentType: outcome.headers['content-type'] ?? null, isHome: true, today };
    const reading = isHtml(outcome) ? createPageReader().read(outcome.body, source) : null;
    variants.push({ url, client, finalUrl: outcome.finalUrl, status: outcome.status, reading });
  }
  return variants;
}
