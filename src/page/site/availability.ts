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
  /** When counted visits were made: a bit for every five minutes of the day, the first one lowest, hexadecimal (72 characters). */
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
const SLOT_MS = 300_000;
const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** Which of the 288 parts of its Beijing day an instant (ms UTC) lies in. */
export const slotOf = (at: number): number => Math.floor(((((at + BEIJING_MS) % DAY_MS) + DAY_MS) % DAY_MS) / SLOT_MS);

/** Slots as they are stored, from the numbers of those in which something was. */
export function slotBits(slots: Iterable<number>): Buffer {
  const bits = Buffer.alloc(SLOTS_A_DAY / 8);
  for (const slot of slots) bits[slot >> 3]! |= 1 << (slot & 7);
  return bits;
}

/**
 * How many visits of a day were spaced: parts of the day of `minutes` (a multiple of five) in which at least one was made, so that
 * twenty visits in one minute are one. `slots` as in AvailabilityDay; what is no such text counts as none.
 */
export function spacedVisits(slots: string, minutes: number): number {
  const bits = /^[0-9a-f]{72}$/.test(slots) ? Buffer.from(slots, 'hex') : Buffer.alloc(SLOTS_A_DAY / 8);
  const width = Math.max(1, Math.round(minutes / 5));
  const parts = new Set<number>();
  for (let slot = 0; slot < SLOTS_A_DAY; slot++) if ((bits[slot >> 3]! >> (slot & 7)) & 1) parts.add(Math.floor(slot / width));
  return parts.size;
}
