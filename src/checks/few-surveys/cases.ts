/** 调查征集次数: six in twelve months; results are not surveys. */
import { AS_OF, aColumn, aCrawl, anArticle, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { fewSurveys } from './check.ts';

const column = aColumn({ class: 'survey', name: '调查征集', url: `${HOME}dczj/` });
const surveys = (count: number, date = '2026-06-01', title = '关于公交线路的调查') =>
  Array.from({ length: count }, (_, i) =>
    anArticle({ url: `${HOME}dczj/${title.length}-${date}-${i}.html`, title, publishedAt: date, column: column.url }),
  );
const few = (count: number) =>
  ({ message: 'few', outcome: 'fail', url: `${HOME}dczj/`, data: { lookbackMonths: 12, name: '调查征集', count, countMin: 6 } }) as const;

const as = (kind: 'portal' | 'site') => ({ url: null, siteCode: null, kind, publicService: true, name: null });

export const cases = table(
  fewSurveys,
  {
    options: { classes: ['survey'], name: '调查征集', lookbackMonths: 12, countMin: 3, portalCountMin: 6 },
    asOf: AS_OF,
    given: { crawl: aCrawl(), columns: [column], articles: surveys(6), registered: as('portal') },
  },
  [
    { name: '一年内 6 次', expect: { outcome: 'pass', note: '6 次' } },
    { name: '一年内 5 次', given: { articles: surveys(5) }, expect: { outcome: 'fail', findings: [few(5)] } },
    { name: '部门网站 3 次即可', given: { articles: surveys(3), registered: as('site') }, expect: { outcome: 'pass' } },
    {
      name: '部门网站 2 次',
      given: { articles: surveys(2), registered: as('site') },
      expect: { outcome: 'fail', findings: [{ ...few(2), data: { ...few(2).data, countMin: 3 } }] },
    },
    { name: '恰在 12 个月前', given: { articles: surveys(6, '2025-11-20') }, expect: { outcome: 'pass' } },
    { name: '早于 12 个月', given: { articles: surveys(6, '2025-11-19') }, expect: { outcome: 'fail', findings: [few(0)] } },
    {
      name: '结果反馈不是另一次调查',
      given: { articles: [...surveys(5), ...surveys(3, '2026-07-01', '公交线路调查结果反馈')] },
      expect: { outcome: 'fail', findings: [few(5)] },
    },
    {
      name: '别的栏目的文章不算',
      given: { articles: surveys(6).map((one) => ({ ...one, column: HOME })) },
      expect: { outcome: 'fail', findings: [few(0)] },
    },
    { name: '采集不完整', given: { articles: surveys(5) }, complete: false, expect: { outcome: 'error' } },
    { name: '栏目未能读取', given: { columns: [{ ...column, way: 'unread' }], articles: [] }, expect: { outcome: 'error' } },
    { name: '没有调查征集类栏目', given: { columns: [aColumn()] }, expect: { outcome: 'inapplicable' } },
  ],
);
