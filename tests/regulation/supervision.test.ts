/** 监管工作年度考核 as golden cases. What was not seen in the official text may list and propose, never decide. Source: spec S5. */
import { describe, expect, it } from 'vitest';
import { allChecks, runChecks } from '../../src/checks/index.ts';
import { aReport, aYear, YEAR_END } from '../../src/checks/kit/testing/supervision.ts';
import type { Artifacts, SupervisionArtifact } from '../../src/page/index.ts';
import { assess, loadRulebook, tasksOf } from '../../src/rulebook/index.ts';

const book = loadRulebook('supervision-2019', { on: YEAR_END, checks: allChecks });
const TARGET = { kind: 'authority', publicService: true } as const;

function yearOf(over: Partial<SupervisionArtifact>) {
  const artifact = aYear(over);
  const get = (name: keyof Artifacts) => (name === 'supervision' ? artifact : { missing: true, reason: '不是网站' }) as never;
  const runs = runChecks(tasksOf(book, TARGET), allChecks, get, { asOf: YEAR_END, complete: true, seed: 's' });
  return assess(book, runs, { ...TARGET, asOf: YEAR_END, complete: true });
}
const outcome = (over: Partial<SupervisionArtifact>, id: string) => yearOf(over).indicators.find((one) => one.id === id)!.outcome;

const failed = (name: string) => ({ name, code: null, reason: 'misstatement' as const, round: '国办抽查' });

describe('监管工作年度考核', () => {
  it('一切正常：100 分，集约化的加分待人确认', () => {
    const { score } = yearOf({});
    expect(score).toMatchObject({ deducted: 0, confirmed: { deducted: 0, total: 100 } });
  });
  it('每条未办结扣 3 分、超期扣 2 分，确认之前只是拟扣', () => {
    const { score } = yearOf({ errorReports: [aReport({ closedOn: null }), aReport({ id: 'r-2', closedOn: '2026-12-01' })] });
    expect(score).toMatchObject({ deducted: 5, confirmed: { deducted: 0 }, proposed: { deducted: 5 } });
  });
  it('多个因严重表述错误不合格：个数未经核实，只提请人工核定', () => {
    expect(outcome({ spotChecks: [failed('甲')] }, 'sup-veto-misstatement')).toBe('pass');
    expect(outcome({ spotChecks: [failed('甲'), failed('乙')] }, 'sup-veto-misstatement')).toBe('review');
    expect(yearOf({ spotChecks: [failed('甲'), failed('乙')] }).verdict).not.toBe('unqualified');
  });
  it('分值未见原文的只列出问题，不扣分', () => {
    const result = yearOf({ reconciliation: { on: '2026-11-20', differences: [{ name: '甲', message: '甲未填报' }] } });
    expect(result.indicators.find(({ id }) => id === 'sup-registry-accuracy')).toMatchObject({
      kind: 'advisory',
      outcome: 'fail',
      points: 0,
    });
    expect(result.score).toMatchObject({ deducted: 0 });
  });
  it('没有记录的不当作没有做，也不当作做了', () => {
    expect(outcome({ errorReports: null }, 'sup-error-report-open')).toBe('error');
    expect(outcome({ reconciliation: null }, 'sup-registry-accuracy')).toBe('error');
    expect(outcome({ spotChecks: null }, 'sup-veto-misstatement')).toBe('error');
  });
  it('个数在所见文本中丢失的，机器不判断', () => expect(outcome({}, 'sup-veto-other-fail')).toBe('manual'));
});
