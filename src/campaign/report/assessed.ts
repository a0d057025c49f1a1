/** The part of a report that follows from the assessment: what a decision changes and a new crawl is not needed for. */
import type { IndicatorRun } from '../../checks/index.ts';
import type { Assessment, Decisions } from '../../rulebook/index.ts';
import type { Report, ReportFinding } from './report.ts';

type Assessed = Pick<Report, 'verdict' | 'reasons' | 'score' | 'ledger' | 'review' | 'indicators' | 'findings'>;

/** That part, findings without evidence. `decisions` null: nobody was asked, and the report has no word of a review. */
export function assessedPart(assessment: Assessment, runs: readonly IndicatorRun[], decisions: Decisions | null): Assessed {
  const { verdict, reasons, score, ledger, indicators } = assessment;
  return {
    verdict,
    reasons,
    score,
    ledger,
    ...(decisions === null ? {} : { review: reviewOf(assessment, decisions) }),
    indicators,
    findings: findingsOf(assessment, runs, decisions),
  };
}

/** Who decided, and what still awaits a person before verdict and score are final. */
function reviewOf({ indicators, ledger }: Assessment, { findings, indicators: wholes }: Decisions): NonNullable<Report['review']> {
  const all = [...findings.values(), ...wholes.values()];
  const counting = indicators.filter(({ kind }) => kind !== 'advisory');
  const unsettled = counting.filter(({ outcome }) => outcome === 'manual' || outcome === 'review' || outcome === 'error');
  const proposed = ledger.filter((entry) => entry.state === 'proposed' && entry.points > 0).map((entry) => entry.indicator);
  const open = [...new Set([...unsettled.map(({ id }) => id), ...proposed])];
  return {
    by: [...new Set(all.map(({ by }) => by))].sort(),
    on:
      all
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
    decided: all.length,
    open,
  };
}

/** One finding may serve several indicators; it stands once, under the first that names it. */
function findingsOf(assessment: Assessment, runs: readonly IndicatorRun[], decisions: Decisions | null): ReportFinding[] {
  const indicatorOf = new Map<string, string>();
  for (const { id, findings } of assessment.indicators)
    for (const finding of findings) if (!indicatorOf.has(finding)) indicatorOf.set(finding, id);
  const found = new Map<string, ReportFinding>();
  for (const finding of [...runs.flatMap((run) => run.findings), ...assessment.given]) {
    const { id, check, outcome, url, target, quote, suggestion, message, count, samples } = finding;
    const indicator = indicatorOf.get(id);
    if (indicator === undefined || found.has(id)) continue;
    const decision = decisions?.findings.get(id);
    const optional = Object.fromEntries(
      Object.entries({ target, quote, suggestion, count, samples, decision }).filter(([, value]) => value !== undefined),
    );
    found.set(id, { id, indicator, check, outcome, url, ...optional, message, evidence: [] });
  }
  return [...found.values()];
}
