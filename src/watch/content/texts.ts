/** Which pieces of text of a site the text engine has read: each distinct one once. */
import type { BeijingDate } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';
import type { Piece } from './examine.ts';

/** Those that were not read yet. */
export async function unreadPieces({ tx }: Pick<Work, 'tx'>, siteId: string, pieces: readonly Piece[]): Promise<Piece[]> {
  if (pieces.length === 0) return [];
  const rows = await tx
    .selectFrom('watch_texts')
    .select('hash')
    .where('site_id', '=', siteId)
    .where(
      'hash',
      'in',
      pieces.map(({ hash }) => hash),
    )
    .execute();
  const read = new Set(rows.map(({ hash }) => hash));
  return [...new Map(pieces.map((piece) => [piece.hash, piece])).values()].filter(({ hash }) => !read.has(hash));
}

/** Notes that they were read. */
export async function notePieces({ tx }: Pick<Work, 'tx'>, siteId: string, pieces: readonly Piece[], seenOn: BeijingDate): Promise<void> {
  if (pieces.length === 0) return;
  const hashes = [...new Set(pieces.map(({ hash }) => hash))];
  await tx
    .insertInto('watch_texts')
    .values(hashes.map((hash) => ({ site_id: siteId, hash, seen_on: seenOn })))
    .onConflict((conflict) => conflict.columns(['site_id', 'hash']).doUpdateSet({ seen_on: seenOn }))
    .execute();
}
