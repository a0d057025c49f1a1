/**
 * Dates as Chinese pages write them: 2022-11-05, 2022年11月5日, 2022.11.5, 2022/11/05, 2022∶11∶05, full-width
 * digits, 二〇二二年十一月五日, 2022——11——05, Nov 5, 2022. Finds what is written; whether it is a possible day is
 * said beside it, because an impossible date is a finding of its own.
 */

import { CLUE, cluesOf } from '../outline/clues.ts';

export interface FoundDate {
  /** Four digits; null when only month and day are written. */
  year: number | null;
  month: number;
  day: number;
  /** `HH:MM` or `HH:MM:SS` written after it, null when none. */
  time: string | null;
  /** Offsets in the text given, time included. */
  start: number;
  end: number;
}

/** A date an entry shows beside its title. */
export interface ShownDate {
  /** Null when none is written. */
  year: number | null;
  month: number;
  day: number;
}

const SEPARATOR = '(?:-{1,2}|[/.．·—–－‐‑−／∶:：﹣]|——)';
const FULL = new RegExp(
  `(?<![\\d.])((?:19|20)\\d{2})\\s?(?:年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号]?|(${SEPARATOR})\\s?(\\d{1,2})\\s?(?:\\4|${SEPARATOR})\\s?(\\d{1,2})(?![\\d])日?)`,
  'g',
);
const TIME =
  /^(?:日|号)?[\sT,,]{0,4}(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?[\sT]{0,4})?(?:(上午|下午|晚上|AM|PM)\s?)?([01]?\d|2[0-4])\s?[:：∶时點点]\s?([0-5]\d)分?(?:[:：∶]?([0-5]\d)(?:\.\d{1,3})?秒?)?(?![\d])/;
/** 2021 01/05 16:59: a year set apart from the rest, only before a time. */
const APART = /(?<![\d.])(20\d{2})\s(\d{2})[/-](\d{2})(?=\s{1,3}\d{1,2}[:：]\d{2})/g;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g;
const CHINESE =
  /([二一][〇○０零Ｏ九O][〇○０零Ｏ一二三四五六七八九O]{2})年\s?([一二三四五六七八九十元正]{1,3})月\s?([一二三四五六七八九十廿卅]{1,3})[日号]?/g;
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const ENGLISH = new RegExp(
  `(?<![a-z])(?:(${MONTHS})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}((?:19|20)\\d{2})|(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,2}(${MONTHS})\\.?,?[\\s-]{1,2}((?:19|20)\\d{2}))(?!\\d)`,
  'gi',
);
const MONTH_DAY =
  /(?<![\d.:：/\-年月])(1[0-2]|0?[1-9])(?:\s?月\s?(3[01]|[12]\d|0?[1-9])\s?日?|[-/.．－／—∶](3[01]|[12]\d|0[1-9]))(?![\d%％.:：/\-月年人元万亿])/g;
const DIGITS = '零一二三四五六七八九';
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** True when the text could hold a date at all: a cheap test before looking closer. */
export function mayHoldDate(text: string): boolean {
  return /\d[\d年月/.\-:：∶－—–／．·]|[０-９]|[〇○零]|[二一]九|月|(?:19|20)\d\d\s/.test(text);
}

/** All full dates in a text, in order; possible or not (see `isDay`). Linear. */
export function findDates(text: string): FoundDate[] {
  const clues = cluesOf(text);
  if ((clues & CLUE.year) === 0) return [];
  const plain = (clues & CLUE.wide) === 0 ? text : halfWidth(text);
  const found: FoundDate[] = [];
  for (const m of matches(FULL, plain)) {
    const month = Number(m[2] ?? m[5]);
    const day = Number(m[3] ?? m[6]);
    found.push(withTime(plain, { year: Number(m[1]), month, day, time: null, start: m.index, end: m.index + m[0].length }));
  }
  if (found.length === 0)
    for (const m of matches(APART, plain))
      found.push(
        withTime(plain, {
          year: Number(m[1]),
          month: Number(m[2]),
          day: Number(m[3]),
          time: null,
          start: m.index,
          end: m.index + m[0].length,
        }),
      );
  for (const m of plain.includes('年') ? matches(CHINESE, plain) : []) {
    const year = chineseYear(m[1]!);
    if (year !== null)
      found.push(
        withTime(plain, {
          year,
          month: chineseNumber(m[2]!),
          day: chineseNumber(m[3]!),
          time: null,
          start: m.index,
          end: m.index + m[0].length,
        }),
      );
  }
  if (/[a-z]{3}/i.test(plain))
    for (const m of matches(ENGLISH, plain)) {
      const month = MONTH_NAMES.indexOf((m[1] ?? m[5])!.slice(0, 3).toLowerCase()) + 1;
      found.push(
        withTime(plain, {
          year: Number(m[3] ?? m[6]),
          month,
          day: Number(m[2] ?? m[4]),
          time: null,
          start: m.index,
          end: m.index + m[0].length,
        }),
      );
    }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** All matches of a global pattern; cheaper than matchAll, which makes the pattern anew each time. */
function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) found.push(m);
  return found;
}

/** Month-and-day dates without a year (`11-05`, `11月5日`), those inside full dates left out. */
export function findMonthDays(text: string, full: readonly FoundDate[] = findDates(text)): FoundDate[] {
  const plain = halfWidth(text);
  const found: FoundDate[] = [];
  for (const m of matches(MONTH_DAY, plain)) {
    const start = m.index;
    const end = start + m[0].length;
    if (full.some((f) => start < f.end && end > f.start)) continue;
    found.push(withTime(plain, { year: null, month: Number(m[1]), day: Number(m[2] ?? m[3]), time: null, start, end }));
  }
  return found;
}

/** Eight digits in a row (20221105): only where such a thing is expected (script variables, addresses, index tables). */
export function findCompactDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const m of matches(COMPACT, text))
    found.push({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]), time: null, start: m.index, end: m.index + m[0].length });
  return found;
}

/** Full-width digits, colons and dashes made plain; every character keeps its place. */
export function halfWidth(text: string): string {
  return /[\uff10-\uff1a]/.test(text) ? text.replace(/[\uff10-\uff1a]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)) : text;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the day exists. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= LENGTHS[month - 1]! + (leap ? 1 : 0);
}

/** `YYYY-MM-DD`; null when the date has no year, is no day, or lies outside 1980…2099. */
export function isoDate(date: FoundDate): string | null {
  if (date.year === null || date.year < 1980 || date.year > 2099 || !isDay(date.year, date.month, date.day)) return null;
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** `YYYY-MM-DDTHH:MM:SS+08:00`, or the date alone when no time is written (or it is midnight to the second: a default). */
export function isoMoment(date: FoundDate): string | null {
  const day = isoDate(date);
  if (day === null || date.time === null) return day;
  const [hour, minute, second = '00'] = date.time.split(':');
  if (Number(hour) > 23 || (hour === '00' && minute === '00' && second === '00')) return day;
  return `${day}T${hour}:${minute}:${second}+08:00`;
}

function withTime(text: string, date: FoundDate): FoundDate {
  const match = TIME.exec(text.slice(date.end, date.end + 40));
  if (!match) return date;
  let hour = Number(match[2]);
  if (/下午|晚上|PM/.test(match[1] ?? '') && hour < 12) hour += 12;
  date.time = `${two(hour)}:${match[3]}${match[4] ? `:${match[4]}` : ''}`;
  date.end += match[0].length;
  return date;
}

const two = (n: number) => String(n).padStart(2, '0');

function chineseYear(text: string): number | null {
  let year = '';
  for (const c of text.replace(/[〇○０零ＯO]/g, '零')) year += DIGITS.indexOf(c);
  const value = Number(year);
  return value >= 1900 && value < 2100 ? value : null;
}

function chineseNumber(text: string): number {
  const plain = text
    .replace(/[元正]/, '一')
    .replace('廿', '二十')
    .replace('卅', '三十');
  const ten = plain.indexOf('十');
  if (ten < 0) return plain.length === 1 ? DIGITS.indexOf(plain) : Number([...plain].map((c) => DIGITS.indexOf(c)).join(''));
  const tens = ten === 0 ? 1 : DIGITS.indexOf(plain[0]!);
  const ones = ten === plain.length - 1 ? 0 : DIGITS.indexOf(plain[ten + 1]!);
  return tens * 10 + ones;
}
