/**
 * A running crawl put away as it stands at one moment: a copy of its database as SQLite itself makes it (in a thread, writers go
 * on), and the bodies that this copy speaks of. Bodies only grow, so each save stores what came since the last one.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { type StoredPart, storePart } from '../../campaign/server.ts';
import type { BlobStore } from '../../platform/server.ts';

const DATABASE = 'crawl.sqlite';
const BODIES = 'bodies.spool';
/** All pages at one stroke: a copy in pieces begins anew with every write in between. */
const WHOLE = 0x7fffffff;

/** Stores the crawl in `dir` as it stands now; `last`: parts of the save before. `copy`: where the database's copy may lie meanwhile. Null: there is none yet. */
export async function saveCrawl(blobs: BlobStore, dir: string, copy: string, last: readonly StoredPart[]): Promise<StoredPart[] | null> {
  if (!existsSync(path.join(dir, DATABASE))) return null;
  try {
    const source = new DatabaseSync(path.join(dir, DATABASE), { readOnly: true });
    try {
      await backup(source, copy, { rate: WHOLE });
    } finally {
      source.close();
    }
    const committed = committedBodies(copy);
    if (committed === null) return null;
    const database = await storePart(blobs, copy, { path: DATABASE, part: 0 });
    return [database, ...(await saveBodies(blobs, path.join(dir, BODIES), committed, last))];
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Bytes of bodies that the copy speaks of; null for a crawl that has not begun. */
function committedBodies(copy: string): number | null {
  const database = new DatabaseSync(copy, { readOnly: true });
  try {
    if (database.prepare(`select 1 from sqlite_schema where name = 'meta'`).get() === undefined) return null;
    const row = database.prepare(`select value from meta where key = 'spoolBytes'`).get();
    return row === undefined ? null : Number(row.value);
  } finally {
    database.close();
  }
}

async function saveBodies(blobs: BlobStore, file: string, committed: number, last: readonly StoredPart[]): Promise<StoredPart[]> {
  const kept: StoredPart[] = [];
  let end = 0;
  for (const part of last.filter((one) => one.path === BODIES)) {
    // After a loss of power the file may hold other bytes there than those that were saved.
    if (end + part.size > committed || (await digestOf(file, end, part.size)) !== part.blob.sha256) break;
    kept.push(part);
    end += part.size;
  }
  if (end === committed) return kept;
  return [...kept, await storePart(blobs, file, { path: BODIES, part: kept.length, from: end, to: committed })];
}

async function digestOf(file: string, from: number, size: number): Promise<string> {
  const hash = createHash('sha256');
  if (size > 0) for await (const chunk of createReadStream(file, { start: from, end: from + size - 1 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
