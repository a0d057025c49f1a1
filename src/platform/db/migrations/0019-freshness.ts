/**
 * Freshness, content and accounts over time: pages looked at with what each said last, entries as first seen, texts read, findings,
 * differences from the accepted version, other people's domains, accounts and their posts, settings.
 */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

const OF_SITE = sql`exists (select from sites s where s.id = site_id)`;
const OF_ACCOUNT = sql`exists (select from accounts a where a.id = account_id)`;
const OF_PAGE = sql`exists (select from watch_pages p where p.id = page_id)`;
const STATES = sql`('fresh', 'due-soon', 'overdue', 'blank', 'undated', 'exempt', 'not-required', 'could-not-look', 'not-looked')`;

export async function up(db: Kysely<never>): Promise<void> {
  await pages(db);
  await content(db);
  await accounts(db);
  await settings(db);
}

async function pages(db: Kysely<never>): Promise<void> {
  await sql`
    create table watch_pages (
      id uuid primary key,
      site_id uuid not null references sites,
      kind text not null check (kind in ('home', 'column')),
      column_id uuid references site_columns,
      url text not null check (length(url) between 1 and 2000),
      list_url text,
      is_watched boolean not null default true,
      next_at timestamptz not null,
      asked_at timestamptz,
      seen_at timestamptz,
      read_at timestamptz,
      changed_at timestamptz,
      visitors_at timestamptz,
      outcome text,
      detail text,
      failures integer not null default 0,
      etag text,
      last_modified text,
      body_sha256 text,
      reading bytea,
      name text,
      class text,
      newest_on date,
      newest_title text,
      state text not null default 'not-looked' check (state in ${STATES}),
      due_on date,
      judged_on date,
      period_from text,
      reason text,
      told text,
      stood_on date,
      accepted jsonb,
      accepted_at timestamptz,
      accepted_by_name text,
      created_at timestamptz not null,
      check ((kind = 'home') = (column_id is null)),
      unique nulls not distinct (site_id, column_id)
    )`.execute(db);
  await sql`create index watch_pages_due on watch_pages (next_at) where is_watched`.execute(db);
  await sql`create index watch_pages_by_due_day on watch_pages (due_on, id) where is_watched`.execute(db);
  await protect(db, 'watch_pages', OF_SITE);
  await grant(db, 'watch_pages', 'select, insert, update');
  await sql`
    create table watch_items (
      page_id uuid not null references watch_pages,
      key text not null check (length(key) between 1 and 2100),
      url text,
      title text not null,
      place integer not null,
      is_listed boolean not null,
      is_pinned boolean not null,
      printed_on date,
      printed_first date,
      article text not null check (article in ('waiting', 'unread', 'article', 'none', 'list', 'left')),
      article_on date,
      article_facts jsonb,
      tries integer not null default 0,
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      not_before timestamptz,
      late_days integer check (late_days > 0),
      primary key (page_id, key)
    )`.execute(db);
  await sql`create index watch_items_waiting on watch_items (page_id) where article = 'waiting'`.execute(db);
  await sql`create index watch_items_late on watch_items (first_seen_at) where late_days is not null`.execute(db);
  await protect(db, 'watch_items', OF_PAGE);
  await grant(db, 'watch_items', 'select, insert, update, delete');
}

async function content(db: Kysely<never>): Promise<void> {
  await sql`
    create table watch_texts (
      site_id uuid not null references sites,
      hash text not null check (hash ~ '^[0-9a-f]{16}$'),
      seen_on date not null,
      primary key (site_id, hash)
    )`.execute(db);
  await protect(db, 'watch_texts', OF_SITE);
  await grant(db, 'watch_texts', 'select, insert, update, delete');
  await sql`
    create table watch_findings (
      id uuid primary key,
      site_id uuid references sites,
      account_id uuid references accounts,
      key text not null,
      indicator text not null,
      check_id text not null,
      outcome text not null check (outcome in ('fail', 'review')),
      seen_on text not null,
      url text not null,
      target text,
      quote text,
      message text not null,
      suggestion text,
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      gone_at timestamptz,
      check ((site_id is null) <> (account_id is null)),
      unique nulls not distinct (site_id, account_id, key)
    )`.execute(db);
  await sql`create index watch_findings_open on watch_findings (site_id, seen_on) where gone_at is null`.execute(db);
  await protect(db, 'watch_findings', sql`case when site_id is null then ${OF_ACCOUNT} else ${OF_SITE} end`);
  await grant(db, 'watch_findings', 'select, insert, update');
  await sql`
    create table watch_differences (
      id uuid primary key,
      page_id uuid not null references watch_pages,
      digest text not null,
      is_suspicious boolean not null,
      differences jsonb not null,
      made jsonb not null,
      state text not null check (state in ('pending', 'accepted', 'tampering', 'passed')),
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      ended_at timestamptz,
      gone_at timestamptz,
      decided_by_name text,
      reason text,
      version integer not null default 1,
      check ((state = 'pending') = (ended_at is null)),
      check ((state in ('accepted', 'tampering')) = (reason is not null))
    )`.execute(db);
  await sql`create unique index watch_differences_pending on watch_differences (page_id) where state = 'pending'`.execute(db);
  await protect(db, 'watch_differences', OF_PAGE);
  await grant(db, 'watch_differences', 'select, insert, update');
  await sql`
    create table watch_domains (
      id uuid primary key,
      site_id uuid not null references sites,
      kind text not null check (kind in ('partner', 'closed')),
      host text not null check (length(host) between 1 and 300),
      url text not null,
      seen_on text,
      class text,
      class_before text,
      title text,
      detail text,
      next_at timestamptz not null,
      asked_at timestamptz,
      changed_at timestamptz,
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      unique (site_id, kind, host)
    )`.execute(db);
  await sql`create index watch_domains_due on watch_domains (next_at)`.execute(db);
  await sql`create index watch_domains_by_host on watch_domains (host)`.execute(db);
  await protect(db, 'watch_domains', OF_SITE);
  await grant(db, 'watch_domains', 'select, insert, update, delete');
}

async function accounts(db: Kysely<never>): Promise<void> {
  await sql`
    create table watch_accounts (
      account_id uuid primary key references accounts,
      address text not null check (length(address) between 1 and 2000),
      is_watched boolean not null default true,
      next_at timestamptz not null,
      asked_at timestamptz,
      seen_at timestamptz,
      outcome text,
      detail text,
      failures integer not null default 0,
      sight jsonb,
      newest_on date,
      newest_title text,
      state text not null default 'not-looked' check (state in ${STATES}),
      is_zombie boolean not null default false,
      due_on date,
      judged_on date,
      reason text,
      told text,
      stood_on date
    )`.execute(db);
  await sql`create index watch_accounts_due on watch_accounts (next_at) where is_watched`.execute(db);
  await protect(db, 'watch_accounts', OF_ACCOUNT);
  await grant(db, 'watch_accounts', 'select, insert, update');
  await sql`
    create table watch_posts (
      account_id uuid not null references accounts,
      key text not null,
      title text not null,
      url text,
      published_at timestamptz,
      first_seen_at timestamptz not null,
      last_seen_at timestamptz not null,
      not_before timestamptz,
      primary key (account_id, key)
    )`.execute(db);
  await protect(db, 'watch_posts', OF_ACCOUNT);
  await grant(db, 'watch_posts', 'select, insert, update, delete');
}

async function settings(db: Kysely<never>): Promise<void> {
  // Of an office and all under it; with a site or an account: of that one alone.
  await sql`
    create table freshness_settings (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      site_id uuid references sites,
      account_id uuid references accounts,
      is_off boolean,
      reason text,
      every_hours integer check (every_hours between 1 and 168),
      remind_days integer check (remind_days between 0 and 60),
      visitors_days integer check (visitors_days between 1 and 30),
      domains_days integer check (domains_days between 1 and 60),
      rulebook text,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1,
      check (site_id is null or account_id is null),
      check (not coalesce(is_off, false) or reason is not null),
      unique nulls not distinct (organisation_id, site_id, account_id)
    )`.execute(db);
  await protect(db, 'freshness_settings', sql`exists (select from organisations o where o.id = organisation_id)`);
  await grant(db, 'freshness_settings', 'select, insert, update');
}
