/**
 * An earlier crawl of the same site: its validators are sent along, and what has not changed is copied from file to file,
 * not read again.
 */
import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { InputError } from '../../platform/index.ts';
import { AddressBook } from './address-book.ts';
import { canonicalAddress } from './addresses.ts';
import { databasePath, versionError } from './crawl-file.ts';
import type { StoredState } from './options.ts';
import { type EarlierBlock, hintsAgain, joinTexts, type ReadingHints, type ResolvedLinks } from './packed.ts';
import { ADDRESS_SEPARATOR, SCHEMA_VERSION, TEXT_SEPARATOR } from './schema.ts';
import { readSpool, type Spooled, spooled } from './spool.ts';
import type { CrawlStore } from './store.ts';
import { idsOf } from './view-links.ts';

export interface EarlierPage {
  id: number;
  etag: string | null;
  lastModified: string | null;
  sha256: Uint8Array;
  /** Bytes decompressed. */
  size: number;
  hints: ReadingHints;
  /** blocks.id there, in page order. */
  blocks: Int32Array;
  /** Where its body stands, null when it was not kept. */
  body: { offset: number; length: number } | null;
}

export class Earlier {
  readonly #db: DatabaseSync;
  readonly #spooled: Spooled;
  /** Its bodies stand in the new crawl already. */
  readonly #linked: boolean;
  readonly #pages = new AddressBook();
  readonly #page: StatementSync;
  readonly #block: StatementSync;
  readonly #texts: StatementSync;
  readonly #targetUrl: StatementSync;
  /** Hashes of blocks by the earlier crawl's id, so that a block is looked up once. */
  readonly #hashes = new Map<number, string>();

  /**
   * Opens the crawl in a folder and attaches it to the new one. `readerVersion`: readings by another version are not taken
   * over. Throws InputError when there is no readable crawl in the folder.
   */
  constructor(dir: string, readerVersion: string, store: CrawlStore) {
    if (!existsSync(databasePath(dir)))
      throw new InputError(`目录 ${dir} 中没有可用的上次采集，请改正路径。`, { code: 'earlier-missing', details: { dir } });
    this.#db = new DatabaseSync(databasePath(dir), { readOnly: true });
    const version = Number(this.#db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version !== SCHEMA_VERSION) throw versionError(dir, version);
    this.#page = this.#db.prepare(
      'SELECT etag, last_modified, sha256, size, kind, published_at, hints, blocks, spool_offset, spool_length FROM pages WHERE id = ?',
    );
    this.#block = this.#db.prepare('SELECT hash, link_targets, link_marks FROM blocks WHERE id = ?');
    this.#texts = this.#db.prepare('SELECT link_texts FROM blocks WHERE id = ?');
    this.#targetUrl = this.#db.prepare('SELECT url FROM targets WHERE id = ?');
    this.#spooled = spooled(this.#db, dir);
    const row = this.#db.prepare("SELECT value FROM meta WHERE key = 'state'").get();
    const state = row === undefined ? null : (JSON.parse(row.value as string) as StoredState);
    const usable = state !== null && state.readerVersion === readerVersion;
    const name = `${state?.startUrl} ${state?.startedAt}`;
    this.#linked = usable && store.attach({ ...this.#spooled, database: `${pathToFileURL(databasePath(dir)).href}?mode=ro`, name });
    if (!usable) return;
    // Only what a plain answer gave and held all there was: records and renderings must be made anew.
    const plain = this.#db.prepare(
      `SELECT p.id, t.url FROM pages p JOIN targets t ON t.id = p.target WHERE p.way = 'plain' AND instr(p.hints, '"scriptList"') = 0`,
    );
    for (const { id, url } of plain.iterate()) this.#pages.set(canonicalAddress(url as string) ?? (url as string), id as number);
  }

  /** What an address was then, null when it was not read. */
  page(url: string): EarlierPage | null {
    const id = this.#pages.get(canonicalAddress(url) ?? url);
    if (id === 0) return null;
    const row = this.#page.get(id)!;
    return {
      id,
      etag: row.etag as string | null,
      lastModified: row.last_modified as string | null,
      sha256: row.sha256 as Uint8Array,
      size: row.size as number,
      hints: hintsAgain(row.hints as string, row.kind as string, row.published_at as string | null),
      blocks: idsOf(row.blocks as Uint8Array),
      body: row.spool_offset === null ? null : { offset: row.spool_offset as number, length: row.spool_length as number },
    };
  }

  /** Blocks of a page: the hash alone of those that the new crawl has. */
  blocks(page: EarlierPage, isKnown: (hash: string) => boolean): (string | EarlierBlock)[] {
    return Array.from(page.blocks, (id) => {
      const hash = this.#hashes.get(id);
      if (hash !== undefined && isKnown(hash)) return hash;
      const block = this.#readBlock(id);
      if (this.#hashes.size < MOST_HASHES) this.#hashes.set(id, block.hash);
      return isKnown(block.hash) ? block.hash : block;
    });
  }

  /** Body of a page where it has to be copied; null when it stands in the new crawl already or was not kept. */
  wire({ body }: EarlierPage): Buffer | null {
    return this.#linked || body === null ? null : readSpool(this.#spooled, body.offset, body.length);
  }

  #readBlock(id: number): EarlierBlock {
    const { hash, link_targets: targets, link_marks: marks } = this.#block.get(id)!;
    return {
      hash: hash as string,
      id,
      resolve: (idOf) => (targets === null ? NO_LINKS : this.#resolve(id, idsOf(targets as Uint8Array), marks as Uint8Array, idOf)),
    };
  }

  #resolve(block: number, then: Int32Array, marks: Uint8Array, idOf: (url: string, mark: number) => number): ResolvedLinks {
    const entries = then.includes(0) ? this.#entriesOf(block) : [];
    // What was no target then has its address behind its text.
    const urls = Array.from(then, (target, i) =>
      target === 0 ? entries[i]!.slice(entries[i]!.indexOf(ADDRESS_SEPARATOR) + 1) : (this.#targetUrl.get(target)!.url as string),
    );
    const targets = Int32Array.from(urls, (url, i) => idOf(url, marks[i]!));
    if (targets.every((target, i) => (target === 0) === (then[i] === 0))) return { targets, texts: null };
    const texts = this.#entriesOf(block).map((entry, i) => (then[i] === 0 ? entry.slice(0, entry.indexOf(ADDRESS_SEPARATOR)) : entry));
    return { targets, texts: joinTexts(texts, urls, targets) };
  }

  #entriesOf(block: number): string[] {
    return (this.#texts.get(block)!.link_texts as string).split(TEXT_SEPARATOR);
  }

  close(): void {
    this.#db.close();
  }
}

const MOST_HASHES = 200_000;
const NO_LINKS: ResolvedLinks = { targets: new Int32Array(0), texts: null };
