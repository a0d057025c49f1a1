/** Which pages are looked at: the home pages and confirmed columns of the registry; which are due, and what a look at one begins from. */
import { randomUUIDv7 } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { beijingDate } from '../../page/index.ts';
import { type Schema, sendJobs, type Work } from '../../platform/server.ts';
import { lookColumnsJob, lookHomeJob } from './jobs.ts';
import type { KnownPage } from './look-at-page.ts';
import { latestSensible } from './schedule.ts';
import { type FreshnessTerms, openTerms } from './settings.ts';

export type PageRow = Selectable<Schema['watch_pages']>;

/** States of a site whose pages are looked at: closing ones still are. Source: guidelines 1, `closing-still-watched`. */
export const WATCHED_STATES = ['normal', 'closing'] as const;

/** Brings the list of pages up to date with the registry and the settings; how many were added, changed, left. */
export async function syncPages(work: Pick<Work, 'tx' | 'now'>): Promise<{ added: number; changed: number; left: number }> {
  const { tx, now } = work;
  const terms = await openTerms(work);
  const { rows } = await sql<{
    site_id: string | null;
    organisation_id: string | null;
    column_id: string | null;
    url: string | null;
    name: string | null;
    page_id: string | null;
    page_url: string | null;
    page_name: string | null;
    is_watched: boolean | null;
  }>`
    with wanted as (
      select s.id as key, s.id as site_id, s.organisation_id, null::uuid as column_id, s.home_url as url, s.name
      from sites s where s.state in (${sql.join(WATCHED_STATES)})
      union all
      select c.id, s.id, s.organisation_id, c.id, c.url, c.name
      from site_columns c join sites s on s.id = c.site_id
      where s.state in (${sql.join(WATCHED_STATES)}) and c.confirmed_at is not null and not c.is_ignored)
    select w.site_id, w.organisation_id, w.column_id, w.url, w.name, p.id as page_id, p.url as page_url, p.name as page_name, p.is_watched
    from wanted w full join watch_pages p on coalesce(p.column_id, p.site_id) = w.key
    where p.id is null or (w.key is null and p.is_watched)
      or (w.key is not null and (not p.is_watched or p.url <> w.url or (p.column_id is not null and w.name is not null and p.name <> w.name)))
      or w.site_id in (select site_id from freshness_settings where site_id is not null)
      or w.organisation_id in (select o.id from freshness_settings f join organisations a on a.id = f.organisation_id
        join organisations o on starts_with(o.path, a.path) where f.is_off is not null and f.site_id is null and f.account_id is null)`.execute(
    tx,
  );
  const count = { added: 0, changed: 0, left: 0 };
  for (const { site_id: siteId, organisation_id: organisationId, column_id, url, name, page_id: pageId, ...page } of rows) {
    const isWanted = siteId !== null && URL.canParse(url!) && !terms({ organisationId: organisationId!, siteId }).isOff;
    if (pageId === null) {
      if (!isWanted) continue;
      const kind = column_id === null ? 'home' : 'column';
      await tx
        .insertInto('watch_pages')
        .values({ id: randomUUIDv7(), site_id: siteId, kind, column_id, url: url!, name, next_at: now, created_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      count.added++;
    } else if (!isWanted) {
      if (!page.is_watched) continue;
      await tx.updateTable('watch_pages').set({ is_watched: false, told: null }).where('id', '=', pageId).execute();
      count.left++;
    } else if (!page.is_watched || page.page_url !== url || (name !== null && page.page_name !== name)) {
      const isElsewhere = page.page_url !== url;
      await tx
        .updateTable('watch_pages')
        .set({ is_watched: true, url: url!, ...(name === null ? {} : { name }), ...(isElsewhere ? { ...AS_NEW, next_at: now } : {}) })
        .$if(!page.is_watched, (query) => query.set({ next_at: now }))
        .where('id', '=', pageId)
        .execute();
      count.changed++;
    }
  }
  return count;
}

/** At another address everything begins anew: what was there before proves nothing of what is here. */
const AS_NEW = {
  ...{ list_url: null, seen_at: null, read_at: null, changed_at: null, visitors_at: null, outcome: null, detail: null, failures: 0 },
  ...{ etag: null, last_modified: null, body_sha256: null, reading: null, accepted: null, accepted_at: null, accepted_by_name: null },
  ...{ state: 'not-looked' as const, newest_on: null, newest_title: null, due_on: null, judged_on: null, reason: null },
};

const isDue = (now: Date) => sql<boolean>`is_watched and (next_at <= ${now} or next_at > ${latestSensible(now)})`;
/** Pages for which jobs are sent in one go. */
const MOST_SENT = 5000;

/** Sends a job for every host of a site with pages that are due; how many. */
export async function sendLooks(work: Work): Promise<number> {
  const rows = await work.tx
    .selectFrom('watch_pages')
    .select(['site_id', 'kind', 'url'])
    .where(isDue(work.now))
    .orderBy('next_at')
    .limit(MOST_SENT)
    .execute();
  let sent = 0;
  for (const kind of ['home', 'column'] as const) {
    const jobs = new Map(
      rows
        .filter((row) => row.kind === kind)
        .map(({ site_id: siteId, url }) => {
          const { host } = new URL(url);
          return [`${siteId} ${host}`, { siteId, host }];
        }),
    );
    sent += await sendJobs(work, kind === 'home' ? lookHomeJob : lookColumnsJob, [...jobs.values()]);
  }
  return sent;
}

/** One page to be looked at. */
export interface LookTask {
  page: PageRow;
  known: KnownPage;
  /** Ask in full. */
  inFull: boolean;
  /** Ask as a search engine and its visitors as well. */
  withVisitors: boolean;
  terms: FreshnessTerms;
}

/** Days after which a server's word that nothing changed is checked. */
const BELIEVED_DAYS = 7;
const DAY_MS = 86_400_000;

/** Pages of a site at a host that are due now. */
export async function beginLooks(
  work: Pick<Work, 'tx' | 'now'>,
  kind: 'home' | 'column',
  siteId: string,
  host: string,
): Promise<LookTask[]> {
  const { tx, now } = work;
  const site = await tx.selectFrom('sites').select(['organisation_id']).where('id', '=', siteId).executeTakeFirst();
  if (site === undefined) return [];
  const terms = (await openTerms(work))({ organisationId: site.organisation_id, siteId });
  const rows = await tx
    .selectFrom('watch_pages')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('kind', '=', kind)
    .where(isDue(now))
    .orderBy('url')
    .execute();
  return rows
    .filter(({ url }) => new URL(url).host === host)
    .map((page) => ({
      page,
      known: {
        ...{ url: page.url, isHome: page.kind === 'home', listUrl: page.list_url, etag: page.etag },
        ...{ lastModified: page.last_modified, bodySha256: page.body_sha256 },
      },
      inFull: mustBeWhole(page, now),
      withVisitors: page.kind === 'home' && isPast(page.visitors_at, terms.visitorsDays, now),
      terms,
    }));
}

/** Nothing is called overdue on the server's word alone: when the period has run out the page is read once more. */
function mustBeWhole({ read_at: readAt, due_on: dueOn }: PageRow, now: Date): boolean {
  if (readAt === null || isPast(readAt, BELIEVED_DAYS, now)) return true;
  return dueOn !== null && beijingDate(now.getTime()) > dueOn && beijingDate(readAt.getTime()) <= dueOn;
}

/** Also past: a time ahead of now, written by a clock that ran ahead. */
function isPast(at: Date | null, days: number, now: Date): boolean {
  return at === null || at > now || now.getTime() - at.getTime() >= days * DAY_MS - DAY_MS / 2;
}
