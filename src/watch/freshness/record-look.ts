/** What a look at a page leaves behind: its state, its entries as first seen. Recorded once, however often the job runs. */
import { type BeijingDate, beijingDate } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import { lateDaysOf } from './back-dating.ts';
import { type Entry, entriesOf, toRead } from './entries.ts';
import type { PageLook } from './look-at-page.ts';
import { isSeen } from './outcome.ts';
import type { LookTask, PageRow } from './pages.ts';
import { lookAgain, nextLook } from './schedule.ts';
import { packPage, wholeFacts } from './stored-view.ts';

export interface RecordedLook {
  /** It showed other bytes than before. */
  isChanged: boolean;
  /** The page had never been seen before. */
  isFirst: boolean;
  /** Entries whose own pages wait to be read. */
  waiting: number;
  /** New entries that are printed as older than they can be. */
  exposed: { key: string; url: string | null; title: string; printedOn: BeijingDate; lateDays: number }[];
}

const NOTHING = { isChanged: false, isFirst: false, waiting: 0, exposed: [] };

/** Records it; null when another look at the page was recorded meanwhile. */
export async function recordLook(
  work: Pick<Work, 'tx' | 'now'>,
  { page: asked, terms }: LookTask,
  look: PageLook,
): Promise<RecordedLook | null> {
  const { tx, now } = work;
  const page = await tx.selectFrom('watch_pages').selectAll().where('id', '=', asked.id).forUpdate().executeTakeFirst();
  // Somebody else looked since, or the page moved: what was seen is not about it any more.
  if (page === undefined || page.asked_at?.getTime() !== asked.asked_at?.getTime() || page.url !== asked.url) return null;
  const update = tx.updateTable('watch_pages').where('id', '=', page.id);
  if (!isSeen(look.outcome)) {
    if (look.outcome === 'cancelled') return null;
    const failures = page.failures + 1;
    const again = { isOurs: look.outcome === 'our-side', failures, retryAfterS: look.retryAfterS };
    const next_at = new Date(lookAgain(page.id, terms.everyHours, now.getTime(), again));
    await update.set({ asked_at: now, outcome: look.outcome, detail: look.detail, failures, next_at }).execute();
    return NOTHING;
  }
  const { listUrl: list_url, etag, lastModified: last_modified, bodySha256: body_sha256, reading } = look;
  await update
    .set({
      ...{ asked_at: now, seen_at: now, outcome: look.outcome, detail: null, failures: 0, list_url, etag, last_modified, body_sha256 },
      next_at: new Date(nextLook(page.id, terms.everyHours, now.getTime())),
    })
    .execute();
  if (reading === null) {
    await stillListed(work, page);
    return NOTHING;
  }
  const isChanged = body_sha256 !== page.body_sha256;
  const facts = wholeFacts(reading);
  await update.set({ reading: packPage({ way: look.way, facts }), read_at: now, ...(isChanged ? { changed_at: now } : {}) }).execute();
  const entries = entriesOf(facts, page.kind === 'home');
  const found = await recordEntries(work, page, entries, { pageUrl: facts.url, isSound: isSoundClock(look, now) });
  return { isChanged, isFirst: page.seen_at === null, ...found };
}

/** Our clock and the server's differ by less than this, or ours proves nothing about days. */
const CLOCKS_APART_MS = 24 * 3_600_000;

function isSoundClock({ serverAt }: PageLook, now: Date): boolean {
  return serverAt === null || Math.abs(serverAt - now.getTime()) < CLOCKS_APART_MS;
}

/** Nothing changed: what was listed still is. */
async function stillListed({ tx, now }: Pick<Work, 'tx' | 'now'>, { id }: PageRow): Promise<void> {
  await tx.updateTable('watch_items').set({ last_seen_at: now }).where('page_id', '=', id).where('is_listed', '=', true).execute();
}

async function recordEntries(
  work: Pick<Work, 'tx' | 'now'>,
  page: PageRow,
  entries: readonly Entry[],
  { pageUrl, isSound }: { pageUrl: string; isSound: boolean },
): Promise<Pick<RecordedLook, 'waiting' | 'exposed'>> {
  const { tx, now } = work;
  const keys = entries.map(({ key }) => key);
  const known = await knownOn(work, page.site_id, keys);
  const own = new Set(known.filter((row) => row.page_id === page.id).map((row) => row.key));
  // The row that knows most of the entry's own page.
  const anywhere = new Map(known.sort((a, b) => Number(a.article !== 'left') - Number(b.article !== 'left')).map((row) => [row.key, row]));
  // A look before this one that lies ahead of it was made by a clock that ran ahead: it proves nothing.
  const before = page.seen_at !== null && page.seen_at <= now ? page.seen_at : null;
  const isFirst = page.seen_at === null;
  const { read, elsewhere } = toRead(entries, (key) => !own.has(key), { pageUrl, isFirst });
  // Known: seen no later than the last look at this page, here or anywhere on the site.
  const older = new Set(known.filter((row) => before !== null && row.first_seen_at <= before).map((row) => row.key));
  const listed = entries.map(({ key, date, isPinned }) => ({ printedOn: date, isPinned, isKnown: older.has(key) }));
  // Home pages show again what is old: only a column's own list tells when something was put in.
  const late = lateDaysOf(listed, page.kind === 'column' && before !== null && isSound ? beijingDate(before.getTime()) : null);
  await tx
    .updateTable('watch_items')
    .set({ is_listed: false })
    .where('page_id', '=', page.id)
    .where('is_listed', '=', true)
    .$if(keys.length > 0, (query) => query.where('key', 'not in', keys))
    .execute();
  if (entries.length === 0) return { waiting: 0, exposed: [] };
  let waiting = 0;
  const rows = entries.map(({ key, url, title, date, isPinned }, place) => {
    const twin = anywhere.get(key);
    const article = elsewhere.has(key)
      ? 'list'
      : twin !== undefined && twin.article !== 'left'
        ? twin.article
        : read.has(key)
          ? 'waiting'
          : 'left';
    if (article === 'waiting' && !own.has(key)) waiting++;
    return {
      ...{ page_id: page.id, key, url, title, place, is_listed: true, is_pinned: isPinned, printed_on: date, printed_first: date },
      ...{ article: article as 'waiting', first_seen_at: now, last_seen_at: now, late_days: late[place]! },
      article_on: twin?.article_on ?? null,
      article_facts: twin?.article_facts == null ? null : JSON.stringify(twin.article_facts),
      not_before: isFirst ? null : before,
    };
  });
  await tx
    .insertInto('watch_items')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['page_id', 'key']).doUpdateSet((row) => ({
        url: row.ref('excluded.url'),
        title: row.ref('excluded.title'),
        place: row.ref('excluded.place'),
        is_listed: true,
        is_pinned: row.ref('excluded.is_pinned'),
        printed_on: row.ref('excluded.printed_on'),
        printed_first: row.fn.coalesce('watch_items.printed_first', 'excluded.printed_on'),
        last_seen_at: now,
      })),
    )
    .execute();
  const exposed = entries.flatMap(({ key, url, title, date }, place) => {
    const lateDays = late[place] ?? null;
    return lateDays === null ? [] : [{ key, url, title, printedOn: date!, lateDays }];
  });
  return { waiting, exposed };
}

/** Entries of a site that are known under one of the keys. */
function knownOn({ tx }: Pick<Work, 'tx'>, siteId: string, keys: readonly string[]) {
  if (keys.length === 0) return Promise.resolve([]);
  return tx
    .selectFrom('watch_items as i')
    .innerJoin('watch_pages as p', 'p.id', 'i.page_id')
    .select(['i.page_id', 'i.key', 'i.article', 'i.article_on', 'i.article_facts', 'i.first_seen_at'])
    .where('p.site_id', '=', siteId)
    .where('i.key', 'in', keys)
    .execute();
}
