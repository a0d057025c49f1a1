/** 收件箱: what a person was told within the platform; everybody's own, whatever their role. */
import type { Selectable } from 'kysely';
import { NotFoundError } from '../../platform/index.ts';
import type { Schema, Severity, Work } from '../../platform/server.ts';

export interface InboxItem {
  id: string;
  title: string;
  body: string;
  severity: Severity;
  alertIds: string[];
  madeAt: string;
  readAt: string | null;
}

/** A person's own items, newest first; `after`: id of the last one of the page before. */
export async function listInbox(
  { tx }: Pick<Work, 'tx'>,
  personId: string,
  { isUnread, after, limit }: { isUnread?: boolean; after: string | null; limit: number },
): Promise<InboxItem[]> {
  const rows = await tx
    .selectFrom('inbox_items')
    .selectAll()
    .where('person_id', '=', personId)
    .$if(isUnread === true, (query) => query.where('read_at', 'is', null))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(itemOf);
}

/** Marks one as read; done again it changes nothing. Throws NotFoundError for what is not the person's. */
export async function readItem({ tx, now }: Pick<Work, 'tx' | 'now'>, personId: string, id: string): Promise<InboxItem> {
  await tx
    .updateTable('inbox_items')
    .set({ read_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();
  const row = await tx.selectFrom('inbox_items').selectAll().where('id', '=', id).where('person_id', '=', personId).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此消息，请刷新收件箱', { code: 'inbox-item-not-found' });
  return itemOf(row);
}

const itemOf = (row: Selectable<Schema['inbox_items']>): InboxItem => ({
  ...{ id: row.id, title: row.title, body: row.body, severity: row.severity, alertIds: row.alert_ids },
  ...{ madeAt: row.made_at.toISOString(), readAt: row.read_at?.toISOString() ?? null },
});
