/** When a term given in days ends: with the last Beijing day, not at the hour it began. */
import { beijingDate, daysBefore } from '../../../page/index.ts';

/** The first instant after the term; `days` 1 ends with tomorrow. */
export function endOfTerm(from: Date, days: number): Date {
  const last = daysBefore(beijingDate(from.getTime()), -days - 1);
  return new Date(`${last}T00:00:00+08:00`);
}
