/**
 * 未转载国务院文件: no document of the State Council among the articles of late. Which documents had to be reposted is not
 * known here (no list of 中国政府网 at hand), so this only asks a person to compare.
 * Source: 国办发〔2017〕47号. How far back to look is not in the clause, so it is an option.
 */
import { Type } from 'typebox';
import { monthsBefore } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

const STATE_COUNCIL =
  /^(?:[【[（(][^】\])）]{1,12}[】\])）]\s{0,2})?(?:中共中央(?:办公厅)?\s{0,2}、?\s{0,2})?国务院(?:办公厅)?(?:关于|办公厅|批转|转发|印发|令|公报|废止|修改)|^国(?:办)?发(?:电)?〔\d{4}〕/;
const COLUMN = /国务院|国家(?:政策|文件)|上级(?:文件|政策)|中央(?:文件|政策)/;

export const missingReposts = defineCheck({
  id: 'missing-reposts',
  title: '未见转载国务院文件',
  needs: ['crawl', 'articles', 'columns', 'registered'],
  options: Type.Object({ windowMonths: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { none: '近 {windowMonths} 个月未读到转载的国务院文件，请对照中国政府网人工核对' },
  run({ crawl, articles, columns, registered }, { options, asOf }): CheckResult {
    const from = monthsBefore(asOf, options.windowMonths);
    const own = articles.filter(({ title }) => STATE_COUNCIL.test(title.slice(0, 100)));
    const recent = own.find(({ publishedAt, listDate }) => {
      const day = publishedAt?.slice(0, 10) ?? listDate;
      return day !== null && day >= from && day <= asOf;
    });
    if (recent) return { outcome: 'pass', findings: [], note: `转载了“${recent.title}”` };
    const column = columns.find(({ name }) => COLUMN.test(name));
    if (registered.kind === 'site' && own.length === 0 && !column)
      return { outcome: 'inapplicable', findings: [], note: '部门网站没有转载国务院文件的栏目' };
    const about = { subject: 'reposts', url: column?.url ?? homeUrl(crawl), data: { windowMonths: options.windowMonths } };
    return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'none' }] };
  },
});
