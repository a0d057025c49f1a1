/** The close look at a site after its crawl: written into the crawl's file once, so that judging needs no network. */
import { DatabaseSync } from 'node:sqlite';
import type { CloseLook, CrawlMeta } from '../../page/index.ts';
import { asDiskError, databasePath } from './crawl-file.ts';
import { lockCrawl } from './lock.ts';

const LOOK = 'closeLook';
const IPV6 = 'ipv6';

/** Stores what was seen. Throws InputError when another process has the crawl, FatalError for the disk. */
export function storeCloseLook(dir: string, look: CloseLook, ipv6: CrawlMeta['ipv6'] | null): void {
  const lock = lockCrawl(dir);
  try {
    const db = new DatabaseSync(databasePath(dir), { timeout: 10_000 });
    try {
      const put = db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)');
      db.exec('BEGIN');
      put.run(LOOK, JSON.stringify(look));
      put.run(IPV6, JSON.stringify(ipv6));
      db.exec('COMMIT');
    } finally {
      db.close();
    }
  } catch (error) {
    throw asDiskError(error, dir);
  } finally {
    lock.release();
  }
}

/** What was stored, null when nobody looked. */
export function storedCloseLook(db: DatabaseSync): CloseLook | null {
  return read(db, LOOK) as CloseLook | null;
}

/** IPv6 of the home address as it was asked, null when it was not. */
export function storedIpv6(db: DatabaseSync): NonNullable<CrawlMeta['ipv6']> | null {
  return read(db, IPV6) as NonNullable<CrawlMeta['ipv6']> | null;
}

function read(db: DatabaseSync, key: string): unknown {
  const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? null : JSON.parse(row.value as string);
}
