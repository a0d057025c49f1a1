/** Deductions and bonus of a portal. Source: scoring rules of 2019-19 (caps per second-level item, gates, no double deduction). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOutcome } from '../checks/index.ts';
import { assess } from './assess.ts';
import { aRun, parse } from './testing/books.ts';

const indicator = (id: string, group: string, each: number, per: string, mode = 'automatic') => `  - id: ${id}
    group: ${group}
    name: ${id}
    clause: 条
    criterion: 扣分。
    mode: ${mode}
    verified: true
    provenance: found
    points: { each: { 2019-04-01: ${each} }, per: ${per} }
    checks: [{ check: typos, options: {} }]
`;
const BOOK = `id: scored-2019
version: "1"
title: 计分指标
documentNumber: 试〔2019〕2号
effective: { from: 2019-04-01 }
parts:
  - { id: veto, kind: veto, name: 单项否决, kinds: [site, portal] }
  - { id: deduct, kind: deduct, name: 扣分, kinds: [portal] }
  - { id: bonus, kind: bonus, name: 加分, kinds: [portal] }
groups:
  - { id: home, part: veto, name: 首页 }
  - { id: small, part: deduct, name: 小项, cap: { 2019-04-01: 4 } }
  - { id: large, part: deduct, name: 大项 }
  - { id: extra, part: bonus, name: 加分项 }
scoring:
  start: { 2019-04-01: 100 }
  failBelow: { 2019-04-01: 60 }
  bonusAbove: { 2019-04-01: 80 }
  bonusMax: { 2019-04-01: 5 }
noDoubleDeduction: [[news-stale, other-stale]]
alternatives: [[statistics-1m, statistics-3m]]
indicators:
  - id: home-not-updated
    group: home
    name: 首页不更新
    clause: 条
    criterion: 否决。
    mode: automatic
    verified: true
    provenance: found
    checks: [{ check: stale-home, options: { windowDays: { 2019-04-01: 14 } } }]
${indicator('small-each', 'small', 1, 'occurrence')}${indicator('small-once', 'small', 2, 'once')}${indicator('large-item', 'large', 5, 'item')}${indicator('large-assisted', 'large', 10, 'item', 'assisted')}${indicator('news-stale', 'large', 5, 'once')}${indicator('other-stale', 'large', 1, 'item')}${indicator('statistics-1m', 'large', 1, 'once')}${indicator('statistics-3m', 'large', 2, 'once')}${indicator('extra-topic', 'extra', 4, 'once')}${indicator('extra-data', 'extra', 3, 'once')}`;
const book = parse(BOOK);
const portal = { kind: 'portal', publicService: true, asOf: '2020-01-01', complete: true } as const;

/** Faults by indicator; bonus indicators are earned (`pass`) only when named. */
function score(faults: Record<string, number>, over: { kind?: 'site' | 'portal'; home?: CheckOutcome; earned?: string[] } = {}) {
  const runs = book.indicators.map((one) => {
    const check = one.checks[0]!.check;
    if (one.id === 'home-not-updated') return aRun(one.id, check, over.home ?? 'pass');
    if (one.kind === 'bonus') return aRun(one.id, check, over.earned?.includes(one.id) ? 'pass' : 'fail');
    const count = faults[one.id] ?? 0;
    return aRun(one.id, check, count > 0 ? 'fail' : 'pass', count);
  });
  return assess(book, runs, { ...portal, kind: over.kind ?? 'portal' });
}
const points = (assessment: ReturnType<typeof score>, id: string) => assessment.indicators.find((one) => one.id === id)!.points;

describe('the score of a portal', () => {
  it('没有问题：100 分', () => expect(score({})).toMatchObject({ verdict: 'qualified', score: { deducted: 0, bonus: 0, total: 100 } }));
  it('按处扣分到二级指标的上限为止', () => {
    expect(score({ 'small-each': 4 }).score!.deducted).toBe(4);
    expect(score({ 'small-each': 5 }).score!.deducted).toBe(4);
    const both = score({ 'small-each': 3, 'small-once': 1 });
    expect([both.score!.deducted, points(both, 'small-each'), points(both, 'small-once')]).toEqual([4, 3, 1]);
  });
  it('按次扣分不论问题多少', () => expect(score({ 'small-once': 9 }).score!.deducted).toBe(2));
  it('已扣过的栏目不重复扣', () => {
    expect(score({ 'news-stale': 1, 'other-stale': 3 }).score!.deducted).toBe(5 + 2);
    expect(score({ 'other-stale': 3 }).score!.deducted).toBe(3);
  });
  it('互为替代的指标取重者', () => expect(score({ 'statistics-1m': 1, 'statistics-3m': 1 }).score!.deducted).toBe(2));
  it('恰好 60 分合格，低于 60 分不合格', () => {
    expect(score({ 'large-item': 8 })).toMatchObject({ verdict: 'qualified', score: { total: 60 } });
    expect(score({ 'large-item': 8, 'other-stale': 1 })).toMatchObject({ verdict: 'unqualified', score: { total: 59 } });
  });
  it('只有拟扣分会使得分低于 60 时，待核定', () => {
    expect(score({ 'large-assisted': 5 })).toMatchObject({ verdict: 'review', score: { total: 50 } });
  });
  it('80 分不进入加分，80 分以上进入，加分有上限', () => {
    const earned = ['extra-topic', 'extra-data'];
    expect(score({ 'large-item': 4 }, { earned }).score).toMatchObject({ deducted: 20, bonus: 0, total: 80 });
    expect(score({ 'large-item': 3 }, { earned }).score).toMatchObject({ deducted: 15, bonus: 5, total: 90 });
    expect(score({}, { earned: ['extra-topic'] }).score!.bonus).toBe(4);
  });
  it('单项否决时没有得分，扣分照算', () => {
    const assessment = score({ 'large-item': 2 }, { home: 'fail' });
    expect(assessment).toMatchObject({ verdict: 'unqualified', score: null });
    expect(points(assessment, 'large-item')).toBe(10);
  });
  it('部门网站不计分，也不列扣分指标', () => {
    const assessment = score({ 'large-item': 9 }, { kind: 'site' });
    expect([assessment.verdict, assessment.score, assessment.indicators.length]).toEqual(['qualified', null, 1]);
  });
  it('得分不出界，多一个问题不会加分', () => {
    // Without news-stale: a column charged there once is excused from the item-wise charge, so a further one may move points.
    const ids = ['small-each', 'small-once', 'large-item', 'large-assisted', 'other-stale', 'statistics-1m', 'statistics-3m'];
    const faults = fc.dictionary(fc.constantFrom(...ids), fc.nat(6));
    fc.assert(
      fc.property(faults, fc.constantFrom(...ids), (given, more) => {
        const before = score(given, { earned: ['extra-topic'] }).score!.total;
        const after = score({ ...given, [more]: (given[more] ?? 0) + 1 }, { earned: ['extra-topic'] }).score!.total;
        expect(after).toBeLessThanOrEqual(before);
        expect(before).toBeLessThanOrEqual(105);
      }),
      { numRuns: 200 },
    );
  });
});
