/** How an account is asked where the usual way does not do: way in, settings, a sealed credential. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table account_access (
      account_id uuid primary key references accounts,
      connector text check (length(connector) between 1 and 40),
      settings jsonb not null,
      links jsonb not null,
      credential bytea,
      refused_at timestamptz,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1,
      check (refused_at is null or credential is not null)
    )`.execute(db);
  await protect(db, 'account_access', sql`exists (select from accounts a where a.id = account_id)`);
  await grant(db, 'account_access', 'select, insert, update');
}
