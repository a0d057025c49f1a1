/** One order on the database: locked, moved by the table of states with its entry in the history, and who may do so. */
import type { Selectable, Updateable } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../../platform/index.ts';
import type { Schema, Work } from '../../platform/server.ts';
import { isEnded, type OrderMove, stateAfter } from './state.ts';

export type OrderRow = Selectable<Schema['orders']>;

/** Today in Beijing. */
export const todayOf = ({ now }: Pick<Work, 'now'>): string => beijingDate(now.getTime());

/**
 * The order, locked until the transaction ends; `version` null: whatever it is. Throws NotFoundError for one out of sight, ConflictError
 * `changed-meanwhile` for another version.
 */
export async function lockedOrder({ tx }: Pick<Work, 'tx'>, id: string, version: number | null): Promise<OrderRow> {
  const row = await tx.selectFrom('orders').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw orderNotFound();
  if (version !== null && row.version !== version)
    throw new ConflictError('此整改通知已有变化，请取最新内容后再办', { code: 'changed-meanwhile', details: { version: row.version } });
  return row;
}

export const orderNotFound = () => new NotFoundError('找不到此整改通知，或无权查看', { code: 'order-not-found' });

export interface Moved {
  move: OrderMove;
  reason?: string | null;
  details?: Record<string, unknown>;
  /** What else changes of the order. */
  set?: Updateable<Schema['orders']>;
}

/** Moves an order that is locked and writes it into its history and the audit trail. Throws ConflictError when it does not stand there. */
export async function moveOrder(work: Work, row: OrderRow, { move, reason = null, details = {}, set = {} }: Moved): Promise<OrderRow> {
  const { tx, now, actor, note } = work;
  const after = stateAfter({ state: row.state, isRouted: row.intermediate_id !== null }, move);
  if ('why' in after) throw new ConflictError(after.why, { code: 'order-state', details: { state: row.state } });
  const { to } = after;
  const version = row.version + 1;
  const moved = await tx
    .updateTable('orders')
    .set({ ...set, state: to, ended_at: isEnded(to) ? now : null, changed_at: now, version })
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('order_events')
    .values({
      ...{ order_id: row.id, number: version, action: move, from_state: row.state, to_state: to, reason, details: JSON.stringify(details) },
      ...{ by_id: actor.id, by_name: actor.name, by_organisation: await nameOfActor(work, row), at: now },
    })
    .execute();
  note({ action: `order.${move}`, outcome: 'done', record: { kind: 'order', id: row.id }, details: { ...details, reason, state: to } });
  return moved;
}

/** Name of the organisation that the actor acts for, as the order knows it. */
export async function nameOfActor({ tx, actor }: Work, row: OrderRow): Promise<string> {
  if (actor.organisationId === null) return '系统';
  if (actor.organisationId === row.organisation_id) return row.organisation_name;
  if (actor.organisationId === row.intermediate_id) return row.intermediate_name!;
  if (actor.organisationId === row.office_id) return row.office_name;
  const own = await tx.selectFrom('organisations').select('name').where('id', '=', actor.organisationId).executeTakeFirst();
  return own?.name ?? '';
}

const sees = async ({ tx }: Pick<Work, 'tx'>, organisationId: string): Promise<boolean> =>
  (await tx.selectFrom('organisations').select('id').where('id', '=', organisationId).executeTakeFirst()) !== undefined;

/** Throws RefusedError unless the actor acts for the office that issued it, or one above. */
export async function refuseUnlessOffice(work: Work, row: Pick<OrderRow, 'office_id' | 'office_name'>): Promise<void> {
  if (await sees(work, row.office_id)) return;
  throw new RefusedError(`此整改通知由${row.office_name}下发，须由该单位办理`, { code: 'order-of-another' });
}

/** Throws RefusedError unless the actor acts for the office between, or for the one that issued it. */
export async function refuseUnlessOfficeOrBetween(work: Work, row: OrderRow): Promise<void> {
  if (row.intermediate_id !== null && (await sees(work, row.intermediate_id))) return;
  await refuseUnlessOffice(work, row);
}

/** Throws RefusedError unless the actor belongs to the unit itself: nobody above answers in its place. */
export function refuseUnlessUnit({ actor }: Work, row: OrderRow): void {
  if (actor.organisationId === null || actor.organisationId === row.organisation_id) return;
  throw new RefusedError(`须由${row.organisation_name}自己办理`, { code: 'order-of-another' });
}

/** A reason that is one. Throws InputError. */
export function reasonOf(text: string | null | undefined): string {
  const reason = text?.trim() ?? '';
  if (reason === '') throw new InputError('请写明理由', { code: 'reason-missing' });
  return reason;
}
