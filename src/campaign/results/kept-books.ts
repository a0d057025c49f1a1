/** Rulebooks as they were kept with inspections, each read once: thousands of objects are judged by the same one. */
import type { Work } from '../../platform/server.ts';

/** The book of a hash; null for a hash that is null or not kept. Good for one transaction. */
export function keptBooks({ tx }: Pick<Work, 'tx'>): (sha256: string | null) => Promise<Record<string, unknown> | null> {
  const books = new Map<string, Record<string, unknown> | null>();
  return async (sha256) => {
    if (sha256 === null) return null;
    if (!books.has(sha256)) {
      const row = await tx.selectFrom('rulebook_snapshots').select('book').where('sha256', '=', sha256).executeTakeFirst();
      books.set(sha256, row?.book ?? null);
    }
    return books.get(sha256)!;
  };
}
