/** 下级网站: one found title is enough to earn something, none tried is for a person. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { aSearch, aTry, unread } from '../kit/testing/search.ts';
import { table } from '../kit/testing/table.ts';
import { unfoundLowerTitles } from './check.ts';

const not = (number: number) => aTry('lower', number, { verdict: 'not-found' });

export const cases = table(
  unfoundLowerTitles,
  { options: { sampleSize: 2 }, asOf: AS_OF, given: { crawl: aCrawl(), ...aSearch([aTry('title'), aTry('lower', 1), aTry('lower', 2)]) } },
  [
    { name: '两条都搜到', expect: { outcome: 'pass', note: '2 条', earned: 2 } },
    { name: '搜到一条', given: aSearch([aTry('lower', 1), not(2)]), expect: { outcome: 'pass', note: '1 条', earned: 1 } },
    {
      name: '搜到三条也只算抽取的两条',
      given: aSearch([aTry('lower', 1), aTry('lower', 2), aTry('lower', 3)]),
      expect: { outcome: 'pass', note: '2 条', earned: 2 },
    },
    {
      name: '两条都没有搜到',
      given: aSearch([not(1), not(2)]),
      expect: { outcome: 'fail', findings: [{ message: 'unfound', url: HOME, target: `${HOME}tzgg/1.html` }, { message: 'unfound' }] },
    },
    {
      name: '只抽一条时第二条不计',
      options: { sampleSize: 1 },
      given: aSearch([not(1), aTry('lower', 2)]),
      expect: { outcome: 'fail', findings: [{ message: 'unfound' }] },
    },
    { name: '结果读不到', given: aSearch([not(1), unread('lower', 2)]), expect: { outcome: 'error' } },
    { name: '没有下级网站的标题可试', given: aSearch([aTry('title')]), expect: { outcome: 'manual', note: '人工选2条' } },
    { name: '有防护，没有试到', given: aSearch([unread('title')]), expect: { outcome: 'error', note: '返回 412' } },
    { name: '没有搜索框', given: aSearch([], { box: null }), expect: { outcome: 'inapplicable' } },
  ],
);
