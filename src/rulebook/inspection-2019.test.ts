/**
 * Parts 2 and 3 of 国办秘函〔2019〕19号 as golden cases: each edge on both sides, and what holds whatever is found.
 * Source: contracts.md section 5.2, 5.3.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChecks, type CheckOutcome, type IndicatorRun } from '../checks/index.ts';
import { type AssessInput, assess } from './assess.ts';
import { loadRulebook } from './load.ts';
import { tasksOf } from './rulebook.ts';
import { aFinding, aRun } from './testing/books.ts';

const book = loadRulebook('inspection-2019', { on: '2026-11-20', checks: allChecks });
const portal: AssessInput = { kind: 'portal', publicService: true, asOf: '2026-11-20', complete: true };
const kindOf = new Map(book.indicators.map((one) => [one.id, one.kind]));

interface Found {
  outcome: CheckOutcome;
  subjects: readonly string[];
  findings?: 'fail' | 'review';
}
const fail = (...subjects: string[]): Found => ({ outcome: 'fail', subjects });

/** Runs of all tasks: vetoes and deductions clean, no bonus earned, but for what is named by `indicator` or `indicator/check`. */
function runsOf(over: Record<string, Found>, target: AssessInput = portal): IndicatorRun[] {
  return tasksOf(book, target).map(({ indicator, check }) => {
    const found = over[`${indicator}/${check}`] ?? over[indicator];
    if (!found)
      return aRun(indicator, check, check === 'unreachable-site' ? 'manual' : kindOf.get(indicator) === 'bonus' ? 'fail' : 'pass');
    const findings = found.subjects.map((subject) => aFinding(check, subject, { outcome: found.findings ?? 'fail' }));
    return aRun(indicator, check, found.outcome, 0, { findings });
  });
}
const judge = (over: Record<string, Found> = {}, input: Partial<AssessInput> = {}) =>
  assess(book, runsOf(over, { ...portal, ...input }), { ...portal, ...input });
const pointsOf = (result: ReturnType<typeof judge>, id: string) => result.indicators.find((one) => one.id === id)!.points;
const many = (count: number, stem = 's') => Array.from({ length: count }, (_, i) => `${stem}${i}`);

const columnsGone = {
  'news-stale': fail('news'),
  'policy-documents-stale': fail('policy'),
  'policy-interpretation-stale': fail('interpretation'),
};

describe('第二部分：扣分', () => {
  it('没有问题得 100 分', () => expect(judge().score).toMatchObject({ deducted: 0, bonus: 0, total: 100 }));
  it('动态要闻、政策文件、政策解读未更新各扣 5 分', () => expect(judge(columnsGone).score!.deducted).toBe(15));
  it('其他栏目：空白每个 2 分、未更新每个 1 分，合计不超过 4 分', () => {
    const blank = (count: number): Found => fail(...many(count, 'blank'));
    const stale = (count: number): Found => fail(...many(count, 'stale'));
    expect(judge({ 'other-columns-blank': blank(1) }).score!.deducted).toBe(2);
    expect(judge({ 'other-columns-blank': blank(1), 'other-columns-stale/long-stale-columns': stale(2) }).score!.deducted).toBe(4);
    expect(judge({ 'other-columns-blank': blank(2), 'other-columns-stale/long-stale-columns': stale(1) }).score!.deducted).toBe(4);
  });
  it('同一栏目按两种周期都未更新，只扣一次', () => {
    expect(judge({ 'other-columns-stale': fail('a', 'b') }).score!.deducted).toBe(2);
  });
  it('动态要闻类已扣分的栏目，不再按其他栏目扣', () => {
    const once = judge({ 'news-stale': fail('a'), 'other-columns-stale': fail('a') });
    expect([once.score!.deducted, pointsOf(once, 'other-columns-stale')]).toEqual([5, 0]);
    expect(judge({ 'other-columns-stale': fail('a') }).score!.deducted).toBe(1);
  });
  it('空白栏目：4 个按其他栏目扣，5 个按单项否决待核定', () => {
    const four = judge({ 'columns-blank': { outcome: 'pass', subjects: many(4) }, 'other-columns-blank': fail(...many(4)) });
    expect([four.verdict, four.score!.deducted]).toEqual(['qualified', 4]);
    const five = judge({ 'columns-blank': fail(...many(5)), 'other-columns-blank': fail(...many(5)) });
    expect([five.verdict, five.score!.deducted]).toEqual(['review', 0]);
  });
  it('首页断链每处 0.2 分、其他页面每处 0.1 分，两项合计不超过 1 分', () => {
    expect(judge({ 'link-dead-home/broken-links': fail(...many(3)) }).score!.deducted).toBe(0.6);
    expect(
      judge({ 'link-dead-home/broken-links': fail(...many(3)), 'link-dead-other/broken-links': fail(...many(4)) }).score!.deducted,
    ).toBe(1);
    expect(
      judge({ 'link-dead-home/broken-links': fail(...many(3)), 'link-dead-other/broken-links': fail(...many(5)) }).score!.deducted,
    ).toBe(1);
  });
  it('十个 0.1 分不多不少是 1 分', () => expect(judge({ 'link-dead-other/broken-links': fail(...many(10)) }).score!.total).toBe(99));
  it('标识每缺一项 0.5 分，六项 3 分', () => {
    expect(judge({ 'site-marks-missing': fail('icp') }).score!.deducted).toBe(0.5);
    expect(judge({ 'site-marks-missing': fail(...many(6)) }).score!.deducted).toBe(3);
  });
  it('办事统计 1 个月与 3 个月未更新只取重者', () => {
    expect(judge({ 'service-statistics-stale-1m': fail('a') }).score!.deducted).toBe(1);
    expect(judge({ 'service-statistics-stale-1m': fail('a'), 'service-statistics-stale-3m': fail('a') }).score!.deducted).toBe(2);
  });
  it('办事指南要素每处 0.5 分，16 处到上限 8 分', () => {
    expect(judge({ 'guide-element-missing': fail(...many(15)) }).score!.deducted).toBe(7.5);
    expect(judge({ 'guide-element-missing': fail(...many(17)) }).score!.deducted).toBe(8);
  });
  it('未能检查、人工判断的不扣分，结论不变', () => {
    const result = judge({ 'ipv6-missing': { outcome: 'error', subjects: [] } });
    expect([result.verdict, result.score!.total]).toEqual(['qualified', 100]);
    expect(pointsOf(result, 'search-missing')).toBe(0);
  });
  it('部门网站没有得分，也不列第二、三部分', () => {
    const result = judge({}, { kind: 'site' });
    expect(result.score).toBeNull();
    expect(result.indicators.some((one) => one.kind === 'deduct' || one.kind === 'bonus')).toBe(false);
  });
  it('单项否决没有得分，扣分照记', () => {
    const result = judge({ 'home-not-updated': fail('home'), ...columnsGone });
    expect([result.verdict, result.score, pointsOf(result, 'news-stale')]).toEqual(['unqualified', null, 5]);
  });
});

describe('第三部分：加分', () => {
  const earned = { 'bonus-data-3m': { outcome: 'pass', subjects: [] }, 'bonus-data-6m': { outcome: 'pass', subjects: [] } } as const;
  it('3 个月内更新得 2 分，不与 6 个月的 1 分相加', () => {
    expect(judge({ ...earned }).score).toMatchObject({ deducted: 0, bonus: 2, total: 102 });
    expect(judge({ 'bonus-data-6m': earned['bonus-data-6m'] }).score!.bonus).toBe(1);
  });
  /** 20 points: three columns (15), one link group (1), one blank and two stale columns (4). */
  const twenty = {
    ...columnsGone,
    'link-dead-other/broken-links': fail(...many(10)),
    'other-columns-blank': fail('b'),
    'other-columns-stale/long-stale-columns': fail('c', 'd'),
  };
  it('恰好 80 分不进入加分', () => expect(judge({ ...twenty, ...earned }).score).toMatchObject({ deducted: 20, bonus: 0, total: 80 }));
  it('80.1 分进入加分', () => {
    const almost = { ...twenty, 'link-dead-other/broken-links': fail(...many(9)) };
    expect(judge({ ...almost, ...earned }).score).toMatchObject({ deducted: 19.9, bonus: 2, total: 82.1 });
  });
  it('采集不完整不收回已见的加分', () => expect(judge({ ...earned }, { complete: false }).score!.bonus).toBe(2));
  it('未得的加分不列为问题', () => {
    const result = judge({ 'bonus-data-3m': fail('a') });
    expect(result.indicators.find((one) => one.id === 'bonus-data-3m')).toMatchObject({ points: 0, findings: [] });
  });
});

describe('合格线 60 分', () => {
  // The book's own caps with one automatic group widened, so that 40 points may come from what needs no confirmation.
  const wide = {
    ...book,
    indicators: book.indicators.map((one) => (one.group.id === 'links' ? { ...one, group: { ...one.group, cap: null } } : one)),
  };
  const at = (links: number, over: Partial<Found> = {}) =>
    assess(wide, runsOf({ 'link-dead-other/broken-links': { ...fail(...many(links)), ...over } }), portal);
  it('60 分合格', () => expect(at(400)).toMatchObject({ verdict: 'qualified', score: { total: 60 } }));
  it('59.9 分不合格', () => expect(at(401)).toMatchObject({ verdict: 'unqualified', score: { total: 59.9 } }));
  it('待人工核对的问题不使网站不合格', () => {
    expect(at(401, { outcome: 'review', findings: 'review' })).toMatchObject({ verdict: 'review', score: { total: 59.9 } });
  });
  it('人工确认的指标只提请核定', () => {
    const assisted = {
      ...wide,
      indicators: wide.indicators.map((one) => (one.group.id === 'links' ? { ...one, mode: 'assisted' as const } : one)),
    };
    expect(assess(assisted, runsOf({ 'link-dead-other/broken-links': fail(...many(401)) }), portal).verdict).toBe('review');
  });
});

describe('whatever is found', () => {
  const scored = book.indicators.filter((one) => one.kind === 'deduct' && one.checks.length > 0).map((one) => one.id);
  const anyFound = fc.dictionary(
    fc.constantFrom(...scored),
    fc.record({
      outcome: fc.constantFrom<CheckOutcome>('fail', 'review'),
      subjects: fc.uniqueArray(fc.constantFrom(...many(12)), { minLength: 1 }),
    }),
    { noNullPrototype: true },
  );
  it('no second-level item takes more than its points, and the whole stays between 0 and 100', () => {
    fc.assert(
      fc.property(anyFound, (found) => {
        const result = judge(found);
        const byGroup = new Map<string, number>();
        for (const { id, points } of result.indicators) {
          const { group } = book.indicators.find((one) => one.id === id)!;
          byGroup.set(group.id, (byGroup.get(group.id) ?? 0) + points);
          if (group.cap !== null) expect(byGroup.get(group.id)).toBeLessThanOrEqual(group.cap + 1e-9);
        }
        expect(result.score!.total).toBeGreaterThanOrEqual(0);
        expect(result.score!.total).toBeLessThanOrEqual(100);
      }),
      { numRuns: 100 },
    );
  });
  it('the order of the findings does not matter', () => {
    fc.assert(
      fc.property(anyFound, (found) => {
        const turned = runsOf(found).map((run) => ({ ...run, findings: [...run.findings].reverse() }));
        expect(assess(book, turned.reverse(), portal).score).toEqual(judge(found).score);
      }),
      { numRuns: 50 },
    );
  });
  it('a further fault never raises the score, unless it excuses another charge', () => {
    const plain = scored.filter((id) => !book.noDoubleDeduction.some(([first]) => first === id));
    fc.assert(
      fc.property(anyFound, fc.constantFrom(...plain), (found, id) => {
        const before = found[id] ?? { outcome: 'fail' as const, subjects: [] };
        const after = { ...found, [id]: { ...before, subjects: [...before.subjects, 'another'] } };
        expect(judge(after).score!.total).toBeLessThanOrEqual(judge(found).score!.total);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the book', () => {
  it('第二部分各组上限合计 100 分，第三部分合计 30 分', () => {
    const caps = (kind: string) => {
      const groups = new Map(book.indicators.filter((one) => one.kind === kind).map(({ group }) => [group.id, group.cap]));
      return [...groups.values()].reduce<number>((sum, cap) => sum + (cap ?? 0), 0);
    };
    expect([caps('deduct'), caps('bonus')]).toEqual([100, 30]);
  });
  it('人工指标写明看什么，其余的都有检查', () => {
    const [manual, others] = [
      book.indicators.filter(({ mode }) => mode === 'manual'),
      book.indicators.filter(({ mode }) => mode !== 'manual'),
    ];
    expect(manual.filter(({ look }) => look === null)).toEqual([]);
    expect(others.filter(({ checks }) => checks.length === 0)).toEqual([]);
  });
});
