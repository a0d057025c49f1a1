/** One order with all that belongs to it: each finding as frozen beside what was seen since, answers, history, what became of it later. */
import { type RawBuilder, sql } from 'kysely';
import type { RecheckOutcome, Work } from '../../platform/server.ts';
import { type AnswerView, answersOf } from './answers.ts';
import type { OriginalFault } from './faults.ts';
import { type FindingRow, findingRows } from './finding-rows.ts';
import { type OrderView, viewsOf } from './list.ts';
import { orderNotFound } from './order-row.ts';
import type { SeenNow } from './outcome.ts';
import { settledBy } from './settled.ts';

export interface OrderFindingView {
  id: string;
  /** The inspection's own, by which its proofs are opened; null: an indicator as a whole. */
  findingId: string | null;
  indicator: string;
  indicatorName: string;
  clause: string | null;
  /** As frozen. */
  original: OriginalFault;
  isMachine: boolean;
  /** Of the last re-check; null: none. `could-not`: neither solved nor unsolved. */
  recheck: {
    outcome: RecheckOutcome;
    why: string | null;
    seen: SeenNow | null;
    /** As `findingId`, of the inspection that looked again; null: nothing was found in its place. */
    findingId: string | null;
  } | null;
  decision: { says: 'solved' | 'unsolved' | 'waived'; reason: string; at: string; byName: string } | null;
  appeal: { id: string; state: 'filed' | 'upheld' | 'partly' | 'rejected' } | null;
  /** Null: it is not done with. */
  settledBy: 'machine' | 'person' | 'appeal' | null;
  /** The same fault in the order of an earlier round; null: it is new. */
  carriedFrom: string | null;
  /** Found again in a later round; null: not. */
  foundAgain: { roundId: string; roundName: string; findingId: string } | null;
}

export interface OpenedOrder extends OrderView {
  findingList: OrderFindingView[];
  /** The draft only for the unit itself. */
  answers: AnswerView[];
  rechecks: RecheckView[];
  history: EventView[];
  reminders: { kind: string; sentence: string; madeAt: string }[];
  /** The order of a later round that took this one up. */
  nextOrderId: string | null;
}

export interface RecheckView {
  number: number;
  askedAt: string;
  askedByName: string;
  concludedAt: string | null;
  counts: Record<RecheckOutcome, number> | null;
  inspectionId: string | null;
  /** Pages that were read when it was found, and now: a site that shrank shows fewer faults. */
  pages: { before: number; now: number } | null;
}

export interface EventView {
  action: string;
  fromState: string | null;
  toState: string;
  reason: string | null;
  details: Record<string, unknown>;
  byName: string;
  byOrganisation: string;
  at: string;
}

/** Throws NotFoundError for one out of sight. */
export async function openedOrder(work: Work, id: string): Promise<OpenedOrder> {
  const { tx, actor } = work;
  const row = await tx.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw orderNotFound();
  const [view] = await viewsOf(work, [row]);
  const findings = await findingRows(work, id);
  const again = await foundAgain(work, findings);
  const seen = await seenAgain(work, id);
  const next = await tx.selectFrom('orders').select('id').where('previous_order_id', '=', id).executeTakeFirst();
  const withDraft = actor.organisationId === null || actor.organisationId === row.organisation_id;
  return {
    ...view!,
    findingList: findings.map((finding) =>
      findingView(finding, { foundAgain: again.get(finding.finding_id ?? '') ?? null, seenId: seen.get(finding.key ?? '') ?? null }),
    ),
    answers: await answersOf(work, id, { withDraft }),
    rechecks: await rechecksOf(work, id, row.inspection_id),
    history: await historyOf(work, id),
    reminders: await remindersOf(work, id),
    nextOrderId: next?.id ?? null,
  };
}

function findingView(
  row: FindingRow,
  { foundAgain, seenId }: Pick<OrderFindingView, 'foundAgain'> & { seenId: string | null },
): OrderFindingView {
  return {
    ...{
      id: row.id,
      findingId: row.finding_id,
      indicator: row.indicator,
      indicatorName: row.indicator_name,
      clause: row.clause,
      isMachine: row.is_machine,
    },
    original: row.original as unknown as OriginalFault,
    recheck:
      row.outcome === null
        ? null
        : { outcome: row.outcome, why: row.outcome_why, seen: row.seen as unknown as SeenNow | null, findingId: seenId },
    decision:
      row.decided_says === null
        ? null
        : { says: row.decided_says, reason: row.decided_reason!, at: row.decided_at!.toISOString(), byName: row.decided_by_name! },
    appeal: row.appealId === null ? null : { id: row.appealId, state: row.appealState! },
    settledBy: settledBy(row),
    carriedFrom: row.carried_from,
    foundAgain,
  };
}

/** Findings of later rounds that are carried over from these, by the id of the one here. */
async function foundAgain(
  { tx }: Work,
  findings: readonly FindingRow[],
): Promise<Map<string, NonNullable<OrderFindingView['foundAgain']>>> {
  const ids = findings.flatMap(({ finding_id: id }) => id ?? []);
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('findings as f')
    .innerJoin('inspections as i', 'i.id', 'f.inspection_id')
    .innerJoin('round_objects as o', 'o.inspection_id', 'i.id')
    .innerJoin('rounds as r', 'r.id', 'o.round_id')
    .select(['f.carried_from', 'f.id', 'r.id as roundId', 'r.name as roundName'])
    .where('f.carried_from', 'in', ids)
    .orderBy('f.id')
    .execute();
  return new Map(rows.map(({ carried_from: from, id: findingId, roundId, roundName }) => [from!, { roundId, roundName, findingId }]));
}

/** Findings of the last concluded re-check, by their keys. */
async function seenAgain({ tx }: Work, orderId: string): Promise<Map<string, string>> {
  const last = await tx
    .selectFrom('order_rechecks')
    .select('inspection_id')
    .where('order_id', '=', orderId)
    .where('concluded_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined || last.inspection_id === null) return new Map();
  const rows = await tx.selectFrom('findings').select(['key', 'id']).where('inspection_id', '=', last.inspection_id).execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

async function rechecksOf({ tx }: Work, orderId: string, inspectionId: string): Promise<RecheckView[]> {
  const rows = await tx
    .selectFrom('order_rechecks as r')
    .selectAll('r')
    .select([pagesOf(sql`r.inspection_id`).as('now'), pagesOf(sql`${inspectionId}::uuid`).as('before')])
    .where('r.order_id', '=', orderId)
    .orderBy('r.number')
    .execute();
  return rows.map(({ now, before, ...row }) => ({
    ...{ number: row.number, askedAt: row.asked_at.toISOString(), askedByName: row.asked_by_name, inspectionId: row.inspection_id },
    ...{ concludedAt: row.concluded_at?.toISOString() ?? null, counts: row.counts },
    pages: now === null || before === null ? null : { before, now },
  }));
}

/** Pages that an inspection read; null while it has no report. */
const pagesOf = (id: RawBuilder<unknown>) =>
  sql<number | null>`(select (i.report -> 'coverage' ->> 'pages')::integer from inspections i where i.id = ${id})`;

async function historyOf({ tx }: Work, orderId: string): Promise<EventView[]> {
  const rows = await tx.selectFrom('order_events').selectAll().where('order_id', '=', orderId).orderBy('number').execute();
  return rows.map((row) => ({
    ...{ action: row.action, fromState: row.from_state, toState: row.to_state, reason: row.reason, details: row.details },
    ...{ byName: row.by_name, byOrganisation: row.by_organisation, at: row.at.toISOString() },
  }));
}

async function remindersOf({ tx }: Work, orderId: string): Promise<OpenedOrder['reminders']> {
  const rows = await tx
    .selectFrom('reminders')
    .select(['kind', 'sentence', 'made_at'])
    .where('record_kind', '=', 'order')
    .where('record_id', '=', orderId)
    .orderBy('id')
    .execute();
  return rows.map(({ kind, sentence, made_at: at }) => ({ kind, sentence, madeAt: at.toISOString() }));
}
