/** Who watches what: a watcher says that it lives, and holds its share of the targets of its place for half a minute at a time. */
import { sql } from 'kysely';
import type { Work } from '../../platform/server.ts';
import { takeShare } from './shards.ts';

export const LEASE_MS = 30_000;

export interface WatcherBeat {
  id: string;
  place: string;
  machine: string;
  process: number;
  software: string;
  startedAt: Date;
  targets: number;
  probes: number;
  lateMs: number;
  memoryBytes: number;
  clockJumps: number;
}

/** Says that the watcher lives, renews what it holds and takes its share of what nobody holds; the parts it has now. */
export async function renewLeases({ tx, now }: Pick<Work, 'tx' | 'now'>, beat: WatcherBeat): Promise<number[]> {
  const { id, place, machine, process, software, startedAt, targets, probes, lateMs, memoryBytes, clockJumps } = beat;
  const said = {
    seen_at: now,
    stopped_at: null,
    targets,
    probes,
    late_ms: Math.min(lateMs, 2 ** 31 - 1),
    memory_bytes: memoryBytes,
    clock_jumps: clockJumps,
  };
  await tx
    .insertInto('watchers')
    .values({ id, place, machine, process, software, started_at: startedAt, ...said })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
  // One watcher of a place at a time: two must not take the same part.
  await sql`select pg_advisory_xact_lock(hashtext(${`watch ${place}`}))`.execute(tx);
  const living = await tx
    .selectFrom('watchers')
    .select('id')
    .where('place', '=', place)
    .where('stopped_at', 'is', null)
    .where('seen_at', '>', new Date(now.getTime() - LEASE_MS))
    .execute();
  const held = await tx
    .selectFrom('watch_shards')
    .select(['shard', 'holder'])
    .where('place', '=', place)
    .where('held_until', '>', now)
    .execute();
  const share = takeShare(held, id, living.length);
  await tx.deleteFrom('watch_shards').where('place', '=', place).where('holder', '=', id).execute();
  if (share.length > 0)
    await tx
      .insertInto('watch_shards')
      .values(share.map((shard) => ({ place, shard, holder: id, held_until: new Date(now.getTime() + LEASE_MS) })))
      .onConflict((conflict) =>
        conflict
          .columns(['place', 'shard'])
          .doUpdateSet(({ ref }) => ({ holder: ref('excluded.holder'), held_until: ref('excluded.held_until') })),
      )
      .execute();
  return share;
}

/** Gives everything back at once: the others need not wait until it runs out. */
export async function giveBack({ tx, now }: Pick<Work, 'tx' | 'now'>, id: string): Promise<void> {
  await tx.deleteFrom('watch_shards').where('holder', '=', id).execute();
  await tx.updateTable('watchers').set({ stopped_at: now }).where('id', '=', id).execute();
}
