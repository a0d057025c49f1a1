/** When a page or an account is looked at next: at its own time of the day, so that days neither drift nor are left out. Pure. */
import { createHash } from 'node:crypto';

const HOUR_MS = 3_600_000;
/** Looks again after a look that saw nothing, as long as it failed no more often than this in a row. */
const SOON_TRIES = 3;
const SOON_MS = HOUR_MS;
/** Our own line is watched closely: as soon as it is back. */
const OUR_SIDE_MS = HOUR_MS / 4;
/** Longest wait that a host may ask for. */
const LONGEST_ASKED_MS = 24 * HOUR_MS;

/** The next regular time after `now` (ms, UTC): always the same within the interval for one id, at least half an interval away. */
export function nextLook(id: string, everyHours: number, now: number): number {
  const every = everyHours * HOUR_MS;
  const phase = (createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32) * every;
  const earliest = now + every / 2;
  return Math.floor(phase + Math.ceil((earliest - phase) / every) * every);
}

export interface FailedLook {
  isOurs: boolean;
  /** Looks in a row that saw nothing, with this one. */
  failures: number;
  retryAfterS: number | null;
}

/** The next time after a look that saw nothing; never later than the regular one. */
export function lookAgain(id: string, everyHours: number, now: number, { isOurs, failures, retryAfterS }: FailedLook): number {
  const regular = nextLook(id, everyHours, now);
  if (retryAfterS !== null) return now + Math.min(LONGEST_ASKED_MS, Math.max(OUR_SIDE_MS, retryAfterS * 1000));
  if (isOurs) return Math.min(regular, now + OUR_SIDE_MS);
  return failures > SOON_TRIES ? regular : Math.min(regular, now + SOON_MS);
}

/** A time so far ahead was written by a clock that ran ahead: it is due now. */
export function latestSensible(now: Date): Date {
  return new Date(now.getTime() + 2 * 168 * HOUR_MS);
}
