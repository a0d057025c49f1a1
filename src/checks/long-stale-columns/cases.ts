/** 长期未更新: a year (or the period a person set), 10 columns for the veto. */
import { AS_OF, aColumn, aCrawl, columns, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { longStaleColumns } from './check.ts';

const old = (count: number) => columns(count, { class: 'other', newest: '2025-11-19' });
const stale = { message: 'stale', outcome: 'fail' } as const;
const resting = { message: 'resting', outcome: 'review' } as const;
const many = <T>(count: number, finding: T): T[] => Array.from({ length: count }, () => finding);

export const cases = table(
  longStaleColumns,
  {
    options: { defaultPeriodDays: 365, countMin: 10, restingClasses: ['topic'] },
    asOf: AS_OF,
    given: { crawl: aCrawl(), columns: [aColumn()] },
  },
  [
    { name: '最近更新在 365 天前', given: { columns: columns(10, { class: 'other', newest: '2025-11-20' }) }, expect: { outcome: 'pass' } },
    {
      name: '最近更新在 366 天前',
      given: { columns: old(1) },
      expect: {
        outcome: 'pass',
        findings: [
          { ...stale, url: `${HOME}other-栏目1/`, sentence: '栏目“栏目1”最近更新于 2025-11-19，距检查日 366 天，超过应更新周期 365 天' },
        ],
      },
    },
    { name: '9 个栏目长期未更新', given: { columns: old(9) }, expect: { outcome: 'pass', findings: many(9, stale) } },
    {
      name: '10 个栏目长期未更新',
      given: { columns: old(10) },
      expect: {
        outcome: 'fail',
        findings: [{ message: 'reached', url: HOME, subject: 'count', data: { count: 10, countMin: 10 } }, ...many(10, stale)],
      },
    },
    {
      name: '逐个栏目扣分时没有数量可达到',
      options: { countMin: 1 },
      given: { columns: old(1) },
      expect: { outcome: 'fail', findings: [stale] },
    },
    {
      name: '人工设定的周期优先：90 天',
      given: { columns: [aColumn({ class: 'data', newest: '2026-08-21', periodDays: 90 })] },
      expect: { outcome: 'pass', findings: [{ ...stale, data: { column: '通知公告', lastDate: '2026-08-21', days: 91, periodDays: 90 } }] },
    },
    { name: '人工设定的周期之内', given: { columns: [aColumn({ newest: '2026-08-22', periodDays: 90 })] }, expect: { outcome: 'pass' } },
    {
      name: '专题栏目过期由人工确认，不直接计入：9 个加 1 个专题',
      given: { columns: [...old(9), aColumn({ class: 'topic', name: '主题教育', newest: '2023-12-31' })] },
      expect: { outcome: 'review', findings: [...many(9, stale), resting] },
    },
    {
      name: '人工为专题栏目设定了周期，照计',
      given: { columns: [aColumn({ class: 'topic', name: '专题', newest: '2026-01-01', periodDays: 30 })] },
      expect: { outcome: 'pass', findings: [stale] },
    },
    {
      name: '概况、职能、领导类栏目随事项变化，不计',
      given: { columns: columns(3, { class: 'leaders', newest: '2020-01-01' }) },
      expect: { outcome: 'pass' },
    },
    {
      name: '静态页面不计',
      given: { columns: columns(12, { class: 'other', isStatic: true, newest: '2020-01-01' }) },
      expect: { outcome: 'pass' },
    },
    {
      name: '未注明时间的栏目不判为长期未更新',
      given: { columns: columns(12, { newest: null, newestFrom: 'none' }) },
      expect: { outcome: 'pass' },
    },
    { name: '空白栏目不在此列', given: { columns: columns(12, { newest: '2020-01-01', isBlank: true }) }, expect: { outcome: 'pass' } },
    {
      name: '免检期内的栏目不计',
      given: { columns: [aColumn({ newest: '2020-01-01', exempt: { reason: '今年无人事任免', until: '2026-12-31' } })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '9 个长期未更新，另有 1 个未能读取',
      given: { columns: [...old(9), aColumn({ way: 'unread', newest: null, newestFrom: 'unread' })] },
      expect: { outcome: 'error', note: '另有 1 个栏目未能读取', findings: many(9, stale) },
    },
    { name: '未识别到任何栏目', given: { columns: [] }, expect: { outcome: 'error' } },
  ],
);
