/** Works out anew where the pages of a site stand, from what is kept of them, and tells what has changed. */
import {
  type BeijingDate,
  beijingDate,
  buildArtifacts,
  COLUMN_CLASSES,
  type ColumnConfirmation,
  columnKey,
  isMissing,
  type SiteGiven,
} from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import { columnEntries, record as registryRecord, type Site } from '../../registry/server.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import { isSeen, type LookOutcome, lookSentence } from './outcome.ts';
import { type PageRow, WATCHED_STATES } from './pages.ts';
import { rulesOf } from './rules.ts';
import { type FreshnessTerms, openTerms } from './settings.ts';
import { columnJudge, homeJudge, type Judge, type Judged, type Looks, standingOn } from './standing.ts';
import { type KeptPage, noteFacts, unpackPage, viewOf } from './stored-view.ts';
import { tellStanding } from './told.ts';

/** What is kept of a site, ready to be judged for any day. */
export interface SiteJudges {
  site: Site;
  terms: FreshnessTerms;
  pages: { page: PageRow; judge: Judge; class: string | null }[];
}

/** Reads what is kept of a site. `asOf`: later dates never count. */
export async function judgesOf(work: Pick<Work, 'tx'>, siteId: string, asOf: BeijingDate): Promise<SiteJudges> {
  const { tx } = work;
  const site = await registryRecord(work, 'sites', siteId);
  const terms = (await openTerms(work))({ organisationId: site.organisationId, siteId });
  const pages = await tx
    .selectFrom('watch_pages')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('is_watched', '=', true)
    .orderBy('kind', 'desc')
    .orderBy('url')
    .execute();
  const rules = rulesOf(terms.rulebook, asOf);
  const kind = site.isPortal ? 'portal' : 'site';
  const given: SiteGiven = {
    ...{ registeredUrl: site.homeUrl, siteCode: site.code, name: site.name, kind, publicService: !site.hasNoServices, asOf },
    columns: (await columnEntries(work, siteId)).map(({ class: name, ...entry }) => ({ ...entry, ...classOf(name) })),
  };
  const kept = await keptPages(work, pages);
  const artifacts = buildArtifacts(viewOf({ homeUrl: site.homeUrl!, ...kept }), given);
  const columns = artifacts.get('columns');
  const byKey = new Map(isMissing(columns) ? [] : columns.map((column) => [columnKey(column.url), column]));
  return {
    site,
    terms,
    pages: pages.map((page) => {
      if (page.reading === null) return { page, judge: unread, class: null };
      if (page.kind === 'home') return { page, judge: homeJudge(artifacts.get('home'), rules, kind), class: null };
      const column = byKey.get(columnKey(page.url));
      return { page, judge: column === undefined ? unread : columnJudge(column, rules), class: column?.class ?? null };
    }),
  };
}

const unread: Judge = (): Judged => ({
  ...{ state: 'could-not-look', newestOn: null, newestTitle: null, dueOn: null, periodFrom: null },
  reason: '页面的内容没有读到，不作判断',
});

function classOf(name: string | undefined): Pick<ColumnConfirmation, 'class'> {
  const known = COLUMN_CLASSES.find((one) => one === name);
  return known === undefined ? {} : { class: known };
}

/** The pages as read last, and the pages of their entries. */
async function keptPages({ tx }: Pick<Work, 'tx'>, pages: readonly PageRow[]): Promise<{ pages: KeptPage[]; elsewhere: string[] }> {
  const kept = pages.flatMap((page): KeptPage[] =>
    page.reading === null
      ? []
      : [{ ...unpackPage(page.reading), url: page.url, depth: page.kind === 'home' ? 0 : 1, seenAt: page.seen_at!.getTime() }],
  );
  if (kept.length === 0) return { pages: kept, elsewhere: [] };
  const entries = await tx
    .selectFrom('watch_items')
    .select(['key', 'url', 'article', 'article_facts', 'last_seen_at'])
    .distinctOn('key')
    .where(
      'page_id',
      'in',
      pages.map(({ id }) => id),
    )
    .where('is_listed', '=', true)
    .where((row) => row.or([row('article_facts', 'is not', null), row('article', '=', 'list')]))
    .orderBy('key')
    .execute();
  const elsewhere: string[] = [];
  for (const { url, article_facts: note, last_seen_at: seenAt } of entries) {
    if (url === null) continue;
    if (note === null) elsewhere.push(url);
    else kept.push({ url, way: 'plain', facts: noteFacts(note), depth: 2, seenAt: seenAt.getTime() });
  }
  return { pages: kept, elsewhere };
}

/** How the looks at a page went. */
export function looksOf(page: Pick<PageRow, 'seen_at' | 'outcome' | 'detail'>, everyHours: number): Looks {
  const { seen_at: seenAt, outcome, detail } = page;
  const isBlind = outcome !== null && !isSeen(outcome as LookOutcome);
  return {
    seenOn: seenAt === null ? null : beijingDate(seenAt.getTime()),
    failure: isBlind ? (detail ?? lookSentence(outcome as LookOutcome)) : null,
    staleAfterDays: Math.ceil(everyHours / 24) + 1,
  };
}

/** Writes down where the pages of a site stand now, tells what changed; entries of pages whose dates are wanted are marked to be read. */
export async function restandSite(work: Pick<Work, 'tx' | 'now'>, siteId: string): Promise<{ waiting: number }> {
  const { tx, now } = work;
  const today = beijingDate(now.getTime());
  const { site, terms, pages } = await judgesOf(work, siteId, today);
  const events: WatchEvent[] = [];
  let waiting = 0;
  for (const { page, judge, class: columnClass } of pages) {
    const looks = looksOf(page, terms.everyHours);
    const standing = standingOn(judge, looks, today, terms.remindDays);
    const name = page.kind === 'home' ? `“${site.name}”首页` : `“${site.name}”栏目“${page.name ?? page.url}”`;
    const named = { organisationId: site.organisationId, object: { kind: 'site', id: siteId }, id: page.id, name, url: page.url } as const;
    const { told, events: own } = tellStanding(named, page.told, standing, { seenAt: page.seen_at, sinceAt: page.created_at, now });
    events.push(...own);
    await tx
      .updateTable('watch_pages')
      .set({
        ...{ state: standing.state, newest_on: standing.newestOn, newest_title: standing.newestTitle, due_on: standing.dueOn },
        ...{ judged_on: standing.judgedOn, period_from: standing.periodFrom, reason: standing.reason, told, stood_on: today },
        ...(columnClass === null ? {} : { class: columnClass }),
      })
      .where('id', '=', page.id)
      .execute();
    if (standing.state === 'could-not-look' && looks.failure === null && page.reading !== null) waiting += await wantMore(work, page.id);
  }
  await recordEvents(work, events);
  return { waiting };
}

/** Entries read in one go when the dates of those read do not tell yet. */
const READ_MORE = 20;

/** Its entries that were left unread may be the newest: the next ones are read. */
async function wantMore({ tx }: Pick<Work, 'tx'>, pageId: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('watch_items')
    .set({ article: 'waiting' })
    .where('page_id', '=', pageId)
    .where('key', 'in', (row) =>
      row
        .selectFrom('watch_items')
        .select('key')
        .where('page_id', '=', pageId)
        .where('is_listed', '=', true)
        .where('article', '=', 'left')
        .orderBy('printed_on', (order) => order.desc().nullsFirst())
        .orderBy('place')
        .limit(READ_MORE),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Sites worked out anew in one go. */
const MOST_SITES = 20;

/** Works out anew the sites that were last on an earlier day: a day turns, a period runs out, a column's settings changed. How many. */
export async function restandSites(work: Pick<Work, 'tx' | 'now'>): Promise<number> {
  const today = beijingDate(work.now.getTime());
  const rows = await work.tx
    .selectFrom('watch_pages as p')
    .innerJoin('sites as s', 's.id', 'p.site_id')
    .select('p.site_id')
    .distinct()
    .where('p.is_watched', '=', true)
    .where('s.state', 'in', [...WATCHED_STATES])
    .where((row) => row.or([row('p.stood_on', 'is', null), row('p.stood_on', '<>', today)]))
    .where('p.asked_at', 'is not', null)
    .limit(MOST_SITES)
    .execute();
  for (const { site_id: siteId } of rows) await restandSite(work, siteId);
  return rows.length;
}
