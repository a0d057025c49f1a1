import { expect, it } from 'vitest';
import { calendarFrom, stepOf } from './days-heat-steps.ts';

it('a day without a counted visit is neither good nor bad', () => {
  expect(stepOf({ visits: 0, failures: 0 })).toBe('uncounted');
  expect(stepOf({ visits: 96, failures: 0 })).toBe('well');
  expect(stepOf({ visits: 100, failures: 9 })).toBe('some');
  expect(stepOf({ visits: 100, failures: 10 })).toBe('many');
});

it('26 weeks from a Monday on, whatever the day', () => {
  expect(calendarFrom('2026-11-23')).toBe('2026-06-01');
  expect(calendarFrom('2026-11-29')).toBe('2026-06-01');
  expect(calendarFrom('2026-11-30')).toBe('2026-06-08');
});
