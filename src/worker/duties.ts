/**
 * What must be done again and again: deadlines, states that begin or end with a day, what others left behind. Every worker looks
 * every few seconds; a lock in the database lets one at a time do it, and the table `duties` says what is due.
 */
import { sql } from 'kysely';
import type { Log } from '../platform/index.ts';
import type { Platform, Work } from '../platform/server.ts';
import { within } from './setup.ts';

export interface Duty {
  /** Noun of what is done. */
  name: string;
  everyMs: number;
  /** In a transaction of its own; what it did, for the log: null when nothing. */
  run(work: Work): Promise<Record<string, unknown> | null>;
}

/** Any number known to nobody else. */
const DUTIES_LOCK = 0x7a786475;

/** Does the duties that are due; their names. While another process is at it: none. One that fails is written down and tried at its next time. */
export async function doDuties(platform: Platform & { log: Log }, duties: readonly Duty[]): Promise<string[]> {
  const done: string[] = [];
  for (const duty of duties) {
    let failure: unknown = null;
    const isDone = await within(platform, async (work) => {
      if (!(await isOurs(work, duty))) return false;
      const told = await duty.run(work);
      if (told !== null) platform.log.info({ duty: duty.name, ...told }, '例行事项已办理');
      return true;
    }).catch((error: unknown) => {
      failure = error;
      platform.log.error({ err: error, duty: duty.name }, '例行事项未能办理');
      return false;
    });
    if (failure !== null) await within(platform, (work) => noteFailure(work, duty, failure)).catch(() => undefined);
    if (isDone) done.push(duty.name);
  }
  return done;
}

/** Whether it is due and nobody else is at it; then its next time is written down with what it does. */
async function isOurs({ tx, now }: Work, { name, everyMs }: Duty): Promise<boolean> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${DUTIES_LOCK}, hashtext(${name})) as locked`.execute(
    tx,
  );
  if (!rows[0]!.locked) return false;
  const row = await tx.selectFrom('duties').select('next_at').where('name', '=', name).executeTakeFirst();
  if (row !== undefined && row.next_at > now) return false;
  const done = { next_at: new Date(now.getTime() + everyMs), last_at: now, failure: null };
  await tx
    .insertInto('duties')
    .values({ name, ...done })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(done))
    .execute();
  return true;
}

async function noteFailure({ tx, now }: Work, { name, everyMs }: Duty, error: unknown): Promise<void> {
  const failed = { next_at: new Date(now.getTime() + everyMs), failure: error instanceof Error ? error.message : String(error) };
  await tx
    .insertInto('duties')
    .values({ name, last_at: null, ...failed })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(failed))
    .execute();
}
