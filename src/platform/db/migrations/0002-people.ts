/** People, what they may do and where, how they prove who they are. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table people (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      account text not null check (account = lower(account) and length(account) between 2 and 64),
      name text not null check (length(name) between 1 and 100),
      email text,
      phone text,
      created_at timestamptz not null,
      closed_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create unique index people_by_account on people (account) where closed_at is null`.execute(db);
  await sql`create index people_by_organisation on people (organisation_id)`.execute(db);
  await sql`
    create table person_roles (
      person_id uuid not null references people,
      role text not null,
      given_at timestamptz not null,
      primary key (person_id, role)
    )`.execute(db);
  // Secrets stand apart from the record that lists read: hash of the password, seed of the second factor (sealed).
  await sql`
    create table credentials (
      person_id uuid primary key references people,
      password text not null,
      password_changed_at timestamptz not null,
      must_change boolean not null,
      second_factor bytea,
      second_factor_last bigint,
      failures integer not null default 0,
      locked_until timestamptz
    )`.execute(db);
  await sql`
    create table sessions (
      digest bytea primary key check (length(digest) = 32),
      person_id uuid not null references people,
      begun_at timestamptz not null,
      used_at timestamptz not null,
      ends_at timestamptz not null,
      second_factor boolean not null,
      origin text not null
    )`.execute(db);
  await sql`create index sessions_by_person on sessions (person_id)`.execute(db);
  await sql`
    create table api_tokens (
      id uuid primary key,
      digest bytea not null unique check (length(digest) = 32),
      person_id uuid not null references people,
      name text not null check (length(name) between 1 and 100),
      scopes text[] not null,
      made_at timestamptz not null,
      used_at timestamptz,
      ends_at timestamptz,
      revoked_at timestamptz
    )`.execute(db);
  await sql`create index api_tokens_by_person on api_tokens (person_id)`.execute(db);

  // An organisation outside the subtree is not visible, so its people are not either.
  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  await protect(db, 'people', within);
  for (const table of ['person_roles', 'credentials', 'sessions', 'api_tokens'])
    await protect(db, table, sql`exists (select from people p where p.id = person_id)`);
  await grant(db, 'people', 'select, insert, update');
  for (const table of ['person_roles', 'credentials', 'sessions', 'api_tokens']) await grant(db, table, 'select, insert, update, delete');
}
