/** What persons decide, and what it does to outcome, score and account. Source: contracts.md section 5.2. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChecks, type IndicatorRun } from '../checks/index.ts';
import { type AssessInput, assess } from './assess.ts';
import { type Decisions, GIVEN_BY_PERSON } from './decisions.ts';
import { loadRulebook } from './load.ts';
import { tasksOf } from './rulebook.ts';
import { aFinding, aRun } from './testing/books.ts';

const book = loadRulebook('inspection-2019', { on: '2026-11-20', checks: allChecks });
const portal: AssessInput = { kind: 'portal', publicService: true, asOf: '2026-11-20', complete: true };
const signed = { by: '张三', on: '2026-11-21', remark: '核实' };

/** Runs without faults but for the given ones; bonus is not earned. */
function judge(faults: Record<string, IndicatorRun>, decisions: Partial<Decisions> = {}, over: Partial<AssessInput> = {}) {
  const runs = tasksOf(book, portal).map(({ indicator, check }) => {
    const kind = book.indicators.find((one) => one.id === indicator)!.kind;
    return faults[`${indicator}/${check}`] ?? aRun(indicator, check, kind === 'bonus' ? 'fail' : 'pass');
  });
  const whole = { findings: new Map(), indicators: new Map(), ...decisions };
  return assess(book, runs, { ...portal, decisions: whole, ...over });
}

function blanks(count: number, indicator = 'columns-blank', threshold = 5): Record<string, IndicatorRun> {
  const outcome = count >= threshold ? 'fail' : 'pass';
  return { [`${indicator}/blank-columns`]: aRun(indicator, 'blank-columns', outcome, count, { threshold }) };
}
function said(says: 'confirm' | 'dismiss', from: number, to: number): Decisions['findings'] {
  const ids = Array.from({ length: to - from + 1 }, (_, i) => `f-blank-columns-s${from + i}`);
  return new Map(ids.map((id) => [id, { says, ...signed }]));
}
const outcomeOf = (result: ReturnType<typeof judge>, id: string) => result.indicators.find((one) => one.id === id)!.outcome;

describe('辅助的单项否决', () => {
  it('未经人工确认只待核定', () => {
    const result = judge(blanks(5));
    expect([result.verdict, outcomeOf(result, 'columns-blank'), result.score?.total]).toEqual(['review', 'review', 100]);
  });
  it('五个都经确认即不合格，没有得分', () => {
    const result = judge(blanks(5), { findings: said('confirm', 1, 5) });
    expect([result.verdict, outcomeOf(result, 'columns-blank'), result.score]).toEqual(['unqualified', 'fail', null]);
  });
  it('五个中排除一个即通过', () => {
    const result = judge(blanks(5), { findings: said('dismiss', 1, 1) });
    expect([result.verdict, outcomeOf(result, 'columns-blank')]).toEqual(['qualified', 'pass']);
  });
  it('确认四个、一个未定，仍待核定', () => {
    expect(judge(blanks(5), { findings: said('confirm', 1, 4) }).verdict).toBe('review');
  });
  it('六个中排除一个、确认五个，不合格', () => {
    const findings = new Map([...said('confirm', 1, 5), ...said('dismiss', 6, 6)]);
    expect(judge(blanks(6), { findings }).verdict).toBe('unqualified');
  });
  it('检查不说怎样计数的，部分确认时请人填写结论', () => {
    const run = aRun('guides-missing-elements', 'incomplete-guides', 'fail', 5);
    const findings = new Map([['f-incomplete-guides-s1', { says: 'confirm' as const, ...signed }]]);
    const result = judge({ 'guides-missing-elements/incomplete-guides': run }, { findings });
    expect([result.verdict, result.indicators.find((one) => one.id === 'guides-missing-elements')!.note]).toEqual([
      'review',
      expect.stringContaining('须由人工填写本指标的结论'),
    ]);
  });
  it('人工的结论压过机器的结果，写明谁、何时', () => {
    const indicators = new Map([['columns-blank', { says: 'pass' as const, ...signed, faults: [] }]]);
    const result = judge(blanks(9), { indicators });
    expect(result.indicators.find((one) => one.id === 'columns-blank')).toMatchObject({
      outcome: 'pass',
      note: '张三 2026-11-21 核定：核实',
    });
    expect(result.verdict).toBe('qualified');
  });
});

describe('自动的指标', () => {
  const dead = (count: number) => ({
    'link-dead-home/broken-links': aRun('link-dead-home', 'broken-links', 'fail', count),
  });
  it('申诉成立的问题排除后不再扣分，仍列在指标下', () => {
    const findings = new Map([['f-broken-links-s1', { says: 'dismiss' as const, ...signed }]]);
    const result = judge(dead(3), { findings });
    expect([judge(dead(3)).score!.total, result.score!.total]).toEqual([99.4, 99.6]);
    expect(result.indicators.find((one) => one.id === 'link-dead-home')!.findings).toContain('f-broken-links-s1');
    expect(result.ledger.flatMap((line) => line.findings)).not.toContain('f-broken-links-s1');
  });
});

describe('条款未经原文核实的否决', () => {
  const loose = { ...book, indicators: book.indicators.map((one) => (one.id === 'home-not-updated' ? { ...one, verified: false } : one)) };
  const runs = tasksOf(loose, portal).map(({ indicator, check }) =>
    aRun(indicator, check, indicator === 'home-not-updated' ? 'fail' : 'pass', indicator === 'home-not-updated' ? 1 : 0),
  );
  it('机器不能据此判不合格，只待核定', () => {
    const result = assess(loose, runs, portal);
    expect([result.verdict, result.indicators.find((one) => one.id === 'home-not-updated')!.note]).toEqual([
      'review',
      '达到否决标准，但条款未经原文核实，须人工确认',
    ]);
  });
  it('经人工确认的成立', () => {
    const indicators = new Map([['home-not-updated', { says: 'fail' as const, ...signed, faults: [] }]]);
    expect(assess(loose, runs, { ...portal, decisions: { findings: new Map(), indicators } }).verdict).toBe('unqualified');
  });
});

describe('得分分已确定、待确认和可能的范围', () => {
  const proposed = {
    'org-functions-missing/missing-column': aRun('org-functions-missing', 'missing-column', 'fail', 1),
    'link-dead-home/broken-links': aRun('link-dead-home', 'broken-links', 'fail', 2),
  };
  it('辅助指标的扣分只是拟扣', () => {
    const { score } = judge(proposed);
    expect(score).toMatchObject({ deducted: 2.4, total: 97.6, confirmed: { deducted: 0.4, total: 99.6 }, proposed: { deducted: 2 } });
    expect(score!.sum).toBe('100 − 2.4 = 97.6');
  });
  it('确认后计入，排除后不计', () => {
    const on = (says: 'confirm' | 'dismiss') => new Map([['f-missing-column-s1', { says, ...signed }]]);
    expect(judge(proposed, { findings: on('confirm') }).score).toMatchObject({ total: 97.6, confirmed: { total: 97.6 } });
    expect(judge(proposed, { findings: on('dismiss') }).score).toMatchObject({ total: 99.6, confirmed: { total: 99.6 } });
  });
  it('人工指标以人工填写的数目扣分，每一分都有问题可查', () => {
    const finding = aFinding(GIVEN_BY_PERSON, 'reply-late whole', { message: '张三核定有问题 1 处' });
    const indicators = new Map([['reply-late', { says: 'fail' as const, ...signed, faults: [{ finding, times: 1 }] }]]);
    const result = judge({}, { indicators });
    expect(result.score).toMatchObject({ deducted: 4, confirmed: { deducted: 4 } });
    expect(result.ledger).toMatchObject([{ indicator: 'reply-late', points: 4, findings: [finding.id] }]);
    expect(result.given).toEqual([finding]);
  });
  it('加分由人工认定的计入，次数按填写的', () => {
    const finding = aFinding(GIVEN_BY_PERSON, 'bonus-innovation whole');
    const indicators = new Map([['bonus-innovation', { says: 'pass' as const, ...signed, faults: [{ finding, times: 1 }] }]]);
    expect(judge({}, { indicators }).score).toMatchObject({ bonus: 3, total: 103, confirmed: { bonus: 3 } });
  });
  it('范围包住现在的得分，核定越多越窄', () => {
    const before = judge(proposed).score!.range;
    const indicators = new Map([['message-submit-impossible', { says: 'pass' as const, ...signed, faults: [] }]]);
    const after = judge(proposed, { indicators }).score!.range;
    expect(before.low).toBeLessThanOrEqual(97.6);
    expect(before.high).toBeGreaterThanOrEqual(99.6);
    expect(after.low).toBeGreaterThan(before.low);
    expect(after.high).toBeLessThanOrEqual(before.high);
  });
  it('一页也没有读到的没有得分', () => expect(judge({}, {}, { unread: true, complete: false }).score).toBeNull());
});

describe('账目', () => {
  it('各笔相加就是扣分，超过上限的写明为什么', () => {
    const faults = { 'link-dead-other/broken-links': aRun('link-dead-other', 'broken-links', 'fail', 13) };
    const { ledger, score } = judge(faults);
    expect(score!.deducted).toBe(1);
    expect(ledger.reduce((sum, line) => sum + line.points, 0)).toBeCloseTo(1, 9);
    expect(ledger.at(-1)).toMatchObject({ times: 3, points: 0, cut: { why: 'cap', by: 'links', words: '“可用性”合计不超过 1 分' } });
  });
  it('已按别的指标扣过的写明按哪一项', () => {
    const one = (indicator: string, check: string) => aRun(indicator, check, 'fail', 0, { findings: [aFinding(check, 'http://a/tzgg/')] });
    const result = judge({
      'news-stale/stale-column-class': one('news-stale', 'stale-column-class'),
      'other-columns-stale/long-stale-columns': one('other-columns-stale', 'long-stale-columns'),
    });
    expect(result.ledger.find((line) => line.indicator === 'other-columns-stale')).toMatchObject({
      points: 0,
      cut: { why: 'double', by: 'news-stale' },
    });
  });
  it('每一笔非零的扣分都指向问题', () => {
    const scored = book.indicators.filter((one) => one.kind === 'deduct' && one.checks.length > 0);
    const some = fc.dictionary(fc.constantFrom(...scored.map((one) => one.id)), fc.integer({ min: 1, max: 9 }), { noNullPrototype: true });
    fc.assert(
      fc.property(some, (counts) => {
        const faults = Object.fromEntries(
          Object.entries(counts).map(([id, count]) => {
            const { check } = scored.find((one) => one.id === id)!.checks[0]!;
            return [`${id}/${check}`, aRun(id, check, 'fail', count)];
          }),
        );
        const { ledger, score } = judge(faults);
        const sum = ledger.reduce((all, line) => all + (line.kind === 'deduct' ? line.points : 0), 0);
        expect(sum).toBeCloseTo(score!.deducted, 6);
        for (const line of ledger) if (line.points > 0 && line.kind === 'deduct') expect(line.findings.length).toBeGreaterThan(0);
        expect(score!.range.low).toBeLessThanOrEqual(score!.confirmed.total);
        expect(score!.range.high).toBeGreaterThanOrEqual(score!.total);
      }),
      { numRuns: 60 },
    );
  });
});

describe('只评定部分指标', () => {
  it('不作合格的结论，没有得分', () => {
    const result = judge({}, {}, { only: ['columns-blank'] });
    expect([result.verdict, result.score, result.indicators.map(({ id }) => id)]).toEqual(['unknown', null, ['columns-blank']]);
    expect(result.reasons[0]).toBe('只评定了所选的指标，不作整体结论');
  });
  it('查实的否决仍是不合格', () => {
    const run = aRun('home-not-updated', 'stale-home', 'fail', 1);
    expect(judge({ 'home-not-updated/stale-home': run }, {}, { only: ['home-not-updated'] }).verdict).toBe('unqualified');
  });
});
