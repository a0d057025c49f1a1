/**
 * Whose turn it is at a host: one inspection at a time over all workers. The slot lies in the database with the silence the host
 * asked for, so both outlive the worker and go on when the work moves. Held for a short time and renewed while it is used.
 */
import type { JobRun, Work } from '../platform/server.ts';
import type { WorkerSetup } from './setup.ts';

/** How long a slot is held after it was taken or renewed. */
export const SLOT_MS = 60_000;

export type SlotAnswer =
  | { taken: true; until: Date }
  /** Somebody else is there, or the host wants to be left alone: ask again then. */
  | { taken: false; freeAt: Date };

/** Name of the slot of an address: host and port, lower case. Throws TypeError for what is no address. */
export const hostKey = (url: string): string => new URL(url).host.toLowerCase();

/** Takes the slot of a host for a holder, unless it is held or the host asked for silence. */
export async function takeHost({ tx, now }: Work, host: string, holder: string): Promise<SlotAnswer> {
  const until = new Date(now.getTime() + SLOT_MS);
  await tx
    .insertInto('host_slots')
    .values({ host, holder: null, held_until: null, next_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const slot = await tx.selectFrom('host_slots').selectAll().where('host', '=', host).forUpdate().executeTakeFirstOrThrow();
  const freeAt = [slot.held_until, slot.next_at]
    .filter((at) => at !== null && at > now)
    .sort(byTime)
    .at(-1);
  if (freeAt != null) return { taken: false, freeAt };
  await tx.updateTable('host_slots').set({ holder, held_until: until }).where('host', '=', host).execute();
  return { taken: true, until };
}

/** As `takeHost` for a job of this worker: false when it is not the job's turn, which is put back until it may be. */
export async function takeHostOrPostpone({ folder, terms }: WorkerSetup, work: Work, host: string, run: JobRun): Promise<boolean> {
  const slot = await takeHost(work, host, folder.workerId);
  if (slot.taken) return true;
  await run.postpone(work, new Date(Math.min(slot.freeAt.getTime(), work.now.getTime() + terms.lookAgainMs)));
  return false;
}

/** Holds the slot for another while; null when it is no longer the holder's. */
export async function renewHost({ tx, now }: Work, host: string, holder: string): Promise<Date | null> {
  const until = new Date(now.getTime() + SLOT_MS);
  const { numUpdatedRows } = await tx
    .updateTable('host_slots')
    .set({ held_until: until })
    .where('host', '=', host)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? until : null;
}

/** Writes down until when a host asked for silence; an earlier time changes nothing. */
export async function noteSilence({ tx }: Work, host: string, until: Date): Promise<void> {
  await tx
    .insertInto('host_slots')
    .values({ host, holder: null, held_until: null, next_at: until })
    .onConflict((conflict) =>
      conflict
        .column('host')
        .doUpdateSet({ next_at: until })
        .where((row) => row.or([row('host_slots.next_at', 'is', null), row('host_slots.next_at', '<', until)])),
    )
    .execute();
}

/** Gives the slot back; does nothing when it is another's. */
export async function releaseHost({ tx }: Work, host: string, holder: string): Promise<void> {
  await tx
    .updateTable('host_slots')
    .set({ holder: null, held_until: null })
    .where('host', '=', host)
    .where('holder', '=', holder)
    .execute();
}

/** Gives back all slots of holders that are gone for certain. */
export async function releaseHolders({ tx }: Work, holders: readonly string[]): Promise<void> {
  if (holders.length === 0) return;
  await tx.updateTable('host_slots').set({ holder: null, held_until: null }).where('holder', 'in', holders).execute();
}

/** Forgets hosts that nobody holds and that ask for nothing. */
export async function forgetHosts({ tx, now }: Work): Promise<void> {
  await tx
    .deleteFrom('host_slots')
    .where((row) => row.or([row('held_until', 'is', null), row('held_until', '<', now)]))
    .where((row) => row.or([row('next_at', 'is', null), row('next_at', '<', now)]))
    .execute();
}

const byTime = (a: Date | null, b: Date | null) => (a?.getTime() ?? 0) - (b?.getTime() ?? 0);
