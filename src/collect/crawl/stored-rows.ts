/** What a running crawl reads back from its file: to go on where it was stopped, and to look at what it has. */
import type { DatabaseSync } from 'node:sqlite';
import type { Observation } from '../../page/index.ts';
import type { StoredTarget } from './rows.ts';
import { DONE, TARGET_KINDS } from './schema.ts';
import type { Trap } from './traps.ts';

export class StoredRows {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Traps of an earlier start. */
  traps(): Trap[] {
    return this.#db.prepare('SELECT name, shape, count, sample FROM traps').all() as unknown as Trap[];
  }

  hasVariants(): boolean {
    return this.#db.prepare('SELECT 1 FROM variants LIMIT 1').get() !== undefined;
  }

  /** Every address in rising id: to rebuild what a running crawl holds in memory. */
  *targets(): Generator<StoredTarget> {
    for (const row of this.#db.prepare('SELECT id, url, kind, state, priority, same_as FROM targets ORDER BY id').iterate())
      yield row as unknown as StoredTarget;
  }

  /** Files that a page of the site links to. */
  *linkedFiles(): Generator<{ url: string; parent: number }> {
    const rows = this.#db.prepare('SELECT url, parent FROM targets WHERE kind = ? AND parent IS NOT NULL ORDER BY id');
    for (const row of rows.iterate(TARGET_KINDS.indexOf('attachment'))) yield row as unknown as { url: string; parent: number };
  }

  *blockHashes(): Generator<{ id: number; hash: string; links: number }> {
    for (const row of this.#db.prepare('SELECT id, hash, length(link_marks) AS links FROM blocks ORDER BY id').iterate())
      yield { id: row.id as number, hash: row.hash as string, links: (row.links as number | null) ?? 0 };
  }

  /** Final addresses of pages that answered elsewhere than asked. */
  *redirectedPages(): Generator<{ target: number; finalUrl: string }> {
    for (const row of this.#db.prepare('SELECT target, final_url FROM pages WHERE final_url IS NOT NULL ORDER BY id').iterate())
      yield { target: row.target as number, finalUrl: row.final_url as string };
  }

  /** Pages evenly spread over the crawl (never the home page): target ids and addresses. */
  samplePages(count: number): { url: string }[] {
    const pages = Number(this.#db.prepare('SELECT coalesce(max(id), 0) AS n FROM pages').get()!.n);
    const step = Math.max(1, Math.floor(pages / (count + 1)));
    const find = this.#db.prepare('SELECT t.url FROM pages p JOIN targets t ON t.id = p.target WHERE p.id = ? AND t.depth > 0');
    const found: { url: string }[] = [];
    for (let id = 1 + step; id <= pages && found.length < count; id += step) {
      const row = find.get(id);
      if (row) found.push({ url: row.url as string });
    }
    return found;
  }

  /** Addresses of other hosts that were asked and done with, with what was seen. */
  *askedOutside(): Generator<{ url: string; observations: Observation[] }> {
    const rows = this.#db.prepare(
      `SELECT url, observations FROM targets WHERE kind = ? AND state = ${DONE} AND observations IS NOT NULL ORDER BY id`,
    );
    for (const row of rows.iterate(TARGET_KINDS.indexOf('external')))
      yield { url: row.url as string, observations: JSON.parse(row.observations as string) as Observation[] };
  }
}
