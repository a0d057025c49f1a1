/**
 * Clocks (时限) of a message: terms in Beijing dates that begin, run out and end. The day of receipt is not counted, the last day is
 * in time until it is over. Source: guidelines of 我为政府网站找错 as each channel's clock names its clause (channels.yaml). Pure.
 */
import { monthsAfter } from '../../page/index.ts';
import type { WorkingCalendar } from '../../platform/index.ts';
import { CLOCKS, type ClockName } from '../../platform/server.ts';
import { unknownYears } from '../unknown-years.ts';
import type { Clocks, Limit } from './channels.ts';

export interface Term {
  clock: ClockName;
  /** From 1: a clock that was begun anew has further terms. */
  number: number;
  beginsOn: string;
  /** The last day in time; null: no limit. */
  dueOn: string | null;
  /** Null: it runs. */
  endedOn: string | null;
  /** Holidays of a year it touches are not known: week-ends alone were left out. */
  isEstimated: boolean;
  /** False: the limit is not verified; it reminds and charges nobody. The office's own limit for assigning is no unit's fault either. */
  counts: boolean;
}

/** The last day of a limit that begins on a day, and whether the calendar of a year it touches is missing. */
export function dueDay(limit: Limit, beginsOn: string, calendar: WorkingCalendar): { dueOn: string; isEstimated: boolean } {
  if ('months' in limit) return { dueOn: monthsAfter(beginsOn, limit.months), isEstimated: false };
  const dueOn = calendar.workingDaysAfter(beginsOn, limit.workingDays);
  return { dueOn, isEstimated: unknownYears(calendar, beginsOn, dueOn).length > 0 };
}

/** The term of a clock that begins. */
export function newTerm(clocks: Clocks, clock: ClockName, number: number, beginsOn: string, calendar: WorkingCalendar): Term {
  const set = clocks[clock];
  const base = { clock, number, beginsOn, endedOn: null, counts: clock !== 'assign' && set?.verified === true };
  return set === null ? { ...base, dueOn: null, isEstimated: false } : { ...base, ...dueDay(set.limit, beginsOn, calendar) };
}

/** All clocks of a message that was received. */
export const firstTerms = (clocks: Clocks, receivedOn: string, calendar: WorkingCalendar): Term[] =>
  CLOCKS.map((clock) => newTerm(clocks, clock, 1, receivedOn, calendar));

/** Terms after a move: some clocks stop on its day, some begin anew. A clock that begins while it runs goes on. */
export function movedTerms(
  terms: readonly Term[],
  { ends, begins, on }: { ends: readonly ClockName[]; begins: readonly ClockName[]; on: string },
  clocks: Clocks,
  calendar: WorkingCalendar,
): Term[] {
  // A file may tell a day before the clock began anew here: then it ends on the day on which it began.
  const stopped = terms.map((term) =>
    term.endedOn === null && ends.includes(term.clock) ? { ...term, endedOn: on < term.beginsOn ? term.beginsOn : on } : term,
  );
  const begun = begins
    .filter((clock) => !stopped.some((term) => term.clock === clock && term.endedOn === null))
    .map((clock) => newTerm(clocks, clock, stopped.filter((term) => term.clock === clock).length + 1, on, calendar));
  return [...stopped, ...begun];
}

/** The same terms by another calendar: those that run, and those whose days were guessed. */
export function recounted(terms: readonly Term[], clocks: Clocks, calendar: WorkingCalendar): Term[] {
  return terms.map((term) => {
    const limit = clocks[term.clock]?.limit;
    if (limit === undefined || (term.endedOn !== null && !term.isEstimated)) return term;
    return { ...term, ...dueDay(limit, term.beginsOn, calendar) };
  });
}

/** Whether the term was missed on a day: ended after its last day, or still running when that was over. */
export function isMissed({ beginsOn, dueOn, endedOn }: Term, asOf: string): boolean {
  if (dueOn === null || beginsOn > asOf) return false;
  return dueOn < (endedOn !== null && endedOn < asOf ? endedOn : asOf);
}

/** Working days that are left until the last day, 0 on it, negative after it. */
export function workingDaysLeft(dueOn: string, today: string, calendar: WorkingCalendar): number {
  return calendar.workingDaysBetween(today, dueOn) - calendar.workingDaysBetween(dueOn, today);
}

/** What people should know of days that were guessed; null: nothing. */
export function estimateWarning(terms: readonly Term[], calendar: WorkingCalendar): string | null {
  const years = terms
    .filter(({ dueOn, isEstimated }) => dueOn !== null && isEstimated)
    .flatMap(({ beginsOn, dueOn }) => unknownYears(calendar, beginsOn, dueOn!));
  if (years.length === 0) return null;
  return `${[...new Set(years)].sort().join('、')}年节假日尚未设置，期限按双休日估算，请在工作日历中补上`;
}
