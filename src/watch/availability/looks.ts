/** Once a day each address is looked at closely: HTTP/1.1, HTTP/2, IPv4 and IPv6 apart. The latest look is kept. */
import { sql } from 'kysely';
import type { CloseSight, ProbeWay } from '../../collect/index.ts';
import type { Work } from '../../platform/server.ts';
import { SHARDS } from './shards.ts';

const EVERY_MS = 24 * 3_600_000;

/** Addresses in these parts whose look is the longest ago; those that were never visited wait for their first visit. */
export async function closeLooksDue(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  shards: readonly number[],
  most: number,
): Promise<{ number: number; url: string }[]> {
  if (shards.length === 0) return [];
  return tx
    .selectFrom('watch_states as s')
    .innerJoin('watch_targets as t', 't.number', 's.target')
    .select(['t.number', 't.url'])
    .where('t.ended_at', 'is', null)
    .where('t.paused_at', 'is', null)
    .where(sql<boolean>`t.number % ${SHARDS} = any(${[...shards]})`)
    .where(({ eb, or }) => or([eb('s.looked_at', 'is', null), eb('s.looked_at', '<', new Date(now.getTime() - EVERY_MS))]))
    .orderBy('s.looked_at', (order) => order.asc().nullsFirst())
    .orderBy('t.number')
    .limit(most)
    .execute();
}

/** Keeps a look. */
export async function recordCloseLook(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  target: number,
  sights: Record<ProbeWay, CloseSight>,
): Promise<void> {
  await tx
    .updateTable('watch_states')
    .set({ looks: JSON.stringify(sights), looked_at: now })
    .where('target', '=', target)
    .execute();
}
