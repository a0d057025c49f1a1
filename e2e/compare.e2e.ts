/** The comparison itself can fail: a missed fault, a broken trap and an invented finding are told. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '../src/campaign/index.ts';
import { type Demo, type DemoSite, serveDemo } from '../src/demo/index.ts';
import { compareReport } from './compare.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await serveDemo({ asOf: '2026-11-20', only: ['hckjj', 'zjt'] });
});
afterAll(() => demo.close());

const site = (key: string): DemoSite => demo.sites.find((s) => s.key === key)!;

type Finding = Report['findings'][number];

function finding(part: Partial<Finding>): Finding {
  return {
    id: 'f-1',
    indicator: 'broken-links',
    check: 'broken-links',
    outcome: 'fail',
    url: 'http://x/',
    message: '',
    evidence: [],
    ...part,
  };
}

/** A report that says of the site what its truth says. */
function rightReport(key: string): Report {
  const { truth } = site(key);
  return {
    verdict: truth.verdict,
    indicators: Object.entries(truth.indicators).map(([id, outcome]) => ({ id, outcome: [outcome].flat()[0] })),
    findings: truth.faults.map((fault) =>
      finding({
        indicator: [fault.indicator].flat()[0]!,
        url: fault.page ?? 'http://x/',
        ...(fault.target ? { target: fault.target } : {}),
        message: fault.quote ?? '',
      }),
    ),
    columns: truth.columns.map(({ url, name, newest, state }) => ({ url, name, newest, state })),
  } as unknown as Report;
}

it('与清单一致的报告没有差异', () => {
  for (const key of ['hckjj', 'zjt'])
    expect(compareReport(rightReport(key), site(key))).toMatchObject({ outcomes: [], missed: [], wrong: [], columns: [] });
});

it('漏掉一个问题', () => {
  const report = rightReport('hckjj');
  report.findings.pop();
  expect(compareReport(report, site('hckjj')).missed.length).toBe(1);
});

it('把正常项报成问题', () => {
  const report = rightReport('zjt');
  const trap = site('zjt').truth.traps[0]!;
  report.findings.push(finding({ target: trap.target! }));
  expect(compareReport(report, site('zjt')).wrong.map((w) => w.why)).toEqual([`正常项被误报：${trap.why}`]);
});

it('清单以外的问题', () => {
  const report = rightReport('hckjj');
  report.findings.push(finding({ indicator: 'typos', quote: '无中生有' }));
  expect(compareReport(report, site('hckjj')).wrong.length).toBe(1);
});

it('模板中的一处问题列了两遍', () => {
  const report = rightReport('zjt');
  const once = site('zjt').truth.faults.find((f) => f.once)!;
  report.findings.push(finding({ url: site('zjt').site.url('/other.htm'), target: once.target! }));
  expect(compareReport(report, site('zjt')).wrong.length).toBe(1);
});

it('评定、指标、栏目日期不同', () => {
  const report = rightReport('hckjj');
  report.verdict = 'unqualified';
  report.indicators[0]!.outcome = 'fail';
  report.columns.find((c) => c.state === 'fresh')!.newest = '2020-01-01';
  const row = compareReport(report, site('hckjj'));
  expect([row.verdict.actual, row.outcomes.length, row.columns.length]).toEqual(['unqualified', 1, 1]);
});
