/**
 * 搜索标题首页无结果: published titles that the site's own search does not show on its first page of results.
 * Source: 2019-19 part 2, 站内搜索.
 */
import { Type } from 'typebox';
import type { SearchTried } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { triedOf, unreadSearch } from '../kit/search.ts';
import { homeUrl } from '../kit/site.ts';

export const unfoundTitles = defineCheck({
  id: 'unfound-titles',
  title: '搜索标题首页无结果',
  needs: ['crawl', 'search'],
  scope: 'home',
  options: Type.Object({ sampleSize: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { unfound: '搜索标题“{title}”，结果首页没有该信息' },
  run({ crawl, search }, { options }): CheckResult {
    const nothing = unreadSearch(search, 'title');
    if (nothing) return nothing;
    const asked = triedOf(search, 'title').slice(0, options.sampleSize);
    const findings = asked.filter((answer) => answer.verdict === 'not-found').map((answer) => unfound(answer, homeUrl(crawl)));
    const unread = asked.filter((answer) => answer.verdict === 'unread').length;
    const note = `试搜已发布信息的标题 ${asked.length} 条${unread > 0 ? `，其中 ${unread} 条的结果未能读取` : ''}`;
    if (findings.length > 0) return { outcome: 'fail', findings, note };
    return { outcome: unread > 0 ? 'error' : 'pass', findings, note };
  },
});

function unfound({ about, query }: SearchTried, url: string): CheckFinding {
  const title = about?.title ?? query;
  return {
    outcome: 'fail',
    message: 'unfound',
    data: { title },
    subject: about?.url ?? title,
    url,
    quote: title,
    ...(about ? { target: about.url } : {}),
  };
}
