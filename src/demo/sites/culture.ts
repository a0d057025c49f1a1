/** 文化和旅游: ten columns without news for more than a year (province), and a twin with nine (city). */
import type { ColumnPlan, PlannedTruth, Site, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import type { PlantedFault } from '../truth.ts';
import { aged, allClear, changed, office } from './office.ts';

const nine = ['xxgknb', 'ghjh', 'czxx', 'rsxx', 'zfcg', 'xzxk', 'xzcf', 'jyta', 'tjsj'];

function columnsWith(keys: string[]): (columns: ColumnPlan[]) => ColumnPlan[] {
  return (columns) => changed(columns, Object.fromEntries(keys.map((key, i) => [key, aged(366 + i * 23, 3, 60)])));
}

function longStale(site: Site, keys: string[]): PlantedFault[] {
  return keys.map((key) => ({
    indicator: 'columns-stale-long',
    page: site.url(site.column(key).path),
    why: `${site.column(key).name}一年以上未更新`,
  }));
}

function culture(
  identity: Pick<Parameters<typeof office>[0], 'key' | 'host' | 'name' | 'short' | 'siteCode' | 'post'>,
  keys: string[],
  truth: (site: Site) => PlannedTruth,
): SitePlan {
  return office({ ...identity, seed: 'culture', style: 'asp', field: fields.culture, columns: columnsWith(keys), truth });
}

export const cultureStale = culture(
  { key: 'wlt', host: 'wlt.qinghesheng.gov.cn', name: '青禾省文化和旅游厅', short: '省文旅厅', siteCode: '9700000020' },
  [...nine, 'bgxz'],
  (site) => ({
    verdict: 'review',
    indicators: { ...allClear, 'columns-stale-long': 'review' },
    faults: longStale(site, [...nine, 'bgxz']),
    tolerable: [{ indicator: 'columns-stale-long', page: site.url('/'), why: '达到数量的汇总问题写在首页' }],
  }),
);

export const cultureNine = culture(
  { key: 'qxwlj', host: 'wglj.qhqingxi.gov.cn', name: '青溪市文化广电和旅游局', short: '市文旅局', siteCode: '9703000006', post: '局长' },
  nine,
  (site) => ({
    verdict: 'qualified',
    indicators: allClear,
    faults: longStale(site, nine),
    traps: [{ page: site.url(site.column('bgxz').path), why: '表格下载一年内更新过' }],
  }),
);
