/** The week of a site: what the rule is judged on, and the verdict at any day. Source: 2019-19 part 1, 站点无法访问. */
import { judgeWeek, type WeekVerdict } from '../../checks/index.ts';
import { type AvailabilityArtifact, type AvailabilityDay, beijingDate, daysBefore, daysBetween } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import { filedSpans } from './excuses.ts';
import type { Span } from './hours.ts';
import { rollUp } from './rollup.ts';
import type { WatchTerms } from './terms.ts';

const NO_SLOTS = '0'.repeat(288);

/**
 * What watching saw of a site's home address in the `days` whole days up to `asOf` (Beijing date; the present day is not over and
 * is left out). Empty when it was not watched in them.
 */
export async function availabilityOf(work: Work, siteId: string, asOf: string, terms: WatchTerms): Promise<AvailabilityArtifact> {
  const home = await work.tx
    .selectFrom('watch_targets')
    .select(['number', 'created_at'])
    .where('site_id', '=', siteId)
    .where('is_home', '=', true)
    .orderBy('ended_at', (order) => order.desc().nullsFirst())
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  if (home === undefined) return { days: [], outages: [] };
  const yesterday = daysBefore(beijingDate(work.now.getTime()), 1);
  const to = asOf < yesterday ? asOf : yesterday;
  const first = beijingDate(home.created_at.getTime());
  let from = daysBefore(to, terms.rule.windowDays - 1);
  if (first > from) from = first;
  if (from > to) return { days: [], outages: [] };
  const span = spanOf(from, to);
  await rollUp(work, [home.number], span, terms);
  const rows = await work.tx
    .selectFrom('watch_days')
    .select(['day', 'visits', 'failures', 'blocked', 'ours', 'excused', 'slots'])
    .where('target', '=', home.number)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  if (rows.length === 0) return { days: [], outages: [] };
  const known = new Map(rows.map((row) => [row.day, row]));
  const days: AvailabilityDay[] = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => {
    const day = daysBefore(to, daysBetween(from, to) - at);
    // A day on which nobody watched is a day without visits.
    return known.get(day) ?? { day, visits: 0, failures: 0, blocked: 0, ours: 0, excused: 0, slots: NO_SLOTS };
  });
  return { days, outages: await outagesIn(work, siteId, home.number, span) };
}

/** The verdict of the week up to a day (null: the last that is over), by the thresholds given. */
export async function weekOf(work: Work, siteId: string, asOf: string | null, terms: WatchTerms): Promise<WeekVerdict> {
  return judgeWeek(await availabilityOf(work, siteId, asOf ?? beijingDate(work.now.getTime()), terms), terms.rule);
}

/** From the begin of one Beijing day to the end of another. */
export const spanOf = (from: string, to: string): Span => ({
  begin: Date.parse(`${from}T00:00:00+08:00`),
  end: Date.parse(`${to}T24:00:00+08:00`),
});

/** Outages of a target that touch a time, oldest first. */
async function outagesIn(work: Work, siteId: string, target: number, span: Span): Promise<AvailabilityArtifact['outages']> {
  const filed = (await filedSpans(work, [siteId], { begin: 0, end: span.end })).get(siteId) ?? [];
  const rows = await work.tx
    .selectFrom('watch_outages')
    .select(['began_at', 'ended_at'])
    .where('target', '=', target)
    .where('began_at', '<', new Date(span.end))
    .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('ended_at', '>', new Date(span.begin))]))
    .orderBy('began_at')
    .execute();
  return rows.map(({ began_at, ended_at }) => ({
    beganAt: began_at.toISOString(),
    endedAt: ended_at?.toISOString() ?? null,
    isFiled: isFiled(filed, began_at, ended_at),
  }));
}

/** Whether a filed outage touches it. */
export const isFiled = (filed: readonly Span[], began: Date, ended: Date | null): boolean =>
  filed.some(({ begin, end }) => begin < (ended?.getTime() ?? Number.POSITIVE_INFINITY) && end > began.getTime());
