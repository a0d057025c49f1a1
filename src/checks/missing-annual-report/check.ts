/**
 * 未公布年度工作报表: no 政府网站工作年度报表 of the year that was due, or one published after the day. Advice: the clause is
 * not confirmed, so a person looks.
 * Source: 国办发〔2017〕47号 (every year by 31 January).
 */
import { Type } from 'typebox';
import type { BeijingDate } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingAnnualReport = defineCheck({
  id: 'missing-annual-report',
  title: '未按时公布政府网站工作年度报表',
  needs: ['crawl', 'siteReports'],
  options: Type.Object({ due: Type.String({ pattern: '^\\d{2}-\\d{2}$' }) }, { additionalProperties: false }),
  messages: {
    missing: '未见 {year} 年度政府网站工作年度报表（应于 {due} 前公布），请人工查看',
    late: '{year} 年度政府网站工作年度报表公布于 {date}，晚于 {due}',
  },
  run({ crawl, siteReports }, { options, asOf }): CheckResult {
    const { year, due } = dueReport(asOf, options.due);
    const own = siteReports.filter((report) => report.year === year);
    const [first] = own;
    if (!first) {
      const about = { subject: `report-${year}`, url: homeUrl(crawl), data: { year, due } };
      return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'missing' }] };
    }
    const inTime = own.find((report) => report.publishedAt === null || report.publishedAt <= due);
    if (inTime)
      return {
        outcome: 'pass',
        findings: [],
        note: `“${inTime.title}”（${inTime.url}）${inTime.publishedAt === null ? '，未读到公布时间' : ''}`,
      };
    const about = { subject: `report-${year}`, url: first.url, quote: first.title, data: { year, date: first.publishedAt ?? '', due } };
    return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'late' }] };
  },
});

/** The latest report whose day has passed, the day itself still being in time. */
function dueReport(asOf: BeijingDate, day: string): { year: number; due: BeijingDate } {
  const thisYear = Number(asOf.slice(0, 4));
  const due = `${thisYear}-${day}`;
  return asOf > due ? { year: thisYear - 1, due } : { year: thisYear - 2, due: `${thisYear - 1}-${day}` };
}
