/** Freshness as people look it up: where pages and accounts stand, what is due when, when each entry was first seen. */
import { type Selectable, sql } from 'kysely';
import { NotFoundError } from '../../platform/index.ts';
import type { FreshnessState, Schema, Work } from '../../platform/server.ts';

export interface WatchedPage {
  id: string;
  siteId: string;
  siteName: string;
  organisationId: string;
  kind: 'home' | 'column';
  name: string | null;
  class: string | null;
  url: string;
  state: FreshnessState;
  newestOn: string | null;
  newestTitle: string | null;
  /** Last day on which what was seen still satisfies the period. */
  dueOn: string | null;
  judgedOn: string | null;
  periodFrom: string | null;
  reason: string | null;
  askedAt: string | null;
  seenAt: string | null;
  changedAt: string | null;
  nextAt: string;
  outcome: string | null;
  detail: string | null;
}

export interface PageChoice {
  states: readonly FreshnessState[];
  siteId: string | null;
  kind: 'home' | 'column' | null;
  /** Due days, both included. */
  dueFrom: string | null;
  dueTo: string | null;
  after: string | null;
  limit: number;
}

type Tx = Pick<Work, 'tx'>;

const pages = ({ tx }: Tx) =>
  tx
    .selectFrom('watch_pages as p')
    .innerJoin('sites as s', 's.id', 'p.site_id')
    .selectAll('p')
    .select(['s.name as site_name', 's.organisation_id'])
    .where('p.is_watched', '=', true);

/** Pages that are looked at, by id. */
export async function listWatchedPages(work: Tx, choice: PageChoice): Promise<WatchedPage[]> {
  const { states, siteId, kind, dueFrom, dueTo, after, limit } = choice;
  const rows = await pages(work)
    .$if(states.length > 0, (query) => query.where('p.state', 'in', states))
    .$if(siteId !== null, (query) => query.where('p.site_id', '=', siteId!))
    .$if(kind !== null, (query) => query.where('p.kind', '=', kind!))
    .$if(dueFrom !== null, (query) => query.where('p.due_on', '>=', dueFrom!))
    .$if(dueTo !== null, (query) => query.where('p.due_on', '<=', dueTo!))
    .$if(after !== null, (query) => query.where('p.id', '>', after!))
    .orderBy('p.id')
    .limit(limit)
    .execute();
  return rows.map(pageView);
}

/** One page. Throws NotFoundError when it is not in sight. */
export async function watchedPage(work: Tx, id: string): Promise<WatchedPage> {
  const row = await pages(work).where('p.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFoundError('找不到此页面，或无权查看', { code: 'watched-page-not-found' });
  return pageView(row);
}

function pageView(row: Selectable<Schema['watch_pages']> & { site_name: string; organisation_id: string }): WatchedPage {
  return {
    ...{ id: row.id, siteId: row.site_id, siteName: row.site_name, organisationId: row.organisation_id, kind: row.kind, name: row.name },
    ...{ class: row.class, url: row.url, state: row.state, newestOn: row.newest_on, newestTitle: row.newest_title, dueOn: row.due_on },
    ...{ judgedOn: row.judged_on, periodFrom: row.period_from, reason: row.reason, outcome: row.outcome, detail: row.detail },
    ...{ askedAt: instant(row.asked_at), seenAt: instant(row.seen_at), changedAt: instant(row.changed_at) },
    nextAt: row.next_at.toISOString(),
  };
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

export interface SeenEntry {
  key: string;
  url: string | null;
  title: string;
  isListed: boolean;
  /** Date that the list shows now, and the one it showed first. */
  printedOn: string | null;
  printedFirst: string | null;
  /** Date that its own page shows; null: none, or not read. */
  publishedOn: string | null;
  firstSeenAt: string;
  lastSeenAt: string;
  /** The last look that did not show it; null: there at the first look, which proves nothing. */
  notBefore: string | null;
  /** Printed so many days earlier than it can have been published: a mark, not a verdict. */
  lateDays: number | null;
}

/** Entries of a page, first seen last first; `onlyLate`: only those that are marked. Throws NotFoundError. */
export async function listSeenEntries(
  work: Tx,
  pageId: string,
  { onlyLate, after, limit }: { onlyLate: boolean; after: string | null; limit: number },
): Promise<{ items: SeenEntry[]; next: string | null }> {
  await watchedPage(work, pageId);
  const place = after === null ? null : placeOf(after);
  const rows = await work.tx
    .selectFrom('watch_items')
    .selectAll()
    .where('page_id', '=', pageId)
    .$if(onlyLate, (query) => query.where('late_days', 'is not', null))
    .$if(place !== null, (query) =>
      query.where((row) =>
        row.or([row('first_seen_at', '<', place!.at), row.and([row('first_seen_at', '=', place!.at), row('place', '>', place!.place)])]),
      ),
    )
    .orderBy('first_seen_at', 'desc')
    .orderBy('place')
    .orderBy('key')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...{
        key: row.key,
        url: row.url,
        title: row.title,
        isListed: row.is_listed,
        printedOn: row.printed_on,
        printedFirst: row.printed_first,
      },
      ...{ publishedOn: row.article_on, firstSeenAt: row.first_seen_at.toISOString(), lastSeenAt: row.last_seen_at.toISOString() },
      ...{ notBefore: instant(row.not_before), lateDays: row.late_days },
    })),
    next: rows.length > limit && last !== undefined ? `${last.first_seen_at.getTime()} ${last.place}` : null,
  };
}

function placeOf(after: string): { at: Date; place: number } {
  const [at = 0, place = 0] = after.split(' ').map(Number);
  return { at: new Date(Number.isFinite(at) ? at : 0), place: Number.isFinite(place) ? place : 0 };
}

export interface DueDay {
  day: string;
  organisationId: string;
  organisationName: string;
  homes: number;
  columns: number;
  accounts: number;
}

/** What is due from day to day (both included), by unit. */
export async function updateCalendar({ tx }: Tx, { from, to }: { from: string; to: string }): Promise<DueDay[]> {
  const { rows } = await sql<DueDay>`
    select d.day::text as day, o.id as "organisationId", o.name as "organisationName",
      (count(*) filter (where d.kind = 'home'))::int as homes, (count(*) filter (where d.kind = 'column'))::int as columns,
      (count(*) filter (where d.kind = 'account'))::int as accounts
    from (
      select p.due_on as day, s.organisation_id, p.kind from watch_pages p join sites s on s.id = p.site_id
        where p.is_watched and p.due_on between ${from}::date and ${to}::date
      union all
      select w.due_on, a.organisation_id, 'account' from watch_accounts w join accounts a on a.id = w.account_id
        where w.is_watched and w.due_on between ${from}::date and ${to}::date) d
    join organisations o on o.id = d.organisation_id
    group by d.day, o.id, o.name order by d.day, o.name, o.id`.execute(tx);
  return rows;
}

export interface WatchedAccount {
  id: string;
  name: string;
  platform: string;
  organisationId: string;
  address: string;
  state: FreshnessState;
  isZombie: boolean;
  newestOn: string | null;
  newestTitle: string | null;
  dueOn: string | null;
  judgedOn: string | null;
  reason: string | null;
  askedAt: string | null;
  seenAt: string | null;
  nextAt: string;
  /** One of ACCOUNT_OUTCOMES: unreachable, not updated and an expired credential are told apart. */
  outcome: string | null;
  detail: string | null;
}

/** Accounts that are looked at, by id. */
export async function listWatchedAccounts(
  { tx }: Tx,
  { states, accountId, after, limit }: { states: readonly FreshnessState[]; accountId: string | null; after: string | null; limit: number },
): Promise<WatchedAccount[]> {
  const rows = await tx
    .selectFrom('watch_accounts as w')
    .innerJoin('accounts as a', 'a.id', 'w.account_id')
    .selectAll('w')
    .select(['a.name', 'a.platform', 'a.organisation_id'])
    .where('w.is_watched', '=', true)
    .$if(states.length > 0, (query) => query.where('w.state', 'in', states))
    .$if(accountId !== null, (query) => query.where('w.account_id', '=', accountId!))
    .$if(after !== null, (query) => query.where('w.account_id', '>', after!))
    .orderBy('w.account_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.account_id, name: row.name, platform: row.platform, organisationId: row.organisation_id, address: row.address },
    ...{ state: row.state, isZombie: row.is_zombie, newestOn: row.newest_on, newestTitle: row.newest_title, dueOn: row.due_on },
    ...{ judgedOn: row.judged_on, reason: row.reason, askedAt: instant(row.asked_at), seenAt: instant(row.seen_at) },
    ...{ nextAt: row.next_at.toISOString(), outcome: row.outcome, detail: row.detail },
  }));
}
