/**
 * What must be done every few minutes so that history stays usable: parts of tables made ahead and dropped when their time is over,
 * probes summed up, the week of every address weighed, long outages named. Runs again without effect; one process at a time.
 */
import { sql } from 'kysely';
import { beijingDate, daysBefore } from '../../page/index.ts';
import type { WeekLevel, Work } from '../../platform/server.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import { filedSpans } from './excuses.ts';
import type { Span } from './hours.ts';
import { rollUp } from './rollup.ts';
import { type WeekLines, weekLevel } from './standing.ts';
import type { WatchTerms } from './terms.ts';
import { isFiled } from './week.ts';

/** Any number known to nobody else. */
const CARE_LOCK = 0x7a787763;
const HOUR_MS = 3_600_000;
/** Probes may be written down so much later than they were made. */
const LATE_MS = HOUR_MS;
/** What became known of filings and of our own line within this time is taken into account. */
const NEWS_MS = 30 * 60_000;

/** Sums up what came since the last care. Null while another process is at it. */
export async function careForWatch(work: Work, terms: WatchTerms, since: Date): Promise<{ dropped: number; events: number } | null> {
  const { rows } = await sql<{ locked: boolean }>`select pg_try_advisory_xact_lock(${CARE_LOCK}) as locked`.execute(work.tx);
  if (!rows[0]!.locked) return null;
  await makeParts(work);
  const now = work.now.getTime();
  const recent = { begin: since.getTime() - LATE_MS, end: now + 60_000 };
  await rollUp(work, await visitedIn(work, recent), recent, terms);
  for (const { targets, span } of await reconsidered(work, terms)) await rollUp(work, targets, span, terms);
  const events = [...(await weighWeeks(work, terms)), ...(await nameLongOutages(work, terms))];
  await recordEvents(work, events);
  return { dropped: await dropOld(work, terms), events: events.length };
}

/** Parts for today and the days ahead. */
export async function makeParts({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<void> {
  for (const ahead of [0, 1, 2]) {
    const day = beijingDate(now.getTime() + ahead * 24 * HOUR_MS);
    await sql`select watch_part('watch_probes', ${day}::date), watch_part('watch_hours', ${day}::date)`.execute(tx);
  }
}

async function dropOld({ tx, now }: Work, { keepProbeDays, keepHourDays }: WatchTerms): Promise<number> {
  const today = beijingDate(now.getTime());
  const { rows } = await sql<{ dropped: number }>`
    select drop_watch_parts('watch_probes', ${daysBefore(today, keepProbeDays)}::date)
      + drop_watch_parts('watch_hours', ${daysBefore(today, keepHourDays)}::date) as dropped`.execute(tx);
  return rows[0]!.dropped;
}

async function visitedIn({ tx }: Work, { begin, end }: Span): Promise<number[]> {
  const rows = await tx
    .selectFrom('watch_probes')
    .select('target')
    .distinct()
    .where('visit_at', '>=', new Date(begin))
    .where('visit_at', '<', new Date(end))
    .orderBy('target')
    .execute();
  return rows.map(({ target }) => target);
}

/** Times whose counts may have changed: a filing was made or decided, an outage of our own line ended. */
async function reconsidered(work: Work, { keepProbeDays }: WatchTerms): Promise<{ targets: number[]; span: Span }[]> {
  const { tx, now } = work;
  const since = new Date(now.getTime() - NEWS_MS);
  const oldest = now.getTime() - keepProbeDays * 24 * HOUR_MS;
  const bounded = (begin: Date, end: Date | null): Span => ({
    begin: Math.max(begin.getTime(), oldest),
    end: Math.min(end?.getTime() ?? now.getTime(), now.getTime()),
  });
  const filings = await tx
    .selectFrom('filings as f')
    .innerJoin('watch_targets as t', 't.site_id', 'f.site_id')
    .select(['f.begins_at', 'f.ends_at', 't.number'])
    .where('f.kind', 'in', ['outage', 'suspension'])
    .where('f.begins_at', '<', now)
    .where(({ eb, or }) => or([eb('f.filed_at', '>=', since), eb('f.decided_at', '>=', since)]))
    .execute();
  const ours = await tx.selectFrom('watch_our_side').select(['began_at', 'ended_at']).where('ended_at', '>=', since).execute();
  const changed = filings.map(({ begins_at, ends_at, number }) => ({ targets: [number], span: bounded(begins_at, ends_at) }));
  for (const { began_at, ended_at } of ours) {
    const span = bounded(began_at, ended_at);
    changed.push({ targets: await visitedIn(work, span), span });
  }
  return changed.filter(({ span }) => span.begin < span.end);
}

/** Sums of the last seven days, the present one included; events where an address comes nearer to the line or away from it. */
async function weighWeeks({ tx, now }: Work, { rule, nearShare }: WatchTerms): Promise<WatchEvent[]> {
  const lines: WeekLines = {
    nearShare,
    overShare: rule.failureShareMin,
    leastVisits: rule.windowDays * rule.minVisitsPerDay,
  };
  const from = daysBefore(beijingDate(now.getTime()), rule.windowDays - 1);
  const { rows } = await sql<Weighed>`
    with weeks as (
      select target, sum(visits)::integer as visits, sum(failures)::integer as failures
      from watch_days where day >= ${from}::date group by target
    )
    select s.target, s.week_visits as was_visits, s.week_failures as was_failures, s.week_level as level,
      coalesce(w.visits, 0) as visits, coalesce(w.failures, 0) as failures,
      t.id, t.url, t.is_home, t.site_id, i.name, i.organisation_id
    from watch_states s join watch_targets t on t.number = s.target join sites i on i.id = t.site_id left join weeks w on w.target = s.target
    where s.week_visits <> coalesce(w.visits, 0) or s.week_failures <> coalesce(w.failures, 0)
    order by s.target`.execute(tx);
  const weighed = rows.map((row) => ({ ...row, next: weekLevel(row.visits, row.failures, lines) }));
  if (weighed.length === 0) return [];
  const changes = weighed.map(({ target, visits, failures, next }) => ({ target, visits, failures, level: next }));
  await sql`
    update watch_states s set week_visits = r.visits, week_failures = r.failures, week_level = r.level
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r(target integer, visits integer, failures integer, level text)
    where s.target = r.target`.execute(tx);
  // Only the home address has a line.
  return weighed.filter(({ is_home, level, next }) => is_home && level !== next).map((row) => weekEvent(row, now));
}

interface Weighed {
  target: number;
  level: WeekLevel;
  visits: number;
  failures: number;
  id: string;
  url: string;
  is_home: boolean;
  site_id: string;
  name: string;
  organisation_id: string;
}

function weekEvent(row: Weighed & { next: WeekLevel }, at: Date): WatchEvent {
  const { id, url, name, visits, failures, next } = row;
  const count = `近一周访问 ${visits} 次，打不开 ${failures} 次`;
  const words = next === 'calm' ? '已回落到预警线以下' : next === 'near' ? '接近否决线' : '已达到否决线';
  return {
    kind: next === 'over' ? 'veto-line' : 'early-warning',
    organisationId: row.organisation_id,
    object: { kind: 'site', id: row.site_id },
    trouble: `week:${id}`,
    isOver: next === 'calm',
    at,
    sentence: `${name}（${url}）${count}，${words}`,
    details: { targetId: id, url, siteName: name, visits, failures },
  };
}

/** Outages that lasted longer than the rule's hours without a filing, each named once. */
async function nameLongOutages(work: Work, { rule }: WatchTerms): Promise<WatchEvent[]> {
  const { tx, now } = work;
  const rows = await tx
    .selectFrom('watch_outages as o')
    .innerJoin('watch_targets as t', 't.number', 'o.target')
    .innerJoin('sites as i', 'i.id', 't.site_id')
    .select(['o.id', 'o.began_at', 'o.failures', 't.id as targetId', 't.url', 't.site_id', 'i.name', 'i.organisation_id'])
    .where('o.ended_at', 'is', null)
    .where('o.named_at', 'is', null)
    .where('t.ended_at', 'is', null)
    .where('o.began_at', '<', new Date(now.getTime() - rule.longOutageHours * HOUR_MS))
    .orderBy('o.began_at')
    .execute();
  if (rows.length === 0) return [];
  const filed = await filedSpans(work, [...new Set(rows.map((row) => row.site_id))], { begin: 0, end: now.getTime() });
  const unfiled = rows.filter(({ site_id, began_at }) => !isFiled(filed.get(site_id) ?? [], began_at, null));
  if (unfiled.length === 0) return [];
  await tx
    .updateTable('watch_outages')
    .set({ named_at: now })
    .where(
      'id',
      'in',
      unfiled.map(({ id }) => id),
    )
    .execute();
  return unfiled.map(({ began_at, failures, targetId, url, site_id, name, organisation_id }) => ({
    kind: 'long-outage',
    organisationId: organisation_id,
    object: { kind: 'site', id: site_id },
    trouble: `long-outage:${targetId}`,
    isOver: false,
    at: now,
    sentence: `${name}（${url}）连续打不开已超过 ${rule.longOutageHours} 小时，没有报备`,
    details: { targetId, url, siteName: name, beganAt: began_at.toISOString(), failures },
  }));
}
