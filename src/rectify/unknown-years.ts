/** Years whose holidays nobody has laid down yet: a term that touches one is counted by week-ends alone. Pure. */
import type { WorkingCalendar } from '../platform/index.ts';

/** Of the years from one Beijing date to another, those that the calendar does not know. */
export function unknownYears(calendar: WorkingCalendar, from: string, to: string): number[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => !calendar.knowsYear(year));
}
