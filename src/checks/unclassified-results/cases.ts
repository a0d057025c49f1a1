/** 结果的分类: two kinds are a division, one is none; without results nothing can be said. */
import { AS_OF, aCrawl, HOME } from '../kit/testing/builders.ts';
import { aSearch, aTry, unread } from '../kit/testing/search.ts';
import { table } from '../kit/testing/table.ts';
import { unclassifiedResults } from './check.ts';

const withClasses = (...classes: string[]) => aSearch([aTry('nonsense'), aTry('title', 1, { classes })]);

export const cases = table(
  unclassifiedResults,
  { options: { classesMin: 2 }, asOf: AS_OF, given: { crawl: aCrawl(), ...withClasses('政策文件', '办事指南') } },
  [
    { name: '分为政策文件和办事指南', expect: { outcome: 'pass', note: '政策文件、办事指南' } },
    {
      name: '只见一类',
      given: withClasses('政策文件'),
      expect: { outcome: 'review', findings: [{ message: 'unclassified', outcome: 'review', url: HOME, target: `${HOME}search?q=1` }] },
    },
    { name: '指标只要求一类', options: { classesMin: 1 }, given: withClasses('政策文件'), expect: { outcome: 'pass' } },
    { name: '没有分类', given: withClasses(), expect: { outcome: 'review', findings: [{ message: 'unclassified' }] } },
    {
      name: '没有搜到任何结果',
      given: aSearch([aTry('title', 1, { verdict: 'not-found' })]),
      expect: { outcome: 'error', note: '没有得到结果' },
    },
    { name: '结果读不到', given: aSearch([unread('title')]), expect: { outcome: 'error' } },
    { name: '没有搜索框', given: aSearch([], { box: null }), expect: { outcome: 'inapplicable' } },
  ],
);
