/**
 * Which blobs the database speaks of. A row of `blobs` stands for bytes in the store; whoever needs them refers to it by a foreign
 * key, and what nothing refers to is garbage. Bytes are put first, then recorded in the transaction that refers to them: what is
 * put and never recorded is garbage too.
 */
import { type Kysely, sql } from 'kysely';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/connection.ts';
import type { Schema } from '../db/schema.ts';
import type { Work } from '../db/transact.ts';
import { ConflictError, InputError } from '../errors.ts';
import type { BlobStore, ListedBlob, StoredBlob } from './store.ts';

/**
 * Records bytes that were put, so that rows of the same transaction can refer to them. Throws ConflictError when they have been
 * removed as garbage meanwhile: put them again.
 */
export async function recordBlob({ tx, now }: Work, store: BlobStore, { sha256, size }: StoredBlob, mediaType: string): Promise<void> {
  // Whoever removes garbage waits for the end of this transaction, and sees what it refers to.
  await sql`select pg_advisory_xact_lock_shared(${lockOf(sha256)})`.execute(tx);
  if ((await store.find(sha256)) === null)
    throw new ConflictError(`保存的文件 ${sha256} 已被清理，请重新上传`, { code: 'blob-removed', details: { sha256 } });
  await tx
    .insertInto('blobs')
    .values({ sha256, size, media_type: mediaType, stored_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Any number known to nobody else: backups and the removal of garbage keep out of each other's way. */
const COLLECTING_LOCK = 0x7a78676b;

/** Until the transaction ends no garbage is removed: what its snapshot refers to stays. Waits only while one is being removed. */
export async function keepFromCollecting(tx: Kysely<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${COLLECTING_LOCK})`.execute(tx);
}

export interface Garbage {
  /** Blobs that nothing refers to and that were put before the grace time. */
  blobs: number;
  bytes: number;
  /** Blobs that nothing refers to but too young to be judged: their record may be on its way. */
  young: number;
}

/** Least grace: the longest time between putting bytes and recording them. */
export const SHORTEST_GRACE_MS = 3_600_000;

/**
 * Finds what nothing refers to; `remove`: removes it, rows and bytes, with what interrupted puts left. Nothing younger than the
 * grace time is touched. Throws InputError for a grace time under an hour, ConflictError while a backup is made.
 */
export async function collectGarbage(
  { database, clock }: { database: Database; clock: Clock },
  store: BlobStore,
  { graceMs, remove }: { graceMs: number; remove: boolean },
): Promise<Garbage> {
  if (graceMs < SHORTEST_GRACE_MS) throw new InputError('宽限时间至少 1 小时，请改正', { code: 'grace-too-short' });
  const before = new Date(clock.now() - graceMs);
  const referrers = await referrersOf(database.kysely);
  const found: Garbage = { blobs: 0, bytes: 0, young: 0 };
  for await (const blob of store.list()) {
    if (await database.kysely.transaction().execute((tx) => isReferred(tx, referrers, blob.sha256))) continue;
    if (blob.storedAt >= before) {
      found.young++;
      continue;
    }
    if (remove && !(await removeOne(database, store, referrers, blob, before))) continue;
    found.blobs++;
    found.bytes += blob.size;
  }
  if (remove) await store.removeUnfinished(before);
  return found;
}

/** False when somebody was faster: recorded it, or put it again. */
function removeOne({ kysely }: Database, store: BlobStore, referrers: Referrer[], { sha256 }: ListedBlob, before: Date): Promise<boolean> {
  return kysely.transaction().execute(async (tx) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${COLLECTING_LOCK}) as free`.execute(tx);
    if (!rows[0]!.free) throw new ConflictError('正在备份，请在备份完成后再清理', { code: 'backup-running' });
    await sql`select pg_advisory_xact_lock(${lockOf(sha256)})`.execute(tx);
    const now = await store.find(sha256);
    if (now === null || now.storedAt >= before || (await isReferred(tx, referrers, sha256))) return false;
    await tx.deleteFrom('blobs').where('sha256', '=', sha256).execute();
    await store.delete(sha256);
    return true;
  });
}

export interface MissingBlobs {
  /** Recorded blobs that were looked for. */
  looked: number;
  /** Recorded and not in the store, or there with another size. At most a hundred are named. */
  missing: string[];
}

const MOST_NAMED = 100;
const BATCH = 1000;

/** Looks for the bytes of every record. `read`: reads and hashes them all, which takes as long as reading the whole store. */
export async function findMissing(kysely: Kysely<Schema>, store: BlobStore, { read }: { read: boolean }): Promise<MissingBlobs> {
  const result: MissingBlobs = { looked: 0, missing: [] };
  for await (const { sha256, size } of recordedBlobs(kysely)) {
    result.looked++;
    const isThere = (await store.find(sha256))?.size === size && (!read || (await isReadable(store, sha256)));
    if (!isThere && result.missing.length < MOST_NAMED) result.missing.push(sha256);
  }
  return result;
}

/** All records by name, a batch in memory at a time. */
export async function* recordedBlobs(kysely: Kysely<Schema>): AsyncGenerator<StoredBlob> {
  for (let after = ''; ; ) {
    const query = kysely.selectFrom('blobs').select(['sha256', 'size']).where('sha256', '>', after);
    const rows = await query.orderBy('sha256').limit(BATCH).execute();
    yield* rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.sha256;
  }
}

async function isReadable(store: BlobStore, sha256: string): Promise<boolean> {
  try {
    for await (const _ of await store.get(sha256));
    return true;
  } catch (error) {
    if (['blob-damaged', 'blob-missing'].includes((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

interface Referrer {
  table: string;
  column: string;
}

/** Columns that refer to blobs, as the database itself knows them: a new table is never forgotten. */
async function referrersOf(kysely: Kysely<Schema>): Promise<Referrer[]> {
  const { rows } = await sql<Referrer>`
    select c.relname as "table", a.attname as "column" from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confrelid = 'blobs'::regclass order by 1, 2`.execute(kysely);
  return rows;
}

async function isReferred(tx: Kysely<Schema>, referrers: Referrer[], sha256: string): Promise<boolean> {
  if (referrers.length === 0) return false;
  await sql`select set_config('zhengxun.scope', '/', true)`.execute(tx);
  const some = referrers.map(({ table, column }) => sql`exists (select from ${sql.table(table)} where ${sql.ref(column)} = ${sha256})`);
  const { rows } = await sql<{ referred: boolean }>`select ${sql.join(some, sql` or `)} as referred`.execute(tx);
  return rows[0]!.referred;
}

/** The name's first 63 bits: locks of two names that share them are merely waited for. */
const lockOf = (sha256: string) => sql`${(BigInt(`0x${sha256.slice(0, 16)}`) >> 1n).toString()}::bigint`;
