/** 工作日日历 of an office, a year at a time: what terms of orders and messages are counted by. */

import { beijingDate } from '../page/index.ts';
import { changeCalendar, type OfficeDay, officeCalendar, officeDays, organisation, type Work } from '../platform/server.ts';

export interface YearOfDays {
  year: number;
  /** False: no notice of holidays is known, only week-ends and the days here are. */
  isKnown: boolean;
  /** Laid down by the office, or by one above it. */
  days: OfficeDay[];
}

/** `year` null: this year. Throws NotFoundError for an office out of sight. */
export async function calendarYear(work: Work, organisationId: string, year: number | null): Promise<YearOfDays> {
  const { path } = await organisation(work, organisationId);
  const which = year ?? Number(beijingDate(work.now.getTime()).slice(0, 4));
  return { year: which, isKnown: (await officeCalendar(work, path)).knowsYear(which), days: await officeDays(work, path, which) };
}

/** Lays days down or takes them back; the year of the first. Throws as `changeCalendar`. */
export async function setCalendarDays(work: Work, organisationId: string, days: Parameters<typeof changeCalendar>[2]): Promise<YearOfDays> {
  await changeCalendar(work, organisationId, days, beijingDate(work.now.getTime()));
  return calendarYear(work, organisationId, Number(days[0]!.day.slice(0, 4)));
}
