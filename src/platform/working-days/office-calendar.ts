/**
 * The calendar of an office: the published one with the days that it, or an office above it, has laid down for itself. The nearer
 * office wins.
 */

import type { Work } from '../db/transact.ts';
import { ConflictError, InputError } from '../errors.ts';
import { organisation } from '../people/organisations.ts';
import { type WorkingCalendar, workingCalendar } from './calendar.ts';

/** A day that an office has laid down. */
export interface OfficeDay {
  /** Beijing date. */
  day: string;
  isWorking: boolean;
  note: string | null;
  /** False: an office above laid it down. */
  isOwn: boolean;
}

/** The calendar by which an office counts. `path`: of the office, known also to those who do not see it. */
export async function officeCalendar(work: Pick<Work, 'tx'>, path: string): Promise<WorkingCalendar> {
  const days = await officeDays(work, path, null);
  const of = (isWorking: boolean) => days.filter((one) => one.isWorking === isWorking).map(({ day }) => day);
  return workingCalendar({ off: of(false), work: of(true) });
}

/** Days that count for the office at the path, of a year or (null) of all, in order. */
export async function officeDays({ tx }: Pick<Work, 'tx'>, path: string, year: number | null): Promise<OfficeDay[]> {
  const above = path.split('/').filter((id) => id !== '');
  if (above.length === 0) return [];
  const rows = await tx
    .selectFrom('calendar_days')
    .select(['organisation_path', 'day', 'is_working', 'note'])
    .where('organisation_id', 'in', above)
    .$if(year !== null, (query) => query.where('day', '>=', `${year}-01-01`).where('day', '<=', `${year}-12-31`))
    .execute();
  rows.sort((a, b) => a.organisation_path.length - b.organisation_path.length);
  const nearest = new Map(rows.map((row) => [row.day, row]));
  return [...nearest.values()]
    .map(({ day, is_working: isWorking, note, organisation_path: of }) => ({ day, isWorking, note, isOwn: of === path }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Most days of one change: two years. */
const MOST_DAYS = 732;

/**
 * Lays down days of the office's own, or (`isWorking` null) takes them back. Throws InputError for what is no date, for one day twice,
 * ConflictError for a day of the past that is already counted with.
 */
export async function changeCalendar(
  { tx, now, actor, note }: Work,
  organisationId: string,
  days: readonly { day: string; isWorking: boolean | null; note: string | null }[],
  today: string,
): Promise<void> {
  const { path } = await organisation({ tx }, organisationId);
  if (days.length > MOST_DAYS) throw new InputError(`一次至多改 ${MOST_DAYS} 天，请分次提交`, { code: 'calendar-too-many' });
  if (new Set(days.map(({ day }) => day)).size < days.length)
    throw new InputError('同一天写了两次，请每天只写一次', { code: 'calendar-twice' });
  const published = workingCalendar();
  for (const { day } of days) {
    try {
      published.isWorkingDay(day);
    } catch {
      throw new InputError(`“${day}”不是日期，请写成 2026-10-01 的样子`, { code: 'calendar-date' });
    }
    if (day < today) throw new ConflictError(`${day} 已经过去，期限已按它计算，不能再改`, { code: 'calendar-past' });
  }
  const taken = days.filter(({ isWorking }) => isWorking === null).map(({ day }) => day);
  if (taken.length > 0)
    await tx.deleteFrom('calendar_days').where('organisation_id', '=', organisationId).where('day', 'in', taken).execute();
  for (const { day, isWorking, note: why } of days) {
    if (isWorking === null) continue;
    const said = { is_working: isWorking, note: why?.trim() || null, changed_at: now, changed_by_name: actor.name };
    await tx
      .insertInto('calendar_days')
      .values({ organisation_id: organisationId, organisation_path: path, day, ...said })
      .onConflict((conflict) => conflict.columns(['organisation_id', 'day']).doUpdateSet(said))
      .execute();
  }
  note({ action: 'calendar.update', outcome: 'done', record: { kind: 'organisation', id: organisationId }, details: { days: [...days] } });
}
