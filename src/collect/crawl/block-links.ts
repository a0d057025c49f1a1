/** Links of stored blocks. The ones used last are kept: targets come in the order of their blocks, and templates come again and again. */
import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { PageLink } from '../../page/index.ts';
import { ADDRESS_SEPARATOR, LINK_KINDS, PLACES, TEXT_SEPARATOR } from './schema.ts';
import { idsOf } from './view-links.ts';

/** Links kept in memory: about 20 MB. */
const KEPT_LINKS = 50_000;

export class BlockLinks {
  readonly #row: StatementSync;
  readonly #targetUrl: StatementSync;
  readonly #kept = new Map<number, PageLink[]>();
  #keptLinks = 0;

  constructor(db: DatabaseSync) {
    this.#row = db.prepare('SELECT link_targets, link_marks, link_texts FROM blocks WHERE id = ?');
    this.#targetUrl = db.prepare('SELECT url FROM targets WHERE id = ?');
  }

  /** Links of a block in their order; none for a block that is not there. */
  of(block: number): PageLink[] {
    const kept = this.#kept.get(block);
    if (kept) {
      this.#kept.delete(block);
      this.#kept.set(block, kept);
      return kept;
    }
    const row = this.#row.get(block);
    if (!row || row.link_targets === null) return [];
    const links = this.#read(row);
    this.#kept.set(block, links);
    this.#keptLinks += links.length;
    for (const [oldest, old] of this.#kept) {
      if (this.#keptLinks <= KEPT_LINKS || oldest === block) break;
      this.#kept.delete(oldest);
      this.#keptLinks -= old.length;
    }
    return links;
  }

  #read(row: Record<string, SQLOutputValue>): PageLink[] {
    const ids = idsOf(row.link_targets as Uint8Array);
    const marks = row.link_marks as Uint8Array;
    const texts = (row.link_texts as string).split(TEXT_SEPARATOR);
    return texts.map((entry, i) => {
      const id = ids[i]!;
      const cut = id === 0 ? entry.indexOf(ADDRESS_SEPARATOR) : entry.length;
      const url = id === 0 ? entry.slice(cut + 1) : (this.#targetUrl.get(id)!.url as string);
      return { url, text: entry.slice(0, cut), place: PLACES[marks[i]! >> 4]!, kind: LINK_KINDS[marks[i]! & 15]! };
    });
  }
}
