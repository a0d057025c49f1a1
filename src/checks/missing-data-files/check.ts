/**
 * 未提供数据集下载或接口: data columns without files that programs can read, or with too few of late to call them kept up.
 * For a bonus: passing earns it, and a person confirms.
 * Source: 2019-19 part 3, 数据发布. How often is 定期 is not in the clause, so window and count are options.
 */
import { Type } from 'typebox';
import { monthsBefore } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingDataFiles = defineCheck({
  id: 'missing-data-files',
  title: '未提供数据集下载或接口',
  needs: ['crawl', 'data'],
  options: Type.Object(
    { windowMonths: Type.Integer({ minimum: 1 }), countMin: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  messages: { few: '数据发布类栏目近 {windowMonths} 个月提供数据文件下载的页面有 {count} 个，少于 {countMin} 个' },
  run({ crawl, data }, { options, asOf, complete }): CheckResult {
    const { windowMonths, countMin } = options;
    if (!data.hasColumn && data.platform === null)
      return { outcome: 'inapplicable', findings: [], note: '未见数据发布类栏目和数据开放平台' };
    const from = monthsBefore(asOf, windowMonths);
    const offered = data.pages.filter(
      ({ publishedAt, files }) => files.length > 0 && publishedAt !== null && publishedAt >= from && publishedAt <= asOf,
    );
    const [first] = offered;
    if (first && offered.length >= countMin)
      return {
        outcome: 'pass',
        findings: [],
        note: `近 ${windowMonths} 个月有 ${offered.length} 个页面提供数据文件，如“${first.title}”的 ${first.files[0]}`,
      };
    if (data.platform)
      return {
        outcome: 'manual',
        findings: [],
        note: `首页有“${data.platform.text}”（${data.platform.url}），请人工查看数据集是否定期更新、可否下载`,
      };
    if (!complete) return { outcome: 'error', findings: [], note: '采集不完整，未见数据文件不能说明没有' };
    const about = { subject: 'files', url: homeUrl(crawl), data: { windowMonths, count: offered.length, countMin } };
    return { outcome: 'fail', findings: [{ ...about, outcome: 'fail', message: 'few' }] };
  },
});
