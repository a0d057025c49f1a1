import { describe, expect, it } from 'vitest';
import type { Report } from '../../campaign/index.ts';
import { examined } from '../../campaign/testing/examined.ts';
import { workingCalendar } from '../../platform/index.ts';
import { leftOpen } from './carry.ts';
import { failedVetoes, type OrderedFault, orderedFaults } from './faults.ts';
import type { FindingRow } from './finding-rows.ts';
import { couldNotLook, countOutcomes, recheckOutcomes } from './outcome.ts';
import { type Remindable, remindersDue } from './reminding.ts';
import { type OrderSettings, orderKindOf, USUAL_SETTINGS } from './settings.ts';
import { settledBy, whyNotClosable } from './settled.ts';

const VETO = 'columns-stale-key';
const reportOf = (...what: Parameters<typeof examined>): Report => examined(...what).report;
const decided = (report: Report, says: 'confirm' | 'dismiss'): Report => ({
  ...report,
  findings: report.findings.map((one) => ({ ...one, decision: { says, by: '李强', on: '2026-11-20', remark: null } })),
});

describe('要整改什么', () => {
  it('机器确定的和人确认的，按否决在前；不成立的不列，等待核定的不列', () => {
    const report = reportOf({ fails: { typos: '错字', [VETO]: '通知公告', 'columns-blank': '政策' } });
    expect(orderedFaults(report, true).map(({ indicator }) => indicator)).toEqual([VETO]);
    const all = orderedFaults(decided(report, 'confirm'), true).map(({ indicator }) => indicator);
    expect(all.slice(0, 2).sort()).toEqual(['columns-blank', VETO]);
    expect(all.at(-1)).toBe('typos');
    expect(orderedFaults(decided(report, 'confirm'), false).map(({ indicator }) => indicator)).not.toContain('typos');
    expect(orderedFaults(decided(report, 'dismiss'), true).filter(({ key }) => key !== null)).toEqual([]);
    expect(failedVetoes(report)).toEqual([VETO]);
  });
  it('人判定不通过而没有列出问题的指标，整项列入', () => {
    const report = reportOf();
    const indicators = report.indicators.map((one) =>
      one.id === 'columns-blank'
        ? { ...one, outcome: 'fail' as const, decision: { says: 'fail' as const, by: '李强', on: '2026-11-20', remark: '空白栏目超过5个' } }
        : one,
    );
    expect(orderedFaults({ ...report, indicators }, true)).toEqual([
      expect.objectContaining({ key: null, indicator: 'columns-blank', original: expect.objectContaining({ message: '空白栏目超过5个' }) }),
    ]);
  });
});

describe('按结果定种类', () => {
  const settings: OrderSettings = {
    ...USUAL_SETTINGS,
    rules: [
      { verdict: 'failed', vetoes: [], failedStreak: 3, kind: 'close-and-deregister' },
      { verdict: 'failed', vetoes: ['site-unreachable'], failedStreak: 0, kind: 'correct-at-once' },
      { verdict: 'failed', vetoes: [], failedStreak: 0, kind: 'correct' },
    ],
  };
  it.each([
    ['failed', ['site-unreachable'], 3, 'close-and-deregister'],
    ['failed', ['site-unreachable'], 2, 'correct-at-once'],
    ['failed', [VETO], 2, 'correct'],
    ['passed', [], 0, null],
  ] as const)('%s %j 连续 %i 次', (verdict, vetoes, failedStreak, kind) =>
    expect(orderKindOf(settings, { verdict, vetoes, failedStreak })).toBe(kind),
  );
});

describe('复查', () => {
  const before = reportOf({ fails: { [VETO]: '通知公告' } });
  const [fault] = orderedFaults(before, true) as [OrderedFault];
  const asked = [{ id: 'a', key: fault.key!, indicator: fault.indicator, original: fault.original }];
  it.each([
    ['还在', reportOf({ fails: { [VETO]: '通知公告' } }), 'unsolved'],
    ['没有了', reportOf(), 'solved'],
    ['只有别的问题', reportOf({ fails: { [VETO]: '政策' } }), 'solved'],
    ['指标没能检查', reportOf({ errors: [VETO] }), 'could-not'],
    ['采集不完整', { ...reportOf(), coverage: { ...reportOf().coverage, complete: false } }, 'could-not'],
    [
      '那一页没有读到',
      { ...reportOf(), coverage: { ...reportOf().coverage, unread: { urls: ['http://x.gov.cn/'], more: 0 } } },
      'could-not',
    ],
  ] as const)('%s', (_, report, outcome) => {
    const [one] = recheckOutcomes(asked, report as Report);
    expect(one).toMatchObject({ id: 'a', outcome });
    expect(one!.why === null).toBe(outcome !== 'could-not');
  });
  it('原来的栏目现在怎样，一并记下', () => {
    const column = { name: '通知公告', url: 'http://x.gov.cn/', class: 'notice' as const, classFrom: 'name', level: 1, items: 12 };
    const report = {
      ...reportOf(),
      columns: [{ ...column, newest: '2026-11-21', state: 'fresh' as const, periodDays: 14, periodFrom: '' }],
    };
    expect(recheckOutcomes(asked, report)[0]!.seen!.column).toEqual({
      ...{ name: '通知公告', url: 'http://x.gov.cn/', items: 12, newest: '2026-11-21', state: 'fresh' },
    });
  });
  it('整个没能检查：一个也不算', () => {
    const outcomes = couldNotLook(asked, '网站要求验证');
    expect(countOutcomes(outcomes)).toEqual({ solved: 0, unsolved: 0, 'could-not': 1 });
  });
});

describe('销号', () => {
  const standing = { outcome: null, decidedSays: null, isAppealUpheld: false } as const;
  it.each([
    [standing, null],
    [{ ...standing, outcome: 'solved' }, 'machine'],
    [{ ...standing, outcome: 'unsolved' }, null],
    [{ ...standing, outcome: 'could-not' }, null],
    [{ ...standing, outcome: 'could-not', decidedSays: 'solved' }, 'person'],
    [{ ...standing, outcome: 'unsolved', decidedSays: 'waived' }, 'person'],
    [{ ...standing, outcome: 'solved', decidedSays: 'unsolved' }, null],
    [{ ...standing, outcome: 'unsolved', isAppealUpheld: true }, 'appeal'],
  ] as const)('%j', (one, by) => expect(settledBy(one)).toBe(by));
  it('一个没有解决就不能销号', () => {
    const solved = { ...standing, outcome: 'solved' } as const;
    expect(whyNotClosable([solved, solved])).toBeNull();
    expect(whyNotClosable([])).toBeNull();
    expect(whyNotClosable([solved, standing])).toMatch('还有 1 个问题');
    expect(whyNotClosable([{ ...standing, outcome: 'could-not' }, standing])).toMatch('其中 1 个未能复查');
  });
});

describe('转入下一轮', () => {
  const [fault] = orderedFaults(reportOf({ fails: { [VETO]: '通知公告' } }), true) as [OrderedFault];
  const row = { outcome: null, decidedSays: null, isAppealUpheld: false, key: fault.key, indicator: fault.indicator };
  const findings = [{ ...row, indicator_name: fault.indicatorName, clause: null, original: fault.original } as unknown as FindingRow];
  const left = (report: Report, own: OrderedFault[] = []) => leftOpen({ findings }, report, own).map(({ key }) => key);
  it('新结果看不到的带过去；又发现的不重复，查过没有了的不带', () => {
    expect(left(reportOf({ errors: [VETO] }))).toEqual([fault.key]);
    expect(left(reportOf())).toEqual([]);
    expect(left(reportOf({ fails: { [VETO]: '通知公告' } }), [fault])).toEqual([]);
    expect(leftOpen({ findings: [{ ...findings[0]!, decidedSays: 'waived' }] }, reportOf({ errors: [VETO] }), [])).toEqual([]);
  });
});

describe('提醒', () => {
  const calendar = workingCalendar();
  const order: Remindable = {
    ...{ id: 'o', state: 'received', issuedOn: '2026-11-16', dueOn: '2026-11-27', title: '整改通知〔2026〕1号（甲局）', unit: '甲局' },
    ...{ unitId: 'unit', intermediateId: 'city', officeId: 'top' },
  };
  const due = (today: string, over: Partial<Remindable> = {}) =>
    remindersDue({ ...order, ...over }, { before: [3, 1, 0], after: [1, 5], toReceive: 2 }, calendar, today).map(
      ({ organisationId, kind, key }) => `${organisationId} ${kind} ${key.split(' ').slice(3, 5).join(' ')}`,
    );
  it.each([
    ['2026-11-23', []],
    ['2026-11-24', ['unit order-due before 3']],
    ['2026-11-25', ['unit order-due before 3']],
    ['2026-11-26', ['unit order-due before 1']],
    ['2026-11-27', ['unit order-due before 0']],
    ['2026-11-29', []],
    ['2026-11-30', ['unit order-overdue after 1', 'city order-overdue after 1', 'top order-overdue after 1']],
    ['2026-12-07', ['unit order-overdue after 5', 'city order-overdue after 5', 'top order-overdue after 5']],
  ])('11月27日到期，%s', (today, reminders) => expect(due(today)).toEqual(reminders));
  it('没有签收、没有转办的催在谁手里', () => {
    expect(due('2026-11-17', { state: 'issued' })).toEqual([]);
    expect(due('2026-11-18', { state: 'issued' })).toEqual(['city order-to-receive to-receive city']);
    expect(due('2026-11-18', { state: 'forwarded' })).toEqual(['unit order-to-receive to-receive unit']);
    expect(due('2026-11-18', { state: 'issued', intermediateId: null })).toEqual(['unit order-to-receive to-receive unit']);
  });
  it.each(['answered', 'closed', 'withdrawn'] as const)('%s 的不催', (state) => expect(due('2026-12-07', { state })).toEqual([]));
});
