/** How far the inspection of a site is, as the worker needs it: who began it, how often, what was put away. The rest is the campaign's. */
import type { InspectionProgress } from '../../campaign/index.ts';
import { reportProgress } from '../../campaign/server.ts';
import type { Work } from '../../platform/server.ts';

export interface BegunRun {
  /** Worker in whose folder the crawl lay until now; null: it was never begun. */
  lastWorker: string | null;
  /** Starts since the pages last grew, this one included. */
  interruptions: number;
  /** Pages of it that are known. */
  pages: number;
  /** Number of the save in the blob store; 0: none. */
  savedNumber: number;
}

/** Counts a start of the inspection by a worker. */
export async function countStart({ tx }: Work, inspectionId: string, workerId: string): Promise<BegunRun> {
  const before = await tx
    .selectFrom('inspection_runs')
    .selectAll()
    .where('inspection_id', '=', inspectionId)
    .forUpdate()
    .executeTakeFirst();
  const interruptions = (before?.interruptions ?? 0) + 1;
  await tx
    .insertInto('inspection_runs')
    .values({ inspection_id: inspectionId, worker_id: workerId, interruptions, saved_at: null })
    .onConflict((conflict) => conflict.column('inspection_id').doUpdateSet({ worker_id: workerId, interruptions }))
    .execute();
  return {
    lastWorker: before?.worker_id ?? null,
    interruptions,
    pages: before?.pages ?? 0,
    savedNumber: before?.saved_number ?? 0,
  };
}

/** Writes how far it is; false when the inspection is no longer wanted (its round was cancelled, something else took its place). */
export async function writeProgress(
  work: Work,
  inspectionId: string,
  workerId: string,
  { phase, pages, queued, grown }: InspectionProgress & { grown: number },
): Promise<boolean> {
  const { tx } = work;
  const inspection = await tx.selectFrom('inspections').select('state').where('id', '=', inspectionId).executeTakeFirst();
  if (inspection?.state !== 'running') return false;
  if (grown > 0) {
    await tx.updateTable('inspection_runs').set({ pages, interruptions: 0 }).where('inspection_id', '=', inspectionId).execute();
    await tx
      .updateTable('workers')
      .set((row) => ({ pages: row('pages', '+', grown) }))
      .where('id', '=', workerId)
      .execute();
  }
  await reportProgress(work, inspectionId, { phase, pages, queued });
  return true;
}

/** Says that the crawl was put away once more. */
export async function noteSave({ tx, now }: Work, inspectionId: string): Promise<void> {
  await tx
    .updateTable('inspection_runs')
    .set((row) => ({ saved_number: row('saved_number', '+', 1), saved_at: now }))
    .where('inspection_id', '=', inspectionId)
    .execute();
}

/** A start that ended because its worker was stopped is no interruption. */
export async function uncountStart({ tx }: Work, inspectionId: string): Promise<void> {
  await tx
    .updateTable('inspection_runs')
    .set((row) => ({ interruptions: row('interruptions', '-', 1) }))
    .where('inspection_id', '=', inspectionId)
    .where('interruptions', '>', 0)
    .execute();
}

/** Counts an error of our own; how many there were. */
export async function countFailure({ tx }: Work, inspectionId: string): Promise<number> {
  const row = await tx
    .updateTable('inspection_runs')
    .set((run) => ({ failures: run('failures', '+', 1), interruptions: 0 }))
    .where('inspection_id', '=', inspectionId)
    .returning('failures')
    .executeTakeFirst();
  return row?.failures ?? 0;
}

/** Takes away what was only needed on the way. */
export async function forgetRun({ tx }: Work, inspectionId: string): Promise<void> {
  await tx.deleteFrom('inspection_files').where('inspection_id', '=', inspectionId).where('folder', '=', 'saved').execute();
  await tx.deleteFrom('inspection_runs').where('inspection_id', '=', inspectionId).execute();
}
