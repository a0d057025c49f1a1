/** 转载国务院文件: one of late, none of late, a department without such a column. */
import { AS_OF, aColumn, aCrawl, anArticle, HOME } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { missingReposts } from './check.ts';

const as = (kind: 'portal' | 'site') => ({ registered: { url: null, siteCode: null, kind, publicService: true, name: null } });
const repost = (publishedAt = '2026-11-01', title = '国务院办公厅关于做好秋粮收购工作的通知') => ({
  articles: [anArticle({ title, publishedAt, listDate: publishedAt })],
});

export const cases = table(
  missingReposts,
  { options: { windowMonths: 3 }, asOf: AS_OF, given: { crawl: aCrawl(), columns: [aColumn()], ...repost(), ...as('portal') } },
  [
    { name: '近期转载了国务院文件', expect: { outcome: 'pass', note: '秋粮收购' } },
    { name: '恰在三个月前', given: repost('2026-08-20'), expect: { outcome: 'pass' } },
    {
      name: '早于三个月',
      given: repost('2026-08-19'),
      expect: { outcome: 'review', findings: [{ message: 'none', outcome: 'review', url: HOME, data: { windowMonths: 3 } }] },
    },
    {
      name: '只是提到国务院',
      given: repost('2026-11-01', '我省贯彻国务院常务会议精神'),
      expect: { outcome: 'review', findings: [{ message: 'none' }] },
    },
    {
      name: '中共中央、国务院文件也算',
      given: repost('2026-11-01', '中共中央 国务院关于全面推进乡村振兴的意见（中共中央 国务院）'),
      expect: { outcome: 'pass' },
    },
    { name: '部门网站没有这类栏目', given: { ...repost('2026-11-01', '工作动态'), ...as('site') }, expect: { outcome: 'inapplicable' } },
    {
      name: '部门网站设有这类栏目',
      given: { ...repost('2026-11-01', '工作动态'), columns: [aColumn({ name: '国务院文件', url: `${HOME}gwy/` })], ...as('site') },
      expect: { outcome: 'review', findings: [{ message: 'none', url: `${HOME}gwy/` }] },
    },
  ],
);
