import { describe, expect, it } from 'vitest';
import { beijingDate, daysBefore, daysBetween, monthsBefore } from './calendar.ts';

describe('Beijing calendar', () => {
  it('changes the day at 16:00 UTC', () => {
    expect(beijingDate(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
    expect(beijingDate(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
  });
  it('counts whole days over a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBefore('2024-03-01', 14)).toBe('2024-02-16');
  });
  it('takes the last day where a month is shorter', () => {
    expect(monthsBefore('2026-08-31', 6)).toBe('2026-02-28');
    expect(monthsBefore('2026-11-22', 6)).toBe('2026-05-22');
  });
  it('refuses text that is no date', () => {
    expect(() => daysBetween('2026-13-01', '2026-01-01')).toThrow(RangeError);
    expect(() => daysBetween('yesterday', '2026-01-01')).toThrow(RangeError);
  });
});
