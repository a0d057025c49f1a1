/** 搜索标题: found or not on the first page of results. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { aSearch, aTry, unread } from '../kit/testing/search.ts';
import { table } from '../kit/testing/table.ts';
import { unfoundTitles } from './check.ts';

const four = [1, 2, 3, 4].map((number) => aTry('title', number));
const not = (number: number) => aTry('title', number, { verdict: 'not-found' });

export const cases = table(
  unfoundTitles,
  { options: { sampleSize: 4 }, asOf: AS_OF, given: { crawl: aCrawl(), ...aSearch([aTry('nonsense'), ...four]) } },
  [
    { name: '四条都搜到', expect: { outcome: 'pass', note: '4 条' } },
    {
      name: '一条没有搜到',
      given: aSearch([...four.slice(0, 3), not(4)]),
      expect: {
        outcome: 'fail',
        findings: [{ message: 'unfound', outcome: 'fail', url: HOME, target: `${HOME}tzgg/4.html`, quote: '关于公布第4批惠民项目的通知' }],
      },
    },
    {
      name: '四条都没有搜到，各计一条',
      given: aSearch([1, 2, 3, 4].map(not)),
      expect: { outcome: 'fail', findings: [1, 2, 3, 4].map((number) => ({ message: 'unfound', subject: `${HOME}tzgg/${number}.html` })) },
    },
    { name: '多问的不计', options: { sampleSize: 3 }, given: aSearch([...four.slice(0, 3), not(4)]), expect: { outcome: 'pass' } },
    {
      name: '改错字后搜不到不是这里的问题',
      given: aSearch([...four, aTry('altered', 1, { verdict: 'not-found' })]),
      expect: { outcome: 'pass' },
    },
    { name: '有一条的结果读不到', given: aSearch([...four.slice(0, 3), unread('title', 4)]), expect: { outcome: 'error', note: '1 条' } },
    { name: '都读不到', given: aSearch([unread('title')]), expect: { outcome: 'error', note: '返回 412' } },
    { name: '没有搜索框', given: aSearch([], { box: null }), expect: { outcome: 'inapplicable' } },
  ],
);
