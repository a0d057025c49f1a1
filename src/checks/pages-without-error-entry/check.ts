/**
 * 其他页面未添加“我为政府网站找错”入口: drawn pages whose foot was read and does not show the entry. Where no mark of a
 * foot could be read, the whole foot may be written by a script: that is for a person to see.
 * Source: 2019-19 part 2, “我为政府网站找错”入口. How many pages are drawn is not in the clause, so it is an option.
 */
import { Type } from 'typebox';
import type { SampledPage } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { draw } from '../kit/draw.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const pagesWithoutErrorEntry = defineCheck({
  id: 'pages-without-error-entry',
  title: '其他页面未添加“我为政府网站找错”入口',
  needs: ['pageSamples'],
  options: Type.Object({ sampleSize: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: {
    missing: '页面“{page}”底部未见“我为政府网站找错”入口',
    unclear: '页面“{page}”的底部未能读到（可能由脚本写出），请人工查看有无“我为政府网站找错”入口',
  },
  run({ pageSamples }, { options, seed }): CheckResult {
    if (pageSamples.length === 0) return { outcome: 'inapplicable', findings: [], note: '没有读到首页以外的页面' };
    const sample = draw(seed, pageSamples, options.sampleSize);
    const findings = sample.flatMap(lacking);
    return { outcome: outcomeOf(findings), findings, note: `抽查首页以外的页面 ${sample.length} 个，抽样种子“${seed}”` };
  },
});

function lacking({ url, title, marks }: SampledPage): CheckFinding[] {
  if (marks.errorReportEntry !== null) return [];
  const about = { data: { page: title || url }, subject: url, url };
  const hasFoot = marks.icp !== null || marks.siteCode !== null || marks.publicSecurity !== null || marks.organizer !== null;
  return [hasFoot ? { ...about, outcome: 'fail', message: 'missing' } : { ...about, outcome: 'review', message: 'unclear' }];
}
