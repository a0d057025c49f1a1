/** Orders as lists and as a board: one filter for both, so what the board counts is what the list shows. */
import { sql } from 'kysely';
import type { WorkingCalendar } from '../../platform/index.ts';
import { type Escalation, type OrderKind, type OrderState, officeCalendar, type Work } from '../../platform/server.ts';
import { countFindings } from './finding-rows.ts';
import { type OrderRow, todayOf } from './order-row.ts';
import { isRunning, ORDER_COLUMNS, type OrderColumn, type OrderMove, possibleMoves, STATES_OF } from './state.ts';
import { type TermStanding, termStanding, weekOf } from './term.ts';
import { orderNumber } from './words.ts';

export interface OrderView {
  id: string;
  /** 〔2026〕17号. */
  number: string;
  kind: OrderKind;
  state: OrderState;
  verdict: 'passed' | 'failed';
  unit: { id: string; name: string };
  office: { id: string; name: string };
  /** Null: straight to the unit. */
  intermediate: { id: string; name: string } | null;
  round: { id: string; name: string };
  resultSetId: string;
  object: { kind: 'site' | 'account'; recordId: string; roundObjectId: string; name: string; code: string | null };
  issuedOn: string;
  dueOn: string;
  /** Null: its days do not run. */
  term: TermStanding | null;
  /** Year of the term without a calendar: it is counted by week-ends alone; null: all are known. */
  unknownYear: number | null;
  /** Whether an answer came after its day; null: none came. */
  isLate: boolean | null;
  escalation: Escalation | null;
  /** What the unit asks for. */
  askedExtension: { until: string; reason: string } | null;
  findings: { all: number; settled: number };
  previousOrderId: string | null;
  /** That its state allows. */
  moves: OrderMove[];
  changedAt: string;
  endedAt: string | null;
  version: number;
}

export interface OrderFilter {
  column?: OrderColumn;
  state?: OrderState;
  kind?: OrderKind;
  roundId?: string;
  recordId?: string;
  /** Orders to this organisation and all below it. */
  organisationId?: string;
  escalation?: Escalation;
  overdue?: boolean;
  /** Its day is in the week of today, Monday to Sunday. */
  dueThisWeek?: boolean;
  /** In the names of object and unit, or the code. */
  text?: string;
}

/** Orders in sight, the newest first; `after`: id of the last one of the page before. */
export async function listOrders(
  work: Pick<Work, 'tx' | 'now'>,
  { after, limit, ...filter }: OrderFilter & { after: string | null; limit: number },
): Promise<OrderView[]> {
  const rows = await matching(work, filter)
    .selectAll('o')
    .$if(after !== null, (query) => query.where('o.id', '<', after!))
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute();
  return viewsOf(work, rows);
}

export interface OrderBoard {
  /** By column. */
  columns: Record<OrderColumn, number>;
  overdue: number;
  dueThisWeek: number;
  /** With those that were withdrawn or carried on. */
  all: number;
}

/** How many orders stand where, of those that the filter leaves. */
export async function orderBoard(work: Pick<Work, 'tx' | 'now'>, filter: OrderFilter): Promise<OrderBoard> {
  const { from, to } = weekOf(todayOf(work));
  const rows = await matching(work, filter)
    .select(['o.state', ({ fn }) => fn.countAll<number>().as('count')])
    .select(sql<number>`count(*) filter (where ${RUNS} and o.due_on < ${todayOf(work)})`.as('overdue'))
    .select(sql<number>`count(*) filter (where ${RUNS} and o.due_on between ${from} and ${to})`.as('dueThisWeek'))
    .groupBy('o.state')
    .execute();
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const inColumn = (column: OrderColumn) => sum(({ state, count }) => (STATES_OF[column].includes(state) ? count : 0));
  return {
    columns: Object.fromEntries(ORDER_COLUMNS.map((column) => [column, inColumn(column)])) as Record<OrderColumn, number>,
    overdue: sum(({ overdue }) => overdue),
    dueThisWeek: sum(({ dueThisWeek }) => dueThisWeek),
    all: sum(({ count }) => count),
  };
}

/** The unit's days run: see `isRunning`. */
const RUNS = sql<boolean>`o.state in ('issued', 'forwarded', 'received', 'returned')`;

function matching(work: Pick<Work, 'tx' | 'now'>, filter: OrderFilter) {
  const { column, state, kind, roundId, recordId, organisationId, escalation, overdue, dueThisWeek, text } = filter;
  const today = todayOf(work);
  const { from, to } = weekOf(today);
  return work.tx
    .selectFrom('orders as o')
    .$if(column !== undefined, (query) => query.where('o.state', 'in', [...STATES_OF[column!]]))
    .$if(state !== undefined, (query) => query.where('o.state', '=', state!))
    .$if(kind !== undefined, (query) => query.where('o.kind', '=', kind!))
    .$if(roundId !== undefined, (query) => query.where('o.round_id', '=', roundId!))
    .$if(recordId !== undefined, (query) => query.where('o.record_id', '=', recordId!))
    .$if(escalation !== undefined, (query) => query.where('o.escalation', '=', escalation!))
    .$if(overdue === true, (query) => query.where(RUNS).where('o.due_on', '<', today))
    .$if(overdue === false, (query) => query.where(sql<boolean>`not (${RUNS} and o.due_on < ${today})`))
    .$if(dueThisWeek === true, (query) => query.where(RUNS).where('o.due_on', '>=', from).where('o.due_on', '<=', to))
    .$if(dueThisWeek === false, (query) => query.where(sql<boolean>`not (${RUNS} and o.due_on between ${from} and ${to})`))
    .$if(organisationId !== undefined, (query) =>
      query.where(
        sql<boolean>`o.organisation_id in (select below.id from organisations top, organisations below
          where top.id = ${organisationId} and starts_with(below.path, top.path))`,
      ),
    )
    .$if(text !== undefined, (query) =>
      query.where(
        sql<boolean>`position(${text!.trim().toLowerCase()} in lower(concat_ws(' ', o.object_name, o.object_code, o.organisation_name))) > 0`,
      ),
    );
}

/** Rows as people read them. */
export async function viewsOf(work: Pick<Work, 'tx' | 'now'>, rows: readonly OrderRow[]): Promise<OrderView[]> {
  const counts = await countFindings(
    work,
    rows.map(({ id }) => id),
  );
  const calendars = await calendarsOf(work, rows);
  const today = todayOf(work);
  return rows.map((row) => {
    const calendar = calendars.get(row.office_id)!;
    return {
      ...{ id: row.id, number: orderNumber(row), kind: row.kind, state: row.state, verdict: row.verdict },
      unit: { id: row.organisation_id, name: row.organisation_name },
      office: { id: row.office_id, name: row.office_name },
      intermediate: row.intermediate_id === null ? null : { id: row.intermediate_id, name: row.intermediate_name! },
      round: { id: row.round_id, name: row.round_name },
      resultSetId: row.result_set_id,
      object: {
        ...{ kind: row.object_kind, recordId: row.record_id, roundObjectId: row.round_object_id },
        ...{ name: row.object_name, code: row.object_code },
      },
      ...{ issuedOn: row.issued_on, dueOn: row.due_on },
      term: isRunning(row.state) ? termStanding(calendar, row.due_on, today) : null,
      unknownYear: [row.issued_on, row.due_on].map((day) => Number(day.slice(0, 4))).find((year) => !calendar.knowsYear(year)) ?? null,
      ...{ isLate: row.is_late, escalation: row.escalation },
      askedExtension: row.asked_until === null ? null : { until: row.asked_until, reason: row.asked_reason! },
      findings: counts.get(row.id)!,
      previousOrderId: row.previous_order_id,
      moves: possibleMoves({ state: row.state, isRouted: row.intermediate_id !== null }),
      ...{ changedAt: row.changed_at.toISOString(), endedAt: row.ended_at?.toISOString() ?? null, version: row.version },
    };
  });
}

/** Calendars of the offices that issued them, by id of the office. */
export async function calendarsOf(
  { tx }: Pick<Work, 'tx'>,
  rows: readonly Pick<OrderRow, 'office_id' | 'organisation_id'>[],
): Promise<Map<string, WorkingCalendar>> {
  const units = new Map(rows.map(({ office_id: office, organisation_id: unit }) => [office, unit]));
  const calendars = new Map<string, WorkingCalendar>();
  for (const [office, unit] of units) {
    const { path } = await tx.selectFrom('organisations').select('path').where('id', '=', unit).executeTakeFirstOrThrow();
    // The unit lies below the office, or is it.
    const end = path.indexOf(office) + office.length + 1;
    calendars.set(office, await officeCalendar({ tx }, path.slice(0, end)));
  }
  return calendars;
}
