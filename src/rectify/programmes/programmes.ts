/** Programmes on the database: their stages, and where each unit stands. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, type Work } from '../../platform/server.ts';
import { plainLine, plainText } from '../plain-text.ts';
import { shareText } from '../share.ts';
import {
  daysOf,
  daysProblem,
  progressOf,
  type Stage,
  type StageFigure,
  stageFigures,
  type UnitProgress,
  type UnitStages,
} from './stages.ts';

export interface ProgrammeTerms {
  name: string;
  /** The day by which all of it is to be done; Beijing date, null: none. */
  dueOn: string | null;
  stages: Stage[];
  /** Nothing changes in it any more. */
  isEnded: boolean;
}

export interface Programme extends ProgrammeTerms {
  id: string;
  organisationId: string;
  changedAt: string;
  changedByName: string;
  version: number;
}

export interface ProgrammeUnit {
  id: string;
  organisationId: string;
  organisationName: string;
  stages: UnitStages;
  /** False: it has nothing to do with the programme, and counts nowhere. */
  isIn: boolean;
  note: string | null;
  progress: UnitProgress;
  changedAt: string;
  changedByName: string;
  version: number;
}

/** What is said of a unit. */
export type UnitReport = Pick<ProgrammeUnit, 'stages' | 'isIn' | 'note'>;

export interface ProgrammeFigures {
  asOf: string;
  units: number;
  /** By stage, those at none last. */
  stages: (StageFigure & { name: string | null; share: string | null })[];
  /** Units with a stage that should have been reached and was not. */
  late: { units: number; share: string | null };
}

/** Begins one in the actor's own office. Throws InputError. */
export async function createProgramme(work: Work, terms: ProgrammeTerms): Promise<Programme> {
  const { path } = await organisation(work, work.actor.organisationId!);
  const said = checked(terms);
  const id = randomUUIDv7();
  await work.tx
    .insertInto('programmes')
    .values({ id, organisation_id: work.actor.organisationId!, organisation_path: path, ...rowOf(work, said) })
    .execute();
  work.note({ action: 'programme.create', outcome: 'done', record: { kind: 'programme', id }, details: { ...said } });
  return programme(work, id);
}

/** Changes one that has still this version. A stage at which days stand cannot go. Throws NotFoundError, InputError, ConflictError. */
export async function changeProgramme(work: Work, id: string, version: number, terms: ProgrammeTerms): Promise<Programme> {
  const before = await ownProgramme(work, id);
  if (before.version !== version)
    throw new ConflictError('此工作已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile', details: { version: before.version } });
  const said = checked(terms);
  const gone = before.stages.filter(({ id: stage }) => !said.stages.some((one) => one.id === stage));
  if (gone.length > 0) {
    const rows = await work.tx.selectFrom('programme_units').select('stages').where('programme_id', '=', id).execute();
    const used = gone.find(({ id: stage }) => rows.some((row) => Object.hasOwn(row.stages, stage)));
    if (used !== undefined) throw new ConflictError(`阶段“${used.name}”已登记了日期，不能删去，请先清空这些日期`, { code: 'stage-in-use' });
  }
  await work.tx
    .updateTable('programmes')
    .set({ ...rowOf(work, said), version: version + 1 })
    .where('id', '=', id)
    .execute();
  work.note({ action: 'programme.update', outcome: 'done', record: { kind: 'programme', id }, details: { ...said } });
  return programme(work, id);
}

/** One programme. Throws NotFoundError when it is not in sight. */
export async function programme({ tx }: Pick<Work, 'tx'>, id: string): Promise<Programme> {
  const row = await tx.selectFrom('programmes').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此工作，或无权查看', { code: 'programme-not-found' });
  return programmeOf(row);
}

/** Programmes in sight, those of offices above among them, or of one office alone, newest first; `after`: id of the last one of the page before. */
export async function listProgrammes(
  { tx }: Pick<Work, 'tx'>,
  { organisationId, after, limit }: { organisationId?: string; after: string | null; limit: number },
): Promise<Programme[]> {
  const rows = await tx
    .selectFrom('programmes')
    .selectAll()
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(programmeOf);
}

/** Units of it that are in sight, in the order of the tree. Throws NotFoundError. */
export async function programmeUnits(work: Work, id: string, asOf = beijingDate(work.now.getTime())): Promise<ProgrammeUnit[]> {
  const { stages } = await programme(work, id);
  const rows = await work.tx
    .selectFrom('programme_units as u')
    .innerJoin('organisations as o', 'o.id', 'u.organisation_id')
    .selectAll('u')
    .select('o.name')
    .where('u.programme_id', '=', id)
    .orderBy('o.path')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, organisationId: row.organisation_id, organisationName: row.name, stages: row.stages, isIn: row.is_in, note: row.note },
    ...{ progress: progressOf(stages, row.stages, asOf), changedAt: row.changed_at.toISOString() },
    ...{ changedByName: row.changed_by_name, version: row.version },
  }));
}

/** Counts and shares over the units in sight. Throws NotFoundError. */
export async function programmeFigures(work: Work, id: string, asOf = beijingDate(work.now.getTime())): Promise<ProgrammeFigures> {
  const { stages } = await programme(work, id);
  const units = (await programmeUnits(work, id, asOf)).filter(({ isIn }) => isIn);
  const late = units.filter(({ progress }) => progress.late.length > 0).length;
  const figures = stageFigures(
    stages,
    units.map((one) => one.stages),
    asOf,
  );
  return {
    ...{ asOf, units: units.length },
    stages: figures.map((one) => ({
      ...one,
      name: stages.find((stage) => stage.id === one.stageId)?.name ?? null,
      share: shareText(one.units, units.length),
    })),
    late: { units: late, share: shareText(late, units.length) },
  };
}

/**
 * Says where a unit stands; `version` 0: nothing was said of it before. Units below say it of themselves. Throws NotFoundError for what
 * is out of sight, InputError, ConflictError (`changed-meanwhile`, `programme-ended`).
 */
export async function saveProgrammeUnit(
  work: Work,
  id: string,
  organisationId: string,
  version: number,
  { stages: days, isIn, note }: UnitReport,
): Promise<ProgrammeUnit> {
  const { tx, now, actor } = work;
  const { stages, isEnded, organisationId: office } = await programme(work, id);
  const unit = await organisation(work, organisationId);
  if (!unit.path.includes(`/${office}/`)) throw new InputError(`“${unit.name}”不属于开展此工作的单位，请改正`, { code: 'unit-not-below' });
  if (isEnded) throw new ConflictError('此工作已经结束，不能再改', { code: 'programme-ended' });
  const said = checkedDays(stages, days, beijingDate(now.getTime()));
  const row = {
    ...{ stages: JSON.stringify(said), is_in: isIn, note: plainText(note ?? '') || null },
    ...{ changed_at: now, changed_by: actor.id, changed_by_name: actor.name },
  };
  const done =
    version === 0
      ? (
          await tx
            .insertInto('programme_units')
            .values({ id: randomUUIDv7(), programme_id: id, organisation_id: organisationId, ...row })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirstOrThrow()
        ).numInsertedOrUpdatedRows
      : (
          await tx
            .updateTable('programme_units')
            .set({ ...row, version: version + 1 })
            .where('programme_id', '=', id)
            .where('organisation_id', '=', organisationId)
            .where('version', '=', version)
            .executeTakeFirstOrThrow()
        ).numUpdatedRows;
  if (done !== 1n) throw new ConflictError('此单位的进度已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
  work.note({
    action: 'programme.report',
    outcome: 'done',
    record: { kind: 'programme', id },
    details: { organisationId, stages: said, isIn, note: row.note },
  });
  return (await programmeUnits(work, id)).find((one) => one.organisationId === organisationId)!;
}

/** What was said of a unit, first to last. Throws NotFoundError. */
export async function programmeUnitHistory(work: Work, id: string, organisationId: string) {
  const unit = (await programmeUnits(work, id)).find((one) => one.organisationId === organisationId);
  if (unit === undefined) throw new NotFoundError('此单位没有进度记录，或无权查看', { code: 'programme-unit-not-found' });
  const rows = await work.tx
    .selectFrom('programme_history')
    .selectAll()
    .where('programme_unit_id', '=', unit.id)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    ...{ version: row.version, stages: row.stages as UnitStages, isIn: row.is_in, note: row.note },
    ...{ changedAt: row.changed_at.toISOString(), changedByName: row.changed_by_name },
  }));
}

/** The programme, where it is the actor's or an office's below. Throws NotFoundError. */
export async function ownProgramme(work: Work, id: string): Promise<Programme> {
  const found = await programme(work, id);
  const own = await work.tx.selectFrom('organisations').select('id').where('id', '=', found.organisationId).executeTakeFirst();
  if (own === undefined) throw new NotFoundError('找不到此工作，或无权查看', { code: 'programme-not-found' });
  return found;
}

/** Days of known stages, those that say nothing left out. Throws InputError. */
export function checkedDays(stages: readonly Stage[], days: UnitStages, today: string): UnitStages {
  const unknown = Object.keys(days).find((id) => !stages.some((stage) => stage.id === id));
  if (unknown !== undefined) throw new InputError(`此工作没有阶段“${plainLine(unknown)}”，请改正`, { code: 'stage-unknown' });
  const problem = daysProblem(stages, days, today);
  if (problem !== null) throw new InputError(problem.reason, { code: 'stage-days' });
  return Object.fromEntries(
    stages.map(({ id }) => [id, daysOf(days, id)] as const).filter(([, { plannedOn, doneOn }]) => plannedOn !== null || doneOn !== null),
  );
}

function checked(terms: ProgrammeTerms): ProgrammeTerms {
  const name = plainLine(terms.name);
  if (name === '') throw new InputError('请写明工作的名称', { code: 'programme-name' });
  const stages = terms.stages.map((stage) => ({ ...stage, name: plainLine(stage.name), phrase: plainLine(stage.phrase) }));
  if (stages.length === 0) throw new InputError('请至少设一个阶段', { code: 'stages-missing' });
  for (const key of ['id', 'name'] as const)
    if (new Set(stages.map((stage) => stage[key])).size < stages.length || stages.some((stage) => stage[key] === ''))
      throw new InputError('各阶段的编号和名称须写明且不得重复，请改正', { code: 'stage-twice' });
  return { ...terms, name, stages };
}

function rowOf({ now, actor }: Work, { name, dueOn, stages, isEnded }: ProgrammeTerms) {
  return {
    ...{ name, due_on: dueOn, stages: JSON.stringify(stages), is_ended: isEnded },
    ...{ changed_at: now, changed_by_name: actor.name },
  };
}

function programmeOf(row: Selectable<Schema['programmes']>): Programme {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, name: row.name, dueOn: row.due_on, stages: row.stages as unknown as Stage[] },
    ...{ isEnded: row.is_ended, changedAt: row.changed_at.toISOString(), changedByName: row.changed_by_name, version: row.version },
  };
}
