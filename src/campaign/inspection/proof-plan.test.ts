import { describe, expect, it } from 'vitest';
import type { Report, ReportFinding, ReportIndicator } from '../report/report.ts';
import { pagesOf, picturesOf, sheetsOf } from './proof-plan.ts';

const finding = (indicator: string, n: number, more: Partial<ReportFinding> = {}): ReportFinding => ({
  id: `f-${indicator}-${n}`,
  indicator,
  check: indicator,
  outcome: 'fail',
  url: `http://a.gov.cn/${indicator}/${n}`,
  message: '…',
  evidence: [],
  ...more,
});
const indicator = (id: string, kind: ReportIndicator['kind'], findings: ReportFinding[]): ReportIndicator => ({
  id,
  kind,
  name: id,
  clause: null,
  criterion: id,
  mode: 'automatic',
  outcome: 'fail',
  points: 0,
  confirmedPoints: 0,
  findings: findings.map((f) => f.id),
});

describe('pictures', () => {
  const links = [1, 2, 3, 4].map((n) => finding('broken-links', n, { target: `http://b.cn/${n}` }));
  const blanks = [1, 2].map((n) => finding('columns-blank', n));
  const report = {
    indicators: [indicator('broken-links', 'advisory', links), indicator('columns-blank', 'veto', blanks)],
    findings: [...links, ...blanks],
  } as Report;

  it('takes vetoes first and one of each indicator in turn', () => {
    expect(picturesOf(report, 4).map((p) => p.finding.id)).toEqual([
      'f-columns-blank-1',
      'f-broken-links-1',
      'f-columns-blank-2',
      'f-broken-links-2',
    ]);
  });
  it('ends when all findings have one', () => {
    expect(picturesOf(report, 100)).toHaveLength(6);
    expect(picturesOf(report, 0)).toEqual([]);
  });
  it('marks the link, and nothing on a blank column', () => {
    const [blank, link] = picturesOf(report, 2);
    expect(blank!.mark).toBeNull();
    expect(link!.mark).toEqual({ target: 'http://b.cn/1' });
  });
});

describe('pages', () => {
  it('are the page itself and two samples, each once', () => {
    expect(pagesOf(finding('x', 1, { samples: ['http://a.gov.cn/x/1', 'http://a.gov.cn/2', 'http://a.gov.cn/3'] }))).toEqual([
      'http://a.gov.cn/x/1',
      'http://a.gov.cn/2',
    ]);
  });

  it('opens a page once for its pictures, each subject once, not too many at a time', () => {
    const own = (n: number, quote: string, url: string) => finding('personal-data', n, { url, quote });
    const plan = [
      own(1, '甲', 'http://a/1'),
      own(2, '乙', 'http://a/2'),
      own(3, '丙', 'http://a/1'),
      own(4, '甲', 'http://a/1'),
      finding('columns-blank', 1, { url: 'http://a/1' }),
    ].map((f) => ({ finding: f, url: f.url, mark: f.quote === undefined ? null : { quote: f.quote } }));
    expect(sheetsOf(plan)).toEqual([
      { url: 'http://a/1', marks: [{ quote: '甲' }, { quote: '丙' }, null] },
      { url: 'http://a/2', marks: [{ quote: '乙' }] },
    ]);
    const many = [...Array(13).keys()].map((n) => ({ finding: finding('x', n), url: 'http://a/1', mark: { quote: String(n) } }));
    expect(sheetsOf(many).map((sheet) => sheet.marks.length)).toEqual([6, 6, 1]);
  });
});
