/**
 * 应更新但长期未更新的栏目: one finding per column older than its period, and one when their number reaches the veto.
 * The clause names no period: a person's setting for the column wins, else the rulebook's default.
 * Source: 2019-19 part 1, 栏目不更新; contracts.md section 5.3, 5.4, 5.9.
 */
import { Type } from 'typebox';
import { type BeijingDate, type ColumnFacts, daysBefore, daysBetween } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { columnName, freshness, isAgeless } from '../kit/columns.ts';
import { countReached } from '../kit/site.ts';
import { decide } from '../kit/threshold.ts';

export const longStaleColumns = defineCheck({
  id: 'long-stale-columns',
  title: '应更新但长期未更新的栏目',
  needs: ['crawl', 'columns'],
  options: Type.Object(
    {
      /** Period of a column for which a person has set none. */
      defaultPeriodDays: Type.Integer({ minimum: 1 }),
      countMin: Type.Integer({ minimum: 1 }),
      /** Classes whose columns may rightly rest (专题 after its event): a person says whether they should have been updated. */
      restingClasses: Type.Array(Type.String()),
    },
    { additionalProperties: false },
  ),
  threshold: 'countMin',
  messages: {
    stale: '栏目“{column}”最近更新于 {lastDate}，距检查日 {days} 天，超过应更新周期 {periodDays} 天',
    resting: '栏目“{column}”最近更新于 {lastDate}，距检查日 {days} 天，请人工确认是否仍应更新',
    reached: '应更新但长期未更新的栏目有 {count} 个，达到 {countMin} 个',
  },
  run({ crawl, columns }, { options, asOf }): CheckResult {
    if (columns.length === 0) return { outcome: 'error', findings: [], note: '未能识别出任何栏目，无法判断栏目更新情况' };
    const findings: CheckFinding[] = [];
    let unread = 0;
    for (const column of columns) {
      if (isAgeless(column, asOf)) continue;
      const periodDays = column.periodDays ?? options.defaultPeriodDays;
      const age = freshness(column, daysBefore(asOf, periodDays), asOf);
      if (age === 'unread') unread += 1;
      // A column without dates is never called overdue: how long it rests cannot be seen.
      else if (age === 'stale') findings.push(overdue(column, periodDays, options.restingClasses, asOf));
    }
    const found = findings.filter((finding) => finding.outcome === 'fail').length;
    const outcome = decide({ found, pending: findings.length - found, unread }, options.countMin);
    if (outcome === 'error') {
      return { outcome, findings, note: `已发现 ${findings.length} 个长期未更新的栏目，另有 ${unread} 个栏目未能读取` };
    }
    // A rule about every single column has no count to tell.
    if (outcome !== 'fail' || options.countMin === 1) return { outcome, findings };
    const reached = countReached(crawl, { count: found, countMin: options.countMin });
    return { outcome, findings: [reached, ...findings] };
  },
});

function overdue(column: ColumnFacts, periodDays: number, restingClasses: readonly string[], asOf: BeijingDate): CheckFinding {
  const newest = column.newest!;
  const about = { subject: column.url, url: column.url, ...(column.newestItem ? { quote: column.newestItem.title } : {}) };
  const data = { column: columnName(column), lastDate: newest, days: daysBetween(newest, asOf) };
  const mayRest = column.periodDays === null && restingClasses.includes(column.class);
  if (mayRest) return { ...about, outcome: 'review', message: 'resting', data };
  return { ...about, outcome: 'fail', message: 'stale', data: { ...data, periodDays } };
}
