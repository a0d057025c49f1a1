/** 民政: the front page 15 days old (province) and its twin at exactly 14 days (city). */
import type { ColumnPlan, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import { standardColumns } from './standard.ts';
import { allClear } from './water.ts';

/** Everything that the front page shows is at least `age` days old; below it one news column goes on. */
function columnsOfAge(organizer: string, post: string, age: number): ColumnPlan[] {
  return standardColumns({ organizer, field: fields.civil, post }).map((column) => {
    const { content } = column;
    if (content.kind !== 'articles' || content.newest >= age) return column;
    return { ...column, content: { ...content, newest: age } };
  });
}

export const civilStale: SitePlan = {
  key: 'mzt',
  seed: 'civil',
  host: 'mzt.qinghesheng.gov.cn',
  registration: { name: '青禾省民政厅', organizer: '青禾省民政厅', siteCode: '9700000014', kind: 'site', publicService: true },
  short: '省民政厅',
  style: 'jcms',
  field: fields.civil,
  columns: columnsOfAge('青禾省民政厅', '厅长', 15),
  truth: (site) => ({
    verdict: 'unqualified',
    indicators: { ...allClear, 'home-not-updated': 'fail' },
    faults: [
      { indicator: 'home-not-updated', page: site.url('/'), why: '首页最新信息在 15 天前' },
      ...['gzdt', 'sxdt', 'tpxw'].map((key) => ({
        indicator: 'columns-stale-key',
        page: site.url(site.column(key).path),
        why: '动态类栏目 15 天未更新',
      })),
    ],
  }),
};

export const civilFresh: SitePlan = {
  ...civilStale,
  key: 'hcmzj',
  host: 'mzj.qhhechuan.gov.cn',
  registration: { name: '禾川市民政局', organizer: '禾川市民政局', siteCode: '9701000003', kind: 'site', publicService: true },
  short: '市民政局',
  columns: columnsOfAge('禾川市民政局', '局长', 14),
  truth: () => ({ verdict: 'qualified', indicators: allClear }),
};
