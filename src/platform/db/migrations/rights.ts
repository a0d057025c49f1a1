/** What migrations say of every new table: who may touch it, and whose rows are seen. */
import { type Kysely, type RawBuilder, sql } from 'kysely';

/** Rows are seen and written only where the condition holds, by the table's owner too. */
export async function protect(db: Kysely<never>, table: string, condition: RawBuilder<unknown>): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await sql`create policy subtree on ${sql.table(table)} using (${condition}) with check (${condition})`.execute(db);
}

/** Gives the role of the application these rights on a table; does nothing where the server has no such role. */
export async function grant(db: Kysely<never>, table: string, rights: string): Promise<void> {
  await sql`
    do $$ begin
      if exists (select from pg_roles where rolname = 'zhengxun_app') then
        execute ${sql.lit(`grant ${rights} on ${table} to zhengxun_app`)};
      end if;
    end $$`.execute(db);
}
