/** 下发: one action makes the orders of a frozen result set, as they were previewed; a number each, none missing. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { ConflictError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { CLOSURE, identityOf } from './carry.ts';
import type { OrderedFault } from './faults.ts';
import { lockedOrder, moveOrder } from './order-row.ts';
import { type OrderPlan, type OrderTerms, type PlannedItem, planOrders, previewOf } from './preview.ts';
import { isEnded } from './state.ts';
import { orderNumber } from './words.ts';

export interface MadeOrders {
  made: number;
  /** 〔2026〕17号; null: none was made. */
  first: string | null;
  last: string | null;
  /** Orders of earlier rounds that new ones took up. */
  carried: number;
}

/**
 * Makes the orders. `digest`: of the preview that was seen. Throws as `previewOrders`, ConflictError `preview-outdated` when something
 * changed since, `nothing-to-order` when none would be made.
 */
export async function makeOrders(work: Work, resultSetId: string, digest: string, terms: OrderTerms): Promise<MadeOrders> {
  // Two at once: the second plans when the first has made its own.
  await sql`select pg_advisory_xact_lock(${ORDERS_LOCK}, hashtext(${resultSetId}))`.execute(work.tx);
  const plan = await planOrders(work, resultSetId, terms);
  if (previewOf(plan).digest !== digest) throw new ConflictError('下发之前内容有了变化，请重新预览后再下发', { code: 'preview-outdated' });
  if (plan.items.length === 0) throw new ConflictError('没有需要下发整改通知的对象', { code: 'nothing-to-order' });
  const year = Number(plan.issuedOn.slice(0, 4));
  const first = await takeNumbers(work, plan.office.id, year, plan.items.length);
  const orders = plan.items.map((item, i) => ({ id: randomUUIDv7(), number: first + i, item }));
  for (let at = 0; at < orders.length; at += BATCH) await addOrders(work, plan, year, orders.slice(at, at + BATCH));
  const carried = await carryOn(work, orders);
  const numbered = (number: number) => orderNumber({ prefix: plan.settings.prefix, year, number });
  const made = { made: orders.length, first: numbered(first), last: numbered(first + orders.length - 1), carried };
  work.note({ action: 'order.issue', outcome: 'done', record: { kind: 'result-set', id: resultSetId }, details: { ...made, digest } });
  return made;
}

interface NewOrder {
  id: string;
  number: number;
  item: PlannedItem;
}

/** Any number known to nobody else. */
const ORDERS_LOCK = 0x7a786f72;
/** Rows that one statement may carry. */
const BATCH = 200;

/** The first of so many numbers in a row. Whoever comes at the same time waits, and gets those after. */
async function takeNumbers({ tx }: Work, officeId: string, year: number, count: number): Promise<number> {
  const { last } = await tx
    .insertInto('order_numbers')
    .values({ office_id: officeId, year, last: count })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'year']).doUpdateSet((row) => ({ last: row('order_numbers.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last - count + 1;
}

async function addOrders(work: Work, plan: OrderPlan, year: number, orders: readonly NewOrder[]): Promise<void> {
  const { tx, now, actor } = work;
  const { office, round, resultSetId, settings, issuedOn } = plan;
  const nothing = { forwarded_at: null, received_at: null, answered_at: null, is_late: null, ended_at: null };
  await tx
    .insertInto('orders')
    .values(
      orders.map(({ id, number, item: { planned, objectKind, recordId, inspectionId, earlier } }) => ({
        ...{ id, organisation_id: planned.unit.id, organisation_name: planned.unit.name, office_id: office.id, office_name: office.name },
        ...{ intermediate_id: planned.intermediate?.id ?? null, intermediate_name: planned.intermediate?.name ?? null },
        ...{ prefix: settings.prefix, year, number, round_id: round.id, round_name: round.name, result_set_id: resultSetId },
        ...{ round_object_id: planned.roundObjectId, inspection_id: inspectionId, object_kind: objectKind, record_id: recordId },
        ...{ object_name: planned.name, object_code: planned.code, kind: planned.kind, verdict: planned.verdict, state: 'issued' as const },
        ...{ issued_on: issuedOn, due_on: planned.dueOn, ...nothing, escalation: null, asked_until: null, asked_reason: null },
        ...{ previous_order_id: earlier?.row.id ?? null, changed_at: now },
      })),
    )
    .execute();
  await tx
    .insertInto('order_events')
    .values(
      orders.map(({ id, number, item: { planned } }) => ({
        ...{ order_id: id, number: 1, action: 'issue', from_state: null, to_state: 'issued' as const, reason: null },
        details: JSON.stringify({ number, kind: planned.kind, dueOn: planned.dueOn, findings: planned.findings }),
        ...{ by_id: actor.id, by_name: actor.name, by_organisation: office.name, at: now },
      })),
    )
    .execute();
  await addFindings(work, orders);
}

async function addFindings({ tx }: Work, orders: readonly NewOrder[]): Promise<void> {
  const rows = orders.flatMap(({ id, item }) => {
    const faults = item.planned.kind === 'close-and-deregister' ? [closureOf(item)] : item.faults;
    const earlier = new Map(item.earlier?.findings.map((one) => [identityOf(one), one]));
    return faults.map((fault, position) => {
      const before = earlier.get(identityOf(fault)) ?? null;
      return {
        ...{ id: randomUUIDv7(), order_id: id, inspection_id: item.inspectionId, position, key: fault.key, indicator: fault.indicator },
        ...{ indicator_name: fault.indicatorName, clause: fault.clause, original: fault.original },
        is_machine: before?.is_machine ?? (item.isMachine && fault.key !== null),
        ...{ carried_from: before?.id ?? null, earlier_finding_id: before?.finding_id ?? null },
      };
    });
  });
  await sql`
    insert into order_findings (id, order_id, position, finding_id, key, indicator, indicator_name, clause, original, is_machine, carried_from)
    select r.id, r.order_id, r.position, coalesce(f.id, r.earlier_finding_id), r.key, r.indicator, r.indicator_name, r.clause, r.original,
      r.is_machine, r.carried_from
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, order_id uuid, inspection_id uuid, position integer, key text,
      indicator text, indicator_name text, clause text, original jsonb, is_machine boolean, carried_from uuid, earlier_finding_id uuid)
    left join findings f on f.inspection_id = r.inspection_id and f.key = r.key`.execute(tx);
}

/** What an order to close asks for, in the place of every single fault. */
function closureOf({ planned, faults }: PlannedItem): OrderedFault {
  const nothing = { url: null, target: null, quote: null, suggestion: null, count: null, samples: [], evidence: [] };
  const message = `关停“${planned.name}”并注销：检查发现 ${faults.length} 个问题`;
  return {
    ...{ key: null, indicator: CLOSURE, indicatorName: '关停注销', clause: null },
    original: { message, ...nothing, asOf: faults[0]?.original.asOf ?? '' },
  };
}

/** Ends the orders of earlier rounds that new ones take up; how many. */
async function carryOn(work: Work, orders: readonly NewOrder[]): Promise<number> {
  let carried = 0;
  for (const { id, item } of orders) {
    if (item.earlier === null) continue;
    const row = await lockedOrder(work, item.earlier.row.id, null);
    // Closed by somebody between preview and now.
    if (isEnded(row.state)) continue;
    await moveOrder(work, row, { move: 'carry', details: { into: id } });
    carried++;
  }
  return carried;
}
