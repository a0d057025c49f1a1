/**
 * 搜索结果未分类: results that are not divided into kinds of content. Which words are kinds is read from the page, so a
 * person confirms.
 * Source: 2019-19 part 2, 站内搜索. How many kinds make a division is not in the clause, so it is an option.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { triedOf, unreadSearch } from '../kit/search.ts';
import { homeUrl } from '../kit/site.ts';

export const unclassifiedResults = defineCheck({
  id: 'unclassified-results',
  title: '搜索结果未分类展现',
  needs: ['crawl', 'search'],
  scope: 'home',
  options: Type.Object({ classesMin: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  messages: { unclassified: '搜索“{query}”的结果未见政策文件、办事指南等分类，请人工核对' },
  run({ crawl, search }, { options }): CheckResult {
    const nothing = unreadSearch(search, 'title', 'altered', 'shortened');
    if (nothing) return nothing;
    const found = triedOf(search, 'title', 'altered', 'shortened').filter((answer) => answer.verdict === 'found');
    const [first] = found;
    // A page without results need not show how results would be divided.
    if (!first) return { outcome: 'error', findings: [], note: '试搜没有得到结果，无从查看结果的分类' };
    const classes = [...new Set(found.flatMap((answer) => answer.classes))];
    if (classes.length >= options.classesMin)
      return { outcome: 'pass', findings: [], note: `结果页的分类：${classes.slice(0, 6).join('、')}` };
    const about = { subject: 'search', url: homeUrl(crawl), target: first.url, data: { query: first.query } };
    return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'unclassified' }] };
  },
});
