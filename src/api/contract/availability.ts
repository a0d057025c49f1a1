/** Availability: watched addresses, their days and probes, the week of a site, outages, our own line, watchers. */
import { Type } from 'typebox';
import { Id, Instant, nullable } from './common.ts';

const State = Type.Union([Type.Literal('up'), Type.Literal('down'), Type.Literal('unknown')], {
  description: 'unknown: could not be checked',
});
const Level = Type.Union([Type.Literal('calm'), Type.Literal('near'), Type.Literal('over')], {
  description: 'near: from the early warning on; over: from the line of the week on',
});
const Day = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', description: 'Beijing date' });
const Ms = nullable(Type.Integer());
const OfUnit = Type.String({ ...Id, description: 'with all below it' });

const CloseSight = Type.Object({
  outcome: nullable(Type.Union([Type.Literal('ok'), Type.Literal('failed'), Type.Literal('none')], { description: 'none: not offered' })),
  status: nullable(Type.Integer()),
  totalMs: Type.Integer(),
  detail: nullable(Type.String()),
});

export const TargetsQuery = Type.Object({
  siteId: Type.Optional(Id),
  organisationId: Type.Optional(OfUnit),
  state: Type.Optional(State),
  isPaused: Type.Optional(Type.Boolean()),
  certificateDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 400, description: 'certificates that end within so many days' })),
  level: Type.Optional(Level),
  isHome: Type.Optional(Type.Boolean()),
  after: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});

export const TargetView = Type.Object({
  id: Id,
  siteId: Id,
  siteName: Type.String(),
  organisationId: Id,
  url: Type.String(),
  isHome: Type.Boolean(),
  intervalS: Type.Integer({ description: 'seconds from visit to visit' }),
  hasOwnSchedule: Type.Boolean(),
  pausedAt: nullable(Instant),
  pausedReason: nullable(Type.String()),
  state: nullable(State),
  since: nullable(Instant),
  lastAt: nullable(Instant),
  lastKind: nullable(Type.String()),
  lastStatus: nullable(Type.Integer()),
  lastMs: Ms,
  certificateUntil: nullable(Instant),
  certificateDays: nullable(Type.Integer({ description: 'negative: expired' })),
  certificateProblem: nullable(Type.String()),
  looks: nullable(
    Type.Object({ http1: CloseSight, http2: CloseSight, ipv4: CloseSight, ipv6: CloseSight }, { description: 'the last close look' }),
  ),
  lookedAt: nullable(Instant),
  weekVisits: Type.Integer(),
  weekFailures: Type.Integer(),
  weekLevel: Level,
  version: Type.Integer(),
});

export const TargetChange = Type.Object(
  {
    intervalS: Type.Optional(nullable(Type.Integer({ description: 'seconds; null: as the settings say' }))),
    pausedReason: Type.Optional(nullable(Type.String({ maxLength: 500, description: 'null: it is visited' }))),
  },
  { additionalProperties: false },
);

export const DaysQuery = Type.Object({ from: Day, to: Day });
export const DayView = Type.Object({
  day: Day,
  visits: Type.Integer(),
  failures: Type.Integer(),
  unconfirmed: Type.Integer({ description: 'the second client did not see the failure' }),
  blocked: Type.Integer(),
  ours: Type.Integer(),
  excused: Type.Integer(),
  meanMs: Ms,
  worstMs: Ms,
});

export const ProbesQuery = Type.Object({ day: Day });
export const ProbeView = Type.Object({
  visitAt: Instant,
  place: Type.String(),
  at: Instant,
  verdict: Type.Union([Type.Literal('ok'), Type.Literal('failed'), Type.Literal('uncounted')]),
  kind: Type.String(),
  code: nullable(Type.String()),
  detail: nullable(Type.String()),
  status: nullable(Type.Integer()),
  address: nullable(Type.String()),
  dnsMs: Ms,
  connectMs: Ms,
  tlsMs: Ms,
  firstByteMs: Ms,
  totalMs: Type.Integer(),
  second: nullable(
    Type.Object({
      verdict: Type.String(),
      kind: Type.String(),
      status: nullable(Type.Integer()),
      detail: nullable(Type.String()),
      totalMs: Type.Integer(),
    }),
  ),
});

export const WeekQuery = Type.Object({ asOf: Type.Optional(Day) });
export const WeekView = Type.Object({
  outcome: Type.Union([Type.Literal('pass'), Type.Literal('fail'), Type.Literal('error')], { description: 'error: cannot be judged' }),
  from: nullable(Day),
  to: nullable(Day),
  visits: Type.Integer(),
  failures: Type.Integer(),
  share: nullable(Type.Number({ description: 'not rounded' })),
  isOver: Type.Boolean({ description: 'the share is at or over the line' }),
  shortDays: Type.Array(Type.Object({ day: Day, visits: Type.Integer() })),
  blocked: Type.Integer(),
  ours: Type.Integer(),
  excused: Type.Integer(),
  longOutages: Type.Array(Type.Object({ beganAt: Instant, endedAt: nullable(Instant), isFiled: Type.Boolean(), hours: Type.Number() })),
});

export const OutagesQuery = Type.Object({
  siteId: Type.Optional(Id),
  isOpen: Type.Optional(Type.Boolean()),
  after: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});
export const OutageView = Type.Object({
  id: Id,
  targetId: Id,
  siteId: Id,
  siteName: Type.String(),
  url: Type.String(),
  beganAt: Instant,
  endedAt: nullable(Instant),
  kind: Type.String(),
  detail: nullable(Type.String()),
  failures: Type.Integer(),
  isFiled: Type.Boolean(),
  isLong: Type.Boolean({ description: 'longer than the rule says, and not filed' }),
});

export const OurSideView = Type.Object({
  place: Type.String(),
  beganAt: Instant,
  endedAt: nullable(Instant),
  reason: Type.String(),
});

const standing = {
  targets: Type.Integer(),
  up: Type.Integer(),
  down: Type.Integer(),
  unknown: Type.Integer(),
  paused: Type.Integer({ description: 'counted nowhere else' }),
  near: Type.Integer(),
  over: Type.Integer(),
  certificates: Type.Integer({ description: 'that end within 30 days, or have ended' }),
};
export const SummaryQuery = Type.Object({ organisationId: Type.Optional(OfUnit) });
export const WatchSummary = Type.Object(standing);
export const UnitStanding = Type.Object({ organisationId: Id, organisationName: Type.String(), ...standing });

export const WatcherView = Type.Object({
  id: Id,
  place: Type.String(),
  machine: Type.String(),
  process: Type.Integer(),
  software: Type.String(),
  startedAt: Instant,
  seenAt: Instant,
  isAlive: Type.Boolean(),
  targets: Type.Integer(),
  probes: Type.Integer(),
  lateMs: Type.Integer(),
  memoryBytes: Type.Integer(),
  clockJumps: Type.Integer(),
});
