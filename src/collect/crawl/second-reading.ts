/**
 * Second reading of a crawl's blocks, after the crawl and as often as it takes: what a slower reader has to say about
 * each distinct block is stored beside the marks of the first reading, once. The table is there only when such a reader
 * has begun; whether it came to an end stands in the file before it starts.
 */
import { existsSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SecondReadingState, TextMark } from '../../page/index.ts';
import { asDiskError, databasePath } from './crawl-file.ts';
import { type CrawlLock, lockCrawl } from './lock.ts';
import { SCHEMA_VERSION } from './schema.ts';

const KEY = 'secondReading';
const TABLE = `CREATE TABLE IF NOT EXISTS second_marks (
  block INTEGER PRIMARY KEY,    -- blocks.id: read
  marks TEXT                    -- JSON of its marks, null when none
)`;

/** What is written of it; how far it came is counted, not written. */
interface StoredReading {
  /** Of the reader: another one starts afresh. */
  version: string;
  complete: boolean;
  reason: string | null;
  learned: SecondReadingState['learned'];
}

export interface UnreadBlock {
  id: number;
  text: string;
  /** Of the first reading. */
  marks: TextMark[];
}

/** The one writer of second readings. Every method throws what the disk throws, as FatalError. */
export class SecondReading {
  readonly #dir: string;
  readonly #db: DatabaseSync;
  readonly #lock: CrawlLock;
  readonly #add: StatementSync;
  #open = false;

  /**
   * Opens the crawl in a folder for a reader; what a reader of another version left is dropped. Until `conclude` the
   * file says that the reading is not complete, for that reason. Throws InputError when another process has the crawl.
   */
  constructor(
    dir: string,
    { version, unfinished, learned }: { version: string; unfinished: string; learned: SecondReadingState['learned'] },
  ) {
    this.#dir = dir;
    this.#lock = lockCrawl(dir);
    try {
      this.#db = new DatabaseSync(databasePath(dir), { timeout: 10_000 });
      const before = storedReading(this.#db);
      if (before !== null && before.version !== version) this.#db.exec('DROP TABLE IF EXISTS second_marks');
      this.#db.exec(TABLE);
      this.#add = this.#db.prepare('INSERT OR REPLACE INTO second_marks (block, marks) VALUES (?, ?)');
      this.#write({ version, complete: false, reason: unfinished, learned });
    } catch (error) {
      this.#lock.release();
      throw asDiskError(error, dir);
    }
  }

  /** Takes over what the same reader found in blocks that an earlier crawl had too; nothing when there is none. */
  takeOver(earlierDir: string, version: string): void {
    if (!existsSync(databasePath(earlierDir))) return;
    this.#commit();
    this.#db.prepare('ATTACH DATABASE ? AS earlier').run(databasePath(earlierDir));
    try {
      const [usable] = this.#db.prepare('PRAGMA earlier.user_version').all();
      if (usable?.user_version !== SCHEMA_VERSION || storedReading(this.#db, 'earlier')?.version !== version) return;
      this.#db.exec(`INSERT OR IGNORE INTO second_marks (block, marks)
        SELECT now.id, known.marks FROM blocks now JOIN earlier.blocks then_ ON then_.hash = now.hash JOIN earlier.second_marks known ON known.block = then_.id`);
    } finally {
      this.#db.exec('DETACH DATABASE earlier');
    }
  }

  /** How many blocks are still to be read. */
  get waiting(): number {
    return Number(this.#db.prepare(`SELECT count(*) AS n FROM blocks ${UNREAD}`).get()!.n);
  }

  /** Blocks not read yet, in the order of the crawl; a batch at a time, so that they may be stored meanwhile. */
  *unread(): Generator<UnreadBlock> {
    const next = this.#db.prepare(`SELECT id, text, marks FROM blocks ${UNREAD} AND id > ? ORDER BY id LIMIT 100`);
    let last = 0;
    for (;;) {
      const rows = next.all(last);
      for (const row of rows) {
        last = row.id as number;
        yield { id: last, text: row.text as string, marks: row.marks === null ? [] : (JSON.parse(row.marks as string) as TextMark[]) };
      }
      if (rows.length === 0) return;
    }
  }

  /** Says that a block was read and what was found. Kept for good with the next `commit`. */
  store(block: number, marks: readonly TextMark[]): void {
    if (!this.#open) this.#db.exec('BEGIN');
    this.#open = true;
    this.#add.run(block, marks.length === 0 ? null : JSON.stringify(marks));
  }

  commit(): void {
    try {
      this.#commit();
    } catch (error) {
      throw asDiskError(error, this.#dir);
    }
  }

  /** All was read, or (with a reason, one Chinese sentence) as much as could be. */
  conclude(reason: string | null): void {
    this.#write({ ...storedReading(this.#db)!, complete: reason === null, reason });
  }

  close(): void {
    this.commit();
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#db.close();
    this.#lock.release();
  }

  #commit(): void {
    if (this.#open) this.#db.exec('COMMIT');
    this.#open = false;
  }

  #write(state: StoredReading): void {
    this.commit();
    this.#db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(KEY, JSON.stringify(state));
  }
}

const UNREAD = 'WHERE NOT EXISTS (SELECT 1 FROM second_marks known WHERE known.block = blocks.id)';

/** How far a second reading came; null when none was begun. */
export function secondReadingState(db: DatabaseSync): SecondReadingState | null {
  const stored = storedReading(db);
  if (stored === null) return null;
  const count = (table: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!.n);
  const { complete, reason, learned } = stored;
  return { blocks: count('blocks'), read: count('second_marks'), complete, reason, learned };
}

function storedReading(db: DatabaseSync, schema = 'main'): StoredReading | null {
  const row = db.prepare(`SELECT value FROM ${schema}.meta WHERE key = ?`).get(KEY);
  return row === undefined ? null : (JSON.parse(row.value as string) as StoredReading);
}
