import { describe, expect, it } from 'vitest';
import type { IndicatorRun } from '../../checks/index.ts';
import type { ReportIndicator } from '../report/report.ts';
import { mattersOf, type RecordedFinding } from './matters.ts';

const indicator = (id: string, over: Partial<ReportIndicator>): ReportIndicator => ({
  ...{ id, kind: 'deduct', name: id, clause: null, criterion: '', mode: 'automatic', outcome: 'fail', points: 0, confirmedPoints: 0 },
  findings: [],
  ...over,
});
const recorded = (key: string, over: Partial<RecordedFinding> = {}): RecordedFinding => ({
  ...{ id: `row-${key}`, key, indicator: 'typos', check: 'typos', url: 'http://a.gov.cn/', target: null, quote: '错', message: '一句' },
  ...over,
});
const run = (findings: [string, string, string][]): IndicatorRun =>
  ({ findings: findings.map(([id, template, subject]) => ({ id, template, subject })) }) as unknown as IndicatorRun;

describe('请人核定的事项', () => {
  it('每个问题一项，只说明数目的不另问', () => {
    const findings = [recorded('f-1'), recorded('f-2')];
    const report = { indicators: [indicator('typos', { kind: 'veto' })], ledger: [] };
    const matters = mattersOf(
      report,
      {
        runs: [
          run([
            ['f-1', 'wrong', '甲'],
            ['f-2', 'reached', 'count'],
          ]),
        ],
      },
      findings,
    );
    expect(matters).toMatchObject([{ finding: { key: 'f-1' }, indicator: 'typos', kind: 'veto' }]);
  });
  it('同一模板说同一件事的，键相同；人工录入的以句子为模板', () => {
    const findings = [recorded('f-1'), recorded('f-2', { url: 'http://b.gov.cn/' }), recorded('f-3', { message: '另一句' })];
    const keys = (basis: Parameters<typeof mattersOf>[1]) =>
      mattersOf({ indicators: [], ledger: [] }, basis, findings).map((one) => one.templateKey);
    const [a, b, c] = keys({
      runs: [
        run([
          ['f-1', 't', '1'],
          ['f-2', 't', '2'],
          ['f-3', 't', '3'],
        ]),
      ],
    });
    expect([b, c]).toEqual([a, a]);
    const [d, e, f] = keys(null);
    expect(e).toBe(d);
    expect(f).not.toBe(d);
  });
  it.each([
    ['manual', 'deduct', true],
    ['manual', 'advisory', true],
    ['review', 'veto', true],
    ['error', 'veto', true],
    ['error', 'advisory', false],
    ['fail', 'veto', false],
    ['pass', 'deduct', false],
    ['inapplicable', 'deduct', false],
  ] as const)('整项 %s（%s）要不要人：%s', (outcome, kind, wanted) => {
    const matters = mattersOf({ indicators: [indicator('x', { outcome, kind })], ledger: [] }, null, []);
    expect(matters.map((one) => one.indicator)).toEqual(wanted ? ['x'] : []);
  });
});
