/**
 * 空白栏目 (有栏目无内容): one finding per blank column, and one when their number reaches the veto.
 * Source: 2019-19 part 1, 栏目不更新; contracts.md section 5.3, 5.4, 5.9. Sub-site columns are charged to the site.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { columnName, isExempt, isUnread } from '../kit/columns.ts';
import { countReached } from '../kit/site.ts';
import { decide } from '../kit/threshold.ts';

export const blankColumns = defineCheck({
  id: 'blank-columns',
  title: '空白栏目',
  needs: ['crawl', 'columns'],
  options: Type.Object({ countMin: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  threshold: 'countMin',
  messages: {
    blank: '栏目“{column}”有栏目无内容',
    notice: '栏目“{column}”无内容，页面仅显示“{notice}”',
    reached: '空白栏目有 {count} 个，达到 {countMin} 个',
  },
  run({ crawl, columns }, { options, asOf }): CheckResult {
    if (columns.length === 0) return { outcome: 'error', findings: [], note: '未能识别出任何栏目，无法判断是否有空白栏目' };
    const judged = columns.filter((column) => !isExempt(column, asOf));
    const unread = judged.filter(isUnread).length;
    const findings = judged
      .filter((column) => column.isBlank && !isUnread(column) && !column.gathers)
      .map((column): CheckFinding => {
        const about = { outcome: 'fail' as const, subject: column.url, url: column.url };
        if (column.emptyNotice === null) return { ...about, message: 'blank', data: { column: columnName(column) } };
        const data = { column: columnName(column), notice: column.emptyNotice };
        return { ...about, message: 'notice', data, quote: column.emptyNotice };
      });
    const outcome = decide({ found: findings.length, unread }, options.countMin);
    if (outcome === 'error') {
      return { outcome, findings, note: `已发现 ${findings.length} 个空白栏目，另有 ${unread} 个栏目未能读取` };
    }
    // A rule about every single column has no count to tell.
    if (outcome === 'pass' || options.countMin === 1) return { outcome, findings };
    const reached = countReached(crawl, { count: findings.length, countMin: options.countMin });
    return { outcome, findings: [reached, ...findings] };
  },
});
