/** 其他页面的找错入口: there, missing beside other marks, or a foot that cannot be read. */
import { AS_OF, aPage, HOME } from '../kit/testing/builders.ts';
import { aSample } from '../kit/testing/samples.ts';
import { table } from '../kit/testing/table.ts';
import { pagesWithoutErrorEntry } from './check.ts';

const foot = { ...aPage().identity, siteCode: null };
const bare = (number: number) => aSample(number, { marks: { ...foot, icp: '青ICP备2021000001号-1' } });
const footless = aSample(1, { marks: foot });

export const cases = table(
  pagesWithoutErrorEntry,
  { options: { sampleSize: 10 }, asOf: AS_OF, given: { pageSamples: [aSample(1), aSample(2, { kind: 'column' })] } },
  [
    { name: '所抽页面都有入口', expect: { outcome: 'pass', note: '2 个' } },
    {
      name: '一个页面没有入口',
      given: { pageSamples: [aSample(1), bare(2)] },
      expect: {
        outcome: 'fail',
        findings: [
          {
            message: 'missing',
            outcome: 'fail',
            url: `${HOME}zwyw/2.html`,
            sentence: '页面“省政府召开第2次常务会议”底部未见“我为政府网站找错”入口',
          },
        ],
      },
    },
    {
      name: '底部由脚本写出，读不到',
      given: { pageSamples: [footless] },
      expect: { outcome: 'review', findings: [{ message: 'unclear', outcome: 'review' }] },
    },
    {
      name: '只写明网站标识码也是读到了底部',
      given: { pageSamples: [aSample(1, { marks: { ...foot, siteCode: '9900000001' } })] },
      expect: { outcome: 'fail', findings: [{ message: 'missing' }] },
    },
    {
      name: '只抽一个',
      options: { sampleSize: 1 },
      given: { pageSamples: [bare(1), bare(2)] },
      expect: { outcome: 'fail', findings: [{ message: 'missing' }] },
    },
    { name: '没有别的页面', given: { pageSamples: [] }, expect: { outcome: 'inapplicable' } },
  ],
);
