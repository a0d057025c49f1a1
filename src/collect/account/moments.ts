/**
 * Times as sources write them: RFC 822, ISO 8601, seconds or milliseconds, 2026年11月20日 10:05, 5分钟前, 昨天 10:05.
 * What names no zone is Beijing time. Pure and linear; nothing guesses.
 */

const BEIJING_MS = 8 * 3_600_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ZONES: Readonly<Record<string, number>> = { z: 0, ut: 0, utc: 0, gmt: 0, cst: 480, est: -300, edt: -240, pst: -480, pdt: -420 };

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?';
const ZONE = '(Z|UTC?|GMT|CST|EST|EDT|PST|PDT|[+-]\\d{2}:?\\d{2})';
const NUMERIC = new RegExp(`^(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?:[T\\s]{0,3}${CLOCK})?\\s{0,3}${ZONE}?$`, 'i');
/** Fri, 20 Nov 2026 10:05:00 +0800 */
const RFC822 = new RegExp(
  `^(?:[a-z]{3,9},?\\s)?\\s{0,3}(\\d{1,2})[\\s-]([a-z]{3})[a-z]{0,6}[\\s-](\\d{2,4})\\s${CLOCK}\\s{0,3}${ZONE}?$`,
  'i',
);
/** Fri Nov 20 10:05:00 +0800 2026 */
const WEIBO = new RegExp(`^[a-z]{3}\\s([a-z]{3})\\s{1,2}(\\d{1,2})\\s${CLOCK}\\s${ZONE}\\s(\\d{4})$`, 'i');
const AGO = /^(\d{1,4})\s?(秒|分钟|小时|天)前$/;
const NEAR_DAY = /^(今天|昨天|前天)(?:\s?(\d{1,2}):(\d{2}))?$/;
const MONTH_DAY = /^(\d{1,2})[-月](\d{1,2})日?(?:\s(\d{1,2}):(\d{2}))?$/;

/** The instant a text names, ISO 8601 in UTC; null when it names none. `now` (ms, UTC): for 5分钟前 and dates without a year. */
export function momentOf(written: unknown, now: number): string | null {
  if (typeof written === 'number') return epoch(written);
  if (typeof written !== 'string') return null;
  const text = written.slice(0, 80).trim().replace(/\s+/g, ' ');
  if (/^\d{10}(?:\d{3})?$/.test(text)) return epoch(Number(text));
  const numeric = NUMERIC.exec(text);
  if (numeric) return instant(numeric.slice(1, 4).map(Number), numeric.slice(4, 7), numeric[7]);
  const mail = RFC822.exec(text);
  if (mail) return instant([fullYear(mail[3]!), monthOf(mail[2]!), Number(mail[1])], mail.slice(4, 7), mail[7]);
  const weibo = WEIBO.exec(text);
  if (weibo) return instant([Number(weibo[7]), monthOf(weibo[1]!), Number(weibo[2])], weibo.slice(3, 6), weibo[6]);
  return relative(text, now);
}

function relative(text: string, now: number): string | null {
  if (text === '刚刚') return iso(now);
  const ago = AGO.exec(text);
  if (ago) return iso(now - Number(ago[1]) * { 秒: 1000, 分钟: 60_000, 小时: 3_600_000, 天: 86_400_000 }[ago[2] as '秒']!);
  const near = NEAR_DAY.exec(text);
  if (near) {
    const day = new Date(now + BEIJING_MS - { 今天: 0, 昨天: 1, 前天: 2 }[near[1] as '今天']! * 86_400_000);
    return instant([day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()], [near[2], near[3], undefined], undefined);
  }
  const within = MONTH_DAY.exec(text);
  if (!within) return null;
  const today = new Date(now + BEIJING_MS);
  const parts = [Number(within[1]), Number(within[2])];
  const thisYear = instant([today.getUTCFullYear(), ...parts], [within[3], within[4], undefined], undefined);
  // Platforms leave out the year of the current one only; what would lie ahead is of last year (seen early in January).
  if (thisYear !== null && Date.parse(thisYear) <= now + 86_400_000) return thisYear;
  return instant([today.getUTCFullYear() - 1, ...parts], [within[3], within[4], undefined], undefined);
}

/** Null for days and hours that do not exist. */
function instant(day: readonly number[], clock: readonly (string | undefined)[], zone: string | undefined): string | null {
  const [year, month, date] = day as [number, number, number];
  const [hour, minute, second] = clock.map((part) => Number(part ?? 0)) as [number, number, number];
  if (hour > 23 || minute > 59 || second > 60) return null;
  const ms = Date.UTC(year, month - 1, date, hour, minute, Math.min(second, 59));
  const read = new Date(ms);
  if (read.getUTCMonth() !== month - 1 || read.getUTCDate() !== date || year < 1990 || year > 2200) return null;
  return iso(ms - zoneMinutes(zone) * 60_000);
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return 480;
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

function epoch(value: number): string | null {
  const ms = value < 1e11 ? value * 1000 : value;
  return Number.isFinite(ms) && ms > 6e11 && ms < 7.2e12 ? iso(Math.floor(ms)) : null;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const monthOf = (name: string): number => MONTHS.indexOf(name.toLowerCase()) + 1;
const fullYear = (text: string): number => (text.length === 4 ? Number(text) : 2000 + Number(text.slice(-2)));
