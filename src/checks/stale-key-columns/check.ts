/**
 * 动态要闻、通知公告、政策文件类栏目不更新: one finding per stale column, and one when their number reaches the veto.
 * Source: 2019-19 part 1, 栏目不更新; contracts.md section 5.1, 5.3, 5.4, 5.9.
 */
import { Type } from 'typebox';
import { type BeijingDate, type ColumnFacts, daysBetween } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { columnName, freshness, isAgeless, keyColumnWindow } from '../kit/columns.ts';
import { countReached } from '../kit/site.ts';
import { decide } from '../kit/threshold.ts';

export const staleKeyColumns = defineCheck({
  id: 'stale-key-columns',
  title: '动态要闻、通知公告、政策文件类栏目不更新',
  needs: ['crawl', 'columns'],
  options: Type.Object(
    {
      newsWindowDays: Type.Integer({ minimum: 1 }),
      noticePolicyWindowMonths: Type.Integer({ minimum: 1 }),
      countMin: Type.Integer({ minimum: 1 }),
      /** True: notice and policy columns of every level (2015); false: of the first level only (2019). */
      anyLevel: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  threshold: 'countMin',
  messages: {
    stale: '栏目“{column}”最近更新于 {lastDate}，距检查日 {days} 天，超过{period}未更新',
    undated: '栏目“{column}”的信息未注明发布时间，无法确认{period}内是否更新，经人工确认后计入不更新',
    reached: '动态要闻、通知公告、政策文件类栏目有 {count} 个不更新，达到 {countMin} 个',
  },
  run({ crawl, columns }, { options, asOf }): CheckResult {
    if (columns.length === 0) return { outcome: 'error', findings: [], note: '未能识别出任何栏目，无法判断栏目更新情况' };
    const findings: CheckFinding[] = [];
    let unread = 0;
    for (const column of columns) {
      const window = keyColumnWindow(column, asOf, options);
      if (!window || isAgeless(column, asOf)) continue;
      const age = freshness(column, window.from, asOf);
      if (age === 'unread') unread += 1;
      else if (age === 'undated') findings.push(undated(column, window.words));
      else if (age === 'stale') findings.push(stale(column, window.words, asOf));
    }
    const found = findings.filter((finding) => finding.outcome === 'fail').length;
    const outcome = decide({ found, pending: findings.length - found, unread }, options.countMin);
    if (outcome === 'error') {
      return { outcome, findings, note: `已发现 ${findings.length} 个不更新的栏目，另有 ${unread} 个同类栏目未能读取` };
    }
    // A rule about every single column has no count to tell.
    if (outcome !== 'fail' || options.countMin === 1) return { outcome, findings };
    const reached = countReached(crawl, { count: found, countMin: options.countMin });
    return { outcome, findings: [reached, ...findings] };
  },
});

function stale(column: ColumnFacts, period: string, asOf: BeijingDate): CheckFinding {
  const newest = column.newest!;
  const data = { column: columnName(column), lastDate: newest, days: daysBetween(newest, asOf), period };
  const quote = column.newestItem ? { quote: column.newestItem.title } : {};
  return { subject: column.url, url: column.url, outcome: 'fail', message: 'stale', data, ...quote };
}

/** No date can be read on its articles: a person says whether it was updated. */
function undated(column: ColumnFacts, period: string): CheckFinding {
  const data = { column: columnName(column), period };
  return { subject: column.url, url: column.url, outcome: 'review', message: 'undated', data };
}
