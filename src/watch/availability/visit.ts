/**
 * From what several places saw of one visit to one answer. A failure counts only when enough places agree; what could not be
 * checked says nothing. Pure.
 */

/** What one place saw. */
export interface PlaceSight {
  verdict: 'ok' | 'failed' | 'uncounted';
  /** `answered` or a kind of failure. */
  kind: string;
  /** The first client had failed, the second opened it. */
  isUnconfirmed: boolean;
  /** The line of the place was down then: nothing it saw counts. */
  isOurs: boolean;
  totalMs: number;
}

export interface VisitAnswer {
  verdict: 'ok' | 'failed' | 'uncounted';
  /** Why it does not count; null when it does. */
  why: 'blocked' | 'ours' | null;
  isUnconfirmed: boolean;
  /** Of the fastest place that opened it; null when none did. */
  totalMs: number | null;
}

/** How many of `places` must agree on a failure: as set, but never more than there are; null: more than half. */
export function quorumOf(places: number, set: number | null): number {
  return Math.max(1, Math.min(places, set ?? Math.floor(places / 2) + 1));
}

/** The answer of all sights of a visit that is over. */
export function answerOf(sights: readonly PlaceSight[], quorum: number | null): VisitAnswer {
  const counted = sights.filter((sight) => !sight.isOurs && sight.verdict !== 'uncounted');
  if (counted.length === 0) {
    const isOurs = sights.some((sight) => sight.isOurs || sight.kind === 'our-side');
    return { verdict: 'uncounted', why: isOurs ? 'ours' : 'blocked', isUnconfirmed: false, totalMs: null };
  }
  const failures = counted.filter((sight) => sight.verdict === 'failed').length;
  if (failures >= quorumOf(counted.length, quorum)) return { verdict: 'failed', why: null, isUnconfirmed: false, totalMs: null };
  const opened = counted.filter((sight) => sight.verdict === 'ok');
  return {
    verdict: 'ok',
    why: null,
    isUnconfirmed: failures > 0 || opened.some((sight) => sight.isUnconfirmed),
    totalMs: opened.length === 0 ? null : Math.min(...opened.map((sight) => sight.totalMs)),
  };
}

/** The answer while other places may still report: null when what is missing could change it. `places`: how many are expected. */
export function earlyAnswer(sights: readonly PlaceSight[], places: number, quorum: number | null): VisitAnswer | null {
  if (sights.length >= places) return answerOf(sights, quorum);
  const failures = sights.filter((sight) => !sight.isOurs && sight.verdict === 'failed').length;
  return failures >= quorumOf(places, quorum) ? answerOf(sights, quorum) : null;
}
