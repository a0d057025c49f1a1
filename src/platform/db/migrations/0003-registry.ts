/** 名录: sites, accounts, columns, what they were at any time, filings, imports; answers to requests that may come twice. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

/** States of the table in registry/lifecycle; deregistered records give their code free. */
const STATES = sql`state in ('preparing', 'normal', 'suspended', 'closing', 'closed', 'deregistered')`;

export async function up(db: Kysely<never>): Promise<void> {
  // Who changed it last stands in the row, so that the trigger below keeps it: no change can be made without history.
  const changed = sql`
    created_at timestamptz not null,
    changed_at timestamptz not null,
    changed_by uuid,
    changed_by_name text not null,
    version integer not null default 1`;
  await sql`
    create table sites (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      parent_id uuid references sites check (parent_id <> id),
      code text check (code ~ '^([0-9]{6}|bm[0-9]{4})[0-9]{4}$'),
      name text not null check (length(name) between 1 and 200),
      is_portal boolean not null,
      has_no_services boolean not null,
      home_url text not null,
      further_urls text[] not null,
      address_keys text[] not null,
      organizer text,
      operator text,
      supervisor text,
      contact text,
      state text not null check (${STATES}),
      search_text text not null,
      ${changed}
    )`.execute(db);
  await sql`
    create table accounts (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      code text check (code ~ '^([0-9]{6}|bm[0-9]{4})[A-Z0-9]{4}[A-Z]{2,3}[0-9]{4}$'),
      platform text not null,
      name text not null check (length(name) between 1 and 200),
      owner text,
      operator text,
      supervisor text,
      link text,
      store_urls text[] not null,
      contact text,
      state text not null check (${STATES}),
      search_text text not null,
      ${changed}
    )`.execute(db);
  for (const table of ['sites', 'accounts']) {
    await sql`create unique index ${sql.id(`${table}_by_code`)} on ${sql.table(table)} (code) where state <> 'deregistered'`.execute(db);
    await sql`create index ${sql.id(`${table}_by_organisation`)} on ${sql.table(table)} (organisation_id)`.execute(db);
    // Pages of the list: each order ends in the id, so that no two rows stand at one place. Bytewise: the same on every server.
    await sql`create index ${sql.id(`${table}_by_name`)} on ${sql.table(table)} (name collate "C", id)`.execute(db);
    await sql`create index ${sql.id(`${table}_by_code_order`)} on ${sql.table(table)} (coalesce(code, '') collate "C", id)`.execute(db);
  }
  await sql`create index sites_by_address on sites (((address_keys)[1]))`.execute(db);
  await sql`create index sites_by_parent on sites (parent_id)`.execute(db);
  await sql`
    create table site_columns (
      id uuid primary key,
      site_id uuid not null references sites,
      url text not null,
      name text,
      class text,
      period text check (period ~ '^(none|P[1-9][0-9]{0,3}[DM])$'),
      exempt_reason text,
      exempt_until date,
      is_ignored boolean not null,
      confirmed_at timestamptz,
      confirmed_by_name text,
      ${changed},
      unique (site_id, url),
      check ((exempt_reason is null) = (exempt_until is null))
    )`.execute(db);

  await sql`
    create table registry_history (
      record_kind text not null check (record_kind in ('site', 'account', 'column')),
      record_id uuid not null,
      version integer not null,
      valid_from timestamptz not null,
      changed_by uuid,
      changed_by_name text not null,
      record jsonb not null,
      primary key (record_kind, record_id, version)
    )`.execute(db);
  await sql`
    create trigger append_only before update or delete or truncate on registry_history
    for each statement execute function refuse_change()`.execute(db);
  // What was valid ends where the next version begins, so nothing is ever rewritten. Not the writer's right but the table's duty.
  await sql`
    create function keep_version() returns trigger language plpgsql security definer set search_path from current as $$
      begin
        insert into registry_history values (tg_argv[0], new.id, new.version, new.changed_at, new.changed_by, new.changed_by_name,
          to_jsonb(new) - array['version', 'changed_at', 'changed_by', 'changed_by_name', 'search_text', 'address_keys']);
        return null;
      end $$`.execute(db);
  for (const [table, kind] of [
    ['sites', 'site'],
    ['accounts', 'account'],
    ['site_columns', 'column'],
  ] as const)
    await sql`
      create trigger keep_version after insert or update on ${sql.table(table)}
      for each row execute function keep_version(${sql.lit(kind)})`.execute(db);

  await sql`
    create table filings (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      site_id uuid references sites,
      account_id uuid references accounts,
      kind text not null check (kind in ('opening', 'change', 'outage', 'suspension', 'resumption', 'closing', 'closure', 'deregistration')),
      state text not null check (state in ('filed', 'approved', 'refused', 'withdrawn')),
      begins_at timestamptz not null,
      ends_at timestamptz,
      reason text not null check (length(reason) between 1 and 1000),
      notice_url text,
      filed_at timestamptz not null,
      filed_by uuid,
      filed_by_name text not null,
      decided_at timestamptz,
      decided_by_name text,
      decision_reason text,
      version integer not null default 1,
      check (num_nonnulls(site_id, account_id) = 1),
      check (ends_at > begins_at)
    )`.execute(db);
  await sql`create index filings_by_site on filings (site_id, begins_at)`.execute(db);
  await sql`create index filings_by_account on filings (account_id, begins_at)`.execute(db);
  await sql`create index filings_by_organisation on filings (organisation_id, filed_at)`.execute(db);

  await sql`
    create table imports (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      kind text not null check (kind in ('sites', 'accounts')),
      file_name text not null,
      file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
      digest text not null check (digest ~ '^[0-9a-f]{64}$'),
      counts jsonb not null,
      made_at timestamptz not null,
      made_by uuid,
      made_by_name text not null,
      applied_at timestamptz,
      applied_by_name text
    )`.execute(db);
  await sql`create index imports_by_organisation on imports (organisation_id, made_at)`.execute(db);
  await sql`
    create table import_rows (
      import_id uuid not null references imports,
      row integer not null,
      outcome text not null check (outcome in ('new', 'changed', 'unchanged', 'rejected')),
      record_id uuid,
      record_version integer,
      record jsonb,
      changes jsonb not null,
      problems jsonb not null,
      primary key (import_id, row)
    )`.execute(db);

  await sql`
    create table answered_requests (
      actor_id uuid not null references people,
      key text not null check (length(key) between 1 and 100),
      request_digest bytea not null check (length(request_digest) = 32),
      answer jsonb,
      at timestamptz not null,
      primary key (actor_id, key)
    )`.execute(db);

  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  for (const table of ['sites', 'accounts', 'filings', 'imports']) await protect(db, table, within);
  await protect(db, 'site_columns', sql`exists (select from sites s where s.id = site_id)`);
  await protect(db, 'import_rows', sql`exists (select from imports i where i.id = import_id)`);
  await protect(db, 'answered_requests', sql`exists (select from people p where p.id = actor_id)`);
  await protect(
    db,
    'registry_history',
    sql`case record_kind
      when 'site' then exists (select from sites s where s.id = record_id)
      when 'account' then exists (select from accounts a where a.id = record_id)
      else exists (select from site_columns c where c.id = record_id) end`,
  );
  for (const table of ['sites', 'accounts', 'site_columns', 'filings', 'imports']) await grant(db, table, 'select, insert, update');
  await grant(db, 'import_rows', 'select, insert, delete');
  await grant(db, 'registry_history', 'select, insert');
  await grant(db, 'answered_requests', 'select, insert, update, delete');
}
