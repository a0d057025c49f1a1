/** A sound year of supervision, assessed on 2027-01-05, for case tables. */
import type { SupervisedQuarter, SupervisionArtifact } from '../../../page/index.ts';

/** The as-of day of these tables. */
export const YEAR_END = '2027-01-05';

export function aYear(over: Partial<SupervisionArtifact> = {}): SupervisionArtifact {
  return {
    year: 2026,
    spotChecks: [],
    quarters: ([1, 2, 3, 4] as const).map((quarter) => aQuarter({ quarter })),
    reconciliation: { on: '2026-11-20', differences: [] },
    errorReports: [aReport()],
    migration: { sites: 40, migrated: 40 },
    ...over,
  };
}

export function aQuarter(over: Partial<SupervisedQuarter> = {}): SupervisedQuarter {
  return { quarter: 1, sites: 40, checked: 40, published: { url: 'http://www.qinghe.gov.cn/tb/1.html', on: '2026-03-30' }, ...over };
}

type Report = NonNullable<SupervisionArtifact['errorReports']>[number];

export function aReport(over: Partial<Report> = {}): Report {
  return { id: 'r-1', title: '页面打不开', site: '青禾省人民政府', receivedOn: '2026-05-06', closedOn: '2026-05-10', ...over };
}
