/** 地图: with a number on its page or without. */
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { unapprovedMaps } from './check.ts';

const map = (approval: string | null) => ({
  pageUrl: `${HOME}zjqh/qhgk.html`,
  imageUrl: `${HOME}images/xzqh.jpg`,
  words: '青禾省行政区划图',
  approval,
});

export const cases = table(unapprovedMaps, { options: {}, asOf: AS_OF, given: { maps: [map('审图号')] } }, [
  { name: '页面写有审图号', expect: { outcome: 'pass', note: '1 幅' } },
  {
    name: '页面没有审图号',
    given: { maps: [map(null)] },
    expect: {
      outcome: 'review',
      findings: [
        { message: 'bare', outcome: 'review', url: `${HOME}zjqh/qhgk.html`, target: `${HOME}images/xzqh.jpg`, quote: '青禾省行政区划图' },
      ],
    },
  },
  { name: '没有地图', given: { maps: [] }, expect: { outcome: 'inapplicable' } },
]);
