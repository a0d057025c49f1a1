/**
 * 未以可视化方式展现数据: no page of the data columns within the window that shows its data as charts. For a bonus:
 * passing earns it, and a person confirms.
 * Source: 2019-19 part 3, 数据发布.
 */
import { Type } from 'typebox';
import { monthsBefore } from '../../page/index.ts';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingDataCharts = defineCheck({
  id: 'missing-data-charts',
  title: '未以图表图解展现数据',
  needs: ['crawl', 'data'],
  options: Type.Object({ windowMonths: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { none: '数据发布类栏目近 {windowMonths} 个月的 {pages} 个页面未见图表、图解' },
  run({ crawl, data }, { options, asOf, complete }): CheckResult {
    if (!data.hasColumn) return { outcome: 'inapplicable', findings: [], note: '未见数据发布类栏目' };
    const from = monthsBefore(asOf, options.windowMonths);
    const recent = data.pages.filter(({ publishedAt }) => publishedAt !== null && publishedAt >= from && publishedAt <= asOf);
    const drawn = recent.find((page) => page.chart !== null);
    if (drawn) return { outcome: 'pass', findings: [], note: `“${drawn.title}”（${drawn.url}）以图表图解展现：${drawn.chart}` };
    if (!complete) return { outcome: 'error', findings: [], note: '采集不完整，未见图表不能说明没有' };
    const about = { subject: 'charts', url: homeUrl(crawl), data: { windowMonths: options.windowMonths, pages: recent.length } };
    return { outcome: 'fail', findings: [{ ...about, outcome: 'fail', message: 'none' }] };
  },
});
