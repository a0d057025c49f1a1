/** What watching saw of a site's home address over days: counts, not judgements. Source: 2019-19 part 1, 站点无法访问. */
import type { BeijingDate } from '../calendar.ts';

/** Visits of one Beijing day over all places that watch. */
export interface AvailabilityDay {
  day: BeijingDate;
  /** Visits that count, and the failures among them. */
  visits: number;
  failures: number;
  /** Not counted: robot walls, our own line, filed outages. */
  blocked: number;
  ours: number;
  excused: number;
  /** When counted visits were made: `0` or `1` for every five minutes of the day, the first one first. */
  slots: string;
}

/** From the first failure to the first opening after it. */
export interface AvailabilityOutage {
  /** UTC. */
  beganAt: string;
  /** Null: still down. */
  endedAt: string | null;
  /** A filed outage covers some of it. */
  isFiled: boolean;
}

export interface AvailabilityArtifact {
  /** Whole days, oldest first, without gaps; the last one is the last that was over. Empty: the site is not watched. */
  days: readonly AvailabilityDay[];
  /** Outages that touch these days, oldest first. */
  outages: readonly AvailabilityOutage[];
}

const SLOTS_A_DAY = 288;
const SLOT_MINUTES = 5;
const SLOT_MS = SLOT_MINUTES * 60_000;
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** Which of the 288 parts of its Beijing day an instant (ms UTC) lies in. */
export const slotOf = (at: number): number => Math.floor(((((at + BEIJING_MS) % DAY_MS) + DAY_MS) % DAY_MS) / SLOT_MS);

/** Slots as they are stored, from the numbers of those in which something was. */
export function slotBits(slots: Iterable<number>): string {
  const bits = new Array<string>(SLOTS_A_DAY).fill('0');
  for (const slot of slots) bits[slot] = '1';
  return bits.join('');
}

/**
 * How many visits of a day were spaced: parts of the day of so many minutes, from midnight, in which at least one was made, so that
 * twenty visits in one minute are one.
 */
export function spacedVisits(slots: string, minutes: number): number {
  const parts = new Set<number>();
  for (let at = slots.indexOf('1'); at >= 0; at = slots.indexOf('1', at + 1)) parts.add(Math.floor((at * SLOT_MINUTES) / minutes));
  return parts.size;
}
