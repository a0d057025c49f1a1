/** 整改期限: given in working days, ends with a day; how much of it is left, or by how much it is over. Pure. */
import type { WorkingCalendar } from '../../platform/index.ts';
import { unknownYears } from '../unknown-years.ts';

export interface DueDay {
  /** Beijing date; the last day. */
  dueOn: string;
  /** Chinese sentences: years without a calendar, a day off. */
  warnings: string[];
}

/** The day a term of working days ends that begins with `from`, which is not counted. */
export function dueAfter(calendar: WorkingCalendar, from: string, workingDays: number): DueDay {
  const dueOn = calendar.workingDaysAfter(from, workingDays);
  return { dueOn, warnings: yearWarnings(calendar, from, dueOn) };
}

/** A day that a person gave. */
export function dueOnDay(calendar: WorkingCalendar, from: string, dueOn: string): DueDay {
  const off = calendar.whyOff(dueOn);
  return { dueOn, warnings: [...yearWarnings(calendar, from, dueOn), ...(off === null ? [] : [`整改期限 ${dueOn} 是${off}，不是工作日`])] };
}

const yearWarnings = (calendar: WorkingCalendar, from: string, to: string): string[] =>
  unknownYears(calendar, from, to).map((year) => `${year}年节假日尚未设置，期限按双休日估算`);

export interface TermStanding {
  isOverdue: boolean;
  /** Working days from tomorrow to the last one; 0 on the last day and after. */
  workingDaysLeft: number;
  /** Working days since the last one; 0 until then. */
  workingDaysOver: number;
}

/** How a term that runs stands on a Beijing date. One day after its last it is overdue, whether that is a working day or not. */
export function termStanding(calendar: WorkingCalendar, dueOn: string, today: string): TermStanding {
  return {
    isOverdue: today > dueOn,
    workingDaysLeft: calendar.workingDaysBetween(today, dueOn),
    workingDaysOver: calendar.workingDaysBetween(dueOn, today),
  };
}

/** First and last day, Monday to Sunday, of the week of a Beijing date. */
export function weekOf(today: string): { from: string; to: string } {
  const day = Temporal.PlainDate.from(today);
  const from = day.subtract({ days: day.dayOfWeek - 1 });
  return { from: from.toString(), to: from.add({ days: 6 }).toString() };
}
