/**
 * When an address is visited. Visits are numbered and their times follow from the address's number and interval alone, so every
 * watcher, here or elsewhere, and whichever takes over, means the same visit. Pure.
 */
import { InputError } from '../../platform/index.ts';

export interface Schedule {
  /** Number of the target. */
  number: number;
  intervalS: number;
}

export const LEAST_INTERVAL_S = 60;
/** The rule wants twenty visits a day of a home address: once an hour leaves room for some that do not count. */
const LONGEST_HOME_INTERVAL_S = 3600;
const LONGEST_INTERVAL_S = 86_400;
/** Share of the interval by which a visit may come later than its turn, so that thousands do not come at once. */
const JITTER = 0.2;

/** ms since the epoch of the first visit after `after` (ms since the epoch), whole seconds. */
export function visitAfter({ number, intervalS }: Schedule, after: number): number {
  const intervalMs = intervalS * 1000;
  const phase = mix(number, 0) % intervalMs;
  for (let turn = Math.floor((after - phase) / intervalMs) - 1; ; turn++) {
    const jitter = (mix(number, turn + 1) / 2 ** 32) * JITTER * intervalMs;
    const time = Math.floor((turn * intervalMs + phase + jitter) / 1000) * 1000;
    if (time > after) return time;
  }
}

/** Checks an interval somebody asks for. Throws InputError that says what may be had. */
export function checkInterval(intervalS: number, isHome: boolean): void {
  if (!Number.isInteger(intervalS)) throw refuse('两次访问的间隔须为整秒数，请改正');
  if (intervalS < LEAST_INTERVAL_S)
    throw refuse(`两次访问的间隔不能短于 1 分钟（现为 ${intervalS} 秒），请改为 60 秒或更长，以免给网站造成负担`);
  if (isHome && intervalS > LONGEST_HOME_INTERVAL_S)
    throw refuse('首页每天须间隔访问 20 次以上，间隔不能长于 1 小时，请改为 3600 秒或更短');
  if (intervalS > LONGEST_INTERVAL_S) throw refuse('两次访问的间隔不能长于 1 天，请改为 86400 秒或更短');
}

const refuse = (sentence: string) => new InputError(sentence, { code: 'watch-interval' });

/** A number that looks drawn, 0 to 2^32 − 1, always the same for the same two. */
function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b | 0, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}
