/** 值班表 on the database: laid out, looked at, one person put in another's place, two shifts swapped. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { officeCalendar, organisation, type Schema, type Work } from '../../platform/server.ts';
import { layOut, type PlannedShift, type RotaPlan } from './rota.ts';

export interface Shift {
  id: string;
  organisationId: string;
  day: string;
  name: string;
  startsAt: string;
  endsAt: string;
  personId: string;
  personName: string;
  version: number;
}

/** What a rota would be: people by name, and what is to be known before it is laid down. */
export interface RotaPreview {
  shifts: { day: string; name: string; startsAt: string; endsAt: string; personId: string; personName: string }[];
  /** How many shifts each has. */
  counts: { personId: string; personName: string; shifts: number }[];
  /** Chinese sentences: days whose holidays are not known yet, shifts that stand already. */
  warnings: string[];
}

/** Lays a rota out without writing it. Throws InputError, NotFoundError for people out of sight. */
export async function previewRota(work: Work, organisationId: string, plan: RotaPlan): Promise<RotaPreview> {
  const { planned, names, warnings } = await plannedRota(work, organisationId, plan);
  const counts = Map.groupBy(planned, ({ personId }) => personId);
  return {
    shifts: planned.map((one) => ({
      ...{ day: one.day, name: one.name, startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString() },
      ...{ personId: one.personId, personName: names.get(one.personId)! },
    })),
    counts: [...counts].map(([personId, shifts]) => ({ personId, personName: names.get(personId)!, shifts: shifts.length })),
    warnings,
  };
}

/** Lays a rota down. Throws as `previewRota`, ConflictError when shifts of the same name stand in that time already. */
export async function applyRota(work: Work, organisationId: string, plan: RotaPlan): Promise<{ made: number }> {
  const { planned, names } = await plannedRota(work, organisationId, plan);
  if (planned.length === 0) throw new InputError('这段时间里没有要排的班，请核对日期和适用的日子', { code: 'rota-empty' });
  const clash = (await standing(work, organisationId, plan))[0];
  if (clash !== undefined) throw new ConflictError(`${clash.day} 已排有${clash.name}，请先删去或换一段时间`, { code: 'shift-taken' });
  await work.tx
    .insertInto('duty_shifts')
    .values(
      planned.map((one) => ({
        ...{
          id: randomUUIDv7(),
          organisation_id: organisationId,
          day: one.day,
          name: one.name,
          starts_at: one.startsAt,
          ends_at: one.endsAt,
        },
        ...{ person_id: one.personId, person_name: names.get(one.personId)!, removed_at: null },
      })),
    )
    .execute();
  work.note({
    ...{ action: 'duty-rota.apply', outcome: 'done', record: { kind: 'organisation', id: organisationId } },
    details: { from: plan.from, to: plan.to, shifts: planned.length },
  });
  return { made: planned.length };
}

/** Shifts of offices in sight that touch the days, in order; `after`: place of the last one of the page before. */
export async function listShifts(
  { tx }: Pick<Work, 'tx'>,
  { organisationId, from, to, personId }: { organisationId?: string; from: string; to: string; personId?: string },
): Promise<Shift[]> {
  const rows = await tx
    .selectFrom('duty_shifts')
    .selectAll()
    .where('removed_at', 'is', null)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId!))
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId!))
    .orderBy('starts_at')
    .orderBy('id')
    .limit(MOST_LISTED + 1)
    .execute();
  if (rows.length > MOST_LISTED) throw new InputError('一次查看的班次过多，请缩短日期范围', { code: 'shifts-too-many' });
  return rows.map(shiftOf);
}

const MOST_LISTED = 5000;

/** 替班: another has the shift. Throws NotFoundError, ConflictError (`changed-meanwhile`, or when the other has it already). */
export async function replaceOnShift(
  work: Work,
  id: string,
  version: number,
  { personId, reason }: { personId: string; reason: string },
): Promise<Shift> {
  const row = await locked(work, id, version);
  const name = (await namesOf(work, [personId])).get(personId)!;
  await put(work, row, { personId, name });
  await noteChange(work, row, 'replaced', name, reason);
  return shiftById(work, id);
}

/** 换班: two shifts change people. Throws as `replaceOnShift`; both must be of one office. */
export async function swapShifts(
  work: Work,
  id: string,
  version: number,
  { withId, reason }: { withId: string; reason: string },
): Promise<Shift[]> {
  if (id === withId) throw new InputError('请选择另一个班次来交换', { code: 'swap-with-itself' });
  // In the order of their ids, so that two who swap the same shifts do not wait for each other.
  const other = id < withId ? null : await locked(work, withId, null);
  const row = await locked(work, id, version);
  const partner = other ?? (await locked(work, withId, null));
  if (row.organisation_id !== partner.organisation_id)
    throw new InputError('只能在同一单位的班次之间换班', { code: 'swap-between-offices' });
  const [mine, theirs] = [row, partner].map((one) => ({ personId: one.person_id, name: one.person_name })) as [Holder, Holder];
  await put(work, row, theirs);
  await put(work, partner, mine);
  await noteChange(work, row, 'swapped', theirs.name, reason);
  await noteChange(work, partner, 'swapped', mine.name, reason);
  return [await shiftById(work, id), await shiftById(work, withId)];
}

/** Takes a shift off the rota, with a reason; it stays in the records. */
export async function removeShift(work: Work, id: string, version: number, reason: string): Promise<void> {
  const row = await locked(work, id, version);
  await work.tx
    .updateTable('duty_shifts')
    .set({ removed_at: work.now, version: row.version + 1 })
    .where('id', '=', id)
    .execute();
  await noteChange(work, row, 'removed', null, reason);
}

export interface ShiftChange {
  kind: 'replaced' | 'swapped' | 'removed';
  fromName: string;
  toName: string | null;
  reason: string;
  at: string;
  byName: string;
}

/** One shift. Throws NotFoundError when it is not in sight. */
export async function shiftById({ tx }: Pick<Work, 'tx'>, id: string): Promise<Shift> {
  const row = await tx.selectFrom('duty_shifts').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return shiftOf(row);
}

/** What was changed on a shift, in order. Throws as `shiftById`. */
export async function shiftChanges(work: Pick<Work, 'tx'>, id: string): Promise<ShiftChange[]> {
  await shiftById(work, id);
  const rows = await work.tx.selectFrom('duty_changes').selectAll().where('shift_id', '=', id).orderBy('id').execute();
  return rows.map((row) => ({
    ...{ kind: row.kind, fromName: row.from_name, toName: row.to_name, reason: row.reason, at: row.at.toISOString(), byName: row.by_name },
  }));
}

type Row = Selectable<Schema['duty_shifts']>;

interface Holder {
  personId: string;
  name: string;
}

async function plannedRota(
  work: Work,
  organisationId: string,
  plan: RotaPlan,
): Promise<{ planned: PlannedShift[]; names: Map<string, string>; warnings: string[] }> {
  await organisation(work, organisationId);
  const calendar = await officeCalendar(work, organisationId);
  const planned = layOut(plan, calendar);
  const names = await namesOf(work, [...new Set(plan.shifts.flatMap(({ people }) => people))]);
  const years = [...new Set([plan.from, plan.to].map((day) => Number(day.slice(0, 4))))].filter((year) => !calendar.knowsYear(year));
  const taken = await standing(work, organisationId, plan);
  return {
    ...{ planned, names },
    warnings: [
      ...years.map((year) => `${year} 年的放假安排还没有，当年只按周末排班，公布后请在工作日历中补上再核对`),
      ...(taken.length === 0 ? [] : [`这段时间已排有 ${taken.length} 个同名班次，请先删去`]),
    ],
  };
}

async function standing(work: Work, organisationId: string, { from, to, shifts }: RotaPlan): Promise<Shift[]> {
  const names = new Set(shifts.map(({ name }) => name));
  return (await listShifts(work, { organisationId, from, to })).filter(({ name }) => names.has(name));
}

async function namesOf({ tx }: Work, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('people').select(['id', 'name']).where('id', 'in', ids).where('closed_at', 'is', null).execute();
  if (rows.length < ids.length) throw new NotFoundError('值班人员中有找不到或已停用的人，请核对', { code: 'person-not-found' });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The shift; `version` null: whichever it has. */
async function locked({ tx }: Work, id: string, version: number | null): Promise<Row> {
  const row = await tx
    .selectFrom('duty_shifts')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound();
  if (version !== null && row.version !== version)
    throw new ConflictError('此班次已有改动，请取最新内容后再改', { code: 'changed-meanwhile' });
  return row;
}

async function put({ tx }: Work, row: Row, { personId, name }: Holder): Promise<void> {
  const twice = await tx
    .selectFrom('duty_shifts')
    .select('id')
    .where('organisation_id', '=', row.organisation_id)
    .where('starts_at', '=', row.starts_at)
    .where('name', '=', row.name)
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (twice !== undefined) throw new ConflictError(`${name}已在这个班次值班，请另选一人`, { code: 'shift-twice' });
  await tx
    .updateTable('duty_shifts')
    .set({ person_id: personId, person_name: name, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
}

async function noteChange(work: Work, row: Row, kind: ShiftChange['kind'], toName: string | null, reason: string): Promise<void> {
  const said = reason.trim();
  if (said === '') throw new InputError('请写明调整的原因', { code: 'shift-reason' });
  await work.tx
    .insertInto('duty_changes')
    .values({
      ...{ id: randomUUIDv7(), organisation_id: row.organisation_id, shift_id: row.id, kind, from_name: row.person_name, to_name: toName },
      ...{ reason: said, at: work.now, by_name: work.actor.name },
    })
    .execute();
  work.note({
    action: `duty-shift.${kind}`,
    outcome: 'done',
    record: { kind: 'duty-shift', id: row.id },
    details: { from: row.person_name, to: toName, reason: said },
  });
}

const notFound = () => new NotFoundError('找不到此班次，或无权查看', { code: 'shift-not-found' });

const shiftOf = (row: Row): Shift => ({
  ...{ id: row.id, organisationId: row.organisation_id, day: row.day, name: row.name },
  ...{ startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString() },
  ...{ personId: row.person_id, personName: row.person_name, version: row.version },
});
