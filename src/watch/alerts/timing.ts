/** When something is told: quiet hours and steps, in Beijing time, which has known no other offset since 1991. Pure. */
import type { Severity } from '../../platform/server.ts';
import type { Quiet, RuleTerms, Step } from './rule.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** When the quiet hours that hold at the instant end (the first instant after them); null when none hold or the severity is excepted. */
export function quietUntil(quiet: Quiet | null, severity: Severity, at: Date): Date | null {
  if (quiet === null || quiet.except.includes(severity)) return null;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const local = at.getTime() + BEIJING_MS;
  const midnight = local - (((local % DAY_MS) + DAY_MS) % DAY_MS);
  const minute = (local - midnight) / MINUTE_MS;
  const isQuiet = from < to ? minute >= from && minute < to : minute >= from || minute < to;
  if (!isQuiet) return null;
  const end = midnight + to * MINUTE_MS + (minute < to ? 0 : DAY_MS);
  return new Date(end - BEIJING_MS);
}

/** When an alert that was opened now is first told: at once when urgent, else after the time in which others join it. */
export function firstDue({ groupMinutes }: Pick<RuleTerms, 'groupMinutes'>, severity: Severity, now: Date): Date {
  return severity === 'urgent' ? now : new Date(now.getTime() + groupMinutes * MINUTE_MS);
}

/** When the step after one told at `toldAt` is due; null: there is none. */
export function nextDue(steps: readonly Step[], told: number, toldAt: Date): Date | null {
  const next = steps[told + 1];
  return next === undefined ? null : new Date(toldAt.getTime() + next.afterMinutes * MINUTE_MS);
}

/** Waits between the tries of a notice, in seconds. */
const WAITS_S = [15, 60, 180, 600];

/** When the next try of a notice is made after so many; null: no more. `least`: what the other side asked for, in seconds. */
export function nextTry(tries: number, now: Date, least: number | null): Date | null {
  const wait = WAITS_S[tries - 1];
  return wait === undefined ? null : new Date(now.getTime() + Math.max(wait, Math.min(least ?? 0, 3600)) * 1000);
}

function minutesOf(hour: string): number {
  const [hours, minutes] = hour.split(':');
  return Number(hours) * 60 + Number(minutes);
}
