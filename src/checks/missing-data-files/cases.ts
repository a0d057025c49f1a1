/** 数据集: enough files of late, a platform elsewhere, or neither. */
import type { DataPage } from '../../page/index.ts';
import { AS_OF, aCrawl, aDataPage, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingDataFiles } from './check.ts';

const withFile = (number: number, publishedAt = '2026-11-10') =>
  aDataPage({ url: `${HOME}tjsj/${number}.html`, publishedAt, files: [`${HOME}files/${number}.xlsx`] });
const given = (...pages: DataPage[]) => ({ data: { hasColumn: true, pages, platform: null } });
const platform = { url: 'http://data.qinghe.gov.cn/', text: '数据开放' };

export const cases = table(
  missingDataFiles,
  { options: { windowMonths: 6, countMin: 2 }, asOf: AS_OF, given: { crawl: aCrawl(), ...given(withFile(1), withFile(2)) } },
  [
    { name: '两期都有数据文件', expect: { outcome: 'pass', note: '1.xlsx' } },
    {
      name: '只有一期',
      given: given(withFile(1), aDataPage()),
      expect: { outcome: 'fail', findings: [{ message: 'few', url: HOME, data: { windowMonths: 6, count: 1, countMin: 2 } }] },
    },
    { name: '第二期恰在六个月前', given: given(withFile(1), withFile(2, '2026-05-20')), expect: { outcome: 'pass' } },
    {
      name: '第二期早于六个月',
      given: given(withFile(1), withFile(2, '2026-05-19')),
      expect: { outcome: 'fail', findings: [{ message: 'few' }] },
    },
    {
      name: '另有数据开放平台',
      given: { data: { hasColumn: false, pages: [], platform } },
      expect: { outcome: 'manual', note: 'data.qinghe.gov.cn' },
    },
    { name: '采集不完整', given: given(aDataPage()), complete: false, expect: { outcome: 'error' } },
    { name: '没有数据发布类栏目', given: { data: { hasColumn: false, pages: [], platform: null } }, expect: { outcome: 'inapplicable' } },
  ],
);
