/**
 * 未提供服务评价 (a bonus when it is offered): a way to rate services, or published results of such ratings. What is found is
 * quoted for a person to confirm. Source: 2019-19 part 3, 服务功能.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { homeUrl } from '../kit/site.ts';

export const missingServiceRating = defineCheck({
  id: 'missing-service-rating',
  title: '未提供服务评价',
  needs: ['crawl', 'serviceDesk', 'services'],
  options: Type.Object(
    {
      /** `function`: a visitor can rate; `results`: the ratings are published. */
      what: Type.Union([Type.Literal('function'), Type.Literal('results')]),
    },
    { additionalProperties: false },
  ),
  messages: { none: '未见{what}' },
  run({ crawl, serviceDesk, services }, { options, complete }): CheckResult {
    if (services.entryUrl === null) return { outcome: 'inapplicable', findings: [], note: '未发现办事服务' };
    const [found] = options.what === 'function' ? serviceDesk.ratings : serviceDesk.results;
    if (found) return { outcome: 'pass', findings: [], note: `见“${found.text}”（${found.url}）` };
    const what = options.what === 'function' ? '服务评价功能' : '服务评价结果';
    if (services.external)
      return { outcome: 'manual', findings: [], note: `办事服务在外部平台（${services.entryUrl}）上，请人工查看有无${what}` };
    if (!complete || serviceDesk.pagesRead === 0)
      return { outcome: 'error', findings: [], note: `办事服务的页面未能全部读取，未见${what}不能说明没有` };
    const about = { subject: options.what, url: homeUrl(crawl), data: { what } };
    return { outcome: 'fail', findings: [{ ...about, outcome: 'review', message: 'none' }] };
  },
});
