/** The periods that a book's column checks are given: whoever lists columns judges them by the same numbers. */
import type { ColumnPeriods } from '../checks/index.ts';
import type { Rulebook } from './rulebook.ts';

/** Null when the book's column checks do not give all of them. */
export function columnPeriodsOf({ indicators }: Pick<Rulebook, 'indicators'>): ColumnPeriods | null {
  const options = Object.assign({}, ...indicators.flatMap((i) => i.checks.map((check) => check.options))) as Partial<ColumnPeriods>;
  const { newsWindowDays, noticePolicyWindowMonths, defaultPeriodDays } = options;
  if (newsWindowDays === undefined || noticePolicyWindowMonths === undefined || defaultPeriodDays === undefined) return null;
  return { newsWindowDays, noticePolicyWindowMonths, defaultPeriodDays };
}
