import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBefore } from '../../page/index.ts';
import { type Judge, lastFreshDay, standingOn } from './standing.ts';

const NEWEST = '2026-11-05';
/** As a rule of so many days says of something published that day. */
const within =
  (days: number): Judge =>
  (asOf) => ({
    ...{ state: daysBefore(asOf, days) <= NEWEST ? 'fresh' : 'overdue', newestOn: NEWEST, newestTitle: '通知', reason: null },
    ...{ dueOn: daysBefore(NEWEST, -days), periodFrom: `检查指标规定${days}天` },
  });
const seen = (seenOn: string | null, failure: string | null = null) => ({ seenOn, failure, staleAfterDays: 2 });
const state = (asOf: string, looks = seen(asOf)) => standingOn(within(14), looks, asOf, 3).state;

describe('两周的期限', () => {
  it('第 14 天还算更新，第 15 天超期', () => {
    expect([state('2026-11-15'), state('2026-11-16'), state('2026-11-19'), state('2026-11-20')]).toEqual([
      'fresh',
      'due-soon',
      'due-soon',
      'overdue',
    ]);
  });
  it('看不到的不算超期：拦截、本机故障、从未看到', () => {
    expect(state('2026-11-25', seen('2026-11-19', '网站的防护系统拦截了机器访问'))).toBe('could-not-look');
    expect(state('2026-11-25', seen(null, '本机网络故障'))).toBe('could-not-look');
    expect(state('2026-11-25', seen(null))).toBe('not-looked');
    expect(state('2026-11-25', seen('2026-11-19'))).toBe('could-not-look');
  });
  it('期限内看到过更新的，之后看不到也算更新', () => {
    expect(state('2026-11-15', seen('2026-11-10', '打不开'))).toBe('fresh');
  });
  it('期限刚过、当天还没有看：以上次查看的那天为准', () => {
    expect(state('2026-11-20', seen('2026-11-19'))).toBe('due-soon');
  });
});

it('最后一天由逐日判断得出，任何期限都一样', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), (days) => {
      expect(lastFreshDay(NEWEST, (day) => daysBefore(day, days) <= NEWEST)).toBe(daysBefore(NEWEST, -days));
    }),
    { numRuns: 100 },
  );
});
