/** 办事指南要素缺失: every missing class of a drawn guide is a fault; the draw can be repeated. */
import { GUIDE_ELEMENTS } from '../../page/index.ts';
import { AS_OF, aGuide, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingGuideElements } from './check.ts';

const services = { entryUrl: `${HOME}bsfw/`, external: false, reachable: 'yes', items: 6 } as const;
const lacking = { message: 'missing', outcome: 'fail' } as const;

export const cases = table(
  missingGuideElements,
  {
    options: { sampleSize: 5, elements: [...GUIDE_ELEMENTS], each: 'guide' },
    asOf: AS_OF,
    given: { guides: [aGuide()], services },
  },
  [
    { name: '十类要素齐全', expect: { outcome: 'pass', note: '抽取 1 个' } },
    {
      name: '缺两类是两处',
      given: { guides: [aGuide(['fee', 'hours'])] },
      expect: {
        outcome: 'fail',
        findings: [
          { ...lacking, url: `${HOME}bsfw/1.html`, sentence: '办事指南“办事事项1”未见收费标准' },
          { ...lacking, data: { guide: '办事事项1', element: '办理时间' } },
        ],
        note: '抽样种子“2026-11-20 http://www.qinghe.gov.cn/”',
      },
    },
    {
      name: '超过抽查数量时只查抽到的',
      given: { guides: [1, 2, 3, 4, 5, 6].map((n) => aGuide(['fee'], n)) },
      expect: { outcome: 'fail', findings: [lacking, lacking, lacking, lacking, lacking], note: '从 6 个办事指南中抽取 5 个' },
    },
    {
      name: '规定未列的要素不查',
      options: { elements: ['name', 'basis'] },
      given: { guides: [aGuide(['fee'])] },
      expect: { outcome: 'pass' },
    },
    {
      name: '逐类计算时，多个指南缺同一类为一处',
      options: { sampleSize: 'all', each: 'class' },
      given: { guides: [aGuide(['fee'], 1), aGuide(['fee', 'hours'], 2), aGuide([], 3)] },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'class', subject: 'fee', count: 2, sentence: '2 个办事指南未见收费标准，如“办事事项1”' },
          { message: 'class', subject: 'hours', sentence: '1 个办事指南未见办理时间，如“办事事项2”' },
        ],
        note: '查看了全部 3 个办事指南',
      },
    },
    { name: '指南在外部平台上', given: { guides: [], services: { ...services, external: true } }, expect: { outcome: 'manual' } },
    { name: '没有办事服务', given: { guides: [], services: { ...services, entryUrl: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
