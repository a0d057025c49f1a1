/** The machine looks again: asked for with the answer or by an office, concluded when its inspection is over, whatever became of it. */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Report } from '../../campaign/index.ts';
import { sendRecheck } from '../../campaign/server.ts';
import { ConflictError, InputError } from '../../platform/index.ts';
import type { Work } from '../../platform/server.ts';
import { record } from '../../registry/server.ts';
import { CLOSURE } from './carry.ts';
import type { OriginalFault } from './faults.ts';
import { type FindingRow, findingRows } from './finding-rows.ts';
import { type OrderView, viewsOf } from './list.ts';
import type { OrderAt } from './moves.ts';
import { lockedOrder, moveOrder, type OrderRow, refuseUnlessOfficeOrBetween } from './order-row.ts';
import { couldNotLook, countOutcomes, type FindingOutcome, type Rechecked, recheckOutcomes } from './outcome.ts';
import { isEnded } from './state.ts';

/**
 * Asks for a re-check. Throws NotFoundError, RefusedError, ConflictError (`recheck-running`, another state), InputError when a person
 * has to look.
 */
export async function askRecheck(work: Work, at: OrderAt): Promise<OrderView> {
  const row = await lockedOrder(work, at.id, at.version);
  await refuseUnlessOfficeOrBetween(work, row);
  if (await isRechecked(work, row.id)) throw new ConflictError('复查正在进行，请等待结果', { code: 'recheck-running' });
  const moved = await moveOrder(work, row, { move: 'recheck' });
  if (!(await beginRecheck(work, moved)))
    throw new InputError('此通知的问题不是由机器发现的，须由人工查看后逐个认定', { code: 'recheck-by-person' });
  const after = await lockedOrder(work, at.id, null);
  const [view] = await viewsOf(work, [after]);
  return view!;
}

/** Begins one on an order that is locked; false: nothing of it is for the machine. */
export async function beginRecheck(work: Work, row: OrderRow): Promise<boolean> {
  if (await isRechecked(work, row.id)) return true;
  const findings = await findingRows(work, row.id);
  const closure = findings.filter(({ indicator }) => indicator === CLOSURE);
  if (closure.length > 0) {
    await concludeOne(work, row, await addRecheck(work, row, null), await closureOutcomes(work, row, closure));
    return true;
  }
  if (!findings.some(({ is_machine: isMachine }) => isMachine)) return false;
  const inspectionId = await sendRecheck(work, row.round_object_id);
  if (inspectionId === null) return false;
  await addRecheck(work, row, inspectionId);
  return true;
}

/** What was to be closed is closed when the registry says so. */
async function closureOutcomes(work: Work, row: OrderRow, findings: readonly FindingRow[]): Promise<FindingOutcome[]> {
  const { state } = await record(work, row.object_kind === 'site' ? 'sites' : 'accounts', row.record_id);
  const isClosed = state === 'closed' || state === 'deregistered';
  const why = isClosed ? null : '名录中还没有关停或注销';
  return findings.map(({ id }) => ({ id, outcome: isClosed ? 'solved' : 'unsolved', why, seen: null }));
}

const isRechecked = async ({ tx }: Work, orderId: string): Promise<boolean> =>
  (await tx
    .selectFrom('order_rechecks')
    .select('id')
    .where('order_id', '=', orderId)
    .where('concluded_at', 'is', null)
    .executeTakeFirst()) !== undefined;

async function addRecheck({ tx, now, actor }: Work, row: OrderRow, inspectionId: string | null): Promise<string> {
  const id = randomUUIDv7();
  const { count } = await tx
    .selectFrom('order_rechecks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('order_id', '=', row.id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('order_rechecks')
    .values({
      ...{ id, order_id: row.id, number: count + 1, inspection_id: inspectionId, asked_at: now, asked_by_name: actor.name },
      ...{ concluded_at: null, counts: null },
    })
    .execute();
  return id;
}

/** Of one turn of the duty. */
const MOST = 200;

/** Concludes every re-check whose inspection is over; how many. Done twice, it changes nothing. */
export async function concludeRechecks(work: Work): Promise<number> {
  const over = await work.tx
    .selectFrom('order_rechecks as r')
    .innerJoin('inspections as i', 'i.id', 'r.inspection_id')
    .select(['r.id', 'r.order_id', 'i.state', 'i.report', 'i.reason'])
    .where('r.concluded_at', 'is', null)
    .where('i.state', 'in', ['finished', 'could-not', 'replaced'])
    .orderBy('r.id')
    .limit(MOST)
    .execute();
  for (const { id, order_id: orderId, state, report, reason } of over) {
    const row = await lockedOrder(work, orderId, null);
    const machine = (await findingRows(work, orderId)).filter(({ is_machine: isMachine }) => isMachine).map(recheckedOf);
    const why = reason?.sentence ?? '复查没有完成，请重新复查';
    const outcomes = state === 'finished' ? recheckOutcomes(machine, report as unknown as Report) : couldNotLook(machine, why);
    await concludeOne(work, row, id, outcomes);
  }
  return over.length;
}

const recheckedOf = ({ id, key, indicator, original }: FindingRow): Rechecked => ({
  ...{ id, key: key!, indicator },
  original: original as unknown as OriginalFault,
});

async function concludeOne(work: Work, row: OrderRow, recheckId: string, outcomes: readonly FindingOutcome[]): Promise<void> {
  const { tx, now } = work;
  const counts = countOutcomes(outcomes);
  const { numUpdatedRows } = await tx
    .updateTable('order_rechecks')
    .set({ concluded_at: now, counts: JSON.stringify(counts) })
    .where('id', '=', recheckId)
    .where('concluded_at', 'is', null)
    .executeTakeFirst();
  // Another process was first.
  if (numUpdatedRows === 0n) return;
  // Closed or withdrawn while the machine looked: nobody asks any more.
  if (isEnded(row.state)) return;
  await sql`
    update order_findings f set outcome = r.outcome, outcome_why = r.why, seen = r.seen
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as r(id uuid, outcome text, why text, seen jsonb) where f.id = r.id`.execute(
    tx,
  );
  await moveOrder(work, row, { move: 'conclude', details: { recheckId, ...counts } });
}
