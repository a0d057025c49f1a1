/**
 * Working days (工作日): limits of orders and messages are counted in them, and a deadline should not fall on a day off.
 * The days of the State Council's yearly notices come with chinese-days; an office may change any day. Pure.
 */
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** What an office changes: days off that the notices do not have, and working days on what would be a day off. Beijing dates. */
export interface CalendarChanges {
  off?: readonly string[];
  work?: readonly string[];
}

export interface WorkingCalendar {
  /** Throws RangeError on text that is no date. */
  isWorkingDay(date: string): boolean;
  /** False: no notice is known for its year, only week-ends and the office's own days are; say so to people. */
  knowsYear(year: number): boolean;
  /** Why the day is off, in words for people: 国庆节, 周日; null on a working day. */
  whyOff(date: string): string | null;
  /** The `count`th working day after `date`, which itself is not counted. */
  workingDaysAfter(date: string, count: number): string;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: string, to: string): number;
}

const NAMES = '日一二三四五六';
const holidays: ReadonlyMap<string, string> = new Map(
  Object.entries(published.holidays).map(([day, words]) => [day, words.split(',')[1]!]),
);
const shifted: ReadonlySet<string> = new Set(Object.keys(published.workdays));
const years: ReadonlySet<string> = new Set([...holidays.keys()].map((day) => day.slice(0, 4)));

/** The published calendar with an office's changes, which win. */
export function workingCalendar({ off = [], work = [] }: CalendarChanges = {}): WorkingCalendar {
  const ownOff = new Set(off);
  const ownWork = new Set(work);
  // A year that an office has filled in by hand is known as well.
  const ownYears = new Set([...off, ...work].map((day) => day.slice(0, 4)));

  const whyOff = (date: string): string | null => {
    const weekday = new Date(dayOf(date)).getUTCDay();
    if (ownWork.has(date)) return null;
    if (ownOff.has(date)) return '本单位日历中的休息日';
    if (shifted.has(date)) return null;
    return holidays.get(date) ?? (weekday === 0 || weekday === 6 ? `周${NAMES[weekday]}` : null);
  };
  const isWorkingDay = (date: string) => whyOff(date) === null;

  return {
    isWorkingDay,
    whyOff,
    knowsYear: (year) => years.has(String(year)) || ownYears.has(String(year)),
    workingDaysAfter(date, count) {
      let day = date;
      for (let left = count; left > 0; ) {
        day = nextDay(day);
        if (isWorkingDay(day)) left--;
      }
      return day;
    },
    workingDaysBetween(from, to) {
      let count = 0;
      for (let day = from; day < to; ) {
        day = nextDay(day);
        if (isWorkingDay(day)) count++;
      }
      return count;
    },
  };
}

const nextDay = (date: string) => new Date(dayOf(date) + 86_400_000).toISOString().slice(0, 10);

function dayOf(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // 2023-02-30 would roll over to March.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) throw new RangeError(`not a date: ${date}`);
  return ms;
}
