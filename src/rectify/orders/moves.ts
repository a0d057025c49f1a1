/** What is done with an order besides answering and looking again: each one act, with its reason in the history. */
import { ConflictError, InputError } from '../../platform/index.ts';
import { ESCALATIONS, type Escalation, type Work } from '../../platform/server.ts';
import { refuseUnlessSettled } from './finding-rows.ts';
import { calendarsOf, type OrderView, viewsOf } from './list.ts';
import {
  lockedOrder,
  moveOrder,
  type OrderRow,
  reasonOf,
  refuseUnlessOffice,
  refuseUnlessOfficeOrBetween,
  refuseUnlessUnit,
  todayOf,
} from './order-row.ts';
import { isRunning } from './state.ts';
import { dueOnDay } from './term.ts';
import { ESCALATION_NAMES } from './words.ts';

/** Which order, as it was seen. */
export interface OrderAt {
  id: string;
  version: number;
}

/** 转办: the office between passes it on to the unit. All of these throw NotFoundError, RefusedError, ConflictError. */
export async function forwardOrder(work: Work, at: OrderAt, { remark }: { remark: string | null }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOfficeOrBetween(work, row);
  return done(work, await moveOrder(work, row, { move: 'forward', reason: remark?.trim() || null, set: { forwarded_at: work.now } }));
}

/** 签收. */
export async function receiveOrder(work: Work, at: OrderAt): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  refuseUnlessUnit(work, row);
  return done(work, await moveOrder(work, row, { move: 'receive', set: { received_at: work.now } }));
}

/** 申请延期: the unit asks for a later day. */
export async function askExtension(work: Work, at: OrderAt, asked: { until: string; reason: string }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  refuseUnlessUnit(work, row);
  const { until, reason } = await laterDay(work, row, asked);
  const set = { asked_until: until, asked_reason: reason };
  return done(work, await moveOrder(work, row, { move: 'ask-extension', reason, details: { until }, set }));
}

/** 延期: with or without being asked. */
export async function extendOrder(work: Work, at: OrderAt, given: { until: string; reason: string }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOffice(work, row);
  const { until, reason, warnings } = await laterDay(work, row, given);
  const set = { due_on: until, asked_until: null, asked_reason: null };
  return done(work, await moveOrder(work, row, { move: 'extend', reason, details: { from: row.due_on, until, warnings }, set }));
}

/** No to what the unit asked for. */
export async function refuseExtension(work: Work, at: OrderAt, { reason }: { reason: string }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOffice(work, row);
  if (row.asked_until === null) throw new ConflictError('单位没有申请延期', { code: 'extension-not-asked' });
  const set = { asked_until: null, asked_reason: null };
  const details = { until: row.asked_until };
  return done(work, await moveOrder(work, row, { move: 'refuse-extension', reason: reasonOf(reason), details, set }));
}

/** 升级: 二次通知, 约谈, 建议关停; only upwards, and only when the order is overdue or was returned before. */
export async function escalateOrder(work: Work, at: OrderAt, { level, reason }: { level: Escalation; reason: string }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOffice(work, row);
  const isOverdue = isRunning(row.state) && todayOf(work) > row.due_on;
  if (!isOverdue && !(await wasReturned(work, row)))
    throw new ConflictError('整改没有逾期，也没有退回过，不用升级', { code: 'escalation-early' });
  if (row.escalation !== null && ESCALATIONS.indexOf(level) <= ESCALATIONS.indexOf(row.escalation))
    throw new ConflictError(`已经${ESCALATION_NAMES[row.escalation]}，须升到更高一级`, { code: 'escalation-not-higher' });
  return done(
    work,
    await moveOrder(work, row, { move: 'escalate', reason: reasonOf(reason), details: { level }, set: { escalation: level } }),
  );
}

/** 撤回: its number stays its own and is not given again. */
export async function withdrawOrder(work: Work, at: OrderAt, { reason }: { reason: string }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOffice(work, row);
  return done(work, await moveOrder(work, row, { move: 'withdraw', reason: reasonOf(reason) }));
}

/** 退回: to be corrected and answered again; `until`: a new last day, needed when the old one is over. */
export async function returnOrder(work: Work, at: OrderAt, given: { reason: string; until: string | null }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOfficeOrBetween(work, row);
  const reason = reasonOf(given.reason);
  if (given.until === null && row.due_on < todayOf(work))
    throw new InputError(`原整改期限 ${row.due_on} 已过，退回时请写明新的期限`, { code: 'due-missing' });
  const until = given.until === null ? row.due_on : (await laterDay(work, row, { until: given.until, reason })).until;
  return done(work, await moveOrder(work, row, { move: 'return', reason, details: { until }, set: { due_on: until } }));
}

/** 同意销号: the office between, or the one that issued it, has looked and agrees. */
export async function acceptOrder(work: Work, at: OrderAt, { remark }: { remark: string | null }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOfficeOrBetween(work, row);
  await refuseUnlessSettled(work, row);
  return done(work, await moveOrder(work, row, { move: 'accept', reason: remark?.trim() || null }));
}

/** 销号: only when every finding is solved or decided by a person. */
export async function closeOrder(work: Work, at: OrderAt, { remark }: { remark: string | null }): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOffice(work, row);
  await refuseUnlessSettled(work, row);
  return done(work, await moveOrder(work, row, { move: 'close', reason: remark?.trim() || null }));
}

async function done(work: Work, row: OrderRow): Promise<OrderView> {
  const [view] = await viewsOf(work, [row]);
  return view!;
}

/** A day that is later than the last one and not past, with its reason. */
async function laterDay(work: Work, row: OrderRow, { until, reason }: { until: string; reason: string }) {
  const today = todayOf(work);
  if (until <= row.due_on) throw new InputError(`新的期限须晚于原期限 ${row.due_on}，请改正`, { code: 'due-not-later' });
  if (until < today) throw new InputError(`新的期限 ${until} 已经过去，请改正`, { code: 'due-past' });
  const calendar = (await calendarsOf(work, [row])).get(row.office_id)!;
  return { until, reason: reasonOf(reason), warnings: dueOnDay(calendar, row.issued_on, until).warnings };
}

const wasReturned = async ({ tx }: Work, row: OrderRow): Promise<boolean> =>
  (await tx
    .selectFrom('order_events')
    .select('number')
    .where('order_id', '=', row.id)
    .where('action', '=', 'return')
    .limit(1)
    .executeTakeFirst()) !== undefined;
