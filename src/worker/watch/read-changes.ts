/** The job `read-changes`: pages of entries that are new on a site, for their date and their text. */
import { beijingDate, type CrawlVariant } from '../../page/index.ts';
import type { JobRun } from '../../platform/server.ts';
import {
  beginReading,
  lookAtArticle,
  piecesToRead,
  readSeenPage,
  recordArticle,
  recordEvents,
  recordRead,
  restandSite,
  type SiteBackground,
  sendReading,
} from '../../watch/server.ts';
import { releaseHost, renewHost, takeHostOrPostpone } from '../hosts.ts';
import { type WorkerSetup, within, withinWhenBack } from '../setup.ts';
import { backgroundOf, type Looking, noteCopiesIn } from './look-pages.ts';

const NO_VARIANTS: CrawlVariant[] = [];
/** Before what failed is asked for again. */
const AGAIN_MS = 15 * 60_000;

/** Does the job. */
export async function readChangesJob(
  setup: WorkerSetup,
  looking: Looking,
  job: { siteId: string; host: string },
  run: JobRun,
): Promise<void> {
  const { siteId, host } = job;
  const { folder } = setup;
  const begun = await within(setup, async (work) => {
    const found = await beginReading(work, siteId, host);
    if (found === null || found.tasks.length === 0) {
      await run.settle(work);
      return null;
    }
    if (!(await takeHostOrPostpone(setup, work, host, run))) return null;
    return { tasks: found.tasks, background: await backgroundOf(work, siteId, found.rulebook) };
  });
  if (begun === null) return;
  let isTroubled = false;
  for (const { key, url } of begun.tasks) {
    if (run.signal.aborted) break;
    if (!(await readOne(setup, looking, siteId, key, url, begun.background))) isTroubled = true;
    if ((await within(setup, (work) => renewHost(work, host, folder.workerId))) === null) break;
  }
  await withinWhenBack(setup, run.signal, async (work) => {
    await run.settle(work);
    await restandSite(work, siteId);
    // What is left, and what the dates that are now known ask for; what failed has to wait.
    await sendReading(work, siteId, isTroubled ? new Date(work.now.getTime() + AGAIN_MS) : work.now);
    await releaseHost(work, host, folder.workerId);
  });
  setup.log.info({ siteId, pages: begun.tasks.length }, '新增信息已读取');
}

/** False: it is to be tried again later. */
async function readOne(
  setup: WorkerSetup,
  { eyes, issued }: Looking,
  siteId: string,
  key: string,
  url: string,
  background: SiteBackground,
): Promise<boolean> {
  const today = beijingDate(setup.clock.now());
  const seen = await lookAtArticle(url, eyes, today);
  if (seen.state !== 'read') {
    await within(setup, (work) => recordArticle(work, siteId, key, seen));
    return seen.state === 'elsewhere' || seen.isFinal;
  }
  const { reading } = seen;
  const pieces = await within(setup, (work) => piecesToRead(work, siteId, url, reading));
  const publishedOn = reading.facts.publishedAt?.slice(0, 10) ?? null;
  const read = readSeenPage(background, { url, reading, pieces, publishedOn, variants: NO_VARIANTS, hasNewTexts: true });
  await within(setup, async (work) => {
    await recordArticle(work, siteId, key, seen);
    await recordEvents(work, await recordRead(work, background, url, `“${background.site.name}”`, read));
    await noteCopiesIn(work, issued, background, url, reading);
  });
  return true;
}
