/**
 * What the attachments of a crawl say, read once after it: found faults with the text around them, or why an attachment was
 * not read. Stored in the crawl's file, so that judging needs no network. The table is there only when somebody has begun.
 */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { AttachmentReading, TextMark, UnreadReason } from '../../page/index.ts';
import { asDiskError, databasePath } from './crawl-file.ts';
import { type CrawlLock, lockCrawl } from './lock.ts';
import { DONE, TARGET_KINDS } from './schema.ts';

const TABLE = `CREATE TABLE IF NOT EXISTS attachment_texts (
  target INTEGER PRIMARY KEY,   -- targets.id
  unread TEXT,                  -- why it was not read, null when it was
  sha256 TEXT,                  -- hex, of the file as received; null when it never came whole
  size INTEGER,                 -- bytes, null as above
  text TEXT,                    -- only when there are marks
  marks TEXT                    -- JSON, null when none
)`;

export interface WaitingAttachment {
  id: number;
  url: string;
}

export interface AttachmentRow {
  unread: UnreadReason | null;
  sha256: string | null;
  size: number | null;
  text: string;
  marks: readonly TextMark[];
}

/** The one writer. Every method throws what the disk throws, as FatalError; the constructor InputError when another process has the crawl. */
export class AttachmentTexts {
  readonly #dir: string;
  readonly #db: DatabaseSync;
  readonly #lock: CrawlLock;
  readonly #add: StatementSync;

  constructor(dir: string) {
    this.#dir = dir;
    this.#lock = lockCrawl(dir);
    try {
      this.#db = new DatabaseSync(databasePath(dir), { timeout: 10_000 });
      this.#db.exec(TABLE);
      this.#add = this.#db.prepare(
        'INSERT OR REPLACE INTO attachment_texts (target, unread, sha256, size, text, marks) VALUES (?, ?, ?, ?, ?, ?)',
      );
    } catch (error) {
      this.#lock.release();
      throw asDiskError(error, dir);
    }
  }

  /** Attachments of the site that answered and were not looked at yet, in the order in which the crawl met them. */
  waiting(): WaitingAttachment[] {
    const rows = this.#db
      .prepare(
        `SELECT id, url FROM targets WHERE kind = ? AND state = ? AND same_as IS NULL AND soft404 IS NULL AND observations LIKE '%"kind":"answered","status":2%'
         AND id NOT IN (SELECT target FROM attachment_texts) ORDER BY id`,
      )
      .all(TARGET_KINDS.indexOf('attachment'), DONE);
    return rows.map((row) => ({ id: row.id as number, url: row.url as string }));
  }

  /** Says what became of one; kept at once. */
  store(target: number, { unread, sha256, size, text, marks }: AttachmentRow): void {
    try {
      const found = marks.length > 0;
      this.#add.run(target, unread, sha256, size, found ? text : null, found ? JSON.stringify(marks) : null);
    } catch (error) {
      throw asDiskError(error, this.#dir);
    }
  }

  close(): void {
    this.#db.close();
    this.#lock.release();
  }
}

/** How many attachments were read and why others were not; null when nobody began. */
export function storedAttachments(db: DatabaseSync): AttachmentReading | null {
  if (!hasTable(db)) return null;
  const result: AttachmentReading = { read: 0, unread: {} };
  for (const row of db.prepare('SELECT unread, count(*) AS n FROM attachment_texts GROUP BY unread ORDER BY unread').all())
    if (row.unread === null) result.read = Number(row.n);
    else result.unread[row.unread as UnreadReason] = Number(row.n);
  return result;
}

/** Attachments with marks. */
export function* markedAttachments(
  db: DatabaseSync,
): Generator<{ target: number; url: string; sha256: string; text: string; marks: TextMark[] }> {
  if (!hasTable(db)) return;
  const rows = db.prepare(
    'SELECT a.target, t.url, a.sha256, a.text, a.marks FROM attachment_texts a JOIN targets t ON t.id = a.target WHERE a.marks IS NOT NULL ORDER BY a.target',
  );
  for (const row of rows.iterate())
    yield {
      target: row.target as number,
      url: row.url as string,
      sha256: row.sha256 as string,
      text: row.text as string,
      marks: JSON.parse(row.marks as string) as TextMark[],
    };
}

function hasTable(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment_texts'").get() !== undefined;
}
