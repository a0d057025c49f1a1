/**
 * A logical backup: every row of every table as one gzip file of JSON lines, taken in one snapshot, independent of the server's
 * version; and putting it back into an empty database. How an office moves from the embedded server to one of its own.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import { verifyTrail } from '../audit/trail.ts';
import type { Database } from '../db/connection.ts';
import { MIGRATIONS, migrate } from '../db/migrate.ts';
import type { Schema } from '../db/schema.ts';
import { FatalError, InputError } from '../errors.ts';

export interface BackupSummary {
  /** Last step of the schema. */
  schema: string;
  /** Rows by table. */
  rows: Record<string, number>;
  /** Last hash of the audit trail, hex; null for an empty one. */
  head: string | null;
}

interface Head {
  format: 'zhengxun.backup/1';
  schema: string;
  /** In the order in which they can be filled. */
  tables: string[];
}
interface Tail {
  rows: Record<string, number>;
  head: string | null;
}

const FORMAT = 'zhengxun.backup/1';
const BATCH = 500;

/** Writes a backup; the file appears only when it is whole. Throws FatalError when the audit trail is broken: that is to be cleared up first. */
export async function backup(database: Database, file: string): Promise<BackupSummary> {
  const making = `${file}.making-${process.pid}`;
  try {
    const summary = await database.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        await seeEverything(tx);
        const schema = await schemaOf(tx);
        const tables = await tablesInOrder(tx);
        const { problem, head } = await verifyTrail(tx);
        if (problem !== null) throw new FatalError(`审计记录第 ${problem.sequence} 条有问题，未作备份，请先查明`, { code: 'audit-broken' });
        const rows: Record<string, number> = {};
        async function* lines() {
          yield `${JSON.stringify({ format: FORMAT, schema, tables } satisfies Head)}\n`;
          for (const table of tables) {
            rows[table] = 0;
            for await (const row of rowsOf(tx, table)) {
              rows[table]++;
              yield `${JSON.stringify([table, row])}\n`;
            }
          }
          yield `${JSON.stringify({ rows, head } satisfies Tail)}\n`;
        }
        await pipeline(lines, createGzip(), createWriteStream(making, { mode: 0o600 }));
        return { schema, rows, head };
      });
    await rename(making, file);
    return summary;
  } catch (error) {
    await rm(making, { force: true });
    if ((error as NodeJS.ErrnoException).syscall !== undefined)
      throw new InputError(`无法写入 ${file}，请检查目录是否存在、是否有权限和空间`, { code: 'backup-unwritable', cause: error });
    throw error;
  }
}

/**
 * Fills an empty database from a backup, whole or not at all, and brings it to this program's schema. Throws InputError for a
 * file that is no backup, is cut off or comes from a newer program, and for a database that is not empty.
 */
export async function restore(database: Database, file: string): Promise<BackupSummary> {
  const lines = linesOf(file);
  const next = async (): Promise<unknown> => {
    try {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('ended');
      return JSON.parse(value as string);
    } catch (cause) {
      throw new InputError(`${file} 不是完整的备份，请换一份`, { code: 'backup-damaged', cause });
    }
  };
  const head = (await next()) as Head;
  if (head?.format !== FORMAT) throw new InputError(`${file} 不是政巡的备份，请核对`, { code: 'backup-foreign' });
  if (!(head.schema in MIGRATIONS)) throw new InputError('备份来自更新版本的程序，请用相同或更新的版本恢复', { code: 'backup-newer' });
  await migrate(database.kysely, head.schema);
  const summary = await database.kysely.transaction().execute(async (tx) => {
    await seeEverything(tx);
    const tables = await tablesInOrder(tx);
    for (const table of tables) {
      const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx);
      if (rows.length > 0) throw new InputError('数据库里已有内容，只能恢复到空的数据库，请另建一个', { code: 'restore-not-empty' });
    }
    const counts: Record<string, number> = Object.fromEntries(head.tables.map((table) => [table, 0]));
    let waiting: { table: string; rows: unknown[] } = { table: '', rows: [] };
    const put = async () => {
      if (waiting.rows.length > 0)
        await sql`insert into ${sql.table(waiting.table)}
          select * from jsonb_populate_recordset(null::${sql.table(waiting.table)}, ${JSON.stringify(waiting.rows)}::jsonb)`.execute(tx);
      waiting = { table: '', rows: [] };
    };
    for (;;) {
      const line = await next();
      if (!Array.isArray(line)) {
        await put();
        const { rows, head: chain } = line as Tail;
        const state = await verifyTrail(tx);
        const isWhole = JSON.stringify(rows) === JSON.stringify(counts) && state.problem === null && state.head === chain;
        if (!isWhole) throw new InputError(`${file} 与其中的行数或审计摘要不符，未作恢复，请换一份`, { code: 'backup-damaged' });
        return { schema: head.schema, rows, head: chain };
      }
      const [table, row] = line as [string, unknown];
      if (!tables.includes(table))
        throw new InputError(`${file} 里有不认识的表 ${String(table).slice(0, 60)}，请换一份`, { code: 'backup-damaged' });
      if (table !== waiting.table || waiting.rows.length >= BATCH) {
        await put();
        waiting.table = table;
      }
      waiting.rows.push(row);
      counts[table] = (counts[table] ?? 0) + 1;
    }
  });
  await migrate(database.kysely);
  return summary;
}

/** Lines of a gzip file as they are unpacked. Throws what reading or unpacking throws. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip();
  const source = createReadStream(file).on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked).setEncoding('utf8');
  try {
    let rest = '';
    for await (const chunk of unpacked) {
      const parts = (rest + (chunk as string)).split('\n');
      rest = parts.pop()!;
      yield* parts;
    }
    if (rest !== '') yield rest;
  } finally {
    source.destroy();
  }
}

/** Row-level security shows the whole tree; the connecting user is the tables' owner. */
const seeEverything = (tx: Kysely<Schema>) => sql`select set_config('zhengxun.scope', '/', true)`.execute(tx);

async function schemaOf(tx: Kysely<Schema>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(tx);
  return rows[0]!.name;
}

/** All tables of ours, those first that others refer to. */
async function tablesInOrder(tx: Kysely<Schema>): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name not like 'kysely_%' order by 1`.execute(tx);
  const { rows: references } = await sql<{ child: string; parent: string }>`
    select c.relname as child, p.relname as parent from pg_constraint f
    join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
    where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conrelid <> f.confrelid`.execute(tx);
  const ordered: string[] = [];
  for (let left = tables.map((one) => one.name); left.length > 0; ) {
    const ready = left.filter((table) => !references.some(({ child, parent }) => child === table && left.includes(parent)));
    if (ready.length === 0) throw new FatalError('数据库的表互相引用，无法备份', { code: 'backup-circle' });
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** All rows of a table as JSON, a batch in memory at a time. Rows that refer to their own table stand after those they refer to. */
async function* rowsOf(tx: Kysely<Schema>, table: string): AsyncGenerator<unknown> {
  const order = table === 'organisations' ? sql`order by path` : sql``;
  await sql`declare backup_rows no scroll cursor for select to_jsonb(t) as row from ${sql.table(table)} t ${order}`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: unknown }>`fetch ${sql.lit(BATCH)} from backup_rows`.execute(tx);
    for (const { row } of rows) yield row;
    if (rows.length < BATCH) break;
  }
  await sql`close backup_rows`.execute(tx);
}
