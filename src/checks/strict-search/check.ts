/**
 * 不支持关键词模糊搜索: a known title with one character wrong, or cut at both ends, is not found. For a bonus: passing earns it.
 * Source: 2019-19 part 3, 智能搜索.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { triedOf, unreadSearch } from '../kit/search.ts';
import { homeUrl } from '../kit/site.ts';

export const strictSearch = defineCheck({
  id: 'strict-search',
  title: '不支持关键词模糊搜索',
  needs: ['crawl', 'search'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: { strict: '以“{query}”搜索，找不到标题“{title}”' },
  run({ crawl, search }): CheckResult {
    const nothing = unreadSearch(search, 'altered', 'shortened');
    if (nothing) return nothing;
    const asked = triedOf(search, 'altered', 'shortened');
    const found = asked.find((answer) => answer.verdict === 'found');
    if (found) return { outcome: 'pass', findings: [], note: `以“${found.query}”搜到了“${found.about?.title ?? ''}”` };
    const missed = asked.filter((answer) => answer.verdict === 'not-found');
    if (missed.length < asked.length) return { outcome: 'error', findings: [], note: '部分试搜的结果未能读取' };
    const last = missed.at(-1)!;
    const data = { query: last.query, title: last.about?.title ?? '' };
    return { outcome: 'fail', findings: [{ outcome: 'fail', message: 'strict', data, subject: 'search', url: homeUrl(crawl) }] };
  },
});
