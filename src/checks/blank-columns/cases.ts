/** 空白栏目: 5 for the veto; what could not be read is neither blank nor filled. */
import { AS_OF, aColumn, aCrawl, columns, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { blankColumns } from './check.ts';

const blanks = (count: number) => columns(count, { isBlank: true, items: 0, newest: null, newestFrom: 'none' });
const blank = { message: 'blank', outcome: 'fail' } as const;

export const cases = table(blankColumns, { options: { countMin: 5 }, asOf: AS_OF, given: { crawl: aCrawl(), columns: [aColumn()] } }, [
  { name: '没有空白栏目', expect: { outcome: 'pass' } },
  {
    name: '4 个空白栏目：逐个列出，未达否决',
    given: { columns: blanks(4) },
    expect: { outcome: 'pass', findings: [{ ...blank, sentence: '栏目“栏目1”有栏目无内容' }, blank, blank, blank] },
  },
  {
    name: '5 个空白栏目',
    given: { columns: blanks(5) },
    expect: {
      outcome: 'fail',
      findings: [{ message: 'reached', url: HOME, subject: 'count', data: { count: 5, countMin: 5 } }, blank, blank, blank, blank, blank],
    },
  },
  {
    name: '逐个栏目扣分时没有数量可达到',
    options: { countMin: 1 },
    given: { columns: blanks(2) },
    expect: { outcome: 'fail', findings: [blank, blank] },
  },
  {
    name: '页面只有“内容建设中”',
    given: { columns: [aColumn({ isBlank: true, items: 0, emptyNotice: '内容建设中' })] },
    expect: {
      outcome: 'pass',
      findings: [{ message: 'notice', quote: '内容建设中', sentence: '栏目“通知公告”无内容，页面仅显示“内容建设中”', url: `${HOME}tzgg/` }],
    },
  },
  {
    name: '子站的空白栏目计入主站',
    given: { columns: [...blanks(4), aColumn({ isBlank: true, subsite: '高新区' })] },
    expect: {
      outcome: 'fail',
      findings: [{ message: 'reached' }, blank, blank, blank, blank, { ...blank, data: { column: '高新区—通知公告' } }],
    },
  },
  {
    name: '有条目而无日期的栏目不是空白',
    given: { columns: columns(6, { newest: null, newestFrom: 'none' }) },
    expect: { outcome: 'pass' },
  },
  {
    name: '未能读取的栏目不算空白，差一个时不能判断',
    given: { columns: [...blanks(4), aColumn({ isBlank: true, way: 'unread' })] },
    expect: { outcome: 'error', note: '已发现 4 个空白栏目，另有 1 个栏目未能读取', findings: [blank, blank, blank, blank] },
  },
  {
    name: '即使未能读取的全是空白也不足 5 个',
    given: { columns: [...blanks(3), aColumn({ way: 'unread' })] },
    expect: { outcome: 'pass', findings: [blank, blank, blank] },
  },
  { name: '只汇集其他栏目的页面不算空白', given: { columns: columns(5, { isBlank: true, gathers: true }) }, expect: { outcome: 'pass' } },
  {
    name: '免检的空白栏目不计',
    given: { columns: [...blanks(4), aColumn({ isBlank: true, exempt: { reason: '新设栏目', until: '2026-11-30' } })] },
    expect: { outcome: 'pass', findings: [blank, blank, blank, blank] },
  },
  { name: '未识别到任何栏目', given: { columns: [] }, expect: { outcome: 'error' } },
  { name: '栏目未能整理', given: { columns: missing('栏目清单未能生成') }, expect: { outcome: 'error', note: '栏目清单未能生成' } },
]);
