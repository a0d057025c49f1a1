/** Orders the contents of a report for reading: what decides first, template faults together, advice last. */
import type { Report, ReportFinding, ReportIndicator } from './report.ts';

const outcomeRank: Record<ReportIndicator['outcome'], number> = { fail: 0, review: 1, error: 2, manual: 3, pass: 4, inapplicable: 5 };

export interface IndicatorGroup {
  indicator: ReportIndicator;
  findings: ReportFinding[];
}

/** Indicators of one kind with their findings, failures first, order of the rulebook within. */
export function indicatorGroups(report: Report, kind: ReportIndicator['kind']): IndicatorGroup[] {
  const byId = new Map(report.findings.map((finding) => [finding.id, finding]));
  return report.indicators
    .filter((indicator) => indicator.kind === kind)
    .map((indicator) => ({ indicator, findings: indicator.findings.map((id) => byId.get(id)).filter((f) => f !== undefined) }))
    .sort((a, b) => outcomeRank[a.indicator.outcome] - outcomeRank[b.indicator.outcome]);
}

/** Columns: those with a problem first, then by level and name. */
export function orderedColumns(report: Report): Report['columns'] {
  const rank = { blank: 0, stale: 1, undated: 2, fresh: 3, static: 4 };
  return [...report.columns].sort((a, b) => rank[a.state] - rank[b.state] || a.level - b.level || (a.url < b.url ? -1 : 1));
}
