/**
 * Probes to hours, hours to days: always made anew from what they are sums of, so doing it again, or after a filing or an outage of
 * our own became known, gives what is right now.
 */
import { sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import { filedSpans } from './excuses.ts';
import { countHours, type Span } from './hours.ts';
import { visitsOf } from './sights.ts';
import type { WatchTerms } from './terms.ts';
import { answerOf } from './visit.ts';

const HOUR_MS = 3_600_000;
const BATCH = 500;

/** Makes the hours that touch the span, and their days, of these targets. */
export async function rollUp(
  work: Pick<Work, 'tx'>,
  targets: readonly number[],
  span: Span,
  { quorum }: Pick<WatchTerms, 'quorum'>,
): Promise<void> {
  const whole = { begin: Math.floor(span.begin / HOUR_MS) * HOUR_MS, end: Math.ceil(span.end / HOUR_MS) * HOUR_MS };
  for (let at = 0; at < targets.length; at += BATCH) await rollSome(work, targets.slice(at, at + BATCH), whole, quorum);
}

async function rollSome(work: Pick<Work, 'tx'>, targets: readonly number[], span: Span, quorum: number | null): Promise<void> {
  const { tx } = work;
  const sites = await tx
    .selectFrom('watch_targets')
    .select(['number', 'site_id'])
    .where('number', 'in', [...targets])
    .execute();
  const filed = await filedSpans(work, [...new Set(sites.map((one) => one.site_id))], span);
  const visits = await visitsOf(work, targets, span);
  const rows = sites.flatMap(({ number, site_id }) =>
    countHours(
      (visits.get(number) ?? []).map(({ at, sights }) => ({ at, answer: answerOf(sights, quorum) })),
      filed.get(site_id) ?? [],
    ).map(({ hour, openedMs, worstMs, ...counts }) => ({
      target: number,
      hour: new Date(hour).toISOString(),
      ...counts,
      opened_ms: openedMs,
      worst_ms: worstMs,
    })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into watch_hours (target, hour, visits, failures, unconfirmed, blocked, ours, excused, slots, opened_ms, worst_ms)
    select target, hour, visits, failures, unconfirmed, blocked, ours, excused, slots::bit(12), opened_ms, worst_ms
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(target integer, hour timestamptz, visits integer, failures integer,
      unconfirmed integer, blocked integer, ours integer, excused integer, slots text, opened_ms bigint, worst_ms integer)
    on conflict (target, hour) do update set visits = excluded.visits, failures = excluded.failures,
      unconfirmed = excluded.unconfirmed, blocked = excluded.blocked, ours = excluded.ours, excused = excluded.excused,
      slots = excluded.slots, opened_ms = excluded.opened_ms, worst_ms = excluded.worst_ms`.execute(tx);
  await sumDays(work, targets, span);
}

/** Days that the span touches, from their hours. */
async function sumDays({ tx }: Pick<Work, 'tx'>, targets: readonly number[], { begin, end }: Span): Promise<void> {
  const from = new Date(`${beijingDate(begin)}T00:00:00+08:00`);
  const to = new Date(`${beijingDate(end - 1)}T24:00:00+08:00`);
  await sql`
    insert into watch_days (target, day, visits, failures, unconfirmed, blocked, ours, excused, slots, opened_ms, worst_ms)
    select target, (hour at time zone 'Asia/Shanghai')::date as day, sum(visits), sum(failures), sum(unconfirmed), sum(blocked),
      sum(ours), sum(excused),
      bit_or(slots::bit(288) >> (12 * extract(hour from hour at time zone 'Asia/Shanghai')::integer)), sum(opened_ms), max(worst_ms)
    from watch_hours where target = any(${[...targets]}) and hour >= ${from} and hour < ${to}
    group by 1, 2
    on conflict (target, day) do update set visits = excluded.visits, failures = excluded.failures,
      unconfirmed = excluded.unconfirmed, blocked = excluded.blocked, ours = excluded.ours, excused = excluded.excused,
      slots = excluded.slots, opened_ms = excluded.opened_ms, worst_ms = excluded.worst_ms`.execute(tx);
}
