/**
 * Deciding a count against its threshold when not all could be seen.
 * Source: contracts.md sections 5.2, 5.3, 5.5: what was reached stands; what might be reached is not a pass.
 */
import type { CheckFinding, CheckOutcome } from './check.ts';

/** What was counted towards a threshold. */
export interface Tally {
  /** Certain faults. */
  found: number;
  /** Faults that count only when a person confirms them. */
  pending?: number;
  /** Subjects that could not be looked at. */
  unread?: number;
}

/**
 * `fail` when certain faults reach `min`; `review` when they do with those a person must confirm;
 * `error` when only what could not be looked at stands between pass and fail; else `pass`.
 */
export function decide({ found, pending = 0, unread = 0 }: Tally, min: number): CheckOutcome {
  if (found >= min) return 'fail';
  if (found + pending >= min) return 'review';
  if (found + pending + unread >= min) return 'error';
  return 'pass';
}

/** Outcome of an advisory, which counts nothing: `fail` with a certain fault, else `review` with what a person may look at, else `pass`. */
export function outcomeOf(findings: readonly CheckFinding[]): CheckOutcome {
  if (findings.some((finding) => finding.outcome === 'fail')) return 'fail';
  return findings.length > 0 ? 'review' : 'pass';
}
