/** 名录: successors of closed objects, moves that take effect later, warnings of previews, reconciliations, what crawls discovered. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  for (const table of ['sites', 'accounts'])
    await sql`alter table ${sql.table(table)} add column succeeded_by uuid references ${sql.table(table)} check (succeeded_by <> id)`.execute(
      db,
    );
  // Null: approved for a day that has not come; the object keeps its state until then.
  await sql`alter table filings add column effective_at timestamptz`.execute(db);
  await sql`update filings set effective_at = decided_at where state = 'approved'`.execute(db);
  await sql`create index filings_waiting on filings (begins_at) where state = 'approved' and effective_at is null`.execute(db);
  await sql`alter table import_rows add column warnings jsonb not null default '[]'`.execute(db);

  await sql`
    create table reconciliations (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      kind text not null check (kind in ('sites', 'accounts')),
      source text not null check (length(source) between 1 and 200),
      file_name text not null,
      file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
      counts jsonb not null,
      made_at timestamptz not null,
      made_by uuid,
      made_by_name text not null
    )`.execute(db);
  await sql`create index reconciliations_by_organisation on reconciliations (organisation_id, made_at)`.execute(db);
  await sql`
    create table differences (
      reconciliation_id uuid not null references reconciliations,
      key text not null,
      kind text not null check (kind in ('address', 'renamed', 'state', 'owner', 'unreported', 'unregistered', 'duplicate')),
      record_id uuid,
      row integer,
      ours jsonb,
      theirs jsonb,
      message text not null,
      primary key (reconciliation_id, key)
    )`.execute(db);

  await sql`
    create table discoveries (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      site_id uuid not null references sites,
      kind text not null check (kind in ('host', 'account')),
      key text not null,
      url text not null,
      name text,
      seen_on text not null,
      seen_how text not null check (seen_how in ('link', 'certificate')),
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      state text not null check (state in ('new', 'ours', 'foreign')),
      reason text,
      decided_at timestamptz,
      decided_by_name text,
      version integer not null default 1,
      unique (site_id, kind, key)
    )`.execute(db);
  await sql`create index discoveries_by_organisation on discoveries (organisation_id, state, id)`.execute(db);

  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  for (const table of ['reconciliations', 'discoveries']) await protect(db, table, within);
  await protect(db, 'differences', sql`exists (select from reconciliations r where r.id = reconciliation_id)`);
  await grant(db, 'reconciliations', 'select, insert, update');
  await grant(db, 'differences', 'select, insert');
  await grant(db, 'discoveries', 'select, insert, update');
}
