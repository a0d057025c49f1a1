import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInterval, visitAfter } from './schedule.ts';

const DAY_MS = 86_400_000;
const START = Date.parse('2026-11-02T00:00:00+08:00');

/** All visits of a time. */
function visits(number: number, intervalS: number, from: number, to: number): number[] {
  const times: number[] = [];
  for (let at = visitAfter({ number, intervalS }, from); at <= to; at = visitAfter({ number, intervalS }, at)) times.push(at);
  return times;
}

describe('visitAfter', () => {
  it('不论从哪里开始问，说的是同一次访问；总在之后，间隔不少于八成、不多于一倍二', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 60, max: 86_400 }), fc.nat(DAY_MS * 400), (number, intervalS, offset) => {
        const after = START + offset;
        const first = visitAfter({ number, intervalS }, after);
        const second = visitAfter({ number, intervalS }, first);
        expect(first).toBeGreaterThan(after);
        expect(first % 1000).toBe(0);
        expect(visitAfter({ number, intervalS }, Math.max(after, first - 1))).toBe(first);
        expect(second - first).toBeGreaterThanOrEqual(intervalS * 800 - 1000);
        expect(second - first).toBeLessThanOrEqual(intervalS * 1200 + 1000);
      }),
    );
  });
  it('最疏的首页安排，一天也有 20 次以上', () => {
    for (let number = 0; number < 200; number++) {
      const count = visits(number, 3600, START, START + DAY_MS - 1).length;
      expect(count).toBeGreaterThanOrEqual(23);
      expect(count).toBeLessThanOrEqual(25);
    }
  });
  it('许多地址不在同一刻', () => {
    const seconds = new Set(Array.from({ length: 900 }, (_, number) => visitAfter({ number, intervalS: 900 }, START)));
    expect(seconds.size).toBeGreaterThan(400);
  });
});

describe('checkInterval', () => {
  it.each([
    [60, true],
    [900, true],
    [3600, true],
    [86_400, false],
  ])('%d 秒可以', (intervalS, isHome) => expect(() => checkInterval(intervalS, isHome)).not.toThrow());
  it.each<[number, boolean, RegExp]>([
    [1, true, /不能短于 1 分钟（现为 1 秒），请改为 60 秒/],
    [59, false, /不能短于 1 分钟/],
    [-5, false, /不能短于/],
    [3601, true, /首页每天须间隔访问 20 次以上/],
    [86_401, false, /不能长于 1 天/],
    [90.5, true, /整秒数/],
    [Number.NaN, true, /整秒数/],
  ])('%d 秒不行，说明怎么改', (intervalS, isHome, sentence) => expect(() => checkInterval(intervalS, isHome)).toThrow(sentence));
});
