import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookAgain, nextLook } from './schedule.ts';

const HOUR_MS = 3_600_000;
const now = Date.UTC(2026, 10, 20);

it('下一次总在半个到一个半间隔之后，逐次正好一个间隔', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 168 }), fc.integer({ min: 0, max: 10 ** 9 }), (id, hours, later) => {
      const first = nextLook(id, hours, now + later);
      const wait = (first - now - later) / (hours * HOUR_MS);
      expect(wait).toBeGreaterThanOrEqual(0.499);
      expect(wait).toBeLessThanOrEqual(1.501);
      expect(Math.abs(nextLook(id, hours, first) - first - hours * HOUR_MS)).toBeLessThan(2);
    }),
    { numRuns: 200 },
  );
});

it('看不到的一小时后再看，屡次之后按时看；主机要求的等待照办', () => {
  const failed = { isOurs: false, retryAfterS: null };
  expect(lookAgain('a', 24, now, { ...failed, failures: 1 })).toBe(now + HOUR_MS);
  expect(lookAgain('a', 24, now, { ...failed, failures: 4 })).toBe(nextLook('a', 24, now));
  expect(lookAgain('a', 24, now, { ...failed, failures: 1, retryAfterS: 7200 })).toBe(now + 2 * HOUR_MS);
});
