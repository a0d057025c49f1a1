/** What a person says of one finding of an order, with a reason: it goes before what the machine saw. */
import { NotFoundError } from '../../platform/index.ts';
import type { FindingDecision, Work } from '../../platform/server.ts';
import { type OrderView, viewsOf } from './list.ts';
import type { OrderAt } from './moves.ts';
import { lockedOrder, moveOrder, reasonOf, refuseUnlessOffice, refuseUnlessOfficeOrBetween } from './order-row.ts';

/**
 * 已整改, 未整改; 不再要求 only by the office that issued it. Throws NotFoundError, RefusedError, ConflictError in another state or
 * version, InputError without a reason.
 */
export async function decideFinding(
  work: Work,
  at: OrderAt,
  findingId: string,
  { says, reason }: { says: FindingDecision; reason: string },
): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOfficeOrBetween(work, row);
  if (says === 'waived') await refuseUnlessOffice(work, row);
  const said = { decided_says: says, decided_reason: reasonOf(reason), decided_at: work.now, decided_by_name: work.actor.name };
  const { numUpdatedRows } = await work.tx
    .updateTable('order_findings')
    .set(said)
    .where('id', '=', findingId)
    .where('order_id', '=', at.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new NotFoundError('整改通知中没有此问题，请核对', { code: 'finding-not-found' });
  const moved = await moveOrder(work, row, { move: 'decide', reason: said.decided_reason, details: { findingId, says } });
  const [view] = await viewsOf(work, [moved]);
  return view!;
}
