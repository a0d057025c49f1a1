/** The rules that settle cases: contracts.md section 5.2 to 5.6. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allChecks, type CheckOutcome, type IndicatorRun } from '../checks/index.ts';
import { type AssessInput, assess, type Verdict } from './assess.ts';
import { loadRulebook } from './load.ts';
import { tasksOf } from './rulebook.ts';
import { aFinding, aRun } from './testing/books.ts';

const book = loadRulebook('inspection-2019', { on: '2026-11-20', checks: allChecks });
const site: AssessInput = { kind: 'site', publicService: true, asOf: '2026-11-20', complete: true };

/** Runs of every task: all clean but those named by indicator. */
function runs(over: Record<string, IndicatorRun> = {}, input: AssessInput = site): IndicatorRun[] {
  return tasksOf(book, input).map(({ indicator, check }) =>
    over[indicator]?.check === check ? over[indicator] : aRun(indicator, check, check === 'unreachable-site' ? 'manual' : 'pass'),
  );
}
const judge = (over: Record<string, IndicatorRun> = {}, input: Partial<AssessInput> = {}) =>
  assess(book, runs(over, { ...site, ...input }), { ...site, ...input });
const outcomeIn = (assessment: ReturnType<typeof judge>, id: string) => assessment.indicators.find((one) => one.id === id)?.outcome;

const homeStale = (outcome: CheckOutcome, findings = 1) => ({
  'home-not-updated': aRun('home-not-updated', 'stale-home', outcome, findings),
});
const blank = (outcome: CheckOutcome, findings = 6) => ({ 'columns-blank': aRun('columns-blank', 'blank-columns', outcome, findings) });

describe('the verdict', () => {
  it('合格：没有达到任何否决标准', () => {
    const assessment = judge();
    expect(assessment.verdict).toBe('qualified');
    expect(assessment.reasons[0]).toBe('可从外部检查的单项否决指标均未达到否决标准');
    expect(assessment.score).toBeNull();
  });
  it('不合格：自动判断的否决项成立', () => {
    const assessment = judge(homeStale('fail'));
    expect(assessment.verdict).toBe('unqualified');
    expect(assessment.reasons[0]).toBe('单项否决“首页不更新”：在 s1 发现问题');
  });
  it('待核定：人工确认的否决项达到标准，问题仍是问题', () => {
    const assessment = judge(blank('fail'));
    expect(assessment.verdict).toBe('review');
    expect(outcomeIn(assessment, 'columns-blank')).toBe('review');
    expect(assessment.indicators.find((one) => one.id === 'columns-blank')!.findings).toHaveLength(6);
  });
  it('不能判断：机器未能检查否决项所需的内容', () => {
    const assessment = judge(homeStale('error', 0));
    expect(assessment.verdict).toBe('unknown');
    expect(assessment.reasons[0]).toBe('未能检查“首页不更新”：未能读取');
  });
  it('采集没有完成：原因在最前，同一原因的指标写成一句', () => {
    const assessment = judge({}, { complete: false, incompleteReason: '已达到页数上限' });
    expect(assessment.verdict).toBe('unknown');
    expect(assessment.reasons[0]).toBe('已达到页数上限');
    expect(assessment.reasons.filter((line) => line.startsWith('未能检查'))).toHaveLength(1);
    expect(assessment.reasons[1]).toMatch(/^未能检查“.+”、“.+”：采集不完整/);
  });
  it('一页也没有读到：所有未能检查的指标只有一个原因', () => {
    const over = { ...homeStale('error', 0), ...blank('error', 0) };
    const { reasons } = judge(over, { complete: false, incompleteReason: '首页无法访问：服务器拒绝连接', unread: true });
    expect(reasons[0]).toBe('首页无法访问：服务器拒绝连接');
    expect(reasons[1]).toMatch(/：没有读到网站的任何页面$/);
    expect(reasons.filter((line) => line.startsWith('未能检查'))).toHaveLength(1);
  });
  it('不合格的理由先于采集没有完成', () => {
    const { reasons } = judge(homeStale('fail'), { complete: false, incompleteReason: '已达到页数上限' });
    expect(reasons.slice(0, 2)).toEqual(['单项否决“首页不更新”：在 s1 发现问题', '已达到页数上限']);
  });
  it('人工确认的否决项未能检查，同样不能判断', () => expect(judge(blank('error', 0)).verdict).toBe('unknown'));
  it('不合格先于不能判断，不能判断先于待核定', () => {
    expect(judge({ ...homeStale('fail'), ...blank('error', 0) }).verdict).toBe('unqualified');
    expect(judge({ ...homeStale('error', 0), ...blank('fail') }).verdict).toBe('unknown');
  });
  it('未达数量的问题不影响结论，但列在指标下', () => {
    const assessment = judge(blank('pass', 4));
    expect(assessment.verdict).toBe('qualified');
    expect(outcomeIn(assessment, 'columns-blank')).toBe('pass');
    expect(assessment.indicators.find((one) => one.id === 'columns-blank')!.findings).toHaveLength(4);
  });
  it('自动否决项有待核定的情形时，结论为待核定', () => expect(judge(homeStale('review')).verdict).toBe('review'));
  it.each<CheckOutcome>(['fail', 'review', 'error'])('提示项为 %s 不影响结论', (outcome) => {
    const assessment = judge({ 'broken-links': aRun('broken-links', 'broken-links', outcome, 3) });
    expect(assessment.verdict).toBe('qualified');
    expect(outcomeIn(assessment, 'broken-links')).toBe(outcome);
  });
  it('人工指标不影响结论，写明看什么', () => {
    const assessment = judge();
    expect(outcomeIn(assessment, 'site-state-secret')).toBe('manual');
    expect(assessment.indicators.find((one) => one.id === 'site-state-secret')!.note).toContain('密级标志');
    expect(assessment.reasons.at(-1)).toContain('“泄露国家秘密”');
  });
  it('检查没有运行的否决项不能判断', () => {
    const some = runs().filter((run) => run.indicator !== 'home-not-updated');
    expect(assess(book, some, site).verdict).toBe('unknown');
    expect(assess(book, [], site).verdict).toBe('unknown');
  });
});

describe('site-unreachable', () => {
  it('首页可以打开：人工', () => expect(outcomeIn(judge(), 'site-unreachable')).toBe('manual'));
  it('首页打不开：未能检查，结论为不能判断', () => {
    const assessment = judge({ 'site-unreachable': aRun('site-unreachable', 'unreachable-site', 'error') });
    expect([outcomeIn(assessment, 'site-unreachable'), assessment.verdict]).toEqual(['error', 'unknown']);
  });
});

describe('vetoes that need a history', () => {
  const tampered = (outcome: CheckOutcome, findings = 0) => ({
    'site-attack-not-handled': aRun('site-attack-not-handled', 'tampered-pages', outcome, findings),
  });
  it.each<CheckOutcome>(['pass', 'error', 'inapplicable'])('没有页面自身的证明（%s）：人工，不影响结论', (outcome) => {
    const assessment = judge(tampered(outcome));
    expect([outcomeIn(assessment, 'site-attack-not-handled'), assessment.verdict]).toEqual(['manual', 'qualified']);
  });
  it('页面自身证明被篡改：待核定', () => {
    const assessment = judge(tampered('fail', 1));
    expect([outcomeIn(assessment, 'site-attack-not-handled'), assessment.verdict]).toEqual(['review', 'review']);
  });
  it('只有提示而无证明：人工，提示列在指标下', () => {
    const assessment = judge({ 'site-fabrication': aRun('site-fabrication', 'back-dated-articles', 'pass', 2) });
    expect(outcomeIn(assessment, 'site-fabrication')).toBe('manual');
    expect(assessment.indicators.find((one) => one.id === 'site-fabrication')!.findings).toHaveLength(2);
  });
  it('采集不完整时仍为人工', () => expect(outcomeIn(judge({}, { complete: false }), 'site-attack-not-handled')).toBe('manual'));
});

describe('采集不完整', () => {
  it('已达到的否决项照判', () => expect(judge(homeStale('fail'), { complete: false }).verdict).toBe('unqualified'));
  it('未达到的为未能检查', () => {
    const assessment = judge({}, { complete: false });
    expect([outcomeIn(assessment, 'home-not-updated'), outcomeIn(assessment, 'home-address-mismatch'), assessment.verdict]).toEqual([
      'error',
      'error',
      'unknown',
    ]);
  });
  it('未达数量的问题仍列出', () => {
    const assessment = judge(blank('pass', 4), { complete: false });
    expect(assessment.indicators.find((one) => one.id === 'columns-blank')).toMatchObject({
      outcome: 'error',
      findings: expect.arrayContaining(['f-blank-columns-s1']),
    });
  });
  it('只看首页的提示项不受影响，看全站的为未能检查', () => {
    const home = { tls: aRun('tls', 'tls-problem', 'pass', 0, { scope: 'home' }) };
    const assessment = judge(home, { complete: false });
    expect([outcomeIn(assessment, 'tls'), outcomeIn(assessment, 'broken-links')]).toEqual(['pass', 'error']);
  });
});

describe('没有对外服务职能的部门', () => {
  it('不检查服务指标', () => {
    const assessment = judge({}, { publicService: false });
    expect(['no-services', 'guides-missing-elements', 'guides-missing-elements-few'].map((id) => outcomeIn(assessment, id))).toEqual(
      Array(3).fill('inapplicable'),
    );
    expect(tasksOf(book, { kind: 'site', publicService: false }).map((task) => task.check)).not.toContain('missing-services');
  });
  it('采集不完整也不改变不适用', () =>
    expect(outcomeIn(judge({}, { publicService: false, complete: false }), 'no-services')).toBe('inapplicable'));
});

describe('a clause that is not verified', () => {
  it('asks for a person and never vetoes', () => {
    const doubtful = { ...book, indicators: book.indicators.map((one) => ({ ...one, verified: false })) };
    const assessment = assess(doubtful, runs(homeStale('fail')), site);
    expect([outcomeIn(assessment, 'home-not-updated'), assessment.verdict]).toEqual(['review', 'review']);
  });
});

describe('the local veto of the home address', () => {
  const moved = { 'home-address-mismatch': aRun('home-address-mismatch', 'home-address-mismatch', 'fail', 1) };
  it('vetoes by default', () => expect(judge(moved).verdict).toBe('unqualified'));
  it('is advice when switched off', () => {
    const off = loadRulebook('inspection-2019', { on: '2026-11-20', checks: allChecks, switches: { 'home-address-mismatch': false } });
    const assessment = assess(off, runs(moved), site);
    expect(assessment.verdict).toBe('qualified');
    expect(assessment.indicators.find((one) => one.id === 'home-address-mismatch')).toMatchObject({ kind: 'advisory', outcome: 'fail' });
  });
});

describe('whatever the checks gave', () => {
  const outcomes: CheckOutcome[] = ['pass', 'fail', 'review', 'inapplicable', 'error', 'manual'];
  const anyRuns = fc
    .array(fc.tuple(fc.constantFrom(...outcomes), fc.nat(3)), { minLength: 40, maxLength: 40 })
    .map((given) =>
      tasksOf(book, site).map(({ indicator, check }, i) =>
        aRun(indicator, check, given[i % given.length]![0], given[i % given.length]![1]),
      ),
    );
  const anyInput = fc.record({ complete: fc.boolean(), publicService: fc.boolean() }).map((over) => ({ ...site, ...over }));
  const worth: Record<Verdict, number> = { qualified: 0, review: 1, unknown: 1, unqualified: 2 };

  it('the order of the results means nothing', () => {
    fc.assert(
      fc.property(anyRuns, anyInput, fc.infiniteStream(fc.nat()), (given, input, keys) => {
        const shuffled = given.map((run) => ({ run, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        expect(
          assess(
            book,
            shuffled.map(({ run }) => run),
            input,
          ),
        ).toEqual(assess(book, given, input));
      }),
      { numRuns: 100 },
    );
  });
  it('one more fault never improves the verdict', () => {
    fc.assert(
      fc.property(anyRuns, anyInput, fc.nat(), fc.constantFrom<CheckOutcome>('fail', 'review'), (given, input, at, outcome) => {
        const worse = given.map((run, i) =>
          i === at % given.length
            ? { ...run, outcome: run.outcome === 'fail' ? run.outcome : outcome, findings: [...run.findings, aFinding(run.check, 'more')] }
            : run,
        );
        expect(worth[assess(book, worse, input).verdict]).toBeGreaterThanOrEqual(worth[assess(book, given, input).verdict]);
      }),
      { numRuns: 200 },
    );
  });
  it('every indicator of the book for that kind of site stands in the result, once', () => {
    fc.assert(
      fc.property(anyRuns, anyInput, (given, input) => {
        const ids = assess(book, given, input).indicators.map((one) => one.id);
        expect(ids).toEqual(book.indicators.filter((one) => one.kinds.includes(input.kind)).map((one) => one.id));
      }),
      { numRuns: 30 },
    );
  });
  it('is never called qualified when a veto could not be looked at', () => {
    fc.assert(
      fc.property(anyRuns, anyInput, (given, input) => {
        const assessment = assess(book, given, input);
        const blind = assessment.indicators.some((one) => one.kind === 'veto' && one.outcome === 'error');
        if (blind) expect(assessment.verdict).not.toBe('qualified');
      }),
      { numRuns: 100 },
    );
  });
});
