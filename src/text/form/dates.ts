/** Days that no calendar has: 2023年2月30日, 13月, 25时. */
import type { Hint } from './hint.ts';

const DATE = /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})[日号])?|(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d.])/g;
const DAY = /(?<![\d年])(\d{1,2})月(\d{1,2})日/g;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Hints on impossible dates of one line. */
export function findDates(line: string, hint: Hint): void {
  for (const match of line.matchAll(DATE)) {
    const year = Number(match[1] ?? match[4]);
    const month = Number(match[2] ?? match[5]);
    const day = match[3] ?? match[6];
    if (!isPossible(year, month, day === undefined ? 1 : Number(day))) give(match, hint);
  }
  for (const match of line.matchAll(DAY)) if (!isPossible(2024, Number(match[1]), Number(match[2]))) give(match, hint);
}

function isPossible(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > DAYS[month - 1]!) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return !(month === 2 && day === 29 && !leap);
}

function give(match: RegExpExecArray, hint: Hint): void {
  hint('date', match.index, match.index + match[0].length, `“${match[0]}”不是存在的日期`, null);
}
