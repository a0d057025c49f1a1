/** 站内搜索: there, hinted at, broken, or kept from us. */
import { AS_OF, aCrawl, HOME, missing } from '../kit/testing/builders.ts';
import { aSearch, aTry, unread } from '../kit/testing/search.ts';
import { table } from '../kit/testing/table.ts';
import { missingSearch } from './check.ts';

const broken = { trouble: 'failed', why: '返回 500' } as const;

export const cases = table(
  missingSearch,
  { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), ...aSearch([aTry('nonsense'), aTry('title')]) } },
  [
    { name: '搜索可用', expect: { outcome: 'pass', note: '可用' } },
    {
      name: '可用而没有搜到：由别的指标判断',
      given: aSearch([aTry('nonsense'), aTry('title', 1, { verdict: 'not-found' })]),
      expect: { outcome: 'pass' },
    },
    {
      name: '首页没有任何搜索的痕迹',
      given: aSearch([], { box: null }),
      expect: { outcome: 'fail', findings: [{ message: 'none', outcome: 'fail', url: HOME, subject: 'search' }] },
    },
    {
      name: '有搜索字样而识别不出搜索框',
      given: aSearch([], { box: null, hint: '<div id="searchBox">' }),
      expect: { outcome: 'review', findings: [{ message: 'unclear', outcome: 'review', quote: '<div id="searchBox">' }] },
    },
    { name: '首页由脚本生成', given: aSearch([], { box: null, homeRead: false }), expect: { outcome: 'error', note: '脚本' } },
    {
      name: '每次都返回错误',
      given: aSearch([unread('nonsense', 1, broken), unread('title', 1, broken)]),
      expect: { outcome: 'fail', findings: [{ message: 'broken', sentence: '站内搜索不可用：返回 500', target: `${HOME}search` }] },
    },
    { name: '只有一次返回错误', given: aSearch([unread('nonsense', 1, broken)]), expect: { outcome: 'error', note: '返回 500' } },
    { name: '搜索页有防护', given: aSearch([unread('nonsense'), unread('title')]), expect: { outcome: 'error', note: '返回 412' } },
    {
      name: '结果由脚本填充，读不到',
      given: aSearch([aTry('nonsense'), unread('title', 1, { why: '可能由脚本填充', trouble: null })]),
      expect: { outcome: 'error', note: '脚本填充' },
    },
    { name: '没有可供试搜的标题', given: aSearch([aTry('nonsense')]), expect: { outcome: 'error', note: '没有可供试搜的标题' } },
    { name: '采集时没有试用', given: { search: missing('采集时没有试用站内搜索') }, expect: { outcome: 'error', note: '没有试用' } },
  ],
);
