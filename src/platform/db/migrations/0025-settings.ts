/** What an office sets for itself: how people show who they are, its own words. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await access(db);
  await words(db);
}

async function access(db: Kysely<never>): Promise<void> {
  // Locked by a person until a person unlocks it; `locked_until` is the lock that wrong passwords make.
  await sql`alter table credentials add column suspended_at timestamptz, add column signed_in_at timestamptz`.execute(db);
  // Each in place of one code of the second factor.
  await sql`
    create table recovery_codes (
      person_id uuid not null references people,
      digest bytea not null check (length(digest) = 32),
      made_at timestamptz not null,
      primary key (person_id, digest)
    )`.execute(db);
  await protect(db, 'recovery_codes', sql`exists (select from people p where p.id = person_id)`);
  await grant(db, 'recovery_codes', 'select, insert, delete');
}

async function words(db: Kysely<never>): Promise<void> {
  // `meta` describes a pack as the file pack.yaml does. Whoever stands below sees it, since it holds for them too.
  await sql`
    create table word_packs (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      organisation_path text not null check (organisation_path like '/%/'),
      meta jsonb not null,
      made_at timestamptz not null,
      made_by_name text not null,
      ended_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create index word_packs_by_organisation on word_packs (organisation_id, id)`.execute(db);
  await sql`
    create table word_pack_entries (
      id uuid primary key,
      pack_id uuid not null references word_packs,
      -- By name of the column, as in entries.tsv; empty cells are left out.
      cells jsonb not null,
      -- The wording it is about, for looking it up.
      wording text not null check (length(wording) between 1 and 2000),
      changed_at timestamptz not null,
      changed_by_name text not null,
      ended_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create index word_pack_entries_by_pack on word_pack_entries (pack_id, id) where ended_at is null`.execute(db);
  await protect(db, 'word_packs', sql`exists (select from organisations o where o.id = organisation_id)`);
  await sql`
    create policy from_above on word_packs for select
    using (starts_with(nullif(current_setting('zhengxun.scope', true), ''), organisation_path))`.execute(db);
  // Read where the pack is read; written only where the pack itself may be changed.
  await protect(
    db,
    'word_pack_entries',
    sql`exists (select from word_packs w join organisations o on o.id = w.organisation_id where w.id = pack_id)`,
  );
  await sql`
    create policy from_above on word_pack_entries for select
    using (exists (select from word_packs w where w.id = pack_id))`.execute(db);
  for (const table of ['word_packs', 'word_pack_entries']) await grant(db, table, 'select, insert, update');
}
