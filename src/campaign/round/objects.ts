/** Objects of a round while it runs: how far it is, lists, what could not be inspected tried again, the end of inspection. */
import { type Selectable, sql } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import type { CouldNotReason, ObjectKind, ObjectState, Schema, StoredVerdict, Work } from '../../platform/server.ts';
import { type Inspectable, sendInspections } from './opening.ts';
import type { ObjectRecord } from './population.ts';
import { changeRound, ownRound, type Round, round, roundNotFound, stateAfter } from './rounds.ts';

export interface RoundObject {
  id: string;
  roundId: string;
  organisationId: string;
  objectKind: ObjectKind;
  recordId: string;
  /** As it was when the round was opened. */
  record: ObjectRecord;
  stratum: string;
  isDrawn: boolean;
  state: ObjectState;
  progress: Record<string, unknown> | null;
  reason: CouldNotReason | null;
  inspectionId: string | null;
  /** As inspected or entered, before decisions; null while there is none. */
  verdict: StoredVerdict | null;
  score: number | null;
  /** Who looked; null: the machine. */
  sourceName: string | null;
  changedAt: string;
  version: number;
}

export interface RoundProgress {
  population: number;
  drawn: number;
  /** Of the drawn. */
  states: Record<ObjectState, number>;
  /** Of those inspected or entered, before decisions. */
  verdicts: Record<StoredVerdict, number>;
  /** Why what could not be inspected could not, by code. */
  couldNot: Record<string, number>;
}

/** Counts of those objects of the round that are in sight. */
export async function roundProgress(work: Pick<Work, 'tx'>, id: string): Promise<RoundProgress> {
  await round(work, id);
  const { rows } = await sql<{ is_drawn: boolean; state: ObjectState; verdict: StoredVerdict | null; code: string | null; count: number }>`
    select o.is_drawn, o.state, i.verdict, o.reason ->> 'code' as code, count(*) as count
    from round_objects o left join inspections i on i.id = o.inspection_id
    where o.round_id = ${id} group by 1, 2, 3, 4`.execute(work.tx);
  const progress: RoundProgress = {
    population: 0,
    drawn: 0,
    states: { waiting: 0, running: 0, inspected: 0, 'could-not': 0, entered: 0 },
    verdicts: { qualified: 0, unqualified: 0, review: 0, unknown: 0 },
    couldNot: {},
  };
  for (const { is_drawn: isDrawn, state, verdict, code, count } of rows) {
    progress.population += count;
    if (!isDrawn) continue;
    progress.drawn += count;
    progress.states[state] += count;
    if (verdict !== null) progress.verdicts[verdict] += count;
    if (code !== null) progress.couldNot[code] = (progress.couldNot[code] ?? 0) + count;
  }
  return progress;
}

export interface ObjectFilter {
  state?: ObjectState;
  verdict?: StoredVerdict;
  objectKind?: ObjectKind;
  isDrawn?: boolean;
  /** Objects of this organisation and all below it. */
  organisationId?: string;
  /** In name or code. */
  text?: string;
}

/** Objects of a round in the order of their ids; `after`: id of the last one of the page before. */
export async function listRoundObjects(
  work: Pick<Work, 'tx'>,
  roundId: string,
  { after, limit, ...filter }: ObjectFilter & { after: string | null; limit: number },
): Promise<RoundObject[]> {
  await round(work, roundId);
  const rows = await filtered(work, roundId, filter)
    .selectAll('o')
    .select(['i.verdict', 'i.score', 'i.source_name'])
    .$if(after !== null, (query) => query.where('o.id', '>', after!))
    .orderBy('o.id')
    .limit(limit)
    .execute();
  return rows.map(objectOf);
}

/** How many objects of a round are in sight with this filter. */
export async function countRoundObjects(work: Pick<Work, 'tx'>, roundId: string, filter: ObjectFilter): Promise<number> {
  await round(work, roundId);
  const row = await filtered(work, roundId, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

const filtered = (work: Pick<Work, 'tx'>, roundId: string, { state, verdict, objectKind, isDrawn, organisationId, text }: ObjectFilter) =>
  objects(work)
    .where('o.round_id', '=', roundId)
    .$if(state !== undefined, (query) => query.where('o.state', '=', state!).where('o.is_drawn', '=', true))
    .$if(verdict !== undefined, (query) => query.where('i.verdict', '=', verdict!))
    .$if(objectKind !== undefined, (query) => query.where('o.object_kind', '=', objectKind!))
    .$if(isDrawn !== undefined, (query) => query.where('o.is_drawn', '=', isDrawn!))
    .$if(organisationId !== undefined, (query) =>
      query.where(
        sql<boolean>`o.organisation_id in (select below.id from organisations top, organisations below
          where top.id = ${organisationId} and starts_with(below.path, top.path))`,
      ),
    )
    .$if(text !== undefined, (query) =>
      query.where(sql<boolean>`position(${text!.toLowerCase()} in lower(concat_ws(' ', o.record ->> 'name', o.record ->> 'code'))) > 0`),
    );

/** One object. Throws NotFoundError when it is not in sight. */
export async function roundObject(work: Pick<Work, 'tx'>, id: string): Promise<RoundObject> {
  const row = await selectObjects(work).where('o.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到批次中的此对象，或无权查看', { code: 'round-object-not-found' });
  return objectOf(row);
}

/**
 * Sends again what could not be inspected: all of it, or these objects. How many. Throws ConflictError when the round is not being
 * inspected, InputError for an object that needs no retry.
 */
export async function retryObjects(work: Work, roundId: string, ids: readonly string[] | null): Promise<number> {
  const row = await ownRound(work, roundId, null);
  if (row.state !== 'open') throw new ConflictError('批次不在检查中，不能重新检查，请先继续检查', { code: 'round-state' });
  const { rulebooks, asOf } = await round(work, roundId);
  const objects = await work.tx
    .selectFrom('round_objects')
    .select(['id', 'record', 'state'])
    .where('round_id', '=', roundId)
    .$if(ids === null, (query) => query.where('state', '=', 'could-not'))
    .$if(ids !== null, (query) => query.where('id', 'in', [...ids!]))
    .orderBy('id')
    .forUpdate()
    .execute();
  if (ids !== null && objects.length < new Set(ids).size)
    throw new NotFoundError('有的对象不在此批次中，请核对', { code: 'round-object-not-found' });
  if (objects.some(({ state }) => state !== 'could-not'))
    throw new InputError('只有未能检查的对象才能重新检查，请去掉其他对象', { code: 'nothing-to-retry' });
  const inspectables: Inspectable[] = objects.map(({ id, record: stored }) => {
    const record = stored as unknown as ObjectRecord;
    return { roundObjectId: id, record, rulebook: rulebooks[record.kind] ?? null, asOf };
  });
  const inspections = await sendInspections(work, inspectables);
  await sql`
    update round_objects o set inspection_id = r.inspection_id, state = 'waiting', reason = null, progress = null,
      changed_at = ${work.now}, version = o.version + 1
    from jsonb_to_recordset(${JSON.stringify(objects.map(({ id }, i) => ({ id, inspection_id: inspections[i] })))}::jsonb)
      as r(id uuid, inspection_id uuid) where o.id = r.id`.execute(work.tx);
  work.note({ action: 'round.retry', outcome: 'done', record: { kind: 'round', id: roundId }, details: { objects: objects.length } });
  return objects.length;
}

/** Ends inspection: what waits or runs still is no longer waited for. Throws ConflictError unless that is said, or in another state. */
export async function endInspection(work: Work, id: string, version: number, { abandon }: { abandon: boolean }): Promise<Round> {
  const row = await ownRound(work, id, version);
  const state = stateAfter(row, 'end-inspection');
  const { states } = await roundProgress(work, id);
  const left = states.waiting + states.running;
  if (left > 0 && !abandon)
    throw new ConflictError(`还有 ${left} 个对象没有检查完，请等待，或选择不再等待`, { code: 'inspection-unfinished', details: { left } });
  if (left > 0) await abandonRest(work, id);
  await changeRound(work, row, { state, inspected_at: work.now });
  work.note({ action: 'round.end-inspection', outcome: 'done', record: { kind: 'round', id }, details: { abandoned: left } });
  return round(work, id);
}

/** Goes on inspecting: objects can be tried again. */
export async function resumeInspection(work: Work, id: string, version: number): Promise<Round> {
  const row = await ownRound(work, id, version);
  await changeRound(work, row, { state: stateAfter(row, 'resume-inspection'), inspected_at: null });
  work.note({ action: 'round.resume-inspection', outcome: 'done', record: { kind: 'round', id } });
  return round(work, id);
}

const ABANDONED: CouldNotReason = { code: 'not-waited-for', sentence: '检查结束时尚未检查完' };

async function abandonRest({ tx, now }: Work, roundId: string): Promise<void> {
  const left = tx
    .selectFrom('round_objects')
    .select('inspection_id')
    .where('round_id', '=', roundId)
    .where('state', 'in', ['waiting', 'running']);
  await tx
    .updateTable('inspections')
    .set({ state: 'could-not', reason: JSON.stringify(ABANDONED), finished_at: now })
    .where('state', 'in', ['waiting', 'running'])
    .where('id', 'in', left)
    .execute();
  await tx
    .updateTable('round_objects')
    .set((to) => ({
      ...{ state: 'could-not', reason: JSON.stringify(ABANDONED), progress: null, changed_at: now },
      version: to('version', '+', 1),
    }))
    .where('round_id', '=', roundId)
    .where('is_drawn', '=', true)
    .where('state', 'in', ['waiting', 'running'])
    .execute();
}

/** An object of a round, locked with its round: results come one after the other. Throws NotFoundError, RefusedError, ConflictError. */
export async function lockedObject(
  work: Work,
  id: string,
  version: number | null,
): Promise<{ row: Selectable<Schema['round_objects']>; round: Round }> {
  const seen = await roundObject(work, id);
  const row = await work.tx.selectFrom('round_objects').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw roundNotFound();
  if (version !== null && row.version !== version)
    throw new ConflictError('此对象的结果已有改动，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: row.version } });
  return { row, round: await round(work, seen.roundId) };
}

const objects = ({ tx }: Pick<Work, 'tx'>) => tx.selectFrom('round_objects as o').leftJoin('inspections as i', 'i.id', 'o.inspection_id');

const selectObjects = (work: Pick<Work, 'tx'>) => objects(work).selectAll('o').select(['i.verdict', 'i.score', 'i.source_name']);

function objectOf(row: Awaited<ReturnType<ReturnType<typeof selectObjects>['execute']>>[number]): RoundObject {
  return {
    id: row.id,
    roundId: row.round_id,
    organisationId: row.organisation_id,
    objectKind: row.object_kind,
    recordId: row.record_id,
    record: row.record as unknown as ObjectRecord,
    stratum: row.stratum,
    isDrawn: row.is_drawn,
    state: row.state,
    progress: row.progress,
    reason: row.reason,
    inspectionId: row.inspection_id,
    verdict: row.verdict,
    score: row.score,
    sourceName: row.source_name,
    changedAt: row.changed_at.toISOString(),
    version: row.version,
  };
}
