/** 数据的图表: one within the window is enough. */
import type { DataPage } from '../../page/index.ts';
import { AS_OF, aCrawl, aDataPage, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingDataCharts } from './check.ts';

const drawn = { title: '图解：2026年前三季度经济运行', chart: '图解：2026年前三季度经济运行' };
const given = (...pages: DataPage[]) => ({ data: { hasColumn: true, pages, platform: null } });

export const cases = table(
  missingDataCharts,
  { options: { windowMonths: 6 }, asOf: AS_OF, given: { crawl: aCrawl(), ...given(aDataPage(), aDataPage(drawn)) } },
  [
    { name: '有图解', expect: { outcome: 'pass', note: '图解' } },
    { name: '恰在六个月前', given: given(aDataPage({ ...drawn, publishedAt: '2026-05-20' })), expect: { outcome: 'pass' } },
    {
      name: '早于六个月',
      given: given(aDataPage({ ...drawn, publishedAt: '2026-05-19' })),
      expect: { outcome: 'fail', findings: [{ message: 'none', url: HOME, data: { windowMonths: 6, pages: 0 } }] },
    },
    { name: '只有文字', given: given(aDataPage()), expect: { outcome: 'fail', findings: [{ message: 'none' }] } },
    { name: '采集不完整', given: given(aDataPage()), complete: false, expect: { outcome: 'error' } },
    { name: '没有数据发布类栏目', given: { data: { hasColumn: false, pages: [], platform: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
