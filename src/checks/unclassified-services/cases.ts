/** 办事事项未分类展示: how many classes are named, and where that cannot be seen. */
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unclassifiedServices } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const desk = (...names: string[]) => ({
  serviceDesk: { items: [], classes: names.map((text) => ({ text, url: `${HOME}bsfw/` })), ratings: [], results: [], pagesRead: 3 },
});

export const cases = table(
  unclassifiedServices,
  { options: { classesMin: 2 }, asOf: AS_OF, given: { ...desk('个人办事', '法人办事'), services } },
  [
    { name: '按个人和法人分类', expect: { outcome: 'pass', note: '“个人办事”、“法人办事”' } },
    {
      name: '只有一类，不成分类',
      given: desk('个人办事'),
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'unclassified',
            outcome: 'review',
            url: `${HOME}bsfw/`,
            sentence: '办事服务入口未见按主题、部门、个人和法人等分类展示事项',
          },
        ],
      },
    },
    { name: '没有分类', given: desk(), expect: { outcome: 'review', findings: [{ message: 'unclassified' }] } },
    {
      name: '在外部平台上',
      given: { ...desk(), services: { ...services, external: true } },
      expect: { outcome: 'manual', note: `${HOME}bsfw/` },
    },
    { name: '外部平台而本站已分类', given: { services: { ...services, external: true } }, expect: { outcome: 'pass' } },
    { name: '采集不完整', given: desk(), complete: false, expect: { outcome: 'error' } },
    { name: '入口未能读取', given: { ...desk(), services: { ...services, reachable: 'unread' } }, expect: { outcome: 'error' } },
    { name: '没有办事服务', given: { ...desk(), services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
