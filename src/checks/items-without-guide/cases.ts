/** 事项无办事指南: what the page of an item turns out to be. */
import type { ServiceItem } from '../../page/index.ts';
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { itemsWithoutGuide } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const desk = (...guides: ServiceItem['guide'][]) => ({
  serviceDesk: {
    items: guides.map((guide, i) => ({ url: `${HOME}bsfw/${i}.html`, title: `取水许可${i}`, column: '办事指南', guide })),
    classes: [],
    ratings: [],
    results: [],
    pagesRead: 3,
  },
});

export const cases = table(itemsWithoutGuide, { options: { sampleSize: 5 }, asOf: AS_OF, given: { ...desk('yes'), services } }, [
  { name: '都有指南', expect: { outcome: 'pass', note: '从 1 个事项中抽取 1 个，抽样种子' } },
  {
    name: '一个事项的页面没有指南内容',
    given: desk('yes', 'none'),
    expect: {
      outcome: 'review',
      findings: [
        {
          message: 'none',
          outcome: 'review',
          url: `${HOME}bsfw/1.html`,
          quote: '取水许可1',
          sentence: '事项“取水许可1”的页面未见办事指南的内容',
        },
      ],
    },
  },
  { name: '一个事项的页面打不开', given: desk('yes', 'dead'), expect: { outcome: 'review', findings: [{ message: 'dead' }] } },
  { name: '指南是附件', given: desk('yes', 'file'), expect: { outcome: 'pass' } },
  { name: '下一级列表和外部平台的不抽', given: desk('yes', 'list', 'elsewhere'), expect: { outcome: 'pass', note: '从 1 个事项' } },
  { name: '抽到的未能读取', given: desk('yes', 'unread'), expect: { outcome: 'error', note: '取水许可1' } },
  {
    name: '只查抽到的',
    given: desk('none', 'none', 'none', 'none', 'none', 'none'),
    expect: { outcome: 'review', findings: Array.from({ length: 5 }, () => ({ message: 'none' })), note: '从 6 个事项中抽取 5 个' },
  },
  { name: '事项在外部平台上', given: { ...desk(), services: { ...services, external: true } }, expect: { outcome: 'manual' } },
  { name: '没有办事服务', given: { ...desk(), services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
]);
