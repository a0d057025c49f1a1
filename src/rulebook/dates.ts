/** Dates of effect: which value is in force on a day. Days are Beijing dates, `YYYY-MM-DD`. */
import type { Dated, RawPeriod } from './schema.ts';

/** Value of the latest day of effect not after `on`; undefined when none had come into force, null when it lapsed. */
export function latestValue<T>(values: Dated<T>, on: string): T | undefined {
  const day = Object.keys(values)
    .filter((one) => one <= on)
    .sort()
    .at(-1);
  return day === undefined ? undefined : values[day];
}

/** Whether a period (both days included; no end when `to` is missing) covers a day. */
export function inForce(period: RawPeriod, on: string): boolean {
  return on >= period.from && (!period.to || on <= period.to);
}

/** Whether two periods share a day. */
export function overlap(a: RawPeriod, b: RawPeriod): boolean {
  return a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');
}

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}
