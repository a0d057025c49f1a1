/** Dates of list entries: a piece of text that is nothing but a date (with brackets or a label), whole or split over elements. */
import { type FoundDate, findDates, findMonthDays, halfWidth, isDay, mayHoldDate, type ShownDate } from '../dates/parse.ts';
import type { Run } from '../outline/outline.ts';

// what may stand with a date that is the entry's: labels, brackets, counts, sources
const COMPANION =
  /^(?:发布|发布于|更新|发表|发稿|公布|公开|录入|添加|上传|信息|成文|发文|印发|签发|来信|留言|提交|咨询|受理|写信)?(?:时间|日期|于|日)?(?:来源|作者|点击|浏览|阅读|次|数|量|人气|new|hot|热|荐|顶|新|图|时间|日期|发布|发布者|编辑|:|：|\d)*$/i;
const AFTERLIFE = /截止|截至|有效|至$|到期|止$|开始|报名|结束/;

/** The date a run shows for its entry; null when the run is other text. Found once for each run. */
function shownIn(run: Run): ShownDate | null {
  if (run.shown === undefined) run.shown = shownDate(run.text);
  return run.shown;
}

/** The date a text shows for an entry; null when it is other text. */
export function shownDate(text: string): ShownDate | null {
  if (text.length > 80 || text.length < 4 || !mayHoldDate(text)) return null;
  const plain = halfWidth(text);
  const full = findDates(plain);
  const found = full[0] ?? findMonthDays(plain, full)[0];
  if (!found || AFTERLIFE.test(plain.slice(0, found.start))) return null;
  const rest = (plain.slice(0, found.start) + plain.slice(found.end)).replace(/[\s[\]【】()（）〔〕{}|｜:：/\-—·.,，]+/g, '');
  if (rest !== '' && !COMPANION.test(rest) && !labelled(plain, found)) return null;
  return { year: found.year, month: found.month, day: found.day };
}

/** 来源:市政府办 发布时间:2022-11-05 浏览:12 */
function labelled(text: string, date: FoundDate): boolean {
  return (
    text.length <= 60 &&
    date.year !== null &&
    /(?:时间|日期|发布|更新)\s?[:：]?\s?$/.test(text.slice(Math.max(0, date.start - 8), date.start)) &&
    !/[。；]/.test(text)
  );
}

const DAY = /^\s*(0?[1-9]|[12]\d|3[01])\s?日?\s*$/;
const YEAR_MONTH = /^\s*[[(]?((?:19|20)\d\d)\s?[-./年／]\s?(0?[1-9]|1[0-2])\s?月?[\])]?\s*$/;
const MONTH_YEAR = /^\s*(0?[1-9]|1[0-2])\s?[-./月／]\s?((?:19|20)\d\d)\s?年?\s*$/;
const MONTH = /^\s*(0?[1-9]|1[0-2])\s?月\s*$/;
const STARTS_SPLIT = /^[\s[(]*[\d０-９]/;
const YEAR = /^\s*((?:19|20)\d\d)\s?年?\s*$/;

/** Dates shown in runs `from` … `to`, split ones (05 · 2022-11) put together; runs from `skipFrom` to `skipTo` left out. */
export function shownDates(runs: readonly Run[], from: number, to: number, skipFrom = 0, skipTo = 0): ShownDate[] {
  const dates: ShownDate[] = [];
  for (let i = from; i < to; i++) {
    if (i >= skipFrom && i < skipTo) continue;
    const run = runs[i]!;
    const whole = shownIn(run);
    if (whole) {
      dates.push(whole.year === null ? { ...whole, year: yearBeside(runs, i, from, to) } : whole);
      continue;
    }
    if (run.text.length > 12) continue;
    const split = splitDate(runs, i, to);
    if (!split) continue;
    dates.push(split.date);
    i = split.last;
  }
  return dates;
}

/** 2022 above or below 11-05. */
function yearBeside(runs: readonly Run[], at: number, from: number, to: number): number | null {
  for (const near of [at + 1, at - 1]) {
    if (near < from || near >= to) continue;
    const match = YEAR.exec(halfWidth(runs[near]!.text));
    if (match) return Number(match[1]);
  }
  return null;
}

/** A day and its year-month in neighbouring runs, in either order, blanks and strokes between. */
function splitDate(runs: readonly Run[], at: number, to: number): { date: ShownDate; last: number } | null {
  if (!STARTS_SPLIT.test(runs[at]!.text)) return null;
  const parts: string[] = [];
  const where: number[] = [];
  for (let i = at; i < to && parts.length < 3 && i < at + 6; i++) {
    const text = halfWidth(runs[i]!.text).trim();
    if (text === '' || /^[-/.|·日月年]$/.test(text)) continue;
    if (text.length > 12) break;
    parts.push(text);
    where.push(i);
  }
  const [a, b, c] = parts as [string?, string?, string?];
  if (a === undefined || b === undefined) return null;
  const day = DAY.exec(a);
  const yearMonth = YEAR_MONTH.exec(b);
  if (day && yearMonth) return made(Number(yearMonth[1]), Number(yearMonth[2]), Number(day[1]), where[1]!);
  const monthYear = MONTH_YEAR.exec(b);
  if (day && monthYear) return made(Number(monthYear[2]), Number(monthYear[1]), Number(day[1]), where[1]!);
  const yearFirst = YEAR_MONTH.exec(a);
  const dayAfter = DAY.exec(b);
  if (yearFirst && dayAfter) return made(Number(yearFirst[1]), Number(yearFirst[2]), Number(dayAfter[1]), where[1]!);
  if (c !== undefined) {
    const month = MONTH.exec(b);
    const year = YEAR.exec(c);
    if (day && month && year) return made(Number(year[1]), Number(month[1]), Number(day[1]), where[2]!);
    const firstYear = YEAR.exec(a);
    const middle = MONTH.exec(b) ?? DAY.exec(b);
    const last = DAY.exec(c);
    if (firstYear && middle && last) return made(Number(firstYear[1]), Number(middle[1]), Number(last[1]), where[2]!);
  }
  const month = MONTH.exec(b);
  if (day && month) return made(null, Number(month[1]), Number(day[1]), where[1]!);
  const monthFirst = MONTH.exec(a);
  if (monthFirst && dayAfter) return made(null, Number(monthFirst[1]), Number(dayAfter[1]), where[1]!);
  return null;
}

function made(year: number | null, month: number, day: number, last: number): { date: ShownDate; last: number } | null {
  return isDay(year ?? 2000, month, day) ? { date: { year, month, day }, last } : null;
}
