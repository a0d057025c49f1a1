import { describe, expect, it } from 'vitest';
import { workingCalendar } from './calendar.ts';

describe('工作日', () => {
  const calendar = workingCalendar();
  it.each([
    ['2023-09-28', true, null],
    ['2023-09-29', false, '中秋'],
    ['2023-10-06', false, '国庆节'],
    ['2023-10-07', true, null],
    ['2022-07-10', false, '周日'],
    ['2019-07-12', true, null],
  ])('%s', (day, isWorking, why) => {
    expect(calendar.isWorkingDay(day)).toBe(isWorking);
    expect(calendar.whyOff(day)).toBe(why);
  });
  it('三个工作日跨过国庆假期，调休的周六算工作日', () => {
    expect(calendar.workingDaysAfter('2023-09-28', 1)).toBe('2023-10-07');
    expect(calendar.workingDaysAfter('2023-09-27', 3)).toBe('2023-10-08');
    expect(calendar.workingDaysBetween('2023-09-27', '2023-10-08')).toBe(3);
    expect(calendar.workingDaysBetween('2023-10-08', '2023-10-08')).toBe(0);
  });
  it('没有公布放假安排的年份要说出来，单位自己填了就算知道', () => {
    expect(calendar.knowsYear(2026)).toBe(true);
    expect(calendar.knowsYear(2099)).toBe(false);
    expect(workingCalendar({ off: ['2099-01-01'] }).knowsYear(2099)).toBe(true);
  });
  it('单位改的日子优先', () => {
    const own = workingCalendar({ off: ['2023-09-28'], work: ['2023-10-01'] });
    expect(own.isWorkingDay('2023-09-28')).toBe(false);
    expect(own.isWorkingDay('2023-10-01')).toBe(true);
  });
  it.each(['2023-02-30', '2023-1-1', ''])('不是日期的不猜：%s', (text) => {
    expect(() => calendar.isWorkingDay(text)).toThrow(RangeError);
  });
});
