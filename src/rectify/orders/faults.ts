/** What of a frozen report has to be corrected: faults that stand, and indicators that a person judged without naming one. Pure. */
import type { Report } from '../../campaign/index.ts';

/** One thing to be corrected. */
export interface OrderedFault {
  /** The report's `f-…`; null: the indicator as a whole. */
  key: string | null;
  indicator: string;
  indicatorName: string;
  clause: string | null;
  /** As the report has it. */
  original: OriginalFault;
}

export interface OriginalFault {
  message: string;
  url: string | null;
  target: string | null;
  quote: string | null;
  suggestion: string | null;
  count: number | null;
  samples: string[];
  evidence: Report['findings'][number]['evidence'];
  /** Day of the report. */
  asOf: string;
}

/**
 * In the order of the report, vetoes first. A finding is ordered when a person confirmed it, or the machine is sure of it and nobody
 * dismissed it; advice only when it is confirmed and `withAdvice`. What awaits a person is not ordered.
 */
export function orderedFaults(report: Report, withAdvice: boolean): OrderedFault[] {
  const indicators = new Map(report.indicators.map((one) => [one.id, one]));
  const findings = report.findings.flatMap((finding): (OrderedFault & { rank: number })[] => {
    const indicator = indicators.get(finding.indicator);
    const { decision } = finding;
    if (decision?.says === 'dismiss') return [];
    const isAdvice = indicator === undefined || indicator.kind === 'advisory';
    if (isAdvice && !(withAdvice && decision?.says === 'confirm')) return [];
    const isSure = decision?.says === 'confirm' || (finding.outcome === 'fail' && indicator?.mode === 'automatic');
    if (!isSure) return [];
    const { id: key, message, url, target = null, quote = null, suggestion = null, count = null, samples = [], evidence } = finding;
    const named = { indicator: finding.indicator, indicatorName: indicator?.name ?? finding.indicator, clause: indicator?.clause ?? null };
    const original = { message, url, target, quote, suggestion, count, samples, evidence, asOf: report.asOf };
    return [{ key, ...named, original, rank: RANK[indicator?.kind ?? 'advisory'] }];
  });
  const named = new Set(findings.map(({ indicator }) => indicator));
  const whole = report.indicators.flatMap((indicator): (OrderedFault & { rank: number })[] => {
    const { id, name, clause, kind, outcome, note = null } = indicator;
    const isCharged = outcome === 'fail' && (kind === 'veto' || kind === 'deduct');
    if (!isCharged || named.has(id)) return [];
    const nothing = { url: null, target: null, quote: null, suggestion: null, count: null, samples: [], evidence: [], asOf: report.asOf };
    const message = indicator.decision?.remark ?? note ?? name;
    return [{ key: null, indicator: id, indicatorName: name, clause, original: { message, ...nothing }, rank: RANK[kind] }];
  });
  return [...findings, ...whole].sort((a, b) => a.rank - b.rank).map(({ rank: _, ...fault }) => fault);
}

const RANK = { veto: 0, deduct: 1, bonus: 2, advisory: 3 } as const;

/** Ids of the vetoes that failed. */
export const failedVetoes = (report: Report): string[] =>
  report.indicators.filter(({ kind, outcome }) => kind === 'veto' && outcome === 'fail').map(({ id }) => id);
