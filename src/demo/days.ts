/** Calendar of the demo: every date is counted back from the as-of day that the caller gives; no clock here. */

/** A Beijing date, `YYYY-MM-DD`. */
export type Day = string;

/** The date `days` before `day` (negative: after). Throws RangeError on text that is no date. */
export function daysBefore(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).subtract({ days }).toString();
}

/** The same day `months` earlier; a day that month does not have becomes its last day. */
export function monthsBefore(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).subtract({ months }).toString();
}

/** `2026年11月8日`: the form of running text. */
export function chineseDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
