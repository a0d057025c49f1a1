import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../platform/index.ts';
import { dueAfter, dueOnDay, termStanding, weekOf } from './term.ts';

const calendar = workingCalendar();

describe('整改期限', () => {
  it.each([
    // Friday 2026-11-20: the first working day after it is Monday.
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-20', 6, '2026-11-30'],
    // Over the National Day of 2023, with its shifted Saturday.
    ['2023-09-27', 3, '2023-10-08'],
    ['2023-09-28', 1, '2023-10-07'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('%s 下发，%i 个工作日', (from, days, dueOn) => expect(dueAfter(calendar, from, days)).toEqual({ dueOn, warnings: [] }));

  it('没有放假安排的年份，说出来并按双休日估算', () => {
    expect(dueAfter(calendar, '2098-12-25', 10)).toEqual({
      dueOn: '2099-01-08',
      warnings: ['2098年节假日尚未设置，期限按双休日估算', '2099年节假日尚未设置，期限按双休日估算'],
    });
    const own = workingCalendar({ off: ['2098-12-31', '2099-01-01'] });
    expect(dueAfter(own, '2098-12-25', 10)).toEqual({ dueOn: '2099-01-12', warnings: [] });
  });
  it('写定的日子是休息日：提醒，不拒绝', () => {
    expect(dueOnDay(calendar, '2022-06-30', '2022-07-10').warnings).toEqual(['整改期限 2022-07-10 是周日，不是工作日']);
    expect(dueOnDay(calendar, '2019-07-04', '2019-07-12').warnings).toEqual([]);
  });
  it.each([
    ['2026-11-24', { isOverdue: false, workingDaysLeft: 3, workingDaysOver: 0 }],
    ['2026-11-26', { isOverdue: false, workingDaysLeft: 1, workingDaysOver: 0 }],
    ['2026-11-27', { isOverdue: false, workingDaysLeft: 0, workingDaysOver: 0 }],
    // Saturday after: over, by no working day yet.
    ['2026-11-28', { isOverdue: true, workingDaysLeft: 0, workingDaysOver: 0 }],
    ['2026-11-30', { isOverdue: true, workingDaysLeft: 0, workingDaysOver: 1 }],
  ])('11月27日到期，今天 %s', (today, standing) => expect(termStanding(calendar, '2026-11-27', today)).toEqual(standing));
  it.each([
    ['2026-11-23', '2026-11-23', '2026-11-29'],
    ['2026-11-29', '2026-11-23', '2026-11-29'],
    ['2026-11-30', '2026-11-30', '2026-12-06'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('%s 所在的一周', (today, from, to) => expect(weekOf(today)).toEqual({ from, to }));
});
