/** 年度工作报表: by 31 January of the next year, the day itself in time. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingAnnualReport } from './check.ts';

const report = (year: number, publishedAt: string | null = `${year + 1}-01-31`) => ({
  year,
  title: `${year}年政府网站工作年度报表`,
  url: `${HOME}xxgk/${year}.html`,
  publishedAt,
});
const given = (...siteReports: ReturnType<typeof report>[]) => ({ siteReports });

export const cases = table(
  missingAnnualReport,
  { options: { due: '01-31' }, asOf: AS_OF, given: { crawl: aCrawl(), ...given(report(2025)) } },
  [
    { name: '1月31日公布', expect: { outcome: 'pass', note: '2025年' } },
    {
      name: '2月1日公布',
      given: given(report(2025, '2026-02-01')),
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'late',
            outcome: 'review',
            url: `${HOME}xxgk/2025.html`,
            sentence: '2025 年度政府网站工作年度报表公布于 2026-02-01，晚于 2026-01-31',
          },
        ],
      },
    },
    { name: '没有公布时间', given: given(report(2025, null)), expect: { outcome: 'pass', note: '未读到公布时间' } },
    {
      name: '只有前一年的',
      given: given(report(2024)),
      expect: {
        outcome: 'review',
        findings: [{ message: 'missing', outcome: 'review', url: HOME, data: { year: 2025, due: '2026-01-31' } }],
      },
    },
    { name: '1月31日当天还看前一年的', asOf: '2026-01-31', given: given(report(2024)), expect: { outcome: 'pass' } },
    {
      name: '2月1日起看上一年的',
      asOf: '2026-02-01',
      given: given(report(2024)),
      expect: { outcome: 'review', findings: [{ message: 'missing' }] },
    },
  ],
);
