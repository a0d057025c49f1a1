/** 科技: five stale key columns (province), and a twin with four (city), one below the veto. */
import type { ColumnPlan, PlannedTruth, Site, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import type { PlantedFault } from '../truth.ts';
import { aged, allClear, changed, office } from './office.ts';

const kept = ['sxdt', 'tpxw', 'kjyw', 'tzgg'];

/** 工作动态 stays fresh, so that the front page is; the others of their kind lie beyond their windows. */
function columnsWith(policyAge: number): (columns: ColumnPlan[]) => ColumnPlan[] {
  return (columns) => {
    const at = columns.findIndex((c) => c.key === 'tzgg');
    const extra: ColumnPlan = { key: 'kjyw', name: '科技要闻', class: 'news', parent: 'xwdt', ...aged(25, 8, 9) };
    return changed([...columns.slice(0, at), extra, ...columns.slice(at)], {
      sxdt: aged(20, 12, 5),
      tpxw: aged(15, 6, 7),
      tzgg: aged(215, 9, 20),
      zcwj: aged(policyAge, 6, 40),
      zcjd: aged(90, 3, 40),
    });
  };
}

function staleFaults(site: Site, keys: string[]): PlantedFault[] {
  return keys.map((key) => ({
    indicator: 'columns-stale-key',
    page: site.url(site.column(key).path),
    why: `${site.column(key).name}超过规定期限未更新`,
  }));
}

function science(
  identity: Pick<Parameters<typeof office>[0], 'key' | 'host' | 'name' | 'short' | 'siteCode' | 'post'>,
  policyAge: number,
  truth: (site: Site) => PlannedTruth,
): SitePlan {
  return office({ ...identity, seed: 'science', style: 'vsb', field: fields.science, columns: columnsWith(policyAge), truth });
}

export const scienceStale = science(
  { key: 'kjt', host: 'kjt.qinghesheng.gov.cn', name: '青禾省科学技术厅', short: '省科技厅', siteCode: '9700000016' },
  230,
  (site) => ({
    verdict: 'unqualified',
    indicators: { ...allClear, 'columns-stale-key': 'fail' },
    faults: staleFaults(site, [...kept, 'zcwj']),
    tolerable: [{ indicator: 'columns-stale-key', page: site.url('/'), why: '达到数量的汇总问题写在首页' }],
  }),
);

export const scienceFour = science(
  { key: 'hckjj', host: 'kjj.qhhechuan.gov.cn', name: '禾川市科学技术局', short: '市科技局', siteCode: '9701000005', post: '局长' },
  31,
  (site) => ({
    verdict: 'qualified',
    indicators: allClear,
    faults: staleFaults(site, kept),
    traps: [
      { page: site.url(site.column('zcwj').path), why: '政策文件 31 天前更新' },
      { page: site.url(site.column('gzdt').path), why: '工作动态 2 天前更新' },
    ],
  }),
);
