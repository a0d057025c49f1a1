/** Findings of orders on the database, with what decides whether each is done with. */
import { type Selectable, sql } from 'kysely';
import { ConflictError } from '../../platform/index.ts';
import type { Schema, Work } from '../../platform/server.ts';
import type { OrderRow } from './order-row.ts';
import { type FindingStanding, settledBy, whyNotClosable } from './settled.ts';

export interface FindingRow extends Selectable<Schema['order_findings']>, FindingStanding {
  /** Last appeal of the unit against it; null: none. */
  appealId: string | null;
  appealState: 'filed' | 'upheld' | 'partly' | 'rejected' | null;
}

/** All findings of an order, in order. */
export async function findingRows({ tx }: Pick<Work, 'tx'>, orderId: string): Promise<FindingRow[]> {
  const rows = await tx
    .selectFrom('order_findings as f')
    .leftJoin('orders as o', 'o.id', 'f.order_id')
    .selectAll('f')
    .select([appealOf('id').as('appealId'), appealOf('state').as('appealState')])
    .where('f.order_id', '=', orderId)
    .orderBy('f.position')
    .execute();
  return rows.map((row) => ({ ...row, decidedSays: row.decided_says, isAppealUpheld: row.appealState === 'upheld' }) as FindingRow);
}

/** Of the one appeal that a matter may have: of this finding, or (without one) of the indicator as a whole. */
const appealOf = (column: 'id' | 'state') => sql<string | null>`(
  select a.${sql.id(column)} from review_items i join appeals a on a.item_id = i.id
  where i.round_object_id = o.round_object_id and i.inspection_id = o.inspection_id and i.indicator = f.indicator
    and i.finding_id is not distinct from f.finding_id
  order by a.id desc limit 1)`;

/** How many findings each order has, and how many are done with. */
export async function countFindings(
  { tx }: Pick<Work, 'tx'>,
  orderIds: readonly string[],
): Promise<Map<string, { all: number; settled: number }>> {
  const counts = new Map(orderIds.map((id) => [id, { all: 0, settled: 0 }]));
  if (orderIds.length === 0) return counts;
  const rows = await tx
    .selectFrom('order_findings as f')
    .innerJoin('orders as o', 'o.id', 'f.order_id')
    .select(['f.order_id', 'f.outcome', 'f.decided_says', appealOf('state').as('appealState')])
    .where('f.order_id', 'in', orderIds)
    .execute();
  for (const { order_id: id, outcome, decided_says: decidedSays, appealState } of rows) {
    const count = counts.get(id)!;
    count.all++;
    if (settledBy({ outcome, decidedSays, isAppealUpheld: appealState === 'upheld' }) !== null) count.settled++;
  }
  return counts;
}

/** Throws ConflictError while a finding of the order is neither solved nor decided by a person. */
export async function refuseUnlessSettled(work: Work, row: OrderRow): Promise<void> {
  const why = whyNotClosable(await findingRows(work, row.id));
  if (why !== null) throw new ConflictError(why, { code: 'findings-open' });
}
