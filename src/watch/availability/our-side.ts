/** When the line of a place was down, as it is stored; probes of a time that has not come. */
import { randomUUIDv7 } from 'node:crypto';
import type { Work } from '../../platform/server.ts';
import { recordEvents } from '../events.ts';
import type { LineChange, LineDown } from './line.ts';

/** How a watcher before left the line of a place: null when it was up. */
export async function openOurSide({ tx }: Pick<Work, 'tx'>, place: string): Promise<LineDown | null> {
  const row = await tx
    .selectFrom('watch_our_side')
    .select('began_at')
    .where('place', '=', place)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : { since: row.began_at.getTime() };
}

/** Stores that the line went down or came up, and tells those who alert. Several watchers of a place may say the same. */
export async function noteLineChange(work: Work, place: string, change: LineChange): Promise<void> {
  const { tx, now } = work;
  const isOver = change.kind === 'came-up';
  const rows = isOver
    ? await tx
        .updateTable('watch_our_side')
        .set({ ended_at: new Date(change.until) })
        .where('place', '=', place)
        .where('ended_at', 'is', null)
        .returning('id')
        .execute()
    : await tx
        .insertInto('watch_our_side')
        .values({ id: randomUUIDv7(), place, began_at: new Date(change.since), reason: '全部参照地址都打不开' })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
  if (rows.length === 0) return;
  await recordEvents(work, [
    {
      kind: 'our-side',
      organisationId: null,
      object: null,
      trouble: `our-side:${place}`,
      isOver,
      at: isOver ? new Date(change.until) : now,
      sentence: isOver ? `监测点“${place}”的网络已恢复` : `监测点“${place}”的网络不通，期间的探测不计入`,
      details: { place, since: new Date(change.since).toISOString() },
    },
  ]);
}

/** Removes what a place stored under a time that has not come: its clock was ahead. How many probes. */
export async function dropFuture({ tx, now }: Pick<Work, 'tx' | 'now'>, place: string): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('watch_probes').where('place', '=', place).where('visit_at', '>', now).executeTakeFirst();
  return Number(numDeletedRows);
}
