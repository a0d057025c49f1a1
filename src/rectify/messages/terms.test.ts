import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../platform/index.ts';
import { builtInChannels, type Clocks } from './channels.ts';
import { dueDay, estimateWarning, firstTerms, isMissed, movedTerms, newTerm, recounted, type Term, workingDaysLeft } from './terms.ts';

const calendar = workingCalendar();
const { clocks } = builtInChannels().find(({ key }) => key === 'error-report')!;
const answer = (beginsOn: string, over: Partial<Term> = {}): Term => ({ ...newTerm(clocks, 'answer', 1, beginsOn, calendar), ...over });

describe('到期日', () => {
  it.each([
    ['平常一周，收到当日不计', { workingDays: 3 }, '2026-11-16', '2026-11-19'],
    ['周五收到', { workingDays: 3 }, '2026-11-13', '2026-11-18'],
    ['周日收到，同周五一样', { workingDays: 3 }, '2026-11-15', '2026-11-18'],
    ['国庆前一天，连调休的周六', { workingDays: 3 }, '2026-09-30', '2026-10-10'],
    ['国庆第一天', { workingDays: 1 }, '2026-10-01', '2026-10-08'],
    ['春节前，先有调休的周六上班', { workingDays: 3 }, '2026-02-13', '2026-02-25'],
    ['一个月，那个月没有这一天', { months: 1 }, '2026-01-31', '2026-02-28'],
    ['一个月', { months: 1 }, '2026-11-18', '2026-12-18'],
  ] as const)('%s', (_, limit, from, dueOn) => {
    expect(dueDay(limit, from, calendar)).toEqual({ dueOn, isEstimated: false });
  });
  it('跨到没有公布放假安排的年份：按双休日估算并说出来，单位补上后就不再说', () => {
    const term = answer('2098-12-30');
    expect(term).toMatchObject({ dueOn: '2099-01-02', isEstimated: true });
    expect(estimateWarning([term], calendar)).toBe('2098、2099年节假日尚未设置，期限按双休日估算，请在工作日历中补上');
    const filled = workingCalendar({ off: ['2098-10-01', '2099-01-01', '2099-01-02'] });
    const [again] = recounted([term], clocks, filled);
    expect(again).toMatchObject({ dueOn: '2099-01-06', isEstimated: false });
    expect(estimateWarning([again!], filled)).toBe(null);
  });
  it('办完的期限不因日历改动而变，除非当初是估算的', () => {
    const ended = answer('2026-11-16', { endedOn: '2026-11-17' });
    const changed = workingCalendar({ off: ['2026-11-17'] });
    expect(recounted([ended], clocks, changed)).toEqual([ended]);
    expect(recounted([answer('2026-11-16')], clocks, changed)[0]).toMatchObject({ dueOn: '2026-11-20' });
  });
  it('任何收到日，三个工作日内恰有三个工作日', () => {
    const days = fc.date({ min: new Date('2019-01-01'), max: new Date('2026-11-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (date, workingDays) => {
        const from = date.toISOString().slice(0, 10);
        const { dueOn } = dueDay({ workingDays }, from, calendar);
        expect(calendar.workingDaysBetween(from, dueOn)).toBe(workingDays);
        expect(calendar.isWorkingDay(dueOn)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('超期', () => {
  const due = answer('2026-11-16');
  it.each([
    ['到期当日还没答复', null, '2026-11-19', false],
    ['次日还没答复', null, '2026-11-20', true],
    ['到期当日答复，以后再看', '2026-11-19', '2026-12-31', false],
    ['次日答复', '2026-11-20', '2026-11-20', true],
    ['后来才答复，回看到期当日', '2026-11-25', '2026-11-19', false],
    ['后来才答复，回看次日', '2026-11-25', '2026-11-20', true],
    ['收到之前', null, '2026-11-15', false],
  ] as const)('%s', (_, endedOn, asOf, missed) => {
    expect(isMissed({ ...due, endedOn }, asOf)).toBe(missed);
  });
  it('没有时限的渠道不会超期', () => {
    const none: Clocks = { assign: null, answer: null, close: null };
    expect(firstTerms(none, '2020-01-01', calendar).some((term) => isMissed(term, '2026-11-20'))).toBe(false);
  });
  it('周末到期后的还剩和已超按工作日数', () => {
    expect(workingDaysLeft('2026-11-20', '2026-11-18', calendar)).toBe(2);
    expect(workingDaysLeft('2026-11-20', '2026-11-20', calendar)).toBe(0);
    expect(workingDaysLeft('2026-11-20', '2026-11-22', calendar)).toBe(0);
    expect(workingDaysLeft('2026-11-20', '2026-11-23', calendar)).toBe(-1);
  });
  it('未核实的时限和转办的时限不算承办单位超期', () => {
    const counts = Object.fromEntries(firstTerms(clocks, '2026-11-16', calendar).map((term) => [term.clock, term.counts]));
    expect(counts).toEqual({ assign: false, answer: true, close: false });
  });
});

describe('退回重办', () => {
  const first = firstTerms(clocks, '2026-11-16', calendar);
  it('自退回之日另起一个期限，原来超期的仍算超期', () => {
    const late = movedTerms(first, { ends: ['answer'], begins: [], on: '2026-11-24' }, clocks, calendar);
    const again = movedTerms(late, { ends: [], begins: ['answer', 'close'], on: '2026-11-25' }, clocks, calendar);
    expect(again.filter(({ clock }) => clock === 'answer')).toMatchObject([
      { number: 1, dueOn: '2026-11-19', endedOn: '2026-11-24' },
      { number: 2, beginsOn: '2026-11-25', dueOn: '2026-11-30', endedOn: null },
    ]);
    // The clock of closing was running: it goes on.
    expect(again.filter(({ clock }) => clock === 'close')).toHaveLength(1);
    expect(again.filter((term) => isMissed(term, '2026-11-25')).map(({ clock, number }) => [clock, number])).toEqual([
      ['assign', 1],
      ['answer', 1],
    ]);
  });
  it('文件写的日期早于重新起算之日，就在起算之日结束', () => {
    const ended = movedTerms([answer('2026-11-16')], { ends: ['answer'], begins: [], on: '2026-11-10' }, clocks, calendar);
    expect(ended[0]).toMatchObject({ endedOn: '2026-11-16' });
  });
});

describe('渠道', () => {
  it('五个渠道，时限写明来源，没有核实的标明', () => {
    expect(builtInChannels().map(({ key }) => key)).toEqual([
      'error-report',
      'gov-cn-transfer',
      'service-platform-transfer',
      'hotline-12345',
      'mailbox',
    ]);
    const set = builtInChannels().flatMap(({ key, clocks: own }) =>
      Object.entries(own).flatMap(([clock, one]) => (one === null ? [] : [[key, clock, one.verified, one.source !== '']])),
    );
    expect(set).toEqual([
      ['error-report', 'assign', false, true],
      ['error-report', 'answer', true, true],
      ['error-report', 'close', false, true],
      ['mailbox', 'answer', false, true],
    ]);
  });
});
