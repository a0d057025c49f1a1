/**
 * Beijing calendar arithmetic: all windows of the regulation are counted in Beijing dates.
 * Source: contracts.md section 5.1 (a window of N days before D covers D−N to D, both included).
 */

/** A Beijing date, `YYYY-MM-DD`; plain text, so that comparing strings compares dates. */
export type BeijingDate = string;

/** Beijing date of an instant given in ms since the epoch (UTC). */
export function beijingDate(epochMs: number): BeijingDate {
  return new Date(epochMs + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. Throws RangeError on text that is no date. */
export function daysBetween(from: BeijingDate, to: BeijingDate): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

/** The date `days` before `date`: the first day of a window of that many days. */
export function daysBefore(date: BeijingDate, days: number): BeijingDate {
  return new Date(dayNumber(date) - days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day `months` earlier; a day that month does not have becomes its last day. */
export function monthsBefore(date: BeijingDate, months: number): BeijingDate {
  return Temporal.PlainDate.from(date).subtract({ months }, { overflow: 'constrain' }).toString();
}

/** The same day `months` later; a day that month does not have becomes its last day. */
export function monthsAfter(date: BeijingDate, months: number): BeijingDate {
  return Temporal.PlainDate.from(date).add({ months }, { overflow: 'constrain' }).toString();
}

function dayNumber(date: BeijingDate): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a date: ${date}`);
  return ms;
}
