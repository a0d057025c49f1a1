import { expect, it } from 'vitest';
import { dueByDay } from './due-by-day.ts';

it('units of one day are added up; days stay apart', () => {
  const of = (day: string, organisationName: string, homes: number, columns: number, accounts: number) => ({
    ...{ day, organisationName, homes, columns, accounts },
  });
  const days = dueByDay([of('2026-11-20', '临江市', 1, 2, 0), of('2026-11-20', '平川市', 0, 3, 4), of('2026-11-21', '临江市', 0, 1, 0)]);
  expect(days.get('2026-11-20')).toEqual({ homes: 1, columns: 5, accounts: 4, units: ['临江市', '平川市'] });
  expect(days.get('2026-11-21')).toEqual({ homes: 0, columns: 1, accounts: 0, units: ['临江市'] });
  expect(days.get('2026-11-22')).toBeUndefined();
});
