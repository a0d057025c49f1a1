/**
 * The job `find-copies`: the pages of a stored crawl are laid beside the bulletins that were issued. It may be begun any number of
 * times; what it found and the end of the job are one transaction.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beginCopySearch, endCopySearch, type Shelf, type ShelfCopy } from '../../bulletin/server.ts';
import { fetchFolder, partsOf } from '../../campaign/server.ts';
import { openCrawl } from '../../collect/index.ts';
import type { JobRun } from '../../platform/server.ts';
import { copyText, noteCopies } from '../copies.ts';
import { type WorkerSetup, within } from '../setup.ts';

/** Pages of a site that are copies; a template that repeats one on every page is told well enough by these. */
const MOST_COPIES = 200;
/** Pages between two looks at whether the job is still ours. */
const PAGES_AT_A_TIME = 50;

/** Does the job. */
export async function findCopiesJob(setup: WorkerSetup, { inspectionId }: { inspectionId: string }, run: JobRun): Promise<void> {
  const begun = await within(setup, async (work) => {
    const due = await beginCopySearch(work, inspectionId);
    const parts = await partsOf(work, inspectionId, 'crawl');
    if (due !== null && parts.length > 0) return { ...due, parts };
    await run.settle(work);
    return null;
  });
  if (begun === null) return;
  const { shelf, site, parts } = begun;
  // One at a time in a work folder: what a killed start left there is taken away.
  const dir = path.join(setup.folder.dir, 'copies');
  rmSync(dir, { recursive: true, force: true });
  try {
    await fetchFolder(setup.blobs, dir, parts);
    const { found, pages } = await search(dir, shelf, run.signal);
    await within(setup, async (work) => {
      if (run.signal.aborted) return run.postpone(work, work.now);
      await run.settle(work);
      let copies = 0;
      for (const { url, each } of found) copies += await noteCopies(work, each, { site, url, inspectionId });
      await endCopySearch(work, inspectionId, { shelf, pages, copies });
    });
    setup.log.info({ inspectionId, pages, copies: found.length }, '已在采集的页面里查找通报的副本');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

interface PageCopies {
  url: string;
  each: ShelfCopy[];
}

/** Copies among the pages of a crawl; ends early when the signal fires. */
async function search(dir: string, shelf: Shelf, signal: AbortSignal): Promise<{ found: PageCopies[]; pages: number }> {
  const crawl = openCrawl(dir);
  try {
    const found: PageCopies[] = [];
    let pages = 0;
    for (const { url, facts } of crawl.pages()) {
      const each = shelf.copiesIn(copyText(facts));
      if (each.length > 0) found.push({ url, each });
      if (++pages % PAGES_AT_A_TIME === 0) await setImmediate();
      if (signal.aborted || found.length === MOST_COPIES) break;
    }
    return { found, pages };
  } finally {
    crawl.close();
  }
}
