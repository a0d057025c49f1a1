/** 汇总报送: the office between reports once on all orders of a round that went through it, with how they stood at that moment. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { round } from '../../campaign/server.ts';
import { ConflictError, InputError, NotFoundError, RefusedError } from '../../platform/index.ts';
import type { OrderState, Schema, Work } from '../../platform/server.ts';
import { viewsOf } from './list.ts';

export interface SummarisedOrder {
  orderId: string;
  number: string;
  unit: string;
  object: string;
  state: OrderState;
  dueOn: string;
  isOverdue: boolean;
  findings: number;
  settled: number;
}

export interface SummaryView {
  id: string;
  organisation: { id: string; name: string };
  office: { id: string; name: string };
  round: { id: string; name: string };
  /** 1; a later one of the same round adds to it. */
  number: number;
  text: string;
  counts: { orders: number; closed: number; answered: number; overdue: number; findings: number; settled: number };
  orders: SummarisedOrder[];
  sentAt: string;
  sentByName: string;
}

/** What a summary would say now. Throws NotFoundError, RefusedError for whoever belongs to no organisation, ConflictError `no-orders`. */
export async function previewSummary(work: Work, roundId: string): Promise<Pick<SummaryView, 'counts' | 'orders'>> {
  const { counts, orders } = await summarised(work, roundId);
  return { counts, orders };
}

/** Sends it: from then on it is not changed, another may follow. Throws as `previewSummary`, InputError without a text. */
export async function sendSummary(work: Work, roundId: string, text: string): Promise<SummaryView> {
  const { tx, now, actor, note } = work;
  const words = text.trim();
  if (words === '') throw new InputError('请写明整改的总体情况', { code: 'summary-empty' });
  const { counts, orders, first } = await summarised(work, roundId);
  const { before } = await tx
    .selectFrom('order_summaries')
    .select(({ fn }) => fn.countAll<number>().as('before'))
    .where('organisation_id', '=', first.intermediate_id!)
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  const id = randomUUIDv7();
  await tx
    .insertInto('order_summaries')
    .values({
      ...{ id, organisation_id: first.intermediate_id!, organisation_name: first.intermediate_name!, office_id: first.office_id },
      ...{ office_name: first.office_name, round_id: roundId, round_name: first.round_name, number: before + 1, text: words },
      ...{ counts: JSON.stringify(counts), orders: JSON.stringify(orders) },
      ...{ sent_at: now, sent_by: actor.id, sent_by_name: actor.name },
    })
    .execute();
  note({ action: 'order-summary.create', outcome: 'done', record: { kind: 'order-summary', id }, details: { roundId, ...counts } });
  return summary(work, id);
}

async function summarised(work: Work, roundId: string) {
  const { organisationId } = work.actor;
  if (organisationId === null) throw new RefusedError('汇总由中间主管单位报送', { code: 'not-an-office' });
  await round(work, roundId);
  const rows = await work.tx
    .selectFrom('orders')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('intermediate_id', '=', organisationId)
    .where('state', '<>', 'withdrawn')
    .orderBy('year')
    .orderBy('number')
    .execute();
  const [first] = rows;
  if (first === undefined) throw new ConflictError('这个批次没有经本单位转办的整改通知，不用汇总', { code: 'no-orders' });
  const views = await viewsOf(work, rows);
  const orders = views.map(
    (view): SummarisedOrder => ({
      ...{ orderId: view.id, number: view.number, unit: view.unit.name, object: view.object.name, state: view.state, dueOn: view.dueOn },
      ...{ isOverdue: view.term?.isOverdue ?? false, findings: view.findings.all, settled: view.findings.settled },
    }),
  );
  const sum = (pick: (order: SummarisedOrder) => number) => orders.reduce((total, order) => total + pick(order), 0);
  const answered = new Set<OrderState>(['answered', 'rechecked', 'accepted', 'closed']);
  const counts = {
    ...{ orders: orders.length, closed: sum(({ state }) => Number(state === 'closed')) },
    ...{ answered: sum(({ state }) => Number(answered.has(state))), overdue: sum(({ isOverdue }) => Number(isOverdue)) },
    ...{ findings: sum(({ findings }) => findings), settled: sum(({ settled }) => settled) },
  };
  return { first, counts, orders };
}

/** One summary. Throws NotFoundError when it is not in sight. */
export async function summary({ tx }: Pick<Work, 'tx'>, id: string): Promise<SummaryView> {
  const row = await tx.selectFrom('order_summaries').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此汇总，或无权查看', { code: 'summary-not-found' });
  return viewOf(row);
}

/** Summaries in sight, newest first; `after`: id of the last one of the page before. */
export async function listSummaries(
  { tx }: Pick<Work, 'tx'>,
  { roundId, after, limit }: { roundId?: string; after: string | null; limit: number },
): Promise<SummaryView[]> {
  const rows = await tx
    .selectFrom('order_summaries')
    .selectAll()
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(viewOf);
}

const viewOf = (row: Selectable<Schema['order_summaries']>): SummaryView => ({
  id: row.id,
  organisation: { id: row.organisation_id, name: row.organisation_name },
  office: { id: row.office_id, name: row.office_name },
  round: { id: row.round_id, name: row.round_name },
  ...{ number: row.number, text: row.text, counts: row.counts as unknown as SummaryView['counts'] },
  orders: row.orders as unknown as SummarisedOrder[],
  ...{ sentAt: row.sent_at.toISOString(), sentByName: row.sent_by_name },
});
