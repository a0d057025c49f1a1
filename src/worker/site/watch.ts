/**
 * A running inspection as others see it: its progress written every few seconds, the turn at its host renewed, its crawl put away
 * every few minutes. Tells when it must stop: the turn was lost, the inspection is no longer wanted.
 */
import path from 'node:path';
import type { InspectionProgress } from '../../campaign/index.ts';
import { recordParts, type StoredPart } from '../../campaign/server.ts';
import { noteSilence, renewHost, SLOT_MS } from '../hosts.ts';
import { type WorkerSetup, within } from '../setup.ts';
import { noteSave, writeProgress } from './run-record.ts';
import { saveCrawl } from './save-crawl.ts';

/** Why a run stops before its end, when it is not the worker that stops. */
export type StopReason = 'slot-lost' | 'not-wanted';

export interface Watch {
  /** Fires with a StopReason. */
  signal: AbortSignal;
  /** Takes what the inspection tells of itself. */
  onProgress(progress: InspectionProgress): void;
  /** Puts the crawl away as it stands, now. Throws what storing throws. */
  save(): Promise<void>;
  /** Ends it; resolves when nothing of it is under way. */
  close(): Promise<void>;
}

export interface Watched {
  inspectionId: string;
  host: string;
  /** Folder of the crawl, and one beside it for copies. */
  crawlDir: string;
  besideDir: string;
  /** What is known from earlier starts. */
  pages: number;
  saved: readonly StoredPart[];
}

/** Begins to watch. The turn at the host has just been taken. */
export function watchRun(setup: WorkerSetup, { inspectionId, host, crawlDir, besideDir, pages, saved }: Watched): Watch {
  const { clock, terms, blobs, log, folder } = setup;
  const stop = new AbortController();
  let latest: InspectionProgress = { phase: '正在准备', pages, queued: 0 };
  let isTold = false;
  let written = pages;
  let slotUntil = clock.now() + SLOT_MS;
  let silentUntil: Date | null = null;
  let last = saved;
  let savedAt = clock.now();
  let beating: Promise<void> = Promise.resolve();
  let isBeating = false;
  let saving: Promise<void> | null = null;

  const beat = async () => {
    const now = clock.now();
    const renew = slotUntil - now < (SLOT_MS * 2) / 3;
    if (isTold && !renew && silentUntil === null) return;
    const told = latest;
    const silence = silentUntil;
    const { until, isWanted } = await within(setup, async (work) => {
      if (silence !== null) await noteSilence(work, host, silence);
      return {
        until: renew ? await renewHost(work, host, folder.workerId) : new Date(slotUntil),
        isWanted: await writeProgress(work, inspectionId, folder.workerId, { ...told, grown: told.pages - written }),
      };
    });
    if (silentUntil === silence) silentUntil = null;
    isTold = told === latest;
    written = told.pages;
    if (until === null) stop.abort('slot-lost' satisfies StopReason);
    else slotUntil = until.getTime();
    if (!isWanted) stop.abort('not-wanted' satisfies StopReason);
  };
  const save = async () => {
    const parts = await saveCrawl(blobs, crawlDir, path.join(besideDir, 'saving.sqlite'), last);
    savedAt = clock.now();
    if (parts === null) return;
    await within(setup, async (work) => {
      await recordParts(work, blobs, inspectionId, 'saved', parts);
      await noteSave(work, inspectionId);
    });
    last = parts;
  };
  const beatOnce = () => {
    if (isBeating) return;
    isBeating = true;
    beating = beat()
      .catch((error: unknown) => {
        log.warn({ err: error, inspectionId }, '进度未能写入');
        // Nobody may crawl longer than others can know of it.
        if (clock.now() >= slotUntil) stop.abort('slot-lost' satisfies StopReason);
      })
      .finally(() => {
        isBeating = false;
      });
    if (saving === null && clock.now() - savedAt >= terms.saveMs)
      saving = save()
        .catch((error: unknown) => {
          savedAt = clock.now();
          log.warn({ err: error, inspectionId }, '采集进度未能保存，稍后再试');
        })
        .finally(() => {
          saving = null;
        });
  };
  const stopBeating = setup.every(terms.beatMs, beatOnce);
  return {
    signal: stop.signal,
    onProgress(progress) {
      if (progress.askedMs !== undefined) silentUntil = new Date(clock.now() + progress.askedMs);
      latest = { phase: progress.phase, pages: Math.max(latest.pages, progress.pages), queued: progress.queued };
      isTold = false;
    },
    async save() {
      await saving;
      await save();
    },
    async close() {
      stopBeating();
      await beating;
      await saving;
    },
  };
}
