/**
 * 无站内搜索或不可用: no search on the home page, or one that answers every question with an error of its own.
 * Source: 2019-19 part 2, 站内搜索.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { unreadSearch } from '../kit/search.ts';
import { homeUrl } from '../kit/site.ts';

export const missingSearch = defineCheck({
  id: 'missing-search',
  title: '无站内搜索或不可用',
  needs: ['crawl', 'search'],
  scope: 'home',
  options: Type.Object({}, { additionalProperties: false }),
  messages: {
    none: '首页未见站内搜索',
    unclear: '首页有搜索的字样或脚本，但未能识别出可用的搜索框，请人工试用',
    broken: '站内搜索不可用：{why}',
  },
  run({ crawl, search }): CheckResult {
    const about = { subject: 'search', url: homeUrl(crawl) };
    if (search.box === null) {
      if (search.hint !== null)
        return { outcome: 'review', findings: [{ ...about, outcome: 'review', message: 'unclear', data: {}, quote: search.hint }] };
      if (!search.homeRead) return { outcome: 'error', findings: [], note: '首页内容由脚本生成，未能查看有无站内搜索' };
      return { outcome: 'fail', findings: [{ ...about, outcome: 'fail', message: 'none', data: {} }] };
    }
    const asked = search.tried.filter((answer) => answer.kind !== 'nonsense');
    const read = asked.filter((answer) => answer.verdict !== 'unread');
    if (read.length > 0) return { outcome: 'pass', findings: [], note: `站内搜索可用，试搜 ${asked.length} 次` };
    const failed = search.tried.filter((answer) => answer.trouble === 'failed');
    // One failure may be chance; anything that was kept from us says nothing about the site.
    if (failed.length >= 2 && failed.length === search.tried.length) {
      const finding = { ...about, target: search.box.action, quote: search.box.quote, data: { why: failed[0]!.why ?? '返回错误' } };
      return { outcome: 'fail', findings: [{ ...finding, outcome: 'fail', message: 'broken' }] };
    }
    return unreadSearch(search, 'title') ?? { outcome: 'error', findings: [], note: '站内搜索的结果未能读取' };
  },
});
