/** 通报: how an office writes them, drafts in blocks, what was issued with its bytes, copies of it found elsewhere. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await settings(db);
  await bulletins(db);
  await sql`
    create table bulletin_copies (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      bulletin_id uuid not null references bulletins,
      url text check (length(url) <= 2048),
      share double precision not null check (share between 0 and 1),
      changes jsonb not null,
      readings integer not null,
      traditional integer not null,
      found_at timestamptz not null,
      found_by uuid,
      found_by_name text not null
    )`.execute(db);
  await sql`create index bulletin_copies_by_bulletin on bulletin_copies (bulletin_id, id)`.execute(db);
  await sql`create index bulletin_copies_by_organisation on bulletin_copies (organisation_id)`.execute(db);
  await protect(db, 'bulletin_copies', within);
  await grant(db, 'bulletin_copies', 'select, insert');
}

const within = sql`exists (select from organisations o where o.id = organisation_id)`;

async function settings(db: Kysely<never>): Promise<void> {
  await sql`
    create table bulletin_settings (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      key text not null check (length(key) between 2 and 61),
      content jsonb not null,
      changed_at timestamptz not null,
      changed_by uuid,
      changed_by_name text not null,
      version integer not null default 1,
      unique (organisation_id, key)
    )`.execute(db);
  await sql`
    create table bulletin_settings_versions (
      settings_id uuid not null references bulletin_settings,
      version integer not null,
      content jsonb not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      primary key (settings_id, version)
    )`.execute(db);
  await protect(db, 'bulletin_settings', within);
  await protect(db, 'bulletin_settings_versions', sql`exists (select from bulletin_settings s where s.id = settings_id)`);
  await grant(db, 'bulletin_settings', 'select, insert, update');
  await grant(db, 'bulletin_settings_versions', 'select, insert');
}

async function bulletins(db: Kysely<never>): Promise<void> {
  await sql`
    create table bulletins (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      result_set_id uuid not null references result_sets,
      corrects_id uuid references bulletins deferrable initially deferred,
      supplement jsonb not null,
      settings jsonb not null,
      settings_id uuid references bulletin_settings,
      settings_version integer,
      issue jsonb not null,
      title text not null,
      complaints jsonb not null,
      state text not null check (state in ('draft', 'issued', 'withdrawn')),
      number text,
      number_word text,
      number_year integer,
      number_serial integer,
      issued_at timestamptz,
      issued_by uuid,
      issued_by_name text,
      created_at timestamptz not null,
      created_by uuid,
      created_by_name text not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1,
      check ((settings_id is null) = (settings_version is null)),
      check ((state = 'issued') = (issued_at is not null)),
      check (number_serial is null or number_serial > 0)
    )`.execute(db);
  await sql`create index bulletins_by_organisation on bulletins (organisation_id, id)`.execute(db);
  await sql`create index bulletins_by_set on bulletins (result_set_id)`.execute(db);
  await sql`create unique index bulletins_by_number on bulletins (organisation_id, number) where state = 'issued'`.execute(db);
  await sql`
    create table bulletin_blocks (
      id uuid primary key,
      bulletin_id uuid not null references bulletins,
      role text not null check (length(role) between 1 and 40),
      annex integer,
      position double precision not null,
      lead jsonb,
      runs jsonb not null,
      is_internal boolean not null,
      is_edited boolean not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1
    )`.execute(db);
  await sql`create index bulletin_blocks_in_order on bulletin_blocks (bulletin_id, position)`.execute(db);
  await sql`
    create table bulletin_files (
      bulletin_id uuid not null references bulletins,
      edition text not null check (edition in ('full', 'public')),
      format text not null check (format in ('json', 'docx', 'html', 'xlsx')),
      sha256 text not null references blobs,
      size bigint not null,
      primary key (bulletin_id, edition, format)
    )`.execute(db);
  await sql`create index bulletin_files_by_blob on bulletin_files (sha256)`.execute(db);
  // What was issued stays as it is, whatever a program asks for.
  await sql`
    create function refuse_issued_change() returns trigger language plpgsql as $$ begin
      if (select state from bulletins where id = case tg_table_name when 'bulletins' then (to_jsonb(old) ->> 'id')::uuid
        else (to_jsonb(old) ->> 'bulletin_id')::uuid end) <> 'draft' then
        raise exception 'bulletin is no draft';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$`.execute(db);
  for (const table of ['bulletins', 'bulletin_blocks'])
    await sql`create trigger only_drafts before update or delete on ${sql.table(table)} for each row execute function refuse_issued_change()`.execute(
      db,
    );
  await sql`
    create trigger append_only before update or delete or truncate on bulletin_files
    for each statement execute function refuse_change()`.execute(db);
  await protect(db, 'bulletins', within);
  for (const table of ['bulletin_blocks', 'bulletin_files'])
    await protect(db, table, sql`exists (select from bulletins b where b.id = bulletin_id)`);
  await grant(db, 'bulletins', 'select, insert, update');
  await grant(db, 'bulletin_blocks', 'select, insert, update, delete');
  await grant(db, 'bulletin_files', 'select, insert');
}
