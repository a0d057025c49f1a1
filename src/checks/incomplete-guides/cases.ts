/** 办事指南要素: 4 of 10 classes, 5 guides; all guides where there are fewer than 5 items. */
import type { GuideElement } from '../../page/index.ts';
import { AS_OF, aCrawl, aGuide, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { incompleteGuides } from './check.ts';

const three: GuideElement[] = ['fee', 'hours', 'phone'];
const four: GuideElement[] = [...three, 'process'];
const guides = (bad: number, good = 0, lacking = four) => [
  ...Array.from({ length: bad }, (_, i) => aGuide(lacking, i + 1)),
  ...Array.from({ length: good }, (_, i) => aGuide([], bad + i + 1)),
];
const services = (items: number | null) => ({ entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items }) as const;
const incomplete = { message: 'incomplete', outcome: 'fail' } as const;
const many = (count: number) => Array.from({ length: count }, () => incomplete);
const every = { rule: 'every' } as const;

export const cases = table(
  incompleteGuides,
  {
    options: { rule: 'count', missingClassesMin: 4, itemsMin: 5, fewBelow: 5 },
    asOf: AS_OF,
    given: { crawl: aCrawl(), guides: guides(0, 6), services: services(6) },
  },
  [
    { name: '要素齐全', expect: { outcome: 'pass' } },
    { name: '每个指南缺 3 类', given: { guides: guides(6, 0, three) }, expect: { outcome: 'pass' } },
    {
      name: '1 个指南缺 4 类：有问题而未达否决',
      given: { guides: guides(1, 5) },
      expect: {
        outcome: 'pass',
        findings: [
          {
            ...incomplete,
            url: `${HOME}bsfw/1.html`,
            sentence: '办事指南“办事事项1”缺失 4 类重点要素：收费标准、办理时间、联系电话、办理流程',
          },
        ],
      },
    },
    { name: '4 个指南缺 4 类', given: { guides: guides(4, 2) }, expect: { outcome: 'pass', findings: many(4) } },
    {
      name: '5 个指南缺 4 类',
      given: { guides: guides(5, 1) },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'reached', outcome: 'fail', url: HOME, subject: 'count', data: { classes: 4, count: 5, itemsMin: 5 } },
          ...many(5),
        ],
      },
    },
    {
      name: '恰有 5 个事项，按数量判断',
      given: { guides: guides(4, 1), services: services(5) },
      expect: { outcome: 'pass', findings: many(4) },
    },
    {
      name: '事项共 4 个，不按数量判断',
      given: { guides: guides(4), services: services(4) },
      expect: { outcome: 'inapplicable', note: '共 4 个' },
    },
    {
      name: '事项共 4 个，指南均缺 4 类',
      options: every,
      given: { guides: guides(4), services: services(4) },
      expect: {
        outcome: 'fail',
        findings: [{ message: 'every', outcome: 'fail', data: { fewBelow: 5, count: 4, classes: 4 } }, ...many(4)],
      },
    },
    {
      name: '事项共 4 个，其中 1 个齐全',
      options: every,
      given: { guides: guides(3, 1), services: services(4) },
      expect: { outcome: 'pass', findings: many(3) },
    },
    {
      name: '只有 1 个事项且缺 4 类',
      options: every,
      given: { guides: guides(1), services: services(null) },
      expect: { outcome: 'fail', findings: [{ message: 'every' }, incomplete] },
    },
    {
      name: '事项共 4 个，读到的 3 个指南均缺 4 类：人工核对另一个',
      options: every,
      given: { guides: guides(3), services: services(4) },
      expect: { outcome: 'review', findings: [{ message: 'every', outcome: 'review' }, ...many(3)] },
    },
    {
      name: '事项共 5 个，不适用少事项规则',
      options: every,
      given: { guides: guides(5), services: services(5) },
      expect: { outcome: 'inapplicable' },
    },
    {
      name: '办事指南在外部平台上',
      given: { guides: [], services: { entryUrl: 'http://zwfw.qinghe.gov.cn/', external: true, reachable: 'yes', items: null } },
      expect: { outcome: 'manual', note: 'http://zwfw.qinghe.gov.cn/' },
    },
    {
      name: '本站有服务而未识别到办事指南',
      given: { guides: [], services: services(8) },
      expect: { outcome: 'manual', note: '未识别到办事指南页面' },
    },
    {
      name: '没有办事服务',
      given: { guides: [], services: { entryUrl: null, external: false, reachable: 'unread', items: null } },
      expect: { outcome: 'inapplicable' },
    },
  ],
);
