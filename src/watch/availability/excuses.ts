/** Times in which nothing counts: filed outages of a site, and when the line of a place was down. */
import type { Work } from '../../platform/server.ts';
import type { Span } from './hours.ts';

/**
 * Filed outages and times offline of sites that touch a time, by site. An approved filing excuses all it names; one that nobody has
 * decided yet only from when it was filed; a refused or withdrawn one nothing.
 */
export async function filedSpans({ tx }: Pick<Work, 'tx'>, siteIds: readonly string[], { begin, end }: Span): Promise<Map<string, Span[]>> {
  const spans = new Map<string, Span[]>();
  if (siteIds.length === 0) return spans;
  const rows = await tx
    .selectFrom('filings')
    .select(['site_id', 'state', 'begins_at', 'ends_at', 'filed_at'])
    .where('site_id', 'in', [...siteIds])
    .where('kind', 'in', ['outage', 'suspension'])
    .where('state', 'in', ['filed', 'approved'])
    .where('begins_at', '<', new Date(end))
    .where('ends_at', '>', new Date(begin))
    .execute();
  for (const { site_id, state, begins_at, ends_at, filed_at } of rows) {
    const from = state === 'approved' ? begins_at.getTime() : Math.max(begins_at.getTime(), filed_at.getTime());
    const span = { begin: from, end: ends_at!.getTime() };
    spans.set(site_id!, [...(spans.get(site_id!) ?? []), span]);
  }
  return spans;
}

/** When the line was down in a time, by place. */
export async function ourSpans({ tx }: Pick<Work, 'tx'>, { begin, end }: Span): Promise<Map<string, Span[]>> {
  const rows = await tx
    .selectFrom('watch_our_side')
    .select(['place', 'began_at', 'ended_at'])
    .where('began_at', '<', new Date(end))
    .where(({ eb, or }) => or([eb('ended_at', 'is', null), eb('ended_at', '>=', new Date(begin))]))
    .execute();
  const spans = new Map<string, Span[]>();
  for (const { place, began_at, ended_at } of rows) {
    const span = { begin: began_at.getTime(), end: ended_at?.getTime() ?? Number.POSITIVE_INFINITY };
    spans.set(place, [...(spans.get(place) ?? []), span]);
  }
  return spans;
}
