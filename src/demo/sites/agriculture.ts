/** 农业农村: five blank columns of four looks (province); a twin with four; both with lists that only a browser fills. */
import type { ColumnPlan, PlannedTruth, Site, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import type { CleanTrap, PlantedFault } from '../truth.ts';
import { allClear, changed, office } from './office.ts';

const always = ['rsxx', 'zfcg', 'jyta', 'xzcf'];
const scripted = ['ghjh', 'tjsj'];

function columnsWith(fifthBlank: boolean): (columns: ColumnPlan[]) => ColumnPlan[] {
  return (columns) =>
    changed(columns, {
      rsxx: { content: { kind: 'blank', look: 'notice' } },
      zfcg: { content: { kind: 'blank', look: 'empty-list' } },
      jyta: { content: { kind: 'blank', look: 'building' } },
      xzcf: { content: { kind: 'blank', look: 'template' } },
      ...(fifthBlank ? { czxx: { content: { kind: 'blank', look: 'notice' } } } : {}),
      ...Object.fromEntries(scripted.map((key) => [key, { scripted: true }])),
    });
}

function blankFaults(site: Site, keys: string[]): PlantedFault[] {
  return keys.map((key) => ({
    indicator: 'columns-blank',
    page: site.url(site.column(key).path),
    why: `${site.column(key).name}没有内容`,
  }));
}

function scriptedTraps(site: Site): CleanTrap[] {
  return scripted.map((key) => ({ page: site.url(site.column(key).path), why: '列表由浏览器中的脚本取得，并不空白' }));
}

function agriculture(
  identity: Pick<Parameters<typeof office>[0], 'key' | 'host' | 'name' | 'short' | 'siteCode' | 'post'>,
  fifthBlank: boolean,
  truth: (site: Site) => PlannedTruth,
): SitePlan {
  return office({ ...identity, seed: 'agriculture', style: 'modern', field: fields.agriculture, columns: columnsWith(fifthBlank), truth });
}

export const agricultureBlank = agriculture(
  { key: 'nynct', host: 'nynct.qinghesheng.gov.cn', name: '青禾省农业农村厅', short: '省农业农村厅', siteCode: '9700000018' },
  true,
  (site) => ({
    verdict: 'review',
    indicators: { ...allClear, 'columns-blank': 'review' },
    faults: blankFaults(site, [...always, 'czxx']),
    traps: scriptedTraps(site),
    tolerable: [{ indicator: 'columns-blank', page: site.url('/'), why: '达到数量的汇总问题写在首页' }],
  }),
);

export const agricultureFour = agriculture(
  { key: 'ypnyj', host: 'nyncj.qhyunping.gov.cn', name: '云屏市农业农村局', short: '市农业农村局', siteCode: '9702000004', post: '局长' },
  false,
  (site) => ({
    verdict: 'qualified',
    indicators: allClear,
    faults: blankFaults(site, always),
    traps: [...scriptedTraps(site), { page: site.url(site.column('czxx').path), why: '财政信息有内容' }],
  }),
);
