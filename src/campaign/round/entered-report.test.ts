import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { rulebookOf } from '../inspection/judge.ts';
import { reportSchema } from '../report/report.ts';
import { settledInspection } from '../results/settled-inspection.ts';
import { type EnteredResult, enteredOf, enteredReport } from './entered-report.ts';
import type { ObjectRecord } from './population.ts';

const book = rulebookOf('inspection-2019', '2026-11-20');
const record = (over: Partial<ObjectRecord> = {}): ObjectRecord => ({
  ...{ id: 'a', kind: 'site', code: '3301000001', name: '甲市政府', url: 'http://jia.gov.cn/', furtherUrls: [], organizer: null },
  ...{ supervisor: null, platform: null, isPortal: true, hasNoServices: false, state: 'normal', organisationId: 'o', units: [] },
  ...{ level: 'city', subSites: [], parentId: null, predecessors: [] },
  ...over,
});
const entered = (over: Partial<EnteredResult>, of: Partial<ObjectRecord> = {}) =>
  enteredReport(
    record(of),
    book,
    { sourceName: '某检测中心', testedOn: '2026-11-18', verdict: 'qualified', score: null, faults: [], ...over },
    '填报',
  );
const veto = { indicator: 'columns-blank', message: '空白栏目 6 个' };
const deduct = { indicator: 'ipv6-missing', message: '不支持 IPv6', points: 1 };

describe('填报的结果', () => {
  it.each([
    ['合格', {}],
    ['扣分而合格', { score: 60, faults: [deduct] }],
    ['否决', { verdict: 'unqualified', faults: [veto] }],
    ['分数不够', { verdict: 'unqualified', score: 59.9, faults: [deduct] }],
  ] satisfies [string, Partial<EnteredResult>][])('%s：成为合乎格式的报告', (_, over) => {
    const { report } = entered(over);
    expect([...Value.Errors(reportSchema, report)]).toEqual([]);
  });
  it.each([
    ['否决而合格', { faults: [veto] }, '结论不能是合格'],
    ['59.9 分而合格', { score: 59.9 }, '结论不能是合格'],
    ['60 分而不合格', { verdict: 'unqualified', score: 60, faults: [deduct] }, '结论不能是不合格'],
    ['不合格而没有问题', { verdict: 'unqualified' }, '至少一个问题'],
    ['否决而计分', { verdict: 'unqualified', score: 80, faults: [veto] }, '不计分'],
    ['不认识的指标', { faults: [{ indicator: 'no-such', message: 'x' }] }, '检查指标中没有'],
    ['脚本作为页面地址', { verdict: 'unqualified', faults: [{ ...veto, url: 'javascript:alert(1)' }] }, '须以 http'],
    ['否决指标写扣分', { verdict: 'unqualified', faults: [{ ...veto, points: 3 }] }, '不是扣分指标'],
  ] satisfies [string, Partial<EnteredResult>, string][])('%s：不收', (_, over, why) => {
    expect(entered(over).problems).toContainEqual(expect.stringContaining(why));
  });
  it.each([
    ['合格', {}],
    ['扣分', { score: 60, faults: [{ ...deduct, url: 'http://jia.gov.cn/a' }, deduct] }],
    ['否决', { verdict: 'unqualified', faults: [{ ...veto, quote: '暂无内容' }] }],
  ] satisfies [string, Partial<EnteredResult>][])('%s：从报告读回所填报的', (_, over) => {
    const { report } = entered(over);
    const given = { sourceName: '某检测中心', testedOn: '2026-11-18', verdict: 'qualified', score: null, faults: [], ...over };
    expect(enteredOf(report!, '某检测中心')).toEqual(given);
  });
  it('部门网站不计分', () => {
    expect(entered({ score: 90 }, { isPortal: false }).problems).toEqual(['此类对象不计分，请去掉得分']);
  });
  it('同一问题写两次是两个问题', () => {
    const { report } = entered({ verdict: 'unqualified', faults: [veto, veto] });
    expect(new Set(report!.findings.map(({ id }) => id)).size).toBe(2);
  });
});

describe('填报的结果核定之后', () => {
  const settled = (over: Partial<EnteredResult>, dismissed: number[]) => {
    const { report } = entered(over);
    const says = (index: number) =>
      [report!.findings[index]!.id, { says: 'dismiss', by: '李强', on: '2026-11-20', remark: '不属实' }] as const;
    return settledInspection({ report: report!, basis: null, book }, { findings: new Map(dismissed.map(says)), indicators: new Map() });
  };
  const two = { verdict: 'unqualified', faults: [veto, { ...veto, indicator: 'columns-stale-key' }] } as const;
  it('否决的问题只剩一个也还是不合格；一个不剩的须重新填报', () => {
    expect(settled({ ...two, faults: [...two.faults] }, [0]).verdict).toBe('unqualified');
    expect(settled({ ...two, faults: [...two.faults] }, [0, 1])).toMatchObject({ verdict: 'review' });
  });
  it('不成立的扣分退回；退回后够线的须重新填报，不够的仍不合格', () => {
    const low = (score: number) =>
      ({ verdict: 'unqualified', score, faults: [deduct, { ...deduct, indicator: 'search-missing', points: 2 }] }) as const;
    const faults = [...low(0).faults];
    expect(settled({ ...low(58), faults }, [1])).toMatchObject({ verdict: 'review', score: { total: 60, confirmed: { total: 60 } } });
    expect(settled({ ...low(57.9), faults }, [1])).toMatchObject({ verdict: 'unqualified', score: { total: 59.9 } });
  });
});
