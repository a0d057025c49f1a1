/**
 * The crawl as a file: one SQLite database (WAL) and one spool of bodies. One writer; readers at any time.
 * Work is committed in batches; what one page brought (facts, blocks, new addresses, body) is always in one
 * transaction, so `kill -9` at any moment loses nothing that was said to be done and doubles nothing.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Observation, SkipReason } from '../../page/index.ts';
import { type Clock, InputError } from '../../platform/index.ts';
import { databasePath, versionError } from './crawl-file.ts';
import { FreshTargets } from './fresh-targets.ts';
import { type CrawlLock, lockCrawl } from './lock.ts';
import { joinTexts, type PackedBlock, type ResolvedLinks } from './packed.ts';
import type { NewPage, NewTarget, TargetRow, TargetUpdate, UnchangedPage } from './rows.ts';
import { DONE, SCHEMA_VERSION, SKIPPED, TABLES, TARGET_KINDS, WAITING } from './schema.ts';
import { type LinkedBodies, linkBodies, type Spooled, SpoolWriter } from './spool.ts';
import { prepare, prepareCopies } from './statements.ts';
import { StoredRows } from './stored-rows.ts';

const BATCH_PAGES = 200;
const BATCH_MS = 1000;

export class CrawlStore {
  readonly dir: string;
  /** True when a crawl was already there and goes on. */
  readonly resumed: boolean;
  /** What was stored so far, for reading. */
  readonly stored: StoredRows;
  readonly #db: DatabaseSync;
  readonly #lock: CrawlLock;
  #spool: SpoolWriter;
  readonly #clock: Clock;
  readonly #statements: ReturnType<typeof prepare>;
  readonly #fresh = new FreshTargets();
  #copies: ReturnType<typeof prepareCopies> | null = null;
  #targetId: number;
  #blockId: number;
  #pageId: number;
  /** Called within each batch, right before it is committed: the place to write counters. */
  beforeCommit: () => void = () => {};
  #pagesInBatch = 0;
  #batchSince = 0;
  #open = false;

  /** Makes the folder or goes on with the crawl in it. Throws InputError: locked, another version, a finished crawl where a new one was asked for. */
  constructor(dir: string, { resume, clock }: { resume: boolean; clock: Clock }) {
    mkdirSync(dir, { recursive: true });
    this.dir = dir;
    this.#clock = clock;
    this.#lock = lockCrawl(dir);
    try {
      const exists = existsSync(databasePath(dir));
      this.#db = new DatabaseSync(databasePath(dir), { timeout: 10_000 });
      this.#db.exec('PRAGMA page_size = 8192');
      this.#db.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -4096; PRAGMA wal_autocheckpoint = 2000; PRAGMA temp_store = MEMORY',
      );
      this.resumed = this.#prepareSchema(exists, resume);
      this.#statements = prepare(this.#db);
      this.stored = new StoredRows(this.#db);
      this.#targetId = this.#max('targets');
      this.#blockId = this.#max('blocks');
      this.#pageId = this.#max('pages');
      this.#spool = new SpoolWriter(dir, Number(this.meta('spoolBytes') ?? 0), this.#linked?.parts ?? []);
      if (this.resumed) this.#settlePages();
    } catch (error) {
      this.#lock.release();
      throw error;
    }
  }

  #prepareSchema(exists: boolean, resume: boolean): boolean {
    const version = Number(this.#db.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    const tables = Number(this.#db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.n ?? 0);
    if (!exists || (version === 0 && tables === 0)) {
      // One transaction with the version: a kill in between leaves an empty file, which is begun again.
      this.#db.exec(`BEGIN; ${TABLES} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
      return false;
    }
    if (version !== SCHEMA_VERSION) throw versionError(this.dir, version);
    if (this.#db.prepare('SELECT 1 FROM targets LIMIT 1').get() === undefined) return false;
    if (!resume) {
      this.#db.close();
      throw new InputError(`目录 ${this.dir} 中已有一次采集：接着做请加 --resume，重新采集请另选目录。`, {
        code: 'crawl-exists',
        details: { dir: this.dir },
      });
    }
    return true;
  }

  #max(table: string): number {
    return Number(this.#db.prepare(`SELECT coalesce(max(id), 0) AS n FROM ${table}`).get()!.n);
  }

  get targetCount(): number {
    return this.#targetId;
  }

  get pageCount(): number {
    return this.#pageId;
  }

  /** JSON value under a key, null when there is none. */
  meta(key: string): unknown {
    const row = this.#statements?.getMeta.get(key) ?? this.#db.prepare('SELECT value FROM meta WHERE key = ?').get(key);
    return row === undefined ? null : JSON.parse(row.value as string);
  }

  setMeta(key: string, value: unknown): void {
    this.#begin();
    this.#statements.setMeta.run(key, JSON.stringify(value));
  }

  /** Earlier bodies that were linked, and of which crawl; null when none were. */
  get #linked(): LinkedBodies | null {
    return this.meta('bodies') as LinkedBodies | null;
  }

  /**
   * Opens an earlier crawl for copying, and links its bodies when nothing was stored here yet. `name` tells it from other
   * crawls. True when its bodies stand in this crawl: `copyPage` then takes them over, else they must be given to it.
   */
  attach(earlier: Spooled & { database: string; name: string }): boolean {
    this.commit();
    this.#db.prepare('ATTACH DATABASE ? AS earlier').run(earlier.database);
    const linked = this.#link(earlier);
    this.#copies = prepareCopies(this.#db, linked);
    return linked;
  }

  #link(earlier: Spooled & { name: string }): boolean {
    if (this.#pageId > 0 || this.#linked !== null) return this.#linked?.of === earlier.name;
    const parts = linkBodies(earlier, this.dir);
    if (parts === null) return false;
    this.setMeta('bodies', { of: earlier.name, parts } satisfies LinkedBodies);
    this.commit();
    this.#spool.close();
    this.#spool = new SpoolWriter(this.dir, 0, parts);
    return true;
  }

  /** Stores a new address and returns its id; ids rise by one. */
  addTarget(target: NewTarget): number {
    this.#begin();
    const id = ++this.#targetId;
    const kind = TARGET_KINDS.indexOf(target.kind);
    this.#fresh.add(id, kind, target.depth);
    this.#statements.addTarget.run(
      id,
      target.url,
      kind,
      target.state,
      target.priority,
      target.depth,
      target.parent,
      target.sameAs,
      target.skipped,
    );
    return id;
  }

  targetUrl(id: number): string {
    return this.#statements.targetUrl.get(id)!.url as string;
  }

  /** `url`: its spelling where the caller has it, which saves reading the row of an address that was never asked. */
  target(id: number, url: string | null = null): TargetRow {
    const kind = url === null ? -1 : this.#fresh.kind(id);
    if (url !== null && kind >= 0)
      return { id, url, kind: TARGET_KINDS[kind]!, depth: this.#fresh.depth(id), attempts: 0, observations: [] };
    const row = this.#statements.target.get(id)!;
    return {
      id,
      url: row.url as string,
      kind: TARGET_KINDS[row.kind as number]!,
      depth: row.depth as number,
      attempts: row.attempts as number,
      observations: row.observations === null ? [] : (JSON.parse(row.observations as string) as Observation[]),
    };
  }

  updateTarget(id: number, update: TargetUpdate): void {
    this.#begin();
    this.#fresh.forget(id);
    this.#statements.updateTarget.run(
      update.state,
      TARGET_KINDS.indexOf(update.kind),
      update.skipped,
      update.attempts,
      update.observations.length > 0 ? JSON.stringify(update.observations) : null,
      update.contentType,
      update.title,
      update.sample,
      update.marks,
      update.soft404,
      id,
    );
  }

  setState(id: number, state: number, skipped: SkipReason | null = null): void {
    this.#begin();
    this.#statements.setState.run(state, skipped, id);
  }

  /** The address waits again as if it had never been asked. */
  forgetVisit(id: number): void {
    this.#begin();
    this.#statements.forgetVisit.run(id);
  }

  setAlias(id: number, state: number, sameAs: number | null): void {
    this.#begin();
    this.#statements.setAlias.run(state, sameAs, id);
  }

  /** Ids of other spellings for which this address answers. */
  aliasesOf(id: number): number[] {
    return this.#statements.aliases.all(id).map((row) => row.id as number);
  }

  setSoft404(id: number, soft404: string): void {
    this.#begin();
    this.#statements.setSoft404.run(soft404, id);
  }

  /** Stores a block with its addresses' ids (0: not a target) and returns its id. */
  addBlock(block: PackedBlock, targets: Int32Array): number {
    this.#begin();
    const id = ++this.#blockId;
    const has = block.texts.length > 0;
    this.#statements.addBlock.run(
      id,
      block.hash,
      block.text,
      has ? bytesOf(targets) : null,
      has ? block.marks : null,
      has ? joinTexts(block.texts, block.urls, targets) : null,
      block.findings,
    );
    return id;
  }

  /** As `addBlock`, for a block of the attached crawl. */
  copyBlock(earlier: number, { targets, texts }: ResolvedLinks): number {
    this.#begin();
    const id = ++this.#blockId;
    this.#copies!.copyBlock.run(id, bytesOf(targets), texts, earlier);
    return id;
  }

  /**
   * Stores a page that was read and returns its id. That its target is done is written with all others at the end: one
   * pass over the table in place of a change of some row of it for every page.
   */
  addPage(page: NewPage): number {
    this.#begin();
    const offset = page.wire === null ? null : this.#spool.append(page.wire);
    const dom = page.dom === null ? null : this.#spool.append(page.dom);
    const id = ++this.#pageId;
    this.#statements.addPage.run(
      id,
      page.target,
      page.finalUrl,
      page.status,
      page.fetchedAt,
      page.firstByteMs,
      page.totalMs,
      page.etag,
      page.lastModified,
      page.sha256,
      page.size,
      page.way,
      page.kind,
      page.publishedAt,
      page.hints,
      page.facts,
      bytesOf(page.blocks),
      page.headers,
      page.address,
      offset,
      page.wire === null ? null : page.wire.length,
      dom,
      page.dom === null ? null : page.dom.length,
    );
    this.#pagesInBatch++;
    return id;
  }

  /** As `addPage`, for a page that is what it was in the attached crawl. */
  copyPage(page: UnchangedPage): number {
    this.#begin();
    const offset = page.wire === null ? null : this.#spool.append(page.wire);
    const id = ++this.#pageId;
    this.#copies!.copyPage.run(
      id,
      page.target,
      page.finalUrl,
      page.status,
      page.fetchedAt,
      page.firstByteMs,
      page.totalMs,
      page.etag,
      page.lastModified,
      bytesOf(page.blocks),
      page.headers,
      page.address,
      offset,
      page.wire === null ? null : page.wire.length,
      page.earlier,
    );
    this.#pagesInBatch++;
    return id;
  }

  addVariant(
    url: string,
    client: string,
    finalUrl: string | null,
    status: number | null,
    reading: string | null,
    observation: Observation,
  ): void {
    this.#begin();
    this.#statements.addVariant.run(url, client, finalUrl, status, reading, JSON.stringify(observation));
  }

  addTrap(name: string, shape: string, count: number, sample: string): void {
    this.#begin();
    this.#statements.addTrap.run(name, shape, count, sample, count);
  }

  /** Addresses skipped for reasons that a new start may lift wait again. */
  reviveSkipped(reasons: readonly SkipReason[]): void {
    this.#begin();
    const run = this.#db.prepare(`UPDATE targets SET state = ${WAITING}, skipped = NULL WHERE state = ${SKIPPED} AND skipped = ?`);
    for (const reason of reasons) run.run(reason);
  }

  /** Everything still waiting is skipped for that reason; the count of them. */
  skipWaiting(reason: SkipReason): number {
    this.#settlePages();
    return Number(this.#db.prepare(`UPDATE targets SET state = ${SKIPPED}, skipped = ? WHERE state = ${WAITING}`).run(reason).changes);
  }

  /** Writes down that the targets of all pages are done. */
  #settlePages(): void {
    this.#begin();
    this.#db.exec(`UPDATE targets SET state = ${DONE} WHERE state = ${WAITING} AND id IN (SELECT target FROM pages)`);
  }

  /** Commits when the batch is large or old enough. */
  settle(): void {
    if (this.#open && (this.#pagesInBatch >= BATCH_PAGES || this.#clock.now() - this.#batchSince >= BATCH_MS)) this.commit();
  }

  /** Writes everything given so far. Throws what the disk throws. */
  commit(): void {
    if (!this.#open) return;
    this.beforeCommit();
    this.#spool.flush();
    this.#statements.setMeta.run('spoolBytes', String(this.#spool.length));
    this.#db.exec('COMMIT');
    this.#open = false;
    this.#pagesInBatch = 0;
  }

  /** Commits, writes the log back into the file and frees the lock. */
  close(): void {
    this.#settlePages();
    this.commit();
    this.#spool.close();
    this.#db.exec('PRAGMA main.wal_checkpoint(TRUNCATE)');
    this.#db.close();
    this.#lock.release();
  }

  /** Closes without committing: after an error of the disk. What was committed stays. */
  abandon(): void {
    this.#spool.abandon();
    this.#db.close();
    this.#lock.release();
  }

  #begin(): void {
    if (this.#open) return;
    this.#db.exec('BEGIN');
    this.#open = true;
    this.#batchSince = this.#clock.now();
  }
}

const bytesOf = (numbers: Int32Array) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
