/**
 * 搜不到下级网站的信息: titles of lower-level sites that this site's search does not show. For a bonus: passing earns it.
 * Source: 2019-19 part 3, 智能搜索.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { triedOf, unreadSearch } from '../kit/search.ts';
import { homeUrl } from '../kit/site.ts';

export const unfoundLowerTitles = defineCheck({
  id: 'unfound-lower-titles',
  title: '搜不到下级网站的信息',
  needs: ['crawl', 'search'],
  options: Type.Object({ sampleSize: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { unfound: '搜索下级网站的标题“{title}”，结果首页没有该信息' },
  run({ crawl, search }, { options }): CheckResult {
    if (search.box !== null && triedOf(search, 'lower').length === 0 && search.tried.every((answer) => answer.trouble === null))
      return { outcome: 'manual', findings: [], note: '所读页面上没有能确认为下级网站的标题，请人工选2条试搜' };
    const nothing = unreadSearch(search, 'lower');
    if (nothing) return nothing;
    const asked = triedOf(search, 'lower').slice(0, options.sampleSize);
    const found = asked.filter((answer) => answer.verdict === 'found');
    if (found.length > 0)
      return {
        outcome: 'pass',
        findings: [],
        note: `下级网站的标题搜到 ${found.length} 条：${found.map((one) => one.query).join('、')}`,
        earned: found.length,
      };
    if (asked.some((answer) => answer.verdict === 'unread')) return { outcome: 'error', findings: [], note: '部分试搜的结果未能读取' };
    const findings = asked.map(({ query, about }): CheckFinding => {
      const subject = about?.url ?? query;
      return {
        outcome: 'fail',
        message: 'unfound',
        data: { title: query },
        subject,
        url: homeUrl(crawl),
        ...(about ? { target: about.url } : {}),
      };
    });
    return { outcome: 'fail', findings };
  },
});
