/**
 * The year of dates that show none (`[11-05]`): from the entry's address, from neighbours of a list in falling
 * order, from the page's own date. Without any of these it stays unknown: the reader has no clock.
 */
import { dateOfAddress } from './publication.ts';

export interface YearlessEntry {
  url: string;
  year: number | null;
  month: number;
  day: number;
}

/**
 * Fills in years where the context gives them. `pageDate`: a day that no entry can be later than by more than
 * its own day (date of the page), null when unknown.
 */
export function inferYears(entries: (YearlessEntry | null)[], pageDate: string | null): void {
  for (const entry of entries) if (entry && entry.year === null) entry.year = yearOfAddress(entry);
  fromNeighbours(entries);
  if (pageDate === null) return;
  const [year, month, day] = pageDate.slice(0, 10).split('-').map(Number) as [number, number, number];
  // a list in falling order that starts on or before the page's date
  let current = { year, month, day };
  for (const entry of entries) {
    if (!entry) continue;
    if (entry.year === null) {
      const sameYear = entry.month * 100 + entry.day <= current.month * 100 + current.day;
      entry.year = sameYear ? current.year : current.year - 1;
    }
    const next = { year: entry.year, month: entry.month, day: entry.day };
    if (number(next) < number(current)) current = next;
  }
}

const number = (d: { year: number; month: number; day: number }) => d.year * 10_000 + d.month * 100 + d.day;

function yearOfAddress(entry: YearlessEntry): number | null {
  const full = dateOfAddress(entry.url);
  if (full && full.year !== null) {
    // a page made late in December may be dated January, and the other way round
    const months = entry.month - full.month;
    return months > 8 ? full.year - 1 : months < -8 ? full.year + 1 : full.year;
  }
  const path = entry.url.replace(/^[a-z]+:\/\/[^/]*/i, '');
  const month = /\/((?:19|20)\d\d)[-/]?(0[1-9]|1[0-2])(?:\/|[-_]\d)/.exec(path);
  if (month) {
    const months = entry.month - Number(month[2]);
    return Number(month[1]) + (months > 8 ? -1 : months < -8 ? 1 : 0);
  }
  const year = /\/((?:19|20)\d\d)\//.exec(path);
  return year ? Number(year[1]) : null;
}

/** In a list in falling order an undated year follows from the entries with a year above and below. */
function fromNeighbours(entries: (YearlessEntry | null)[]): void {
  let above: YearlessEntry | null = null;
  for (const entry of entries) {
    if (!entry) continue;
    if (entry.year === null && above?.year != null) {
      const later = entry.month * 100 + entry.day > above.month * 100 + above.day;
      entry.year = later ? above.year - 1 : above.year;
    }
    if (entry.year !== null) above = entry;
  }
  let below: YearlessEntry | null = null;
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i];
    if (!entry) continue;
    if (entry.year === null && below?.year != null) {
      const earlier = entry.month * 100 + entry.day < below.month * 100 + below.day;
      entry.year = earlier ? below.year + 1 : below.year;
    }
    if (entry.year !== null) below = entry;
  }
}
