/** Watching over time: events, targets, probes with their hours and days, outages, our own line, watchers. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

/** What watching saw, for alerts: see src/watch/events.ts. */
export interface WatchEventTable {
  id: string;
  /** Null: the installation itself. */
  organisation_id: string | null;
  kind: string;
  object_kind: 'site' | 'account' | null;
  object_id: string | null;
  /** Events of one trouble share it. */
  trouble: string;
  /** It ends the trouble. */
  is_over: boolean;
  at: Instant;
  noted_at: Instant;
  /** One Chinese sentence. */
  sentence: string;
  details: JSONColumnType<Record<string, unknown>>;
  /** When alerts took it; null: waits. */
  taken_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** An address that is watched. */
export interface WatchTargetTable {
  id: string;
  /** Short name in the tables of probes. */
  number: ColumnType<number, number | undefined, never>;
  site_id: string;
  url: string;
  /** The registered home address, which the rule is about; false: a further entry. */
  is_home: boolean;
  /** Seconds from visit to visit; null: as the settings say. */
  interval_s: number | null;
  /** Null: not paused. */
  paused_at: Instant | null;
  paused_reason: string | null;
  created_at: Instant;
  /** When it left the registry; null: watched. */
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  version: Version;
}

export const WATCH_STATES = ['up', 'down', 'unknown'] as const;
/** `unknown`: could not be checked. */
export type WatchState = (typeof WATCH_STATES)[number];
/** How near to the line of the week: `near` from the early warning on, `over` from the line on. */
export type WeekLevel = 'calm' | 'near' | 'over';

/** How a target stands now. */
export interface WatchStateTable {
  target: number;
  state: WatchState;
  since: Instant;
  last_at: Instant;
  last_kind: string;
  last_status: number | null;
  last_ms: number | null;
  /** End of the certificate; null: none seen. */
  certificate_until: Instant | null;
  certificate_problem: string | null;
  /** The last close look: protocols and address families apart. */
  looks: JSONColumnType<Record<string, unknown>> | null;
  looked_at: Instant | null;
  /** Counted visits and failures of the last seven days. */
  week_visits: ColumnType<number, number | undefined, number>;
  week_failures: ColumnType<number, number | undefined, number>;
  week_level: ColumnType<WeekLevel, WeekLevel | undefined, WeekLevel>;
}

/** From the first failure to the first opening after it. */
export interface WatchOutageTable {
  id: string;
  target: number;
  began_at: Instant;
  /** Null: still down. */
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  kind: string;
  detail: string | null;
  failures: number;
  /** When it was named as long and unreported; null: not. */
  named_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** One probe of one place; kept for as many days as the settings say. */
export interface WatchProbeTable {
  target: number;
  /** Time of the visit by the schedule: places that look at the same visit share it. */
  visit_at: Instant;
  place: string;
  /** When it really began. */
  at: Instant;
  verdict: 'ok' | 'failed' | 'uncounted';
  kind: string;
  code: string | null;
  detail: string | null;
  status: number | null;
  address: string | null;
  dns_ms: number | null;
  connect_ms: number | null;
  tls_ms: number | null;
  first_byte_ms: number | null;
  total_ms: number;
  /** What the second client saw when the first had failed; null: not asked. */
  second: JSONColumnType<Record<string, unknown>> | null;
}

/** Visits of some time over all places. */
interface CountedVisits {
  target: number;
  /** Counted visits, failures among them. */
  visits: number;
  failures: number;
  /** Visits whose failure the second client did not see. */
  unconfirmed: number;
  /** Not counted: robot walls and the like; our own line; filed outages. */
  blocked: number;
  ours: number;
  excused: number;
  /** `0` or `1` for every five minutes: whether a counted visit was made, the first one first. */
  slots: string;
  /** Sum over the visits that opened, and the longest of them (null: none opened). */
  opened_ms: number;
  worst_ms: number | null;
}

export interface WatchHourTable extends CountedVisits {
  hour: Instant;
}

export interface WatchDayTable extends CountedVisits {
  /** Beijing day. */
  day: string;
}

/** When the line of a place was down. */
export interface WatchOurSideTable {
  id: string;
  place: string;
  began_at: Instant;
  /** Null: still down. */
  ended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  reason: string;
}

/** A process that watches. */
export interface WatcherTable {
  id: string;
  place: string;
  machine: string;
  process: number;
  software: string;
  started_at: Instant;
  seen_at: Instant;
  /** Null while it runs, or when it was killed. */
  stopped_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  targets: ColumnType<number, number | undefined, number>;
  probes: ColumnType<number, number | undefined, number>;
  /** How late the latest visits began. */
  late_ms: ColumnType<number, number | undefined, number>;
  memory_bytes: ColumnType<number, number | undefined, number>;
  clock_jumps: ColumnType<number, number | undefined, number>;
}

/** Which watcher of a place has which part of the targets. */
export interface WatchShardTable {
  place: string;
  shard: number;
  holder: string;
  held_until: Instant;
}
