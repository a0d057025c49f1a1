/**
 * An earlier crawl of the same site: its validators are sent along, and what has not changed is copied, not
 * read again.
 */
import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { InputError } from '../../platform/index.ts';
import { AddressBook } from './address-book.ts';
import { canonicalAddress } from './addresses.ts';
import { databasePath, versionError } from './crawl-file.ts';
import type { StoredState } from './options.ts';
import { NO_HINTS, type PackedBlock, type ReadResult } from './packed.ts';
import { ADDRESS_SEPARATOR, SCHEMA_VERSION, TEXT_SEPARATOR } from './schema.ts';
import { readSpool } from './spool.ts';

export interface EarlierPage {
  id: number;
  etag: string | null;
  lastModified: string | null;
  sha256: Uint8Array;
}

export class Earlier {
  readonly #dir: string;
  readonly #db: DatabaseSync;
  readonly #pages = new AddressBook();
  readonly #page: StatementSync;
  readonly #content: StatementSync;
  readonly #block: StatementSync;
  readonly #targetUrl: StatementSync;
  /** Hashes of blocks by the earlier crawl's id, so that a block is looked up once. */
  readonly #hashes = new Map<number, string>();

  /** `readerVersion`: readings by another version are not taken over. Throws InputError when there is no readable crawl in the folder. */
  constructor(dir: string, readerVersion: string) {
    if (!existsSync(databasePath(dir)))
      throw new InputError(`目录 ${dir} 中没有可用的上次采集，请改正路径。`, { code: 'earlier-missing', details: { dir } });
    this.#dir = dir;
    this.#db = new DatabaseSync(databasePath(dir), { readOnly: true });
    const version = Number(this.#db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version !== SCHEMA_VERSION) throw versionError(dir, version);
    this.#page = this.#db.prepare('SELECT etag, last_modified, sha256 FROM pages WHERE id = ?');
    this.#content = this.#db.prepare(
      'SELECT facts, blocks, size, kind, published_at, spool_offset, spool_length, headers FROM pages WHERE id = ?',
    );
    this.#block = this.#db.prepare('SELECT hash, text, link_targets, link_marks, link_texts, marks FROM blocks WHERE id = ?');
    this.#targetUrl = this.#db.prepare('SELECT url FROM targets WHERE id = ?');
    const state = this.#db.prepare("SELECT value FROM meta WHERE key = 'state'").get();
    if (!state || (JSON.parse(state.value as string) as StoredState).readerVersion !== readerVersion) return;
    // Only what a plain answer gave: records and renderings must be made anew.
    for (const row of this.#db.prepare("SELECT p.id, t.url FROM pages p JOIN targets t ON t.id = p.target WHERE p.way = 'plain'").iterate())
      this.#pages.set(canonicalAddress(row.url as string) ?? (row.url as string), row.id as number);
  }

  /** What an address was then, null when it was not read. */
  page(url: string): EarlierPage | null {
    const id = this.#pages.get(canonicalAddress(url) ?? url);
    if (id === 0) return null;
    const row = this.#page.get(id)!;
    return { id, etag: row.etag as string | null, lastModified: row.last_modified as string | null, sha256: row.sha256 as Uint8Array };
  }

  /** The reading of then, with the body as it was received (null when it was not kept). */
  reading(page: EarlierPage, isKnown: (hash: string) => boolean): { result: ReadResult; wire: Buffer | null; headers: string | null } {
    const row = this.#content.get(page.id)!;
    const ids = row.blocks as Uint8Array;
    const view = new DataView(ids.buffer, ids.byteOffset, ids.byteLength);
    const blocks: (string | PackedBlock)[] = [];
    for (let at = 0; at < ids.byteLength; at += 4) {
      const id = view.getInt32(at, true);
      const hash = this.#hashes.get(id);
      const block = hash !== undefined && isKnown(hash) ? hash : this.#readBlock(id);
      if (typeof block !== 'string' && this.#hashes.size < 200_000) this.#hashes.set(id, block.hash);
      blocks.push(block);
    }
    const facts = row.facts as string;
    const hints = { ...NO_HINTS, kind: row.kind as string, publishedAt: row.published_at as string | null, ...actingFacts(facts) };
    const result = { sha256: page.sha256, size: row.size as number, same: false, problem: null, facts, hints, blocks };
    const wire = row.spool_offset === null ? null : readSpool(this.#dir, row.spool_offset as number, row.spool_length as number);
    return { result, wire, headers: row.headers as string | null };
  }

  #readBlock(id: number): PackedBlock {
    const row = this.#block.get(id)!;
    const empty = {
      hash: row.hash as string,
      text: row.text as string,
      urls: [],
      texts: [],
      marks: new Uint8Array(0),
      findings: row.marks as string | null,
    };
    if (row.link_targets === null) return empty;
    const targets = row.link_targets as Uint8Array;
    const view = new DataView(targets.buffer, targets.byteOffset, targets.byteLength);
    const urls: string[] = [];
    const texts: string[] = [];
    for (const [i, entry] of (row.link_texts as string).split(TEXT_SEPARATOR).entries()) {
      const target = view.getInt32(i * 4, true);
      const cut = target === 0 ? entry.indexOf(ADDRESS_SEPARATOR) : -1;
      texts.push(cut < 0 ? entry : entry.slice(0, cut));
      urls.push(target === 0 ? entry.slice(cut + 1) : (this.#targetUrl.get(target)!.url as string));
    }
    return { ...empty, urls, texts, marks: row.link_marks as Uint8Array };
  }

  close(): void {
    this.#db.close();
  }
}

/** The facts that make the crawl act; parsed only where they are there at all. */
function actingFacts(facts: string): { soft404: string | null; sentOnTo: string | null; challenge: string | null } {
  const none = { soft404: null, sentOnTo: null, challenge: null };
  if (facts.includes('"soft404":null') && facts.includes('"sentOnTo":null') && facts.includes('"challenge":null')) return none;
  const { soft404, sentOnTo, challenge } = JSON.parse(facts) as typeof none;
  return { soft404, sentOnTo, challenge };
}
