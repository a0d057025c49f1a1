/** Quarters: the one a day lies in, and those before it. */
import type { Day } from '../days.ts';

export interface Quarter {
  year: number;
  quarter: number;
  from: Day;
  to: Day;
}

/** The quarter of the day; `back`: so many quarters earlier. */
export function quarterOf(day: Day, back = 0): Quarter {
  const { year, month } = Temporal.PlainDate.from(day);
  const first = Temporal.PlainDate.from({ year, month: month - ((month - 1) % 3), day: 1 }).subtract({ months: 3 * back });
  const last = first.add({ months: 3 }).subtract({ days: 1 });
  return { year: first.year, quarter: Math.ceil(first.month / 3), from: first.toString(), to: last.toString() };
}

const NUMERALS = ['一', '二', '三', '四'];

/** 2026年第四季度. */
export const quarterName = ({ year, quarter }: Quarter): string => `${year}年第${NUMERALS[quarter - 1]}季度`;
