/** 发稿日期疑点: what the page proves, what only hints. */
import { AS_OF, aCrawl, anArticle, NOON } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { backDatedArticles } from './check.ts';

const article = (over: Parameters<typeof anArticle>[0]) => ({ articles: [anArticle(over)] });
const earlier = anArticle({
  url: 'http://www.qinghe.gov.cn/old.html',
  publishedAt: '2026-09-01',
  listDate: null,
  firstSeenAt: Date.parse('2026-10-20T04:00:00Z'),
});

export const cases = table(
  backDatedArticles,
  { options: { occurrences: 1, toleranceDays: 30 }, asOf: AS_OF, given: { crawl: aCrawl(), articles: [anArticle()] } },
  [
    { name: '日期正常', expect: { outcome: 'pass' } },
    {
      name: '注明当天发布',
      given: article({ publishedAt: '2026-11-20T18:00:00+08:00', listDate: '2026-11-20' }),
      expect: { outcome: 'pass' },
    },
    {
      name: '注明次日发布而今天已能看到',
      given: article({ publishedAt: '2026-11-21', listDate: '2026-11-21' }),
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'future',
            outcome: 'review',
            quote: '2026-11-21',
            sentence: '文章“省政府召开常务会议”注明发布于 2026-11-21，而 2026-11-20 已能看到',
          },
        ],
      },
    },
    {
      name: '页面上的将来日期读不作发布日期，而列表注明次日发布',
      given: article({ publishedAt: null, listDate: '2026-11-21' }),
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'futureListed',
            outcome: 'review',
            quote: '2026-11-21',
            data: { title: '省政府召开常务会议', listDate: '2026-11-21', seen: '2026-11-20' },
          },
        ],
      },
    },
    {
      name: '能证明的列在提示之前',
      given: {
        articles: [
          anArticle({ listDate: '2026-10-01' }),
          anArticle({ url: 'http://www.qinghe.gov.cn/2.html', publishedAt: '2027-01-01', listDate: null }),
        ],
      },
      expect: { outcome: 'review', findings: [{ message: 'future' }, { message: 'conflict' }] },
    },
    { name: '列表与页面相差 30 天', given: article({ listDate: '2026-10-19' }), expect: { outcome: 'pass' } },
    {
      name: '列表与页面相差 31 天：提示，不计入',
      given: article({ listDate: '2026-10-18' }),
      expect: {
        outcome: 'pass',
        findings: [
          {
            message: 'conflict',
            outcome: 'review',
            data: { title: '省政府召开常务会议', date: '2026-11-18', listDate: '2026-10-18', days: 31 },
          },
        ],
      },
    },
    {
      name: '列表日期晚于页面日期',
      given: article({ publishedAt: '2025-01-01' }),
      expect: { outcome: 'pass', findings: [{ message: 'conflict' }] },
    },
    {
      name: '页面文件早在发布前一年就未再修改',
      given: article({ lastModified: 'Tue, 18 Nov 2025 08:00:00 GMT' }),
      expect: {
        outcome: 'pass',
        findings: [{ message: 'older', data: { title: '省政府召开常务会议', date: '2026-11-18', modified: '2025-11-18', days: 365 } }],
      },
    },
    { name: '页面文件在发布后重新生成', given: article({ lastModified: 'Fri, 20 Nov 2026 01:00:00 GMT' }), expect: { outcome: 'pass' } },
    { name: '最后修改时间无法识别', given: article({ lastModified: 'yesterday' }), expect: { outcome: 'pass' } },
    {
      name: '上次采集时尚不存在的文章注明发布于更早',
      given: { articles: [earlier, anArticle({ publishedAt: '2026-09-19', listDate: null })] },
      expect: {
        outcome: 'pass',
        findings: [{ message: 'late', data: { title: '省政府召开常务会议', date: '2026-09-19', before: '2026-10-20', days: 31 } }],
      },
    },
    {
      name: '比上次采集早 30 天以内',
      given: { articles: [earlier, anArticle({ publishedAt: '2026-09-20', listDate: null })] },
      expect: { outcome: 'pass' },
    },
    {
      name: '首次采集不说明文章何时出现',
      given: article({ publishedAt: '2020-01-01', listDate: null, firstSeenAt: NOON + 60_000 }),
      expect: { outcome: 'pass' },
    },
    { name: '页面未注明发布时间', given: article({ publishedAt: null }), expect: { outcome: 'pass' } },
    { name: '日期不是日期', given: article({ publishedAt: '2026-13-45' }), expect: { outcome: 'pass' } },
  ],
);
