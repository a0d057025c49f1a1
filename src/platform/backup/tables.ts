/** All tables of ours, read and filled as they stand, whatever refers to what and whatever they do by themselves. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../db/schema.ts';

const BATCH = 500;

/** Row-level security shows the whole tree; the connecting user is the tables' owner. */
export const seeEverything = (tx: Kysely<Schema>) => sql`select set_config('zhengxun.scope', '/', true)`.execute(tx);

/** Names of all tables but the record of migrations. */
export async function tableNames(tx: Kysely<Schema>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname not like 'kysely_%' order by 1`.execute(tx);
  return rows.map((row) => row.name);
}

/** All rows of a table as JSON text, unread: no number loses a digit. A batch in memory at a time. */
export async function* rowsOf(tx: Kysely<Schema>, table: string): AsyncGenerator<string> {
  await sql`declare backup_rows no scroll cursor for select to_jsonb(t)::text as row from ${sql.table(table)} t`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(BATCH)} from backup_rows`.execute(tx);
    for (const { row } of rows) yield row;
    if (rows.length < BATCH) break;
  }
  await sql`close backup_rows`.execute(tx);
}

export interface TableFiller {
  tables: readonly string[];
  /** Rows as JSON text; written in batches. */
  put(table: string, row: string): Promise<void>;
  /** Writes what waits and lets the tables work by themselves again: now every reference must hold. */
  finish(): Promise<Record<string, number>>;
}

/** Columns that are not computed from others, by table. */
async function columnsOf(tx: Kysely<Schema>): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name::text as "table", array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_schema = current_schema() and is_generated = 'NEVER' group by 1`.execute(tx);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/**
 * Makes the tables take rows in any order as they are: triggers are off (histories come with their own rows), references are looked
 * at in the end. The tables are locked until the transaction ends; if it fails all is as before.
 */
export async function tableFiller(tx: Transaction<Schema>): Promise<TableFiller> {
  const tables = await tableNames(tx);
  const columns = await columnsOf(tx);
  const keys = await strictKeys(tx);
  for (const table of tables) await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx);
  for (const { table, key } of keys)
    await sql`alter table ${sql.table(table)} alter constraint ${sql.id(key)} deferrable initially deferred`.execute(tx);
  const counts: Record<string, number> = Object.fromEntries(tables.map((table) => [table, 0]));
  let waiting: { table: string; rows: string[] } = { table: '', rows: [] };
  const flush = async () => {
    const { table, rows } = waiting;
    waiting = { table: '', rows: [] };
    if (rows.length === 0) return;
    const names = sql.join(columns.get(table)!.map((name) => sql.id(name)));
    await sql`
      insert into ${sql.table(table)} (${names})
      select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${`[${rows.join(',')}]`}::jsonb)`.execute(tx);
    counts[table] = counts[table]! + rows.length;
  };
  return {
    tables,
    async put(table, row) {
      if (table !== waiting.table || waiting.rows.length >= BATCH) {
        await flush();
        waiting.table = table;
      }
      waiting.rows.push(row);
    },
    async finish() {
      await flush();
      await sql`set constraints all immediate`.execute(tx);
      for (const { table, key } of keys)
        await sql`alter table ${sql.table(table)} alter constraint ${sql.id(key)} not deferrable`.execute(tx);
      for (const table of tables) await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx);
      return counts;
    },
  };
}

/** Foreign keys that are looked at with every statement. */
async function strictKeys(tx: Kysely<Schema>): Promise<{ table: string; key: string }[]> {
  const { rows } = await sql<{ table: string; key: string }>`
    select c.relname as "table", f.conname as "key" from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and f.connamespace = current_schema()::regnamespace and f.conparentid = 0 and not f.condeferrable`.execute(tx);
  return rows;
}
