/** 模糊搜索: one wrong character or a cut title, either is enough. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { aSearch, aTry, unread } from '../kit/testing/search.ts';
import { table } from '../kit/testing/table.ts';
import { strictSearch } from './check.ts';

const not = { verdict: 'not-found' } as const;

export const cases = table(
  strictSearch,
  {
    options: {},
    asOf: AS_OF,
    given: { crawl: aCrawl(), ...aSearch([aTry('title'), aTry('altered', 1, { query: '关于公布第1批末民项目的通知' })]) },
  },
  [
    { name: '错一个字也搜到', expect: { outcome: 'pass', note: '末民' } },
    { name: '错字搜不到，不完整的标题搜到', given: aSearch([aTry('altered', 1, not), aTry('shortened')]), expect: { outcome: 'pass' } },
    {
      name: '都搜不到',
      given: aSearch([aTry('altered', 1, not), aTry('shortened', 1, { ...not, query: '第1批惠民项目' })]),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'strict', url: HOME, sentence: '以“第1批惠民项目”搜索，找不到标题“关于公布第1批惠民项目的通知”' }],
      },
    },
    {
      name: '第二次的结果读不到',
      given: aSearch([aTry('altered', 1, not), unread('shortened')]),
      expect: { outcome: 'error', note: '未能读取' },
    },
    { name: '没有试过', given: aSearch([unread('title')]), expect: { outcome: 'error' } },
    { name: '没有搜索框', given: aSearch([], { box: null }), expect: { outcome: 'inapplicable' } },
  ],
);
