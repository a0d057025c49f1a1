/**
 * A stored report with people's decisions laid over it: the arithmetic of the command's `judge --answers`, without the crawl. The
 * stored report is never edited.
 */
import { assess, type Decisions, type Rulebook } from '../../rulebook/index.ts';
import type { Basis } from '../inspection/judge.ts';
import { assessedPart } from '../report/assessed.ts';
import type { Report } from '../report/report.ts';

/** What an inspection leaves for later judgement. */
export interface StoredJudgement {
  /** As the machine saw it, without decisions. */
  report: Report;
  basis: Basis;
  /** With the values of its day. */
  rulebook: Rulebook;
}

/** The report after decisions; proofs of its findings are kept. */
export function settledReport({ report, basis, rulebook }: StoredJudgement, decisions: Decisions): Report {
  const { runs, ...input } = basis;
  const part = assessedPart(assess(rulebook, runs, { ...input, decisions }), runs, decisions);
  const evidence = new Map(report.findings.map((finding) => [finding.id, finding.evidence]));
  return { ...report, ...part, findings: part.findings.map((one) => ({ ...one, evidence: evidence.get(one.id) ?? one.evidence })) };
}
