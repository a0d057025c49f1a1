/** What people see of availability: how addresses stand, their days and probes, outages, our own line, who watches. */
import { type Kysely, sql } from 'kysely';
import type { CloseSight, ProbeWay } from '../../collect/index.ts';
import { daysBefore } from '../../page/index.ts';
import { NotFoundError } from '../../platform/index.ts';
import type { Schema, WatchState, WeekLevel, Work } from '../../platform/server.ts';
import { filedSpans } from './excuses.ts';
import { LEASE_MS } from './leases.ts';
import { daysLeft } from './standing.ts';
import type { WatchTerms } from './terms.ts';
import { isFiled, spanOf } from './week.ts';

export interface TargetView {
  id: string;
  siteId: string;
  siteName: string;
  organisationId: string;
  url: string;
  isHome: boolean;
  /** Seconds from visit to visit, by its own schedule or the settings. */
  intervalS: number;
  hasOwnSchedule: boolean;
  pausedAt: string | null;
  pausedReason: string | null;
  /** Null: not visited yet. */
  state: WatchState | null;
  since: string | null;
  lastAt: string | null;
  /** `answered` or a kind of failure. */
  lastKind: string | null;
  lastStatus: number | null;
  lastMs: number | null;
  certificateUntil: string | null;
  certificateDays: number | null;
  certificateProblem: string | null;
  /** The last close look; null: none yet. */
  looks: Record<ProbeWay, CloseSight> | null;
  lookedAt: string | null;
  /** Counted visits and failures of the last seven days, the present one included. */
  weekVisits: number;
  weekFailures: number;
  weekLevel: WeekLevel;
  version: number;
}

export interface TargetFilter {
  siteId?: string;
  /** Of this unit and all below it. */
  organisationId?: string;
  /** `unknown`: those that were not visited yet as well. */
  state?: WatchState;
  isPaused?: boolean;
  /** Their certificate ends within so many days, or has ended. */
  certificateDays?: number;
  level?: WeekLevel;
  isHome?: boolean;
}

/** Watched addresses in the order they came; `after`: number of the last one of the page before. One more than `limit` is never read. */
export async function listTargets(
  work: Work,
  terms: WatchTerms,
  {
    siteId,
    organisationId,
    state,
    isPaused,
    certificateDays,
    level,
    isHome,
    after,
    limit,
  }: TargetFilter & { after: string | null; limit: number },
): Promise<TargetView[]> {
  const rows = await targetRows(work)
    .where('t.ended_at', 'is', null)
    .$if(siteId !== undefined, (query) => query.where('t.site_id', '=', siteId!))
    .$if(organisationId !== undefined, (query) => query.where(isWithin(organisationId!)))
    .$if(state !== undefined, (query) => query.where(sql<boolean>`coalesce(s.state, 'unknown') = ${state}`))
    .$if(isPaused !== undefined, (query) => query.where('t.paused_at', isPaused ? 'is not' : 'is', null))
    .$if(certificateDays !== undefined, (query) =>
      query.where('s.certificate_until', '<', new Date(work.now.getTime() + certificateDays! * DAY_MS)),
    )
    .$if(level !== undefined, (query) => query.where('s.week_level', '=', level!))
    .$if(isHome !== undefined, (query) => query.where('t.is_home', '=', isHome!))
    // Ids are in the order of time.
    .$if(after !== null, (query) => query.where('t.id', '>', after!))
    .orderBy('t.id')
    .limit(limit)
    .execute();
  return rows.map((row) => viewOf(row, work.now, terms));
}

const DAY_MS = 86_400_000;

/** Whether a site `i` belongs to the unit or to one below it. */
const isWithin = (organisationId: string) => sql<boolean>`i.organisation_id in (
  select below.id from organisations top, organisations below where top.id = ${organisationId} and starts_with(below.path, top.path))`;

/** One address. Throws NotFoundError when it is not in sight. */
export async function targetById(work: Work, id: string, terms: WatchTerms): Promise<TargetView> {
  const row = await targetRows(work).where('t.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此监测地址，或无权查看', { code: 'watch-target-not-found' });
  return viewOf(row, work.now, terms);
}

type Row = Awaited<ReturnType<ReturnType<typeof targetRows>['execute']>>[number];

function targetRows({ tx }: Work) {
  return tx
    .selectFrom('watch_targets as t')
    .innerJoin('sites as i', 'i.id', 't.site_id')
    .leftJoin('watch_states as s', 's.target', 't.number')
    .select(['t.id', 't.number', 't.site_id', 't.url', 't.is_home', 't.interval_s', 't.paused_at', 't.paused_reason', 't.version'])
    .select(['i.name', 'i.organisation_id', 's.state', 's.since', 's.last_at', 's.last_kind', 's.last_status', 's.last_ms'])
    .select(['s.certificate_until', 's.certificate_problem', 's.looks', 's.looked_at'])
    .select(['s.week_visits', 's.week_failures', 's.week_level']);
}

function viewOf(row: Row, now: Date, { intervalS }: WatchTerms): TargetView {
  return {
    id: row.id,
    siteId: row.site_id,
    siteName: row.name,
    organisationId: row.organisation_id,
    url: row.url,
    isHome: row.is_home,
    intervalS: row.interval_s ?? intervalS,
    hasOwnSchedule: row.interval_s !== null,
    pausedAt: row.paused_at?.toISOString() ?? null,
    pausedReason: row.paused_reason,
    state: row.state,
    since: row.since?.toISOString() ?? null,
    lastAt: row.last_at?.toISOString() ?? null,
    lastKind: row.last_kind,
    lastStatus: row.last_status,
    lastMs: row.last_ms,
    certificateUntil: row.certificate_until?.toISOString() ?? null,
    certificateDays: row.certificate_until === null ? null : daysLeft(row.certificate_until.getTime(), now.getTime()),
    certificateProblem: row.certificate_problem,
    looks: row.looks as TargetView['looks'],
    lookedAt: row.looked_at?.toISOString() ?? null,
    weekVisits: row.week_visits ?? 0,
    weekFailures: row.week_failures ?? 0,
    weekLevel: row.week_level ?? 'calm',
    version: row.version,
  };
}

/** How many addresses stand how; what is paused stands nowhere else. */
export interface Standing {
  targets: number;
  up: number;
  down: number;
  unknown: number;
  paused: number;
  /** Home addresses near the line of the week, and over it. */
  near: number;
  over: number;
  /** Certificates that end within {@link CERTIFICATE_DAYS}, or have ended. */
  certificates: number;
}

/** Days left of a certificate from which it is counted. */
const CERTIFICATE_DAYS = 30;

const standing = (now: Date) => sql`count(*)::integer as targets,
  count(*) filter (where s.state = 'up' and t.paused_at is null)::integer as up,
  count(*) filter (where s.state = 'down' and t.paused_at is null)::integer as down,
  count(*) filter (where coalesce(s.state, 'unknown') = 'unknown' and t.paused_at is null)::integer as unknown,
  count(*) filter (where t.paused_at is not null)::integer as paused,
  count(*) filter (where s.week_level = 'near' and t.is_home)::integer as near,
  count(*) filter (where s.week_level = 'over' and t.is_home)::integer as over,
  count(*) filter (where s.certificate_until < ${new Date(now.getTime() + CERTIFICATE_DAYS * DAY_MS)})::integer as certificates`;

/** How all addresses in sight stand, or those of a unit and all below it (null: all). */
export async function summary({ tx, now }: Work, organisationId: string | null): Promise<Standing> {
  const { rows } = await sql<Standing>`select ${standing(now)}
    from watch_targets t join sites i on i.id = t.site_id left join watch_states s on s.target = t.number
    where t.ended_at is null and ${organisationId === null ? sql`true` : isWithin(organisationId)}`.execute(tx);
  return rows[0]!;
}

/** The same unit by unit, each for the addresses of its own sites: those with something down first. */
export async function standingOfUnits(
  { tx, now }: Work,
  organisationId: string | null,
): Promise<(Standing & { organisationId: string; organisationName: string })[]> {
  const { rows } = await sql<Standing & { organisationId: string; organisationName: string }>`
    select i.organisation_id as "organisationId", o.name as "organisationName", ${standing(now)}
    from watch_targets t join sites i on i.id = t.site_id join organisations o on o.id = i.organisation_id
      left join watch_states s on s.target = t.number
    where t.ended_at is null and ${organisationId === null ? sql`true` : isWithin(organisationId)}
    group by i.organisation_id, o.name order by down desc, unknown desc, over desc, near desc, o.name, i.organisation_id`.execute(tx);
  return rows;
}

export interface DayView {
  day: string;
  visits: number;
  failures: number;
  unconfirmed: number;
  blocked: number;
  ours: number;
  excused: number;
  /** Of the visits that opened, ms; null: none did. */
  meanMs: number | null;
  worstMs: number | null;
}

/** Days of an address, oldest first; days on which nobody watched are left out. */
export async function daysOf(work: Work, id: string, from: string, to: string, terms: WatchTerms): Promise<DayView[]> {
  const number = await numberOf(work, id, terms);
  const rows = await work.tx
    .selectFrom('watch_days')
    .selectAll()
    .where('target', '=', number)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .limit(MOST_DAYS)
    .execute();
  return rows.map(({ day, visits, failures, unconfirmed, blocked, ours, excused, opened_ms, worst_ms }) => ({
    day,
    visits,
    failures,
    unconfirmed,
    blocked,
    ours,
    excused,
    meanMs: visits > failures ? Math.round(opened_ms / (visits - failures)) : null,
    worstMs: worst_ms,
  }));
}

const MOST_DAYS = 800;

/** As record.ts stores it. */
interface SecondView {
  verdict: string;
  kind: string;
  status: number | null;
  detail: string | null;
  totalMs: number;
}

export interface ProbeView {
  visitAt: string;
  place: string;
  at: string;
  verdict: 'ok' | 'failed' | 'uncounted';
  kind: string;
  code: string | null;
  detail: string | null;
  status: number | null;
  address: string | null;
  dnsMs: number | null;
  connectMs: number | null;
  tlsMs: number | null;
  firstByteMs: number | null;
  totalMs: number;
  /** What the confirming client saw; null: not asked. */
  second: SecondView | null;
}

/** Probes of an address on a Beijing day, oldest first; as far as they are still kept. */
export async function probesOf(work: Work, id: string, day: string, terms: WatchTerms): Promise<ProbeView[]> {
  const number = await numberOf(work, id, terms);
  const { begin, end } = spanOf(day, day);
  const rows = await work.tx
    .selectFrom('watch_probes')
    .selectAll()
    .where('target', '=', number)
    .where('visit_at', '>=', new Date(begin))
    .where('visit_at', '<', new Date(end))
    .orderBy('visit_at')
    .orderBy('place')
    .limit(MOST_PROBES)
    .execute();
  return rows.map((row) => ({
    visitAt: row.visit_at.toISOString(),
    place: row.place,
    at: row.at.toISOString(),
    verdict: row.verdict,
    kind: row.kind,
    code: row.code,
    detail: row.detail,
    status: row.status,
    address: row.address,
    dnsMs: row.dns_ms,
    connectMs: row.connect_ms,
    tlsMs: row.tls_ms,
    firstByteMs: row.first_byte_ms,
    totalMs: row.total_ms,
    second: row.second as SecondView | null,
  }));
}

/** A visit a minute from five places, and some more. */
const MOST_PROBES = 10_000;

async function numberOf(work: Work, id: string, terms: WatchTerms): Promise<number> {
  await targetById(work, id, terms);
  const { number } = await work.tx.selectFrom('watch_targets').select('number').where('id', '=', id).executeTakeFirstOrThrow();
  return number;
}

export interface OutageView {
  id: string;
  targetId: string;
  siteId: string;
  siteName: string;
  url: string;
  beganAt: string;
  endedAt: string | null;
  kind: string;
  detail: string | null;
  failures: number;
  /** A filed outage touches it. */
  isFiled: boolean;
  /** Longer than the rule's hours and not filed. */
  isLong: boolean;
}

/** Outages, newest first; `after`: id of the last one of the page before. */
export async function listOutages(
  work: Work,
  { rule }: WatchTerms,
  { siteId, isOpen, after, limit }: { siteId?: string; isOpen?: boolean; after: string | null; limit: number },
): Promise<OutageView[]> {
  const rows = await work.tx
    .selectFrom('watch_outages as o')
    .innerJoin('watch_targets as t', 't.number', 'o.target')
    .innerJoin('sites as i', 'i.id', 't.site_id')
    .select(['o.id', 't.id as targetId', 't.site_id as siteId', 'i.name as siteName', 't.url', 'o.began_at', 'o.ended_at'])
    .select(['o.kind', 'o.detail', 'o.failures'])
    .$if(siteId !== undefined, (query) => query.where('t.site_id', '=', siteId!))
    .$if(isOpen !== undefined, (query) => query.where('o.ended_at', isOpen ? 'is' : 'is not', null))
    .$if(after !== null, (query) => query.where('o.id', '<', after!))
    .orderBy('o.id', 'desc')
    .limit(limit)
    .execute();
  const filed = await filedSpans(work, [...new Set(rows.map((row) => row.siteId))], { begin: 0, end: work.now.getTime() + 1 });
  return rows.map(({ began_at, ended_at, ...row }) => {
    const reported = isFiled(filed.get(row.siteId) ?? [], began_at, ended_at);
    const hours = ((ended_at ?? work.now).getTime() - began_at.getTime()) / 3_600_000;
    return {
      ...row,
      beganAt: began_at.toISOString(),
      endedAt: ended_at?.toISOString() ?? null,
      isFiled: reported,
      isLong: !reported && hours > rule.longOutageHours,
    };
  });
}

/** When the lines of the places were down, newest first, the last hundred. */
export async function listOurSide({ tx }: Work): Promise<{ place: string; beganAt: string; endedAt: string | null; reason: string }[]> {
  const rows = await tx.selectFrom('watch_our_side').selectAll().orderBy('began_at', 'desc').limit(100).execute();
  return rows.map(({ place, began_at, ended_at, reason }) => ({
    place,
    beganAt: began_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
    reason,
  }));
}

export interface WatcherView {
  id: string;
  place: string;
  machine: string;
  process: number;
  software: string;
  startedAt: string;
  seenAt: string;
  isAlive: boolean;
  targets: number;
  probes: number;
  lateMs: number;
  memoryBytes: number;
  clockJumps: number;
}

/** Watchers of the last week, those that live first. */
export async function listWatchers({ tx, now }: { tx: Kysely<Schema>; now: Date }): Promise<WatcherView[]> {
  const rows = await tx
    .selectFrom('watchers')
    .selectAll()
    .where('seen_at', '>', new Date(`${daysBefore(now.toISOString().slice(0, 10), 7)}T00:00:00Z`))
    .orderBy('seen_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    place: row.place,
    machine: row.machine,
    process: row.process,
    software: row.software,
    startedAt: row.started_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    isAlive: row.stopped_at === null && now.getTime() - row.seen_at.getTime() < LEASE_MS,
    targets: row.targets,
    probes: row.probes,
    lateMs: row.late_ms,
    memoryBytes: row.memory_bytes,
    clockJumps: row.clock_jumps,
  }));
}
