/** 重点栏目不更新: 14 days for news, 6 months for first-level notices and policies, 5 columns for the veto. */
import { AS_OF, aColumn, aCrawl, columns, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { staleKeyColumns } from './check.ts';

const news = (count: number, newest: string | null = '2026-11-05') =>
  columns(count, { class: 'news', name: '动态', newest, newestFrom: newest === null ? 'none' : 'article' });
const stale = { message: 'stale', outcome: 'fail' } as const;
const undated = { message: 'undated', outcome: 'review' } as const;

export const cases = table(
  staleKeyColumns,
  {
    options: { newsWindowDays: 14, noticePolicyWindowMonths: 6, countMin: 5, anyLevel: false },
    asOf: AS_OF,
    given: { crawl: aCrawl(), columns: [aColumn()] },
  },
  [
    { name: '动态要闻栏目最近更新在 14 天前', given: { columns: news(5, '2026-11-06') }, expect: { outcome: 'pass' } },
    {
      name: '一个动态要闻栏目最近更新在 15 天前：有问题而未达否决',
      given: { columns: news(1) },
      expect: {
        outcome: 'pass',
        findings: [
          {
            ...stale,
            url: `${HOME}news-动态1/`,
            subject: `${HOME}news-动态1/`,
            sentence: '栏目“动态1”最近更新于 2026-11-05，距检查日 15 天，超过14天未更新',
          },
        ],
      },
    },
    {
      name: '4 个动态要闻栏目不更新',
      given: { columns: news(4) },
      expect: { outcome: 'pass', findings: [stale, stale, stale, stale] },
    },
    {
      name: '5 个动态要闻栏目不更新：首页另记一条达到数量的问题',
      given: { columns: news(5) },
      expect: {
        outcome: 'fail',
        findings: [
          { message: 'reached', outcome: 'fail', subject: 'count', url: HOME, data: { count: 5, countMin: 5 } },
          stale,
          stale,
          stale,
          stale,
          stale,
        ],
      },
    },
    {
      name: '动态与通知公告、政策文件累计 5 个',
      given: {
        columns: [
          ...news(3),
          aColumn({ newest: '2026-05-19' }),
          aColumn({ class: 'policy', name: '政策文件', url: `${HOME}zcwj/`, newest: '2025-01-01' }),
        ],
      },
      expect: { outcome: 'fail', findings: [{ message: 'reached' }, stale, stale, stale, stale, stale] },
    },
    { name: '通知公告最近更新在 6 个月前的同一天', given: { columns: [aColumn({ newest: '2026-05-20' })] }, expect: { outcome: 'pass' } },
    {
      name: '通知公告最近更新早于 6 个月前一天',
      given: { columns: [aColumn({ newest: '2026-05-19' })] },
      expect: {
        outcome: 'pass',
        findings: [{ ...stale, sentence: '栏目“通知公告”最近更新于 2026-05-19，距检查日 185 天，超过6个月未更新' }],
      },
    },
    {
      name: '6 个月前没有同一天时取该月最后一天',
      asOf: '2026-08-31',
      given: { columns: [aColumn({ newest: '2026-02-28' })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '早于该月最后一天',
      asOf: '2026-08-31',
      given: { columns: [aColumn({ newest: '2026-02-27' })] },
      expect: { outcome: 'pass', findings: [stale] },
    },
    {
      name: '二级通知公告栏目不在本条之内',
      given: { columns: [aColumn({ level: 2, newest: '2024-01-01' })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '规定不限级别时，二级通知公告栏目也在内',
      options: { anyLevel: true },
      given: { columns: [aColumn({ level: 2, newest: '2024-01-01' })] },
      expect: { outcome: 'pass', findings: [stale] },
    },
    {
      name: '逐个栏目扣分时没有数量可达到',
      options: { countMin: 1 },
      given: { columns: news(1) },
      expect: { outcome: 'fail', findings: [stale] },
    },
    {
      name: '二级动态要闻栏目在本条之内',
      given: { columns: [aColumn({ class: 'news', name: '部门动态', level: 2, newest: '2026-10-01' })] },
      expect: { outcome: 'pass', findings: [stale] },
    },
    {
      name: '其他类栏目不在本条之内',
      given: { columns: [aColumn({ class: 'other', newest: '2020-01-01' })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '检查日之后的日期不算更新',
      given: { columns: [aColumn({ class: 'news', name: '要闻', newest: '2026-11-21' })] },
      expect: { outcome: 'pass', findings: [{ ...undated, data: { column: '要闻', period: '14天' } }] },
    },
    {
      name: '未注明时间的栏目须人工确认才计入：4 个不更新加 1 个未注明',
      given: { columns: [...news(4), aColumn({ newest: null, newestFrom: 'none' })] },
      expect: { outcome: 'review', findings: [stale, stale, stale, stale, undated] },
    },
    {
      name: '5 个栏目均未注明时间：不判否决',
      given: { columns: news(5, null) },
      expect: { outcome: 'review', findings: [undated, undated, undated, undated, undated] },
    },
    {
      name: '4 个不更新，另有 1 个未能读取：不能判断',
      given: { columns: [...news(4), aColumn({ way: 'unread', newest: null, newestFrom: 'unread' })] },
      expect: { outcome: 'error', note: '1 个同类栏目未能读取', findings: [stale, stale, stale, stale] },
    },
    {
      name: '5 个不更新，另有未能读取的：已达到的照判',
      given: { columns: [...news(5), aColumn({ way: 'unread', newest: null, newestFrom: 'unread' })] },
      expect: { outcome: 'fail', findings: [{ message: 'reached' }, stale, stale, stale, stale, stale] },
    },
    {
      name: '文章页面未能打开的栏目不算不更新',
      given: { columns: [aColumn({ class: 'news', name: '要闻', newest: null, newestFrom: 'unread' })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '已读到的信息就在时限内，未能打开的不影响',
      given: { columns: [...news(4), aColumn({ class: 'news', name: '要闻', newest: '2026-11-19', newestFrom: 'unread' })] },
      expect: { outcome: 'pass', findings: [stale, stale, stale, stale] },
    },
    {
      name: '只汇集其他栏目的页面不另计',
      given: { columns: [aColumn({ class: 'news', name: '新闻中心', newest: '2026-01-01', gathers: true })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '免检期内的栏目不计',
      given: { columns: [aColumn({ class: 'news', newest: '2026-01-01', exempt: { reason: '机构改革', until: '2026-11-20' } })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '免检期满后照计',
      given: { columns: [aColumn({ class: 'news', newest: '2026-01-01', exempt: { reason: '机构改革', until: '2026-11-19' } })] },
      expect: { outcome: 'pass', findings: [stale] },
    },
    {
      name: '空白栏目由空白栏目一项计，不重复',
      given: { columns: [aColumn({ class: 'news', newest: null, newestFrom: 'none', isBlank: true })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '子站栏目写明子站，引用最近一条',
      given: {
        columns: [
          aColumn({
            class: 'news',
            name: '要闻',
            subsite: '青禾高新区',
            newest: '2026-10-01',
            newestItem: { title: '园区签约', url: `${HOME}gx/1.html`, date: '2026-10-01' },
          }),
        ],
      },
      expect: {
        outcome: 'pass',
        findings: [{ ...stale, quote: '园区签约', data: { column: '青禾高新区—要闻', lastDate: '2026-10-01', days: 50, period: '14天' } }],
      },
    },
    { name: '未识别到任何栏目', given: { columns: [] }, expect: { outcome: 'error', note: '未能识别出任何栏目' } },
  ],
);
