import { expect, it } from 'vitest';
import { partsOf } from './lasted.ts';

it('days, hours and minutes; the last minute must be whole', () => {
  const from = '2026-11-20T00:00:00Z';
  expect(partsOf(from, '2026-11-20T00:00:59.999Z')).toEqual({ days: 0, hours: 0, minutes: 0 });
  expect(partsOf(from, '2026-11-20T00:01:00Z')).toEqual({ days: 0, hours: 0, minutes: 1 });
  expect(partsOf(from, '2026-11-20T23:59:00Z')).toEqual({ days: 0, hours: 23, minutes: 59 });
  expect(partsOf(from, '2026-11-21T05:12:00Z')).toEqual({ days: 1, hours: 5, minutes: 12 });
});

it('a clock behind the platform makes no time of less than nothing', () => {
  expect(partsOf('2026-11-20T00:00:00Z', Date.parse('2026-11-19T00:00:00Z'))).toEqual({ days: 0, hours: 0, minutes: 0 });
});
