/** Organisations, audit trail, settings, blobs; the role whose eyes row-level security covers. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  // A database of somebody else's server may forbid new roles: then the policies bind the connecting user itself (force, below).
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'zhengxun_app') then create role zhengxun_app nologin; end if;
      execute format('grant zhengxun_app to %I', current_user);
    exception when insufficient_privilege or duplicate_object then null;
    end $$`.execute(db);

  await sql`
    create table organisations (
      id uuid primary key,
      parent_id uuid references organisations,
      path text not null unique check (path like '/%/'),
      name text not null check (length(name) between 1 and 200),
      level text not null check (level in ('ministry', 'province', 'city', 'county', 'unit')),
      division_code text check (division_code ~ '^[0-9]{6}$'),
      created_at timestamptz not null,
      closed_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create index organisations_by_path on organisations (path text_pattern_ops)`.execute(db);
  await sql`create index organisations_by_parent on organisations (parent_id)`.execute(db);
  // Once set in a session the setting is left empty, not null; an empty prefix would show everything.
  await protect(db, 'organisations', sql`starts_with(path, nullif(current_setting('zhengxun.scope', true), ''))`);

  await sql`
    create table audit_entries (
      sequence bigint primary key,
      at timestamptz not null,
      actor_id uuid,
      actor_name text not null,
      organisation_id uuid,
      action text not null,
      outcome text not null check (outcome in ('done', 'refused')),
      record_kind text,
      record_id text,
      details jsonb not null,
      previous bytea not null check (length(previous) = 32),
      hash bytea not null check (length(hash) = 32)
    )`.execute(db);
  await sql`create index audit_entries_by_record on audit_entries (record_kind, record_id, sequence)`.execute(db);
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name using errcode = 'ZX001'; end $$`.execute(db);
  await sql`
    create trigger append_only before update or delete or truncate on audit_entries
    for each statement execute function refuse_change()`.execute(db);

  await sql`create table settings (key text primary key, value jsonb not null, changed_at timestamptz not null)`.execute(db);
  await sql`
    create table blobs (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      size bigint not null check (size >= 0),
      media_type text not null,
      stored_at timestamptz not null
    )`.execute(db);
  await grant(db, 'organisations', 'select, insert, update');
  await grant(db, 'audit_entries', 'select, insert');
  await grant(db, 'settings', 'select, insert, update, delete');
  await grant(db, 'blobs', 'select, insert, delete');
}
