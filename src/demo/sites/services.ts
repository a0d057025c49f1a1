/** Services: an office that offers none; five guides without four element classes, and the twin with four such guides. */
import type { ColumnPlan, GuidePlan, PlannedTruth, Site, SitePlan } from '../model.ts';
import { fields } from '../stock/fields.ts';
import type { PlantedFault } from '../truth.ts';
import { allClear, changed, office, without } from './office.ts';

export const forest = office({
  key: 'lyj',
  host: 'lcj.qinghesheng.gov.cn',
  name: '青禾省林业和草原局',
  short: '省林草局',
  siteCode: '9700000026',
  style: 'asp',
  field: fields.forest,
  post: '局长',
  columns: (columns) => without(columns, ['bsfw']),
  truth: () => ({
    verdict: 'review',
    indicators: { ...allClear, 'no-services': 'review', 'guides-missing-elements': ['pass', 'inapplicable', 'manual'] },
    faults: [{ indicator: 'no-services', page: null, why: '没有任何办事入口' }],
  }),
});

const fourMissing = ['fee', 'hours', 'phone', 'process'];

/** The first `poor` guides lack four classes, the next one three, the rest none. */
function guides(poor: number): GuidePlan[] {
  return fields.market.services.map((title, i) => ({ title, missing: i < poor ? fourMissing : i === poor ? fourMissing.slice(0, 3) : [] }));
}

function guideFaults(site: Site, poor: number): PlantedFault[] {
  const { path } = site.column('bszn');
  return Array.from({ length: poor }, (_, i) => ({
    indicator: 'guides-missing-elements',
    page: site.url(`${path}t${site.column('bszn').id}_${i + 1}.html`),
    why: `${fields.market.services[i]}的指南缺四类要素`,
  }));
}

function market(
  identity: Pick<Parameters<typeof office>[0], 'key' | 'host' | 'name' | 'short' | 'siteCode' | 'post'>,
  poor: number,
  truth: (site: Site) => PlannedTruth,
): SitePlan {
  const columns = (standard: ColumnPlan[]) => changed(standard, { bszn: { content: { kind: 'guides', guides: guides(poor) } } });
  return office({ ...identity, seed: 'market', style: 'trs', field: fields.market, columns, truth });
}

export const marketPoor = market(
  {
    key: 'scjgj',
    host: 'scjgj.qinghesheng.gov.cn',
    name: '青禾省市场监督管理局',
    short: '省市场监管局',
    siteCode: '9700000028',
    post: '局长',
  },
  5,
  (site) => ({
    verdict: 'review',
    indicators: { ...allClear, 'guides-missing-elements': 'review' },
    faults: guideFaults(site, 5),
    tolerable: [{ indicator: 'guides-missing-elements', page: site.url('/'), why: '达到数量的汇总问题写在首页' }],
  }),
);

export const marketFour = market(
  {
    key: 'qxscj',
    host: 'scjgj.qhqingxi.gov.cn',
    name: '青溪市市场监督管理局',
    short: '市市场监管局',
    siteCode: '9703000010',
    post: '局长',
  },
  4,
  (site) => ({
    verdict: 'qualified',
    indicators: allClear,
    faults: [],
    tolerable: guideFaults(site, 4).map(({ indicator, page, why }) => ({ indicator, ...(page ? { page } : {}), why })),
  }),
);
