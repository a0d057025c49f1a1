import { readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { renderHtml } from './html/page.ts';
import { reportSchema } from './report.ts';
import { renderTerminal } from './terminal.ts';
import { aReport } from './testing/a-report.ts';

const plain = { colour: false, width: 100 };
const noPictures = { picture: () => null };
const hostile = '<script>alert(1)</script>"\'&\u202e\u001b[2J';

describe('report schema', () => {
  it('accepts a full report and refuses what breaks the contract', () => {
    expect(Value.Check(reportSchema, aReport())).toBe(true);
    expect(Value.Check(reportSchema, aReport({ verdict: 'passed' as never }))).toBe(false);
    expect(Value.Check(reportSchema, aReport({ asOf: '20.11.2026' }))).toBe(false);
    expect(Value.Check(reportSchema, { ...aReport(), findings: undefined })).toBe(false);
  });
  it('is the one published in docs/schemas', () => {
    const published: unknown = JSON.parse(readFileSync(new URL('../../../docs/schemas/report-1.json', import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(reportSchema))).toEqual(published);
  });
});

describe('terminal', () => {
  it('says the verdict and what decided it before anything else', () => {
    const lines = renderTerminal(aReport(), plain).split('\n');
    expect(lines[0]).toBe('青禾省人民政府');
    expect(lines.findIndex((line) => line.includes('不合格'))).toBeLessThan(8);
    expect(lines.join('\n')).toContain('首页自 2026-11-05 起 15 天未更新');
  });
  it('puts the failed veto before the one that passed', () => {
    const text = renderTerminal(aReport(), plain);
    expect(text.indexOf('✗ 不通过     首页不更新')).toBeGreaterThan(0);
    expect(text.indexOf('首页不更新  ')).toBeLessThan(text.indexOf('空白栏目  '));
  });
  it('says when something could not be checked, and why', () => {
    expect(renderTerminal(aReport(), plain)).toMatch(/未能检查\s+IPv6[\s\S]*本机没有 IPv6 线路/);
  });
  it('lets no foreign text move the cursor', () => {
    const report = aReport();
    report.findings[0]!.quote = hostile;
    report.target.name = hostile;
    expect(renderTerminal(report, plain)).not.toMatch(/[\u001b\u202e]/);
  });
  it('names what was not fetched and private addresses', () => {
    const { coverage } = aReport();
    const text = renderTerminal(
      aReport({ coverage: { ...coverage, complete: false, incompleteReason: '用户中断', allowPrivate: true } }),
      plain,
    );
    expect(text).toContain('robots 规则不允许 3');
    expect(text).toContain('未完成：用户中断');
    expect(text).toContain('已允许访问非公网地址');
    expect(text).not.toContain('不属于本站');
  });
});

describe('HTML', () => {
  it('escapes everything foreign', () => {
    const report = aReport();
    report.target.name = hostile;
    report.target.finalUrl = 'javascript:alert(1)';
    Object.assign(report.findings[0]!, { quote: hostile, message: hostile, url: 'javascript:alert(2)', samples: [hostile, hostile] });
    report.columns[0]!.name = hostile;
    report.reasons = [hostile];
    const page = renderHtml(report, noPictures);
    expect(page).not.toContain('<script');
    expect(page).not.toContain('href="javascript:');
    expect(page).not.toMatch(/[\u202e\u001b]/);
    expect(page).toContain('&#60;script&#62;');
  });
  it('carries its pictures and loads nothing from elsewhere', () => {
    const page = renderHtml(aReport(), { picture: (path) => (path === 'shots/00001.png' ? Uint8Array.of(1, 2, 3) : null) });
    expect(page).toContain('data:image/png;base64,AQID');
    expect(page).not.toMatch(/<(link|script|iframe)|src="http/);
  });
  it('gives the same bytes for the same report', () => {
    expect(renderHtml(aReport(), noPictures)).toBe(renderHtml(aReport(), noPictures));
  });
});
