/** What differs from the national table of 2019: ministries, and the table of 2015. Source: 2019-19 指标说明; 2015-15. */
import { describe, expect, it } from 'vitest';
import { allChecks, type IndicatorRun } from '../checks/index.ts';
import { type AssessInput, assess } from './assess.ts';
import { loadRulebook } from './load.ts';
import { type Rulebook, tasksOf } from './rulebook.ts';
import { aFinding, aRun } from './testing/books.ts';

const ministry = loadRulebook('inspection-2019-ministry', { on: '2026-11-20', checks: allChecks });
const census = loadRulebook('census-2015', { on: '2017-11-20', checks: allChecks });

/** Faults by indicator and check; bonus is not earned. */
function judge(book: Rulebook, faults: Record<string, number>, over: Partial<AssessInput> = {}) {
  const input: AssessInput = { kind: 'portal', publicService: true, asOf: book.on, complete: true, ...over };
  const runs: IndicatorRun[] = tasksOf(book, input).map(({ indicator, check }) => {
    const count = faults[`${indicator}/${check}`] ?? 0;
    if (count === 0)
      return aRun(indicator, check, indicator.startsWith('bonus-') ? 'fail' : check === 'unreachable-site' ? 'manual' : 'pass');
    return aRun(indicator, check, 'fail', 0, { findings: Array.from({ length: count }, (_, i) => aFinding(check, `${check} ${i}`)) });
  });
  return assess(book, runs, input);
}

describe('国务院部门门户', () => {
  it('未开设机构职能扣 4 分，不检查概况信息', () => {
    expect(judge(ministry, { 'org-functions-missing/missing-column': 1 }).score!.deducted).toBe(4);
    expect(ministry.indicators.some((one) => one.id.startsWith('general-info'))).toBe(false);
  });
  it('没有对外服务职能：75 分乘以 4/3', () => {
    const quiet = { publicService: false };
    expect(judge(ministry, {}, quiet).score!.total).toBe(100);
    expect(judge(ministry, { 'site-marks-missing/missing-site-marks': 6 }, quiet).score).toMatchObject({
      deducted: 3,
      bonus: 0,
      total: 96,
    });
    expect(judge(ministry, { 'site-marks-missing/missing-site-marks': 6 }).score!.total).toBe(97);
  });
  it('换算后恰好 80 分不进入加分，高于 80 分进入', () => {
    const fifteen = {
      'news-stale/stale-column-class': 1,
      'policy-documents-stale/stale-column-class': 1,
      'policy-interpretation-stale/stale-column-class': 1,
    };
    const quiet = { publicService: false };
    expect(judge(ministry, fifteen, quiet).score).toMatchObject({ deducted: 15, total: 80, bonus: 0 });
  });
  it('没有对外服务职能时不检查办事服务', () => {
    const result = judge(ministry, {}, { publicService: false });
    expect(result.indicators.find((one) => one.id === 'guide-element-missing')!.outcome).toBe('inapplicable');
  });
});

describe('全国政府网站普查评分表', () => {
  it('部门网站也计分', () => expect(judge(census, {}, { kind: 'site' }).score).toMatchObject({ deducted: 0, bonus: 0, total: 100 }));
  it('动态、要闻每个栏目 3 分，通知公告、政策文件每个 4 分，没有上限', () => {
    expect(judge(census, { 'y15-news-stale/stale-column-class': 4 }).score!.deducted).toBe(12);
    expect(judge(census, { 'y15-notice-policy-stale/stale-column-class': 4 }).score!.deducted).toBe(16);
  });
  it('首页断链每个 1 分、其他页面每个 0.1 分', () => {
    const faults = { 'y15-link-home/broken-links': 2, 'y15-link-other/broken-links': 13 };
    expect(judge(census, faults).score!.deducted).toBe(3.3);
  });
  it('合格线未经核实：60.1 分不问，60 分及以下只待核定', () => {
    expect(judge(census, { 'y15-link-other/broken-links': 399 })).toMatchObject({ verdict: 'qualified', score: { total: 60.1 } });
    expect(judge(census, { 'y15-link-other/broken-links': 400 })).toMatchObject({ verdict: 'review', score: { total: 60 } });
    expect(judge(census, { 'y15-link-other/broken-links': 900 })).toMatchObject({ verdict: 'review', score: { total: 10 } });
  });
  it('扣到零分为止', () => expect(judge(census, { 'y15-link-home/broken-links': 150 }).score!.total).toBe(0));
  it('一次调查也没有的扣 5 分，不再按次数少扣 3 分', () => {
    const faults = { 'y15-survey-none/few-surveys': 1, 'y15-survey-few/few-surveys': 1 };
    expect(judge(census, faults).score!.deducted).toBe(5);
    expect(judge(census, { 'y15-survey-few/few-surveys': 1 }).score!.deducted).toBe(3);
  });
  it('首页一条也没有更新的按单项否决，不再按总量扣', () => {
    const result = judge(census, { 'y15-home-not-updated/stale-home': 1, 'y15-home-volume/stale-home': 1 });
    expect([result.verdict, result.indicators.find((one) => one.id === 'y15-home-volume')!.points]).toEqual(['unqualified', 0]);
    expect(judge(census, { 'y15-home-volume/stale-home': 1 }).score!.deducted).toBe(5);
  });
});
