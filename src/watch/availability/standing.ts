/**
 * How an address stands, from visit to visit: up, down or not known; what begins and ends with each; when its certificate and its
 * week become worth a word. Pure: the whole table of moves stands here.
 */
import type { WatchState } from '../../platform/server.ts';
import type { VisitAnswer } from './visit.ts';

/** What a visit does to an address. */
export interface Move {
  state: WatchState;
  /** An outage begins, goes on by one more failure, ends. */
  outage: 'begins' | 'lasts' | 'ends' | null;
}

/** The move; `state` null: it was never seen. What cannot be checked ends nothing: a site that was down may still be. */
export function moveOf(state: WatchState | null, { verdict }: Pick<VisitAnswer, 'verdict'>): Move {
  if (verdict === 'failed') return { state: 'down', outage: state === 'down' ? 'lasts' : 'begins' };
  if (verdict === 'ok') return { state: 'up', outage: state === 'down' ? 'ends' : null };
  return { state: state === 'down' ? 'down' : 'unknown', outage: null };
}

/** Days left at which a certificate is worth a word, and 0: it has expired. */
const CERTIFICATE_DAYS = [30, 14, 7, 3, 1, 0];
const DAY_MS = 86_400_000;

/** Whole days left of a certificate, negative when it has expired. Both ms since the epoch. */
export const daysLeft = (until: number, now: number): number => Math.floor((until - now) / DAY_MS);

/** How urgent: 0 not at all, then one more for each line of `CERTIFICATE_DAYS` that was passed. */
export function certificateUrgency(until: number | null, now: number): number {
  if (until === null) return 0;
  const left = (until - now) / DAY_MS;
  return CERTIFICATE_DAYS.filter((days) => left <= days).length;
}

export interface WeekLines {
  /** Share from which the early warning is given. */
  nearShare: number;
  /** Share of the rule. */
  overShare: number;
  /** Visits that a whole week has at least. */
  leastVisits: number;
}

/**
 * How near the failures of the last seven days are to the line. Before the week has its visits they are measured against those it
 * must have: one failure on the first morning is no half of a week.
 */
export function weekLevel(visits: number, failures: number, { nearShare, overShare, leastVisits }: WeekLines): 'calm' | 'near' | 'over' {
  const of = Math.max(visits, leastVisits);
  if (failures >= overShare * of - 1e-9) return 'over';
  return failures >= nearShare * of - 1e-9 ? 'near' : 'calm';
}
