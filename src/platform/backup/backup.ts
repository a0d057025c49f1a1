/** The whole installation as one file: database in one snapshot, waiting jobs, blobs. How an office keeps it, and moves it to another server. */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { type TarWriter, tarWriter } from '../archive/tar.ts';
import { verifyTrail } from '../audit/trail.ts';
import { keepFromCollecting, recordedBlobs } from '../blobs/records.ts';
import type { BlobStore } from '../blobs/store.ts';
import type { Database } from '../db/connection.ts';
import type { Schema } from '../db/schema.ts';
import { FatalError, InputError } from '../errors.ts';
import { type BackupHead, type BackupSummary, type BlobSummary, ENTRIES, FORMAT, type JobsSummary } from './format.ts';
import { jobLines } from './jobs.ts';
import { rowsOf, seeEverything, tableNames } from './tables.ts';

/**
 * Writes a backup; the file appears only when it is whole. `blobs` null: without them. Throws FatalError when the audit trail is
 * broken (that is to be cleared up first), InputError when the file cannot be written. Blobs that are lost are named in the summary.
 */
export async function backup(database: Database, blobs: BlobStore | null, file: string): Promise<BackupSummary> {
  const making = `${file}.making-${process.pid}`;
  const rowsFile = `${making}-rows`;
  try {
    const out = createWriteStream(making, { mode: 0o600, flush: true });
    const tar = tarWriter(out);
    const summary = await database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((tx) => write(tx, blobs, tar, rowsFile));
    await tar.end();
    out.end();
    await finished(out);
    await rename(making, file);
    return summary;
  } catch (error) {
    await rm(making, { force: true });
    if ((error as NodeJS.ErrnoException).syscall !== undefined)
      throw new InputError(`无法写入 ${file}，请检查目录是否存在、是否有权限和空间`, { code: 'backup-unwritable', cause: error });
    throw error;
  } finally {
    await rm(rowsFile, { force: true });
  }
}

async function write(tx: Kysely<Schema>, blobs: BlobStore | null, tar: TarWriter, rowsFile: string): Promise<BackupSummary> {
  await keepFromCollecting(tx);
  await seeEverything(tx);
  const schema = await schemaOf(tx);
  const { problem, head } = await verifyTrail(tx);
  if (problem !== null) throw new FatalError(`审计记录第 ${problem.sequence} 条有问题，未作备份，请先查明`, { code: 'audit-broken' });
  await addText(tar, ENTRIES.head, JSON.stringify({ format: FORMAT, schema, hasBlobs: blobs !== null } satisfies BackupHead));
  const rows = await writeRows(tx, rowsFile);
  const { size } = await stat(rowsFile);
  await tar.add({ name: ENTRIES.database, size }, createReadStream(rowsFile));
  const jobs: JobsSummary = { queues: 0, jobs: 0 };
  await addText(tar, ENTRIES.jobs, (await Array.fromAsync(jobLines(tx, jobs))).join(''));
  const summary: BackupSummary = { schema, rows, head, jobs, blobs: blobs === null ? null : await writeBlobs(tx, blobs, tar) };
  await addText(tar, ENTRIES.end, JSON.stringify(summary));
  return summary;
}

const addText = (tar: TarWriter, name: string, text: string) => {
  const bytes = Buffer.from(text);
  return tar.add({ name, size: bytes.length }, [bytes]);
};

/** Into a file of its own first: an archive tells the size of an entry before its bytes. */
async function writeRows(tx: Kysely<Schema>, file: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  async function* lines() {
    for (const table of await tableNames(tx)) {
      counts[table] = 0;
      for await (const row of rowsOf(tx, table)) {
        counts[table]++;
        yield `["${table}",${row}]\n`;
      }
    }
  }
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { mode: 0o600 }));
  return counts;
}

async function writeBlobs(tx: Kysely<Schema>, store: BlobStore, tar: TarWriter): Promise<BlobSummary> {
  const summary: BlobSummary = { count: 0, bytes: 0, missing: [] };
  for await (const { sha256, size } of recordedBlobs(tx)) {
    if ((await store.find(sha256))?.size !== size) {
      summary.missing.push(sha256);
      continue;
    }
    try {
      await tar.add({ name: `${ENTRIES.blobs}${sha256}`, size }, await store.get(sha256));
      summary.count++;
      summary.bytes += size;
    } catch (error) {
      if (!(error instanceof FatalError)) throw error;
      summary.missing.push(sha256);
    }
  }
  return summary;
}

async function schemaOf(tx: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(tx);
  return rows[0]!.name;
}
