import { expect, it } from 'vitest';
import { agesOf } from './freshness-age.ts';

it('the last day still does, the day after does not', () => {
  expect(agesOf('2026-11-01', '2026-11-15', '2026-11-15')).toEqual({ age: 14, allowed: 14, left: 0, percent: 100 });
  expect(agesOf('2026-11-01', '2026-11-15', '2026-11-16')).toEqual({ age: 15, allowed: 14, left: -1, percent: 100 });
  expect(agesOf('2026-11-01', '2026-11-15', '2026-11-08')).toEqual({ age: 7, allowed: 14, left: 7, percent: 50 });
});

it('without a date or a period there is nothing to show; a date ahead is no age below nothing', () => {
  expect(agesOf(null, '2026-11-15', '2026-11-15')).toBeNull();
  expect(agesOf('2026-11-01', null, '2026-11-15')).toBeNull();
  expect(agesOf('2026-11-10', '2026-11-24', '2026-11-08')).toMatchObject({ age: 0, percent: 0 });
});
