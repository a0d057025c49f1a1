/** Copies of issued bulletins: in texts that somebody gives, in pages that are watched, in stored crawls; what was found is kept with the bulletin. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { type Schema, visibleText, type Work } from '../../platform/server.ts';
import { type Run, textOf } from '../document/model.ts';
import { type Change, type Copy, isAltered } from '../fingerprint/fingerprint.ts';
import { Shelf, type ShelfCopy } from '../fingerprint/shelf.ts';
import { bulletinHead } from './drafts.ts';

export interface FoundCopy {
  id: string;
  bulletinId: string;
  title: string;
  url: string | null;
  /** Site whose page it is, by its name when it was found; null: somebody gave the text. */
  site: { id: string; name: string } | null;
  /** Whose stored crawl has the page; null: it was given or watched. */
  inspectionId: string | null;
  /** Share of the bulletin that stands in the page, 0 to 1. */
  share: number;
  /** Somebody worked on it: readings put in, or words replaced. */
  isAltered: boolean;
  /** What was put in place of what, most frequent first, at most 100. */
  changes: Change[];
  /** Readings in brackets behind characters; traditional forms of its characters. */
  readings: number;
  traditional: number;
  foundAt: string;
  foundByName: string;
  /** Last time the page was seen to have the same copy; null: not since it was found. */
  seenAt: string | null;
}

/** Where a text was met. */
export interface CopyPlace {
  url: string | null;
  site: { id: string; name: string } | null;
  inspectionId: string | null;
}

/** Bulletins that are looked for, the last issued first. */
const MOST_BULLETINS = 200;
const MOST_CHANGES = 100;
const LONGEST_URL = 2048;

/** Ids of the issued bulletins that are looked for. */
export async function issuedIds({ tx }: Pick<Work, 'tx'>): Promise<string[]> {
  const issued = tx.selectFrom('bulletins').select('id').where('state', '=', 'issued').orderBy('issued_at', 'desc');
  return (await issued.limit(MOST_BULLETINS).execute()).map(({ id }) => id);
}

/** These bulletins, to be looked for in pages. */
export async function shelfOf({ tx }: Pick<Work, 'tx'>, ids: readonly string[]): Promise<Shelf> {
  if (ids.length === 0) return new Shelf([]);
  const rows = await tx
    .selectFrom('bulletin_blocks as b')
    .innerJoin('bulletins as i', 'i.id', 'b.bulletin_id')
    .select(['b.bulletin_id', 'i.title', 'b.lead', 'b.runs'])
    .where('b.bulletin_id', 'in', ids)
    .where('role', 'in', ['title', 'addressees', 'heading', 'paragraph'])
    .orderBy('b.bulletin_id')
    .orderBy('position')
    .execute();
  const proseOf = ({ lead, runs }: (typeof rows)[number]) =>
    textOf((lead as unknown as { runs: Run[] } | null)?.runs ?? []) + textOf(runs as unknown as Run[]);
  return new Shelf(
    [...Map.groupBy(rows, ({ bulletin_id: id }) => id)].map(([id, blocks]) => ({
      ...{ id, title: blocks[0]!.title, text: blocks.map(proseOf).join('\n') },
    })),
  );
}

/** Issued bulletins of which a text is a copy, kept as found; the nearest first. */
export async function findCopies(work: Work, { text, url }: { text: string; url: string | null }): Promise<FoundCopy[]> {
  const shelf = await shelfOf(work, await issuedIds(work));
  return recordCopies(work, shelf.copiesIn(text), { url, site: null, inspectionId: null });
}

/**
 * Keeps what was found on a page. A page of a site that has the same copy as last time is only noted to have it still. What is new,
 * in the order given.
 */
export async function recordCopies(work: Work, found: readonly ShelfCopy[], place: CopyPlace): Promise<FoundCopy[]> {
  const recorded: FoundCopy[] = [];
  for (const one of found) if (!(await isStillThere(work, one, place))) recorded.push(await recordCopy(work, one, place));
  return recorded;
}

async function isStillThere({ tx, now }: Work, { bulletin, copy }: ShelfCopy, { url, site }: CopyPlace): Promise<boolean> {
  if (site === null || url === null) return false;
  const last = await tx
    .selectFrom('bulletin_copies')
    .selectAll()
    .where('site_id', '=', site.id)
    .where('bulletin_id', '=', bulletin.id)
    .where('url', '=', url.slice(0, LONGEST_URL))
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last === undefined || JSON.stringify(sightOf(last)) !== JSON.stringify(sightOf({ ...copy, changes: keptChanges(copy) })))
    return false;
  await tx.updateTable('bulletin_copies').set({ seen_at: now }).where('id', '=', last.id).execute();
  return true;
}

/** What makes two sights of a page the same copy. */
const sightOf = ({ share, readings, traditional, changes }: Pick<Copy, 'share' | 'readings' | 'traditional'> & { changes: unknown }) => [
  ...[share.toFixed(4), readings, traditional],
  (changes as Change[]).map(({ was, by, count }) => [was, by, count]),
];

/** Words of a foreign page: nothing in them is unseen, and half a character is none. */
const keptChanges = ({ changes }: Copy): Change[] =>
  changes.slice(0, MOST_CHANGES).map(({ was, by, count }) => ({ was: visibleText(was), by: visibleText(by), count }));

async function recordCopy(work: Work, { bulletin, copy }: ShelfCopy, { url, site, inspectionId }: CopyPlace): Promise<FoundCopy> {
  const { tx, now, actor } = work;
  const { organisation_id: organisationId } = await tx
    .selectFrom('bulletins')
    .select('organisation_id')
    .where('id', '=', bulletin.id)
    .executeTakeFirstOrThrow();
  const { share, readings, traditional } = copy;
  const row = await tx
    .insertInto('bulletin_copies')
    .values({
      ...{ id: randomUUIDv7(), organisation_id: organisationId, bulletin_id: bulletin.id, url: url?.slice(0, LONGEST_URL) ?? null },
      ...{ site_id: site?.id ?? null, site_name: site?.name ?? null, inspection_id: inspectionId },
      ...{ share, readings, traditional, changes: JSON.stringify(keptChanges(copy)) },
      ...{ found_at: now, found_by: actor.id, found_by_name: actor.name, seen_at: null },
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  work.note({
    action: 'bulletin.copy-found',
    outcome: 'done',
    record: { kind: 'bulletin', id: bulletin.id },
    details: { url, siteId: site?.id ?? null, share },
  });
  return viewOf(row, bulletin.title);
}

/** Copies of a bulletin that were found, newest first; `after`: id of the last one of the page before. Throws NotFoundError. */
export async function listCopies(
  work: Work,
  bulletinId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<FoundCopy[]> {
  const { title } = await bulletinHead(work, bulletinId);
  const rows = await work.tx
    .selectFrom('bulletin_copies')
    .selectAll()
    .where('bulletin_id', '=', bulletinId)
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => viewOf(row, title));
}

function viewOf(row: Selectable<Schema['bulletin_copies']>, title: string): FoundCopy {
  const { share, readings, traditional } = row;
  const changes = row.changes as unknown as Change[];
  return {
    ...{ id: row.id, bulletinId: row.bulletin_id, title, url: row.url, inspectionId: row.inspection_id },
    site: row.site_id === null ? null : { id: row.site_id, name: row.site_name ?? '' },
    ...{ share, isAltered: isAltered({ share, readings, changes }), changes, readings, traditional },
    ...{ foundAt: row.found_at.toISOString(), foundByName: row.found_by_name, seenAt: row.seen_at?.toISOString() ?? null },
  };
}
