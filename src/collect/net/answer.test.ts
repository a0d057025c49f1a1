import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from './answer.ts';

describe('parseRetryAfter', () => {
  const now = Date.UTC(2026, 10, 22, 8, 0, 0);
  it.each([
    ['0', 0],
    ['7', 7],
    [' 7 ', 7],
    ['1.2', 2],
    ['999999999', 86_400],
    ['Sun, 22 Nov 2026 08:01:00 GMT', 60],
    ['Sun, 22 Nov 2026 07:00:00 GMT', 0],
    ['Sunday, 22-Nov-26 08:00:30 GMT', 30],
  ])('%s → %d', (value, seconds) => expect(parseRetryAfter(value, now)).toBe(seconds));
  it.each([undefined, '', '-1', 'soon', '2026-11-22', 'Sun, 99 Foo 2026', '1e9', 'a'.repeat(1000)])('%s 看不懂', (value) =>
    expect(parseRetryAfter(value, now)).toBeNull(),
  );
});
