/**
 * The crawl as a file: one SQLite database (WAL) and one spool of bodies. One writer; readers at any time.
 * Work is committed in batches; what one page brought (facts, blocks, new addresses, body) is always in one
 * transaction, so `kill -9` at any moment loses nothing that was said to be done and doubles nothing.
 */
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Observation, SkipReason } from '../../page/index.ts';
import { type Clock, FatalError, InputError } from '../../platform/index.ts';
import { type CrawlLock, lockCrawl } from './lock.ts';
import { clean, type PackedBlock } from './packed.ts';
import { ADDRESS_SEPARATOR, SCHEMA_VERSION, TABLES, TARGET_KINDS, type TargetKind, TEXT_SEPARATOR } from './schema.ts';
import { SpoolWriter } from './spool.ts';
import type { Trap } from './traps.ts';

const BATCH_PAGES = 200;
const BATCH_MS = 1000;

export interface NewTarget {
  url: string;
  kind: TargetKind;
  state: number;
  priority: number;
  depth: number;
  /** Target id of the page that showed it, null for the home page. */
  parent: number | null;
  sameAs: number | null;
  skipped: SkipReason | null;
}

/** What is known of an address while the crawl works on it. */
export interface TargetRow {
  id: number;
  url: string;
  kind: TargetKind;
  depth: number;
  attempts: number;
  observations: Observation[];
}

export interface TargetUpdate {
  state: number;
  kind: TargetKind;
  skipped: SkipReason | null;
  attempts: number;
  observations: Observation[];
  contentType: string | null;
  title: string | null;
  sample: string | null;
  soft404: string | null;
}

export interface NewPage {
  target: number;
  finalUrl: string | null;
  status: number;
  fetchedAt: number;
  firstByteMs: number | null;
  totalMs: number;
  etag: string | null;
  lastModified: string | null;
  sha256: Uint8Array;
  size: number;
  way: 'plain' | 'records' | 'browser';
  kind: string;
  publishedAt: string | null;
  facts: string;
  blocks: Int32Array;
  headers: string | null;
  /** Body as received; null: not kept. */
  wire: Uint8Array | null;
}

/** Every row that a restart needs to know. */
export interface StoredTarget {
  id: number;
  url: string;
  kind: number;
  state: number;
  priority: number;
  same_as: number | null;
}

export const databasePath = (dir: string) => path.join(dir, 'crawl.sqlite');

export class CrawlStore {
  readonly dir: string;
  /** True when a crawl was already there and goes on. */
  readonly resumed: boolean;
  readonly #db: DatabaseSync;
  readonly #lock: CrawlLock;
  readonly #spool: SpoolWriter;
  readonly #clock: Clock;
  readonly #statements: ReturnType<typeof prepare>;
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
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA wal_autocheckpoint = 2000; PRAGMA temp_store = MEMORY',
      );
      this.resumed = this.#prepareSchema(exists, resume);
      this.#statements = prepare(this.#db);
      this.#targetId = this.#max('targets');
      this.#blockId = this.#max('blocks');
      this.#pageId = this.#max('pages');
      this.#spool = new SpoolWriter(dir, Number(this.meta('spoolBytes') ?? 0));
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

  /** Stores a new address and returns its id; ids rise by one. */
  addTarget(target: NewTarget): number {
    this.#begin();
    const id = ++this.#targetId;
    this.#statements.addTarget.run(
      id,
      target.url,
      TARGET_KINDS.indexOf(target.kind),
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

  target(id: number): TargetRow {
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
    this.#statements.updateTarget.run(
      update.state,
      TARGET_KINDS.indexOf(update.kind),
      update.skipped,
      update.attempts,
      update.observations.length > 0 ? JSON.stringify(update.observations) : null,
      update.contentType,
      update.title,
      update.sample,
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
    const { texts, urls } = block;
    let joined = '';
    for (let i = 0; i < texts.length; i++) {
      joined += i === 0 ? texts[i] : TEXT_SEPARATOR + texts[i];
      if (targets[i] === 0) joined += ADDRESS_SEPARATOR + clean(urls[i]!.slice(0, 2000));
    }
    const has = texts.length > 0;
    this.#statements.addBlock.run(
      id,
      block.hash,
      block.text,
      has ? bytesOf(targets) : null,
      has ? block.marks : null,
      has ? joined : null,
      block.findings,
    );
    return id;
  }

  /** Stores a page that was read, marks its target done, and returns the page's id. May commit the batch. */
  addPage(page: NewPage): number {
    this.#begin();
    const offset = page.wire === null ? null : this.#spool.append(page.wire);
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
      page.facts,
      bytesOf(page.blocks),
      page.headers,
      offset,
      page.wire === null ? null : page.wire.length,
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

  /** Traps of an earlier start. */
  traps(): Trap[] {
    return this.#db.prepare('SELECT name, shape, count, sample FROM traps').all() as unknown as Trap[];
  }

  hasVariants(): boolean {
    return this.#db.prepare('SELECT 1 FROM variants LIMIT 1').get() !== undefined;
  }

  addTrap(name: string, shape: string, count: number, sample: string): void {
    this.#begin();
    this.#statements.addTrap.run(name, shape, count, sample, count);
  }

  /** Every address in rising id: to rebuild what a running crawl holds in memory. */
  *targets(): Generator<StoredTarget> {
    for (const row of this.#db.prepare('SELECT id, url, kind, state, priority, same_as FROM targets ORDER BY id').iterate())
      yield row as unknown as StoredTarget;
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

  /** Addresses skipped for reasons that a new start may lift wait again. */
  reviveSkipped(reasons: readonly SkipReason[]): void {
    this.#begin();
    const run = this.#db.prepare('UPDATE targets SET state = 0, skipped = NULL WHERE state = 2 AND skipped = ?');
    for (const reason of reasons) run.run(reason);
  }

  /** Everything still waiting is skipped for that reason; the count of them. */
  skipWaiting(reason: SkipReason): number {
    this.#begin();
    return Number(this.#db.prepare('UPDATE targets SET state = 2, skipped = ? WHERE state = 0').run(reason).changes);
  }

  /** Pages evenly spread over the crawl (never the home page): target ids and addresses. */
  samplePages(count: number): { url: string }[] {
    const step = Math.max(1, Math.floor(this.#pageId / (count + 1)));
    const find = this.#db.prepare('SELECT t.url FROM pages p JOIN targets t ON t.id = p.target WHERE p.id = ? AND t.depth > 0');
    const found: { url: string }[] = [];
    for (let id = 1 + step; id <= this.#pageId && found.length < count; id += step) {
      const row = find.get(id);
      if (row) found.push({ url: row.url as string });
    }
    return found;
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
    this.commit();
    this.#spool.close();
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
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

/** The sentence for a crawl file that this version cannot read. */
export function versionError(dir: string, version: number): InputError {
  return new InputError(`${dir} 中的采集文件是第 ${version} 版格式，本程序只读第 ${SCHEMA_VERSION} 版，请重新采集。`, {
    code: 'crawl-version',
    details: { version },
  });
}

/** Errors of the disk become a FatalError with a sentence; others are returned as they are. */
export function asDiskError(error: unknown, dir: string): unknown {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const full = code === 'ENOSPC' || code === 'EDQUOT' || errcode === 13;
  const broken = code === 'EIO' || code === 'EROFS' || (typeof errcode === 'number' && [8, 10, 11].includes(errcode & 0xff));
  if (full)
    return new FatalError(`磁盘已满，采集停止；已保存的部分在 ${dir}，腾出空间后可用 --resume 接着做。`, {
      code: 'disk-full',
      cause: error,
    });
  if (broken)
    return new FatalError(`无法写入 ${dir}（磁盘故障或只读），采集停止；已保存的部分仍在。`, { code: 'disk-error', cause: error });
  return error;
}

const bytesOf = (numbers: Int32Array) => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

function prepare(db: DatabaseSync): Record<StatementName, StatementSync> {
  return {
    getMeta: db.prepare('SELECT value FROM meta WHERE key = ?'),
    setMeta: db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'),
    addTarget: db.prepare(
      'INSERT INTO targets (id, url, kind, state, priority, depth, parent, same_as, skipped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    targetUrl: db.prepare('SELECT url FROM targets WHERE id = ?'),
    target: db.prepare('SELECT url, kind, depth, attempts, observations FROM targets WHERE id = ?'),
    updateTarget: db.prepare(
      'UPDATE targets SET state = ?, kind = ?, skipped = ?, attempts = ?, observations = ?, content_type = ?, title = ?, sample = ?, soft404 = ? WHERE id = ?',
    ),
    setState: db.prepare('UPDATE targets SET state = ?, skipped = ? WHERE id = ?'),
    forgetVisit: db.prepare('UPDATE targets SET state = 0, observations = NULL WHERE id = ?'),
    setAlias: db.prepare('UPDATE targets SET state = ?, same_as = ? WHERE id = ?'),
    aliases: db.prepare('SELECT id FROM targets WHERE same_as = ? ORDER BY id'),
    setSoft404: db.prepare('UPDATE targets SET soft404 = ? WHERE id = ?'),
    addBlock: db.prepare('INSERT INTO blocks (id, hash, text, link_targets, link_marks, link_texts, marks) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    addPage: db.prepare(
      `INSERT INTO pages (id, target, final_url, status, fetched_at, first_byte_ms, total_ms, etag, last_modified, sha256, size, way, kind,
       published_at, facts, blocks, headers, spool_offset, spool_length) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addVariant: db.prepare('INSERT INTO variants (url, client, final_url, status, reading, observation) VALUES (?, ?, ?, ?, ?, ?)'),
    addTrap: db.prepare(
      'INSERT INTO traps (name, shape, count, sample) VALUES (?, ?, ?, ?) ON CONFLICT (name, shape) DO UPDATE SET count = ?',
    ),
  };
}

type StatementName =
  | 'getMeta'
  | 'setMeta'
  | 'addTarget'
  | 'targetUrl'
  | 'target'
  | 'updateTarget'
  | 'setState'
  | 'forgetVisit'
  | 'setAlias'
  | 'aliases'
  | 'setSoft404'
  | 'addBlock'
  | 'addPage'
  | 'addVariant'
  | 'addTrap';
