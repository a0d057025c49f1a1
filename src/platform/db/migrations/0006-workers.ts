/**
 * Work done in the background: the queue's tables, who works, whose turn it is at a host, how far an inspection is, what of it has
 * been put away, what changed in a round.
 */
import { type Kysely, sql } from 'kysely';
import { getConstructionPlans } from 'pg-boss';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await queueTables(db);
  await sql`
    create table workers (
      id uuid primary key,
      machine text not null,
      process integer not null,
      place text,
      kinds text[] not null,
      software text not null,
      started_at timestamptz not null,
      seen_at timestamptz not null,
      stopped_at timestamptz,
      pages bigint not null default 0
    )`.execute(db);
  await sql`
    create table job_claims (
      job_id uuid primary key,
      kind text not null,
      worker_id uuid not null references workers,
      claimed_at timestamptz not null
    )`.execute(db);
  await sql`create index job_claims_by_worker on job_claims (worker_id)`.execute(db);

  await sql`
    create table host_slots (
      host text primary key,
      holder uuid,
      held_until timestamptz,
      next_at timestamptz,
      check ((holder is null) = (held_until is null))
    )`.execute(db);
  await sql`
    create table duties (
      name text primary key,
      next_at timestamptz not null,
      last_at timestamptz,
      failure text
    )`.execute(db);

  await sql`
    create table inspection_runs (
      inspection_id uuid primary key references inspections,
      worker_id uuid not null references workers,
      pages integer not null default 0,
      interruptions integer not null default 0,
      failures integer not null default 0,
      saved_number integer not null default 0,
      saved_at timestamptz
    )`.execute(db);
  await sql`
    create table inspection_files (
      inspection_id uuid not null references inspections,
      folder text not null check (folder in ('saved', 'crawl', 'evidence')),
      path text not null check (length(path) between 1 and 400),
      part integer not null check (part >= 0),
      sha256 text not null references blobs,
      encoding text not null check (encoding in ('plain', 'zstd')),
      size bigint not null check (size >= 0),
      primary key (inspection_id, folder, path, part)
    )`.execute(db);
  await sql`create index inspection_files_by_blob on inspection_files (sha256)`.execute(db);
  await protect(db, 'inspection_runs', sql`exists (select from inspections i where i.id = inspection_id)`);
  await protect(db, 'inspection_files', sql`exists (select from inspections i where i.id = inspection_id)`);

  await changes(db);
  for (const table of ['workers', 'job_claims', 'host_slots', 'duties', 'inspection_runs', 'inspection_files'])
    await grant(db, table, 'select, insert, update, delete');
}

/** pg-boss brings its own tables; a newer one brings them up to date when it starts. */
async function queueTables(db: Kysely<never>): Promise<void> {
  const plans = getConstructionPlans('jobs');
  // This step is a transaction already.
  await sql.raw(plans.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '')).execute(db);
  await sql`
    do $$ begin
      if exists (select from pg_roles where rolname = 'zhengxun_app') then
        grant usage on schema jobs to zhengxun_app;
        grant select, insert, update, delete on all tables in schema jobs to zhengxun_app;
        alter default privileges in schema jobs grant select, insert, update, delete on tables to zhengxun_app;
      end if;
    end $$`.execute(db);
}

/**
 * What changed last in each object of a round, numbered in the order of commits: the number is given at the end of the transaction
 * under a lock on the round, so whoever has seen a number has seen all before it.
 */
async function changes(db: Kysely<never>): Promise<void> {
  await sql`create table round_clocks (round_id uuid primary key references rounds, number bigint not null)`.execute(db);
  await sql`
    create table round_changes (
      round_id uuid not null references rounds,
      object_id uuid,
      number bigint not null,
      unique nulls not distinct (round_id, object_id)
    )`.execute(db);
  await sql`create index round_changes_by_number on round_changes (round_id, number)`.execute(db);
  await protect(db, 'round_clocks', sql`exists (select from rounds r where r.id = round_id)`);
  await protect(
    db,
    'round_changes',
    sql`case when object_id is null then exists (select from rounds r where r.id = round_id)
      else exists (select from round_objects o where o.id = object_id) end`,
  );
  // Runs as the tables' owner: whoever changes an object of a round numbers the change, whatever they may see of the round.
  await sql`
    create function note_round_change() returns trigger language plpgsql security definer set search_path from current as $$
      declare
        of_round uuid := case tg_table_name when 'rounds' then new.id else (to_jsonb(new) ->> 'round_id')::uuid end;
        of_object uuid := case tg_table_name when 'rounds' then null else new.id end;
        given bigint;
        scope text := current_setting('zhengxun.scope', true);
      begin
        perform set_config('zhengxun.scope', '/', true);
        insert into round_clocks as c (round_id, number) values (of_round, 1)
          on conflict (round_id) do update set number = c.number + 1 returning c.number into given;
        insert into round_changes (round_id, object_id, number) values (of_round, of_object, given)
          on conflict (round_id, object_id) do update set number = excluded.number;
        perform set_config('zhengxun.scope', coalesce(scope, ''), true);
        perform pg_notify('zhengxun_rounds', of_round::text);
        return null;
      end $$`.execute(db);
  for (const table of ['rounds', 'round_objects'])
    await sql`
      create constraint trigger note_change after insert or update on ${sql.table(table)}
      deferrable initially deferred for each row execute function note_round_change()`.execute(db);
  await grant(db, 'round_clocks', 'select');
  await grant(db, 'round_changes', 'select');
}
