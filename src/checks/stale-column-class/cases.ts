/** 一类栏目未更新: edges of days and months, one column for the class or each for itself. */
import { AS_OF, aColumn } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { staleColumnClass } from './check.ts';

const news = (newest: string | null, name = '政务要闻') =>
  aColumn({ class: 'news', name, url: `http://www.qinghe.gov.cn/${name}/`, newest, newestFrom: newest === null ? 'none' : 'article' });
const stale = { message: 'stale', outcome: 'fail' } as const;
const months = { window: 6, unit: 'months' } as const;

export const cases = table(
  staleColumnClass,
  { options: { classes: ['news'], window: 14, unit: 'days', each: false }, asOf: AS_OF, given: { columns: [news('2026-11-19')] } },
  [
    { name: '昨天更新', expect: { outcome: 'pass', note: '政务要闻' } },
    { name: '14 天前更新', given: { columns: [news('2026-11-06')] }, expect: { outcome: 'pass' } },
    {
      name: '15 天前更新',
      given: { columns: [news('2026-11-05')] },
      expect: { outcome: 'fail', findings: [{ ...stale, sentence: '栏目“政务要闻”最近更新于 2026-11-05，距检查日 15 天' }] },
    },
    { name: '6 个月前的同一天更新', options: months, given: { columns: [news('2026-05-20')] }, expect: { outcome: 'pass' } },
    { name: '再早一天', options: months, given: { columns: [news('2026-05-19')] }, expect: { outcome: 'fail', findings: [stale] } },
    {
      name: '同类有一个栏目更新即可',
      given: { columns: [news('2026-01-01'), news('2026-11-18', '部门动态')] },
      expect: { outcome: 'pass' },
    },
    {
      name: '逐个栏目扣分时，更新的栏目不抵未更新的',
      options: { each: true },
      given: { columns: [news('2026-01-01'), news('2026-11-18', '部门动态'), news('2026-02-01', '基层动态')] },
      expect: { outcome: 'fail', findings: [stale, { ...stale, data: { column: '基层动态', lastDate: '2026-02-01', days: 292 } }] },
    },
    { name: '逐个栏目扣分，都已更新', options: { each: true }, given: { columns: [news('2026-11-18')] }, expect: { outcome: 'pass' } },
    {
      name: '逐个栏目扣分，读到的未更新不因别的未能读取而免',
      options: { each: true },
      given: { columns: [news('2026-01-01'), aColumn({ class: 'news', way: 'unread', newest: null, newestFrom: 'unread' })] },
      expect: { outcome: 'fail', findings: [stale] },
    },
    {
      name: '未注明发布时间，由人工核对',
      given: { columns: [news(null)] },
      expect: { outcome: 'review', findings: [{ message: 'undated', outcome: 'review' }] },
    },
    {
      name: '有栏目未能读取',
      given: { columns: [news('2026-01-01'), aColumn({ class: 'news', way: 'unread', newest: null, newestFrom: 'unread' })] },
      expect: { outcome: 'error', note: '有 1 个未能读取', findings: [stale] },
    },
    {
      name: '只查名称含有所列字样的栏目',
      options: { names: ['动态', '规划'], each: true },
      given: { columns: [news('2026-01-01', '部门动态'), news('2026-01-01', '政务要闻')] },
      expect: { outcome: 'fail', findings: [{ ...stale, url: 'http://www.qinghe.gov.cn/部门动态/' }] },
    },
    { name: '没有这样名称的栏目', options: { names: ['人事'] }, expect: { outcome: 'inapplicable' } },
    { name: '没有该类栏目', given: { columns: [aColumn()] }, expect: { outcome: 'inapplicable' } },
    {
      name: '空白的栏目由空白栏目指标判断',
      given: { columns: [aColumn({ class: 'news', isBlank: true })] },
      expect: { outcome: 'inapplicable' },
    },
    { name: '未识别到任何栏目', given: { columns: [] }, expect: { outcome: 'error' } },
  ],
);
