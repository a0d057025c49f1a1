/** A stored inspection with decisions laid over it, whether the machine looked or a person entered what they found. Pure. */
import type { Decisions, Rulebook } from '../../rulebook/index.ts';
import type { Basis } from '../inspection/judge.ts';
import type { Report } from '../report/report.ts';
import { settledReport } from './settled-report.ts';

/** What of an inspection is kept in the database. */
export interface KeptInspection {
  report: Report;
  /** Null: a person entered the report. */
  basis: Basis | null;
  /** The book with the values of its day; null for what a person entered. */
  book: Rulebook | null;
}

/** The report after decisions. */
export function settledInspection({ report, basis, book }: KeptInspection, decisions: Decisions): Report {
  if (basis !== null && book !== null) return settledReport({ report, basis, rulebook: book }, decisions);
  return settledEntry(report, decisions);
}

/**
 * What a person entered stands as entered, but for faults that were decided to be none: their points are given back, and a verdict
 * that nothing is left of awaits whoever enters it anew.
 */
function settledEntry(report: Report, { findings: said }: Decisions): Report {
  const findings = report.findings.map((finding) => {
    const decision = said.get(finding.id);
    return decision === undefined ? finding : { ...finding, decision };
  });
  const dismissed = new Set(findings.filter(({ decision }) => decision?.says === 'dismiss').map(({ id }) => id));
  if (dismissed.size === 0) return { ...report, findings };
  const isGone = (ids: readonly string[]) => ids.length > 0 && ids.every((id) => dismissed.has(id));
  const ledger = report.ledger.filter((line) => !isGone(line.findings));
  const back = report.ledger.reduce((sum, line) => sum + (line.kind === 'deduct' && isGone(line.findings) ? line.points : 0), 0);
  const indicators = report.indicators.map((one) =>
    isGone(one.findings) ? { ...one, outcome: 'pass' as const, points: 0, confirmedPoints: 0 } : one,
  );
  const score = report.score === null ? null : withPointsBack(report.score, back);
  const hasVeto = indicators.some(({ kind, outcome }) => kind === 'veto' && outcome === 'fail');
  const isBelow = score !== null && score.confirmed.total < score.failBelow;
  if (report.verdict !== 'unqualified' || hasVeto || isBelow) return { ...report, findings, ledger, indicators, score };
  return {
    ...report,
    findings,
    ledger,
    indicators,
    score,
    verdict: 'review',
    reasons: ['不合格所依据的问题均核定为不成立，须重新填报结果'],
  };
}

function withPointsBack(score: NonNullable<Report['score']>, back: number): NonNullable<Report['score']> {
  const deducted = tenths(score.deducted - back);
  const total = tenths(score.total + back);
  const points = { deducted, bonus: score.bonus, total };
  return { ...score, ...points, confirmed: points, range: { low: total, high: total }, sum: `${score.sum}，核定后 ${total}` };
}

const tenths = (points: number) => Math.round(points * 10_000) / 10_000;
