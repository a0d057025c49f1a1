/** 概况数据陈旧: the edge of the years, and sentences that tell of an old year on purpose. */
import { AS_OF, aColumn, aProfile, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { outdatedFigures } from './check.ts';

const url = `${HOME}qhgk/`;
const page = (text: string, title = '经济发展') => aProfile({ url, title, class: 'general-info', column: '青禾概况', text });
const column = aColumn({ class: 'general-info', name: '青禾概况', url });
const pass = (name: string, text: string, title?: string) => ({
  name,
  given: { profiles: [page(text, title)] },
  expect: { outcome: 'pass' as const },
});
const of2023 = '2023年，全省生产总值8000亿元，比上年增长5.2%。';

export const cases = table(
  outdatedFigures,
  { options: { maxAgeYears: 2 }, asOf: AS_OF, given: { profiles: [page('2025年，全省生产总值9000亿元。')], columns: [column] } },
  [
    { name: '上一年的数字', expect: { outcome: 'pass', note: '查看了 1 个概况页' } },
    pass('两年前的数字', '2024年末，全省常住人口3000万人。'),
    {
      name: '三年前的数字',
      given: { profiles: [page(of2023)] },
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'old',
            outcome: 'review',
            url,
            quote: '2023年，全省生产总值8000亿元，比上年增长5.2%',
            sentence: '概况页“经济发展”最新的统计年份为 2023 年',
          },
        ],
      },
    },
    {
      name: '多处数字以最新的为准',
      given: { profiles: [page(`截至2019年底，全省常住人口2900万人。${of2023}`)] },
      expect: { outcome: 'review', findings: [{ message: 'old', data: { page: '经济发展', year: 2023 } }] },
    },
    pass('旧数字之外另有近年数字', `${of2023}2025年末，全省常住人口3000万人。`),
    pass('人口普查的年份', '2020年第七次全国人口普查，全省常住人口2950万人。'),
    pass('历史事件的年份', '2006年撤县设市，面积1200平方公里。'),
    pass('规划的目标年份', '到2020年，全省城镇化率达到60%。'),
    pass('没有年份的介绍', '全省总面积10万平方公里，人口3000万人。'),
    pass('历年大事记', of2023, '青禾大事记'),
    { name: '多年以前的检查日', asOf: '2025-11-20', given: { profiles: [page(of2023)] }, expect: { outcome: 'pass' } },
    { name: '没有概况信息类栏目', given: { profiles: [], columns: [aColumn()] }, expect: { outcome: 'inapplicable' } },
    {
      name: '栏目未能读取',
      given: { profiles: [], columns: [aColumn({ class: 'general-info', way: 'unread' })] },
      expect: { outcome: 'error' },
    },
    {
      name: '首页没有读到',
      given: { profiles: missing('首页没有读到，网站的栏目无法查找。') },
      expect: { outcome: 'error', note: '首页没有读到' },
    },
  ],
);
