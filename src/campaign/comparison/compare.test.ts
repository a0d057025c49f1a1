import { describe, expect, it } from 'vitest';
import { aReport } from '../report/testing/a-report.ts';
import { type Comparable, compareReports, readReport } from './compare.ts';
import { renderComparisonHtml } from './html.ts';
import { renderComparison } from './terminal.ts';

type Finding = Comparable['findings'][number];
const found = (n: number, over: Partial<Finding> = {}): Finding => ({
  id: `f-${n}`,
  indicator: 'broken-links',
  outcome: 'fail',
  url: `http://www.qinghe.gov.cn/${n}.html`,
  message: `链接 ${n} 打不开`,
  ...over,
});
/** A report with these faults of one indicator. */
function report(
  findings: Finding[],
  over: Partial<Comparable> = {},
  indicator: Partial<Comparable['indicators'][number]> = {},
): Comparable {
  const own = { id: 'broken-links', kind: 'advisory', name: '错链断链', outcome: findings.length > 0 ? 'fail' : 'pass', points: 0 };
  return {
    ...(aReport() as unknown as Comparable),
    indicators: [{ ...own, findings: findings.map(({ id }) => id), ...indicator }],
    findings,
    ...over,
  };
}
const fates = (before: Comparable, after: Comparable) =>
  Object.fromEntries(compareReports(before, after).findings.map(({ id, fate }) => [id, fate]));
const coverage = report([]).coverage;

describe('comparing two reports', () => {
  it('tells new, still there and gone apart by id', () => {
    expect(fates(report([found(1), found(2)]), report([found(2), found(3)]))).toEqual({ 'f-1': 'gone', 'f-2': 'still', 'f-3': 'new' });
  });
  it('gives nothing new between a report and itself', () => {
    const one = report([found(1)]);
    expect(compareReports(one, one)).toMatchObject({ counts: { new: 0, gone: 0, still: 1, 'not-seen': 0 }, differences: [] });
  });
  it.each<[string, Comparable, string]>([
    ['its page could not be read', report([], { coverage: { ...coverage, unread: { urls: [found(1).url], more: 0 } } }), '所在页面'],
    [
      'its target could not be looked at',
      report([], { coverage: { ...coverage, unread: { urls: ['http://b/x'], more: 0 } } }),
      '所指的地址',
    ],
    ['the crawl was cut short', report([], { coverage: { ...coverage, complete: false } }), '采集不完整'],
    ['more could not be read than is named', report([], { coverage: { ...coverage, unread: { urls: [], more: 1 } } }), '没有全部列出'],
    ['its indicator could not be checked', report([], {}, { outcome: 'error' }), '未能检查'],
    ['its indicator was left to a person', report([], {}, { outcome: 'manual' }), '须人工检查'],
    ['its indicator was not judged', report([], {}, { id: 'tls' }), '没有评定这项指标'],
    ['a random sample may have missed it', report([], {}, { drawn: true }), '没有抽到'],
  ])('says not seen, never gone, when %s', (_, after, why) => {
    const [finding] = compareReports(report([found(1, { target: 'http://b/x' })]), after).findings;
    expect(finding).toMatchObject({ fate: 'not-seen', why: expect.stringContaining(why) });
  });
  it('an unread page of another finding changes nothing', () => {
    const after = report([], { coverage: { ...coverage, unread: { urls: ['http://www.qinghe.gov.cn/9.html'], more: 0 } } });
    expect(fates(report([found(1)]), after)).toEqual({ 'f-1': 'gone' });
  });
  it('what a person dismissed is gone, and new when the dismissal is', () => {
    const dismissed = found(1, { decision: { says: 'dismiss' } });
    expect(fates(report([found(1)]), report([dismissed]))).toEqual({ 'f-1': 'gone' });
    expect(fates(report([dismissed]), report([found(1)]))).toEqual({ 'f-1': 'new' });
  });
  it('says another book, day, kind and order', () => {
    const before = report([], {
      asOf: '2026-08-20',
      rulebook: { id: 'census-2015', version: '2015.1' },
      startedAt: '2027-01-01T00:00:00.000Z',
    });
    const after = report([], { target: { ...before.target, kind: 'site' } });
    const all = compareReports(before, after).differences.join('\n');
    for (const word of ['检查指标不同', '检查截止日不同', '门户网站', '次序可能颠倒']) expect(all).toContain(word);
  });
  it('compares verdict and score', () => {
    const scored = (total: number) => report([], { verdict: 'qualified', score: { deducted: 100 - total, bonus: 0, total } });
    const text = renderComparison(compareReports(scored(87.5), scored(90)), { colour: false, width: 120 });
    expect(text).toContain('87.5 分 → 90 分（+2.5）');
    expect(text).toContain('合格（未变）');
  });
  it('refuses two sites and what is no report', () => {
    const other = report([], { target: { ...report([]).target, siteCode: '1100000001' } });
    expect(() => compareReports(report([]), other)).toThrow('不是同一个网站');
    for (const text of ['', '{', '[]', 'null', '{"schema":"zhengxun.page/1"}', '{"schema":"zhengxun.report/1"}'])
      expect(() => readReport('a.json', text)).toThrow('a.json 不是检测报告');
  });
  it('reads the reports of this version', () => {
    expect(readReport('a.json', JSON.stringify(aReport())).verdict).toBe('unqualified');
  });
  it('escapes everything foreign', () => {
    const hostile = '<script>alert(1)</script>\u202e\u001b[2J';
    const one = report([found(1, { message: hostile, url: 'javascript:alert(1)' })], { target: { ...report([]).target, name: hostile } });
    const comparison = compareReports(report([]), one);
    expect(renderComparisonHtml(comparison)).not.toMatch(/<script|href="javascript:|[\u202e\u001b]/);
    expect(renderComparison(comparison, { colour: false, width: 100 })).not.toMatch(/[\u202e\u001b]/);
  });
});
