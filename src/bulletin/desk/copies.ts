/** Copies of issued bulletins in pages: whoever has the text of a page asks; what was found is kept with the bulletin. */
import { randomUUIDv7 } from 'node:crypto';
import type { Work } from '../../platform/server.ts';
import { type Run, textOf } from '../document/model.ts';
import { type Change, findCopy, fingerprint } from '../fingerprint/fingerprint.ts';
import { bulletinHead } from './drafts.ts';

export interface FoundCopy {
  id: string;
  bulletinId: string;
  title: string;
  url: string | null;
  /** Share of the bulletin that stands in the page, 0 to 1. */
  share: number;
  /** What was put in place of what, most frequent first, at most 100. */
  changes: Change[];
  /** Readings in brackets behind characters; traditional forms of its characters. */
  readings: number;
  traditional: number;
  foundAt: string;
  foundByName: string;
}

/** Bulletins that are looked for, the last issued first. */
const MOST_BULLETINS = 200;
const MOST_CHANGES = 100;

/** Issued bulletins of which the text is a copy, kept as found; the nearest first. */
export async function findCopies(work: Work, { text, url }: { text: string; url: string | null }): Promise<FoundCopy[]> {
  const { tx, now, actor } = work;
  const issued = await tx
    .selectFrom('bulletins')
    .select(['id', 'organisation_id', 'title'])
    .where('state', '=', 'issued')
    .orderBy('issued_at', 'desc')
    .limit(MOST_BULLETINS)
    .execute();
  const found: FoundCopy[] = [];
  for (const { id: bulletinId, organisation_id: organisationId, title } of issued) {
    const copy = findCopy(fingerprint(await issuedText(work, bulletinId)), text);
    if (copy === null) continue;
    const { share, readings, traditional } = copy;
    const changes = copy.changes.slice(0, MOST_CHANGES);
    const id = randomUUIDv7();
    await tx
      .insertInto('bulletin_copies')
      .values({
        ...{ id, organisation_id: organisationId, bulletin_id: bulletinId, url, share, changes: JSON.stringify(changes), readings },
        ...{ traditional, found_at: now, found_by: actor.id, found_by_name: actor.name },
      })
      .execute();
    work.note({ action: 'bulletin.copy-found', outcome: 'done', record: { kind: 'bulletin', id: bulletinId }, details: { url, share } });
    found.push({ id, bulletinId, title, url, share, changes, readings, traditional, foundAt: now.toISOString(), foundByName: actor.name });
  }
  return found.sort((a, b) => b.share - a.share);
}

/** Its prose, without the tables. */
async function issuedText({ tx }: Work, bulletinId: string): Promise<string> {
  const rows = await tx
    .selectFrom('bulletin_blocks')
    .select(['lead', 'runs'])
    .where('bulletin_id', '=', bulletinId)
    .where('role', 'in', ['title', 'addressees', 'heading', 'paragraph'])
    .orderBy('position')
    .execute();
  return rows
    .map(({ lead, runs }) => textOf((lead as unknown as { runs: Run[] } | null)?.runs ?? []) + textOf(runs as unknown as Run[]))
    .join('\n');
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
  return rows.map((row) => ({
    ...{ id: row.id, bulletinId, title, url: row.url, share: row.share, changes: row.changes as unknown as Change[] },
    ...{ readings: row.readings, traditional: row.traditional, foundAt: row.found_at.toISOString(), foundByName: row.found_by_name },
  }));
}
