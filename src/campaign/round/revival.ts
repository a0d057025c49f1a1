/** An inspection that could not be made, made possible again: for the system administrator who has put right what was in its way. */
import type { Work } from '../../platform/server.ts';

/** Lets an inspection that could not be made wait again, and its object with it; does nothing in any other state. */
export async function reviveInspection({ tx, now }: Work, id: string): Promise<void> {
  const revived = await tx
    .updateTable('inspections')
    .set({ state: 'waiting', reason: null, finished_at: null })
    .where('id', '=', id)
    .where('state', '=', 'could-not')
    .returning('round_object_id')
    .executeTakeFirst();
  if (revived?.round_object_id == null) return;
  await tx
    .updateTable('round_objects')
    .set((object) => ({ state: 'waiting', reason: null, progress: null, changed_at: now, version: object('version', '+', 1) }))
    .where('id', '=', revived.round_object_id)
    .where('inspection_id', '=', id)
    .where('state', '=', 'could-not')
    .execute();
}
