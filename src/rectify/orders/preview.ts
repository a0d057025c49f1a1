/** What orders a frozen result set would make: to whom, of what kind, by when. Nothing is written. */
import type { Report } from '../../campaign/index.ts';
import { canonicalHash, listResultSets, type ObjectRecord, resultSet } from '../../campaign/server.ts';
import { ConflictError, InputError, RefusedError, type WorkingCalendar } from '../../platform/index.ts';
import { type OrderKind, type Organisation, officeCalendar, organisation, type Work } from '../../platform/server.ts';
import { type EarlierOrder, earlierOrder, leftOpen, openOrders } from './carry.ts';
import { failedVetoes, type OrderedFault, orderedFaults } from './faults.ts';
import { todayOf } from './order-row.ts';
import { type OrderSettings, orderKindOf } from './settings.ts';
import { settingsOf } from './settings-store.ts';
import { dueAfter, dueOnDay } from './term.ts';

/** What a person chooses beside the office's settings. */
export interface OrderTerms {
  /** Kinds of single objects, by id of the object of the round; null: no order. */
  kinds?: Readonly<Record<string, OrderKind | null>>;
  /** Last days by kind, instead of the working days of the settings. */
  dueOn?: Readonly<Partial<Record<OrderKind, string>>>;
}

export interface PlannedOrder {
  roundObjectId: string;
  name: string;
  code: string | null;
  unit: { id: string; name: string };
  intermediate: { id: string; name: string } | null;
  kind: OrderKind;
  dueOn: string;
  verdict: 'passed' | 'failed';
  findings: number;
}

export interface LeftOutObject {
  roundObjectId: string;
  name: string;
  why: 'nothing-found' | 'not-judged' | 'no-rule' | 'chosen' | 'ordered';
}

export interface OrderPreview {
  resultSetId: string;
  issuedOn: string;
  orders: PlannedOrder[];
  leftOut: LeftOutObject[];
  /** Chinese sentences. */
  warnings: string[];
  /** Over all that would be made: what is made is what was seen. */
  digest: string;
}

/** Throws NotFoundError, RefusedError for another office's set, ConflictError for one that a correction replaced, InputError for a day that is past. */
export async function previewOrders(work: Work, resultSetId: string, terms: OrderTerms): Promise<OrderPreview> {
  return previewOf(await planOrders(work, resultSetId, terms));
}

/** All that making the orders needs beside what people are shown. */
export interface OrderPlan {
  resultSetId: string;
  round: { id: string; name: string };
  office: Organisation;
  settings: OrderSettings;
  issuedOn: string;
  items: PlannedItem[];
  leftOut: LeftOutObject[];
  warnings: string[];
}

export interface PlannedItem {
  planned: PlannedOrder;
  objectKind: 'site' | 'account';
  recordId: string;
  inspectionId: string;
  /** The machine looked, and can look again. */
  isMachine: boolean;
  faults: OrderedFault[];
  /** Open order of an earlier round that this one takes up; null: none. */
  earlier: EarlierOrder | null;
}

export function previewOf({ resultSetId, issuedOn, items, leftOut, warnings }: OrderPlan): OrderPreview {
  const orders = items.map(({ planned }) => planned);
  const keys = items.map(({ faults }) => faults.map(({ indicator, key }) => [indicator, key]));
  return { resultSetId, issuedOn, orders, leftOut, warnings, digest: canonicalHash([resultSetId, issuedOn, orders, keys]) };
}

export async function planOrders(work: Work, resultSetId: string, terms: OrderTerms): Promise<OrderPlan> {
  const set = await resultSet(work, resultSetId);
  const visible = await work.tx.selectFrom('organisations').select('id').where('id', '=', set.organisationId).executeTakeFirst();
  if (visible === undefined) throw new RefusedError('此结果由上级单位确定，须由该单位下发整改通知', { code: 'result-set-of-another' });
  const [newest] = await listResultSets(work, { roundId: set.roundId, after: null, limit: 1 });
  if (newest!.id !== resultSetId) throw new ConflictError('此结果已有更正，请按更正后的结果下发', { code: 'result-set-corrected' });
  const office = await organisation(work, set.organisationId);
  const { settings } = await settingsOf(work, office.id);
  const issuedOn = todayOf(work);
  const due = dueDays(await officeCalendar(work, office.path), settings, terms, issuedOn);
  const ordered = await orderedObjects(work, set.roundId);
  const open = await openOrders(work, office.id, set.roundId);
  const items: PlannedItem[] = [];
  const leftOut: LeftOutObject[] = [];
  for await (const result of judgedResults(work, resultSetId)) {
    const { record, roundObjectId, verdict, report } = result;
    const leave = (why: LeftOutObject['why']) => leftOut.push({ roundObjectId, name: record.name, why });
    if (ordered.has(roundObjectId)) {
      leave('ordered');
      continue;
    }
    if (report === null || verdict === null || verdict === 'unknown') {
      leave('not-judged');
      continue;
    }
    const earlier = await earlierOrder(work, open, [record.id, ...record.predecessors]);
    const own = orderedFaults(report, settings.withAdvice);
    const faults = earlier === null ? own : [...own, ...leftOpen(earlier, report, own)];
    const chosen = terms.kinds?.[roundObjectId];
    // An object may be closed for other reasons than what was found at it.
    if (faults.length === 0 && chosen !== 'close-and-deregister') {
      leave('nothing-found');
      continue;
    }
    const judged = { verdict, vetoes: failedVetoes(report), failedStreak: result.failedStreak };
    const kind = chosen === undefined ? orderKindOf(settings, judged) : chosen;
    if (kind === null) {
      leave(chosen === null ? 'chosen' : 'no-rule');
      continue;
    }
    const unit = record.units.at(-1) ?? { id: office.id, name: office.name };
    const between = settings.viaIntermediate ? intermediateOf(record) : null;
    const planned = {
      ...{ roundObjectId, name: record.name, code: record.code, unit: { id: unit.id, name: unit.name }, intermediate: between },
      ...{ kind, dueOn: due.of[kind], verdict, findings: kind === 'close-and-deregister' ? 1 : faults.length },
    };
    items.push({
      ...{ planned, objectKind: record.kind, recordId: record.id },
      ...{ inspectionId: result.inspectionId, isMachine: result.isMachine, faults, earlier },
    });
  }
  const unknown = Object.keys(terms.kinds ?? {}).filter(
    (id) => ![...items.map((one) => one.planned), ...leftOut].some((one) => one.roundObjectId === id),
  );
  if (unknown.length > 0) throw new InputError('有的对象不在此结果中，请核对', { code: 'object-of-another' });
  const used = new Set(items.map(({ planned }) => planned.kind));
  const warnings = [...new Set([...used].flatMap((kind) => due.warnings[kind]))];
  return { resultSetId, round: { id: set.roundId, name: set.roundName }, office, settings, issuedOn, items, leftOut, warnings };
}

type Due = { of: Record<OrderKind, string>; warnings: Record<OrderKind, string[]> };

function dueDays(calendar: WorkingCalendar, settings: OrderSettings, { dueOn = {} }: OrderTerms, issuedOn: string): Due {
  const of = (kind: OrderKind) => {
    const given = dueOn[kind];
    if (given === undefined) return dueAfter(calendar, issuedOn, settings.workingDays[kind]);
    if (given <= issuedOn) throw new InputError(`整改期限 ${given} 须晚于下发日 ${issuedOn}，请改正`, { code: 'due-before-issue' });
    return dueOnDay(calendar, issuedOn, given);
  };
  const days = { correct: of('correct'), 'correct-at-once': of('correct-at-once'), 'close-and-deregister': of('close-and-deregister') };
  const entries = Object.entries(days) as [OrderKind, ReturnType<typeof of>][];
  return {
    of: Object.fromEntries(entries.map(([kind, one]) => [kind, one.dueOn])) as Due['of'],
    warnings: Object.fromEntries(entries.map(([kind, one]) => [kind, one.warnings])) as Due['warnings'],
  };
}

/** The office just below the one that issues, when the object is not its own. */
function intermediateOf({ units }: ObjectRecord): PlannedOrder['intermediate'] {
  const [first] = units;
  if (first === undefined || units.length < 2 || first.level === 'unit') return null;
  return { id: first.id, name: first.name };
}

/** Objects of the round that have an order already. */
async function orderedObjects({ tx }: Work, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('orders')
    .select('round_object_id')
    .where('round_id', '=', roundId)
    .where('state', '<>', 'withdrawn')
    .execute();
  return new Set(rows.map((row) => row.round_object_id));
}

interface JudgedResult {
  roundObjectId: string;
  inspectionId: string;
  isMachine: boolean;
  record: ObjectRecord;
  verdict: 'passed' | 'failed' | 'unknown' | null;
  failedStreak: number;
  report: Report | null;
}

/** Reports in memory at a time: one may hold thousands of findings. */
const AT_ONCE = 50;

/** Objects of the set that were drawn, in its order. */
async function* judgedResults({ tx }: Work, resultSetId: string): AsyncGenerator<JudgedResult> {
  for (let after = -1; ; ) {
    const rows = await tx
      .selectFrom('results as r')
      .innerJoin('round_objects as o', 'o.id', 'r.round_object_id')
      .leftJoin('inspections as i', 'i.id', 'r.inspection_id')
      .select(['r.position', 'r.round_object_id', 'r.inspection_id', 'r.verdict', 'r.entry', 'r.assessment', 'o.record', 'i.source'])
      .where('r.result_set_id', '=', resultSetId)
      .where('r.verdict', 'is not', null)
      .where('r.position', '>', after)
      .orderBy('r.position')
      .limit(AT_ONCE)
      .execute();
    for (const row of rows)
      yield {
        ...{ roundObjectId: row.round_object_id, inspectionId: row.inspection_id!, isMachine: row.source === 'machine' },
        ...{ record: row.record as unknown as ObjectRecord, verdict: row.verdict, failedStreak: Number(row.entry.failedStreak ?? 0) },
        report: row.assessment as unknown as Report | null,
      };
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.position;
  }
}
