/** 民政: the front page 15 days old (province) and its twin at exactly 14 days (city). */
import type { ColumnPlan, PlannedTruth, Site, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { allClear, office } from './office.ts';

const newsColumns = ['gzdt', 'sxdt', 'tpxw'];

/** Nothing on the site is newer than `age` days. */
function notNewerThan(age: number): (columns: ColumnPlan[]) => ColumnPlan[] {
  return (columns) =>
    columns.map((column) => {
      const { content } = column;
      return content.kind === 'articles' && content.newest < age ? { ...column, content: { ...content, newest: age } } : column;
    });
}

function civil(
  identity: Pick<Parameters<typeof office>[0], 'key' | 'host' | 'name' | 'short' | 'siteCode' | 'post'>,
  age: number,
  truth: (site: Site) => PlannedTruth,
): SitePlan {
  return office({ ...identity, seed: 'civil', style: 'jcms', field: fields.civil, columns: notNewerThan(age), truth });
}

export const civilStale = civil(
  { key: 'mzt', host: 'mzt.qinghesheng.gov.cn', name: '青禾省民政厅', short: '省民政厅', siteCode: '9700000014' },
  15,
  (site) => ({
    verdict: 'unqualified',
    indicators: { ...allClear, 'home-not-updated': 'fail' },
    faults: [
      { indicator: 'home-not-updated', page: site.url('/'), why: '首页最新信息在 15 天前' },
      ...newsColumns.map((key) => ({
        indicator: 'columns-stale-key',
        page: site.url(site.column(key).path),
        why: '动态类栏目 15 天未更新',
      })),
    ],
    tolerable: [{ indicator: 'columns-stale-key', page: site.url(site.column('xwdt').path), why: '汇总页本身也可列为动态类栏目' }],
  }),
);

export const civilFresh = civil(
  { key: 'hcmzj', host: 'mzj.qhhechuan.gov.cn', name: '禾川市民政局', short: '市民政局', siteCode: '9701000003', post: '局长' },
  14,
  () => ({
    verdict: 'qualified',
    indicators: allClear,
  }),
);
