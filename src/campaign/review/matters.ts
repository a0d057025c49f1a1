/** What of a recorded inspection people are asked about: its findings, and the indicators that only a person can judge. Pure. */
import { isAboutCount } from '../../checks/index.ts';
import type { Indicator } from '../../rulebook/index.ts';
import type { Basis } from '../inspection/judge.ts';
import type { Report } from '../report/report.ts';
import { needsPerson } from './form.ts';
import { templateKey } from './plan.ts';

/** A finding as it was recorded. */
export interface RecordedFinding {
  id: string;
  key: string;
  indicator: string;
  check: string;
  url: string;
  target: string | null;
  quote: string | null;
  message: string;
}

export interface NewMatter {
  /** Null: the indicator as a whole. */
  finding: RecordedFinding | null;
  indicator: string;
  kind: Indicator['kind'];
  templateKey: string;
}

/** The matters, findings first. `basis` null: a person entered the report, and each of its sentences is a template of its own. */
export function mattersOf(
  report: Pick<Report, 'indicators' | 'ledger'>,
  basis: Pick<Basis, 'runs'> | null,
  findings: readonly RecordedFinding[],
): NewMatter[] {
  const kinds = new Map(report.indicators.map(({ id, kind }) => [id, kind]));
  const found = new Map((basis?.runs ?? []).flatMap((run) => run.findings.map((finding) => [finding.id, finding])));
  const matters: NewMatter[] = findings.flatMap((finding) => {
    const origin = found.get(finding.key);
    // That a count was reached follows from the faults themselves, which are asked about one by one.
    if (origin !== undefined && isAboutCount(origin)) return [];
    const kind = kinds.get(finding.indicator) ?? 'advisory';
    const template = origin?.template ?? finding.message;
    return [{ finding, indicator: finding.indicator, kind, templateKey: templateKey({ ...finding, template }) }];
  });
  const wholes = report.indicators.filter((indicator) => needsPerson(report, indicator));
  return [...matters, ...wholes.map(({ id, kind }) => ({ finding: null, indicator: id, kind, templateKey: id }))];
}
