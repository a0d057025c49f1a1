/**
 * Freezing: what a round found becomes a result set that nothing changes any more. Everything of it can be computed again from stored
 * reports, the decisions kept with it and the rulebooks of their day.
 */
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { Value } from 'typebox/value';
import { ConflictError, FatalError, InputError } from '../../platform/index.ts';
import type { CouldNotReason, ObjectKind, ObjectState, Work } from '../../platform/server.ts';
import type { Decisions } from '../../rulebook/index.ts';
import type { Report } from '../report/report.ts';
import { decisionsOf, type OpenMatters, openMatters } from '../review/desk/decisions-of.ts';
import { storable } from '../round/inspections.ts';
import type { ObjectRecord } from '../round/population.ts';
import { changeRound, ownRound, round, stateAfter } from '../round/rounds.ts';
import { setContext } from './context.ts';
import { assembled, entryOf, type SetContext, setHead } from './document.ts';
import type { Entry } from './history.ts';
import { keptBooks } from './kept-books.ts';
import { type ResultSet, resultSetHash, resultSetSchema } from './result-set.ts';
import { type KeptInspection, settledInspection } from './settled-inspection.ts';

/** An object that bars the freeze. */
export interface Blocker {
  roundObjectId: string;
  name: string;
  why: 'not-inspected' | 'could-not' | 'awaits-review' | 'not-judged';
  /** One Chinese sentence. */
  sentence: string;
}

export interface Readiness {
  isReady: boolean;
  blockers: Blocker[];
  /** What of the review is not done; null where nothing is under review. */
  openMatters: OpenMatters;
}

export interface FreezeTerms {
  /** Objects without a verdict that are counted as not known, and why; `objectIds` null: all of them. */
  unknown: { reason: string; objectIds: string[] | null } | null;
  /** Why matters that nobody settled may stay open: then only what is certain is charged. Null: they bar the freeze. */
  leaveOpen: string | null;
}

/** One object with what was found and decided. */
interface SettledObject {
  id: string;
  organisationId: string;
  kind: ObjectKind;
  record: ObjectRecord;
  isDrawn: boolean;
  state: ObjectState;
  reason: CouldNotReason | null;
  inspectionId: string | null;
  assessment: Report | null;
  isEntered: boolean;
  decisions: KeptDecisions;
}

/** Decisions as plain data. */
export interface KeptDecisions {
  findings: [string, Decisions['findings'] extends ReadonlyMap<string, infer D> ? D : never][];
  indicators: [string, Decisions['indicators'] extends ReadonlyMap<string, infer D> ? D : never][];
  /** Why it is counted as not known; null: it is not. */
  unknown: string | null;
}

/** Whether the round can be frozen, and what bars it. */
export async function readiness(work: Work, id: string): Promise<Readiness> {
  await round(work, id);
  const blockers: Blocker[] = [];
  for await (const object of settledObjects(work, id)) blockers.push(...(blockerOf(object) ?? []));
  const open = await openMatters(work, id);
  return { isReady: blockers.length === 0 && !bars(open), blockers, openMatters: open };
}

/**
 * Freezes the round; the id of the set. Throws ConflictError `not-judged` while something drawn has no verdict and is not counted as not
 * known, `matters-open` while what counts is not settled, InputError for an object that has a verdict and is to be counted as not known.
 */
export async function freezeRound(work: Work, id: string, version: number, { unknown, leaveOpen }: FreezeTerms): Promise<string> {
  const row = await ownRound(work, id, version);
  const state = stateAfter(row, 'freeze');
  if (unknown !== null && unknown.reason.trim() === '')
    throw new InputError('把没有结论的对象计为“无法判定”须写明理由', { code: 'reason-missing' });
  const open = await openMatters(work, id);
  if (bars(open) && !leaveOpen?.trim())
    throw new ConflictError(
      `还有没有核定完的事项（否决 ${open.vetoes}、扣分 ${open.points}、提问 ${open.questions}、待裁定 ${open.disputed}、申诉 ${open.appeals}），请先核定，或写明理由后不再等待`,
      { code: 'matters-open', details: { ...open } },
    );
  const listed = unknown?.objectIds == null ? null : new Set(unknown.objectIds);
  const isUnknown = (objectId: string) => unknown !== null && (listed === null || listed.has(objectId));
  const left: Blocker[] = [];
  const setId = randomUUIDv7();
  const context = await setContext(work, { id: setId, round: await round(work, id), frozenAt: work.now });
  const rows: FrozenRow[] = [];
  for await (const object of settledObjects(work, id)) {
    const blocker = blockerOf(object)?.[0];
    if (blocker === undefined && listed?.has(object.id))
      throw new InputError(`“${object.record.name}”已有结论，不能计为“无法判定”，请从清单中去掉`, { code: 'unknown-judged' });
    if (blocker !== undefined && !isUnknown(object.id)) left.push(blocker);
    const counted = blocker !== undefined;
    rows.push(
      frozenRow({ ...object, decisions: { ...object.decisions, unknown: counted ? (unknown?.reason.trim() ?? '') : null } }, context),
    );
  }
  if (left.length > 0)
    throw new ConflictError(`还有 ${left.length} 个对象没有结论（${left[0]!.sentence}），请先完成检查和核定，或计为“无法判定”并写明理由`, {
      code: 'not-judged',
      details: { blockers: left.slice(0, 500) },
    });
  rows.sort(byCode);
  const entries = rows.map(({ entry }) => entry);
  const records = rows.map(({ object }) => object.record);
  const head = setHead(context, records, entries);
  const set = assembled(head, entries);
  refuseMalformed(set);
  const sha256 = resultSetHash(set);
  const { number } = await work.tx
    .selectFrom('result_sets')
    .select(({ fn }) => fn.countAll<number>().as('number'))
    .where('round_id', '=', id)
    .executeTakeFirstOrThrow();
  await work.tx
    .insertInto('result_sets')
    .values({
      ...{ id: setId, organisation_id: row.organisation_id, round_id: id, number: number + 1, reason: row.correction_reason },
      ...{ frozen_at: work.now, frozen_by: work.actor.id, frozen_by_name: work.actor.name },
      ...{ head: storable(head), rulebooks: JSON.stringify(context.rulebookHashes), objects: rows.length, sha256 },
    })
    .execute();
  for (let from = 0; from < rows.length; from += BATCH) await addResults(work, setId, rows.slice(from, from + BATCH), from);
  await changeRound(work, row, { state, frozen_at: work.now, correction_reason: null });
  work.note({
    action: 'round.freeze',
    outcome: 'done',
    record: { kind: 'round', id },
    details: { resultSetId: setId, number: number + 1, sha256, objects: rows.length, unknown: unknown?.reason ?? null, leaveOpen },
  });
  return setId;
}

interface FrozenRow {
  object: Omit<SettledObject, 'assessment'>;
  assessment: Report | null;
  entry: Entry;
}

/** The entry of an object with all it was made of. */
function frozenRow({ assessment, ...object }: SettledObject, context: SetContext): FrozenRow {
  const { record, isDrawn, isEntered, decisions } = object;
  const entry = entryOf({ record, isDrawn, assessment, isEntered, isUnknown: decisions.unknown !== null }, context);
  return { object, assessment, entry };
}

/** As the registry numbers them, so that lists made of a set stand in one order on every day; those without a code by name at the end. */
function byCode({ object: { record: a } }: FrozenRow, { object: { record: b } }: FrozenRow): number {
  const place = ({ code, name, id }: ObjectRecord) => `${code === null ? 1 : 0} ${code ?? name} ${id}`;
  return place(a) < place(b) ? -1 : 1;
}

const BATCH = 500;
/** Reports in memory at a time: one may hold thousands of findings. */
const AT_ONCE = 50;

/** All objects of the round with their reports after decisions, in the order of their ids. */
async function* settledObjects(work: Work, roundId: string): AsyncGenerator<SettledObject> {
  const books = keptBooks(work);
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await work.tx
      .selectFrom('round_objects as o')
      .leftJoin('inspections as i', (join) => join.onRef('i.id', '=', 'o.inspection_id').on('i.state', '=', 'finished'))
      .select(['o.id', 'o.organisation_id', 'o.object_kind', 'o.record', 'o.is_drawn', 'o.state', 'o.reason', 'i.id as inspection_id'])
      .select(['i.report', 'i.basis', 'i.rulebook_sha256'])
      .where('o.round_id', '=', roundId)
      .where('o.id', '>', after)
      .orderBy('o.id')
      .limit(AT_ONCE)
      .execute();
    const ids = rows.flatMap(({ inspection_id: one }) => one ?? []);
    const decided = ids.length === 0 ? new Map<string, Decisions>() : await decisionsOf(work, ids);
    for (const row of rows) {
      const decisions = (row.inspection_id === null ? undefined : decided.get(row.inspection_id)) ?? {
        findings: new Map(),
        indicators: new Map(),
      };
      yield {
        id: row.id,
        organisationId: row.organisation_id,
        kind: row.object_kind,
        record: row.record as unknown as ObjectRecord,
        isDrawn: row.is_drawn,
        state: row.state,
        reason: row.reason,
        inspectionId: row.inspection_id,
        assessment:
          row.report === null
            ? null
            : settledInspection({ ...row, book: await books(row.rulebook_sha256) } as unknown as KeptInspection, decisions),
        isEntered: row.basis === null,
        decisions: { findings: [...decisions.findings], indicators: [...decisions.indicators], unknown: null },
      };
    }
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

/** What of the review bars the freeze: advice and what no machine looks at do not. */
const bars = ({ vetoes, points, questions, disputed, appeals }: OpenMatters) => vetoes + points + questions + disputed + appeals > 0;

/** Null when the object has a verdict, or was not drawn. */
function blockerOf({ id, record, isDrawn, state, reason, assessment }: SettledObject): [Blocker] | null {
  if (!isDrawn) return null;
  const one = (why: Blocker['why'], sentence: string): [Blocker] => [{ roundObjectId: id, name: record.name, why, sentence }];
  if (state === 'could-not') return one('could-not', `“${record.name}”未能检查：${reason!.sentence}`);
  if (assessment === null) return one('not-inspected', `“${record.name}”还没有检查完`);
  const said = assessment.reasons[0] ?? '';
  if (assessment.verdict === 'review') return one('awaits-review', `“${record.name}”等待人工核定：${said}`);
  return assessment.verdict === 'unknown' ? one('not-judged', `“${record.name}”不能判定：${said}`) : null;
}

/** What a set says must be what its schema says, or it is not frozen. */
function refuseMalformed(set: ResultSet): void {
  if (Value.Check(resultSetSchema, set)) return;
  const [first] = Value.Errors(resultSetSchema, set);
  throw new FatalError(`结果不合格式（${first?.instancePath ?? ''}），没有保存`, { code: 'result-set-malformed' });
}

async function addResults(work: Work, setId: string, rows: readonly FrozenRow[], from: number): Promise<void> {
  const values = rows.map(({ object, assessment, entry }, i) => ({
    ...{ position: from + i, organisation_id: object.organisationId, round_object_id: object.id, inspection_id: object.inspectionId },
    ...{ object_kind: object.kind, record_id: object.record.id, verdict: entry.entry.verdict, score: entry.entry.score },
    ...{ entry: entry.entry, decisions: object.decisions, assessment },
  }));
  await sql`
    insert into results (result_set_id, position, organisation_id, round_object_id, inspection_id, object_kind, record_id, verdict, score,
      entry, decisions, assessment)
    select ${setId}, position, organisation_id, round_object_id, inspection_id, object_kind, record_id, verdict, score, entry, decisions, assessment
    from jsonb_to_recordset(${storable(values)}::jsonb) as r(position integer, organisation_id uuid, round_object_id uuid,
      inspection_id uuid, object_kind text, record_id uuid, verdict text, score double precision, entry jsonb, decisions jsonb, assessment jsonb)
  `.execute(work.tx);
}
