/** A backup put back into an empty database: whole or not at all. */
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { createGunzip } from 'node:zlib';
import { sql, type Transaction } from 'kysely';
import { type ReadEntry, readTar, TarDamagedError } from '../archive/tar.ts';
import { verifyTrail } from '../audit/trail.ts';
import { type BlobStore, isBlobName } from '../blobs/store.ts';
import type { Database } from '../db/connection.ts';
import { MIGRATIONS, migrate } from '../db/migrate.ts';
import type { Schema } from '../db/schema.ts';
import { InputError } from '../errors.ts';
import { type BackupHead, type BackupSummary, type BlobSummary, DamagedError, ENTRIES, FORMAT } from './format.ts';
import { fillJobs } from './jobs.ts';
import { seeEverything, tableFiller } from './tables.ts';

/**
 * Fills an empty database and the blob store from a backup and brings the database to this program's schema. Throws InputError for
 * a file that cannot be read, is no backup, is damaged or comes from a newer program, and for a database that is not empty.
 */
export async function restore(database: Database, store: BlobStore, file: string): Promise<BackupSummary> {
  const handle = await opened(file);
  try {
    const entries = readTar(handle.createReadStream({ autoClose: false }));
    const head = await headOf(entries, file);
    await migrate(database.kysely, head.schema);
    const summary = await database.kysely.transaction().execute((tx) => fill(tx, store, head, entries));
    await migrate(database.kysely);
    return summary;
  } catch (error) {
    throw isDamage(error) ? new InputError(`${file} 不是完整的备份，未作恢复，请换一份`, { code: 'backup-damaged', cause: error }) : error;
  } finally {
    await handle.close();
  }
}

async function opened(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
    throw new Error('not a file');
  } catch (cause) {
    throw new InputError(`无法读取 ${file}，请检查路径和权限`, { code: 'backup-unreadable', cause });
  }
}

/** What the database says of impossible values and broken references is said of the file. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamagedError || error instanceof TarDamagedError || error instanceof SyntaxError) return true;
  const code = (error as { code?: unknown })?.code;
  return typeof code === 'string' && (/^2[23]\w{3}$/.test(code) || code.startsWith('Z_'));
}

const LARGEST_TEXT = 256 << 20;

async function textOf({ name, size, bytes }: ReadEntry, expected: string): Promise<string> {
  if (name !== expected || size > LARGEST_TEXT) throw new DamagedError(`${name} instead of ${expected}`);
  return Buffer.concat(await Array.fromAsync(bytes)).toString('utf8');
}

async function following(entries: AsyncGenerator<ReadEntry>): Promise<ReadEntry> {
  const { value, done } = await entries.next();
  if (done === true) throw new DamagedError('ended');
  return value;
}

async function headOf(entries: AsyncGenerator<ReadEntry>, file: string): Promise<BackupHead> {
  let head: BackupHead | null = null;
  try {
    head = JSON.parse(await textOf(await following(entries), ENTRIES.head)) as BackupHead;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  if (head?.format !== FORMAT) throw new InputError(`${file} 不是政巡的备份，请核对`, { code: 'backup-foreign' });
  if (!Object.hasOwn(MIGRATIONS, head.schema))
    throw new InputError('备份来自更新版本的程序，请用相同或更新的版本恢复', { code: 'backup-newer' });
  return head;
}

async function fill(
  tx: Transaction<Schema>,
  store: BlobStore,
  { schema, hasBlobs }: BackupHead,
  entries: AsyncGenerator<ReadEntry>,
): Promise<BackupSummary> {
  await seeEverything(tx);
  const filler = await tableFiller(tx);
  for (const table of filler.tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
    if (rows.length > 0) throw new InputError('数据库里已有内容，只能恢复到空的数据库，请另建一个', { code: 'restore-not-empty' });
  }
  const rowsEntry = await following(entries);
  if (rowsEntry.name !== ENTRIES.database) throw new DamagedError('no rows');
  for await (const line of unzippedLines(rowsEntry.bytes)) {
    const [, table, row] = /^\["([a-z_]{1,63})",(.*)\]$/s.exec(line) ?? [];
    if (table === undefined || row === undefined || !filler.tables.includes(table)) throw new DamagedError('row of an unknown table');
    await filler.put(table, row);
  }
  const rows = await filler.finish();
  const jobLines = (await textOf(await following(entries), ENTRIES.jobs)).split('\n').filter((line) => line !== '');
  const jobs = await fillJobs(tx, jobLines);
  const { blobs, end } = await fillBlobs(store, entries);
  const { problem, head } = await verifyTrail(tx);
  const summary: BackupSummary = { schema, rows, head, jobs, blobs: hasBlobs ? { ...blobs, missing: end.blobs?.missing ?? [] } : null };
  if (problem !== null || !isDeepStrictEqual(summary, end)) throw new DamagedError('not what was written');
  return summary;
}

/** Blobs until the last entry; what it says must have come. Those that were damaged when the backup was made are let go. */
async function fillBlobs(
  store: BlobStore,
  entries: AsyncGenerator<ReadEntry>,
): Promise<{ blobs: Pick<BlobSummary, 'count' | 'bytes'>; end: BackupSummary }> {
  const blobs = { count: 0, bytes: 0 };
  const strange: string[] = [];
  for (;;) {
    const entry = await following(entries);
    if (entry.name === ENTRIES.end) {
      const end = JSON.parse(await textOf(entry, ENTRIES.end)) as BackupSummary;
      const lost = new Set(end.blobs?.missing ?? []);
      if ((await entries.next()).done !== true) throw new DamagedError('something behind the end');
      if (strange.some((name) => !lost.has(name))) throw new DamagedError('blob damaged');
      return { blobs, end };
    }
    const name = entry.name.slice(ENTRIES.blobs.length);
    if (!entry.name.startsWith(ENTRIES.blobs) || !isBlobName(name)) throw new DamagedError(`unknown entry ${entry.name}`);
    const stored = await store.put(entry.bytes);
    if (stored.sha256 === name) {
      blobs.count++;
      blobs.bytes += stored.size;
    } else strange.push(name);
  }
}

/** Lines of gzipped bytes as they are unpacked. */
async function* unzippedLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const source = Readable.from(bytes, { objectMode: false });
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked).setEncoding('utf8');
  let rest = '';
  for await (const chunk of unpacked) {
    const parts = (rest + (chunk as string)).split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest !== '') throw new DamagedError('last line cut off');
}
