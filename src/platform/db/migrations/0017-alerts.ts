/** 告警与值班: channels, rules, alerts and how they were told; rota, hand-over log, daily reading. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await rules(db);
  await alerts(db);
  await duty(db);
}

const within = sql`exists (select from organisations o where o.id = organisation_id)`;

async function rules(db: Kysely<never>): Promise<void> {
  // `secrets`: what must not be read in the database, sealed with the installation's key; addresses with tokens in them are such.
  await sql`
    create table alert_channels (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      kind text not null check (kind in ('mail', 'dingtalk', 'wecom', 'feishu', 'webhook', 'sms')),
      name text not null check (length(name) between 1 and 100),
      settings jsonb not null,
      secrets bytea,
      allows_private boolean not null,
      is_enabled boolean not null,
      made_at timestamptz not null,
      made_by_name text not null,
      ended_at timestamptz,
      last_sent_at timestamptz,
      last_failed_at timestamptz,
      last_failure text,
      version integer not null default 1
    )`.execute(db);
  await sql`create index alert_channels_by_organisation on alert_channels (organisation_id, id)`.execute(db);
  await sql`
    create table alert_rules (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      name text not null check (length(name) between 1 and 100),
      -- Empty: all kinds.
      kinds text[] not null,
      severities text[] not null check (cardinality(severities) between 1 and 3),
      steps jsonb not null,
      quiet jsonb,
      group_minutes integer not null check (group_minutes between 0 and 720),
      tells_recovery boolean not null,
      is_enabled boolean not null,
      made_at timestamptz not null,
      made_by_name text not null,
      ended_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create index alert_rules_by_organisation on alert_rules (organisation_id, id)`.execute(db);
  for (const table of ['alert_channels', 'alert_rules']) {
    await protect(db, table, within);
    await grant(db, table, 'select, insert, update');
  }
}

async function alerts(db: Kysely<never>): Promise<void> {
  await sql`
    create table alerts (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      kind text not null,
      trouble text not null check (length(trouble) between 1 and 300),
      severity text not null check (severity in ('urgent', 'warning', 'notice')),
      object_kind text check (object_kind in ('site', 'account')),
      object_id uuid,
      object_name text not null,
      sentence text not null check (length(sentence) between 1 and 1000),
      state text not null check (state in ('open', 'acknowledged', 'recovered', 'closed')),
      opened_at timestamptz not null,
      last_at timestamptz not null,
      repeats integer not null default 0,
      -- Null: the rules have not been asked yet.
      routed_at timestamptz,
      acknowledged_at timestamptz,
      acknowledged_by_name text,
      muted_until timestamptz,
      -- Since when nobody could be told of it by the way a rule says; null: somebody was, or nobody had to be.
      undelivered_at timestamptz,
      ended_at timestamptz,
      ended_by_name text,
      ended_reason text,
      version integer not null default 1,
      check ((ended_at is null) = (state in ('open', 'acknowledged')))
    )`.execute(db);
  // One open alert for each trouble and kind: a second report counts as a repetition, whoever comes first.
  await sql`create unique index alerts_open on alerts (trouble, kind) where ended_at is null`.execute(db);
  await sql`create index alerts_by_organisation on alerts (organisation_id, id)`.execute(db);
  await sql`create index alerts_unrouted on alerts (id) where routed_at is null`.execute(db);
  await sql`
    create table alert_routes (
      id uuid primary key,
      alert_id uuid not null references alerts,
      rule_id uuid not null references alert_rules,
      -- The next step to be told, from 0.
      step smallint not null,
      -- Null: nothing more is to be told.
      due_at timestamptz,
      is_held boolean not null default false,
      told text check (told in ('open', 'recovered')),
      told_at timestamptz,
      unique (alert_id, rule_id)
    )`.execute(db);
  await sql`create index alert_routes_due on alert_routes (due_at) where due_at is not null`.execute(db);

  await sql`
    create table alert_deliveries (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      channel_id uuid not null references alert_channels,
      -- Null: somebody tried the channel.
      rule_id uuid references alert_rules,
      step smallint not null,
      purpose text not null check (purpose in ('alert', 'recovery', 'test')),
      recipients jsonb not null,
      title text not null,
      body text not null,
      state text not null check (state in ('waiting', 'sent', 'failed')),
      tries smallint not null default 0,
      next_at timestamptz not null,
      claimed_until timestamptz,
      code text,
      answer text,
      made_at timestamptz not null,
      tried_at timestamptz,
      sent_at timestamptz,
      check ((state = 'sent') = (sent_at is not null))
    )`.execute(db);
  await sql`create index alert_deliveries_by_organisation on alert_deliveries (organisation_id, id)`.execute(db);
  await sql`create index alert_deliveries_waiting on alert_deliveries (next_at) where state = 'waiting'`.execute(db);
  await sql`
    create table alert_delivery_alerts (
      delivery_id uuid not null references alert_deliveries,
      alert_id uuid not null references alerts,
      primary key (delivery_id, alert_id)
    )`.execute(db);
  await sql`create index alert_delivery_alerts_by_alert on alert_delivery_alerts (alert_id)`.execute(db);
  await sql`
    create table inbox_items (
      id uuid primary key,
      person_id uuid not null references people,
      title text not null,
      body text not null,
      severity text not null check (severity in ('urgent', 'warning', 'notice')),
      alert_ids uuid[] not null,
      made_at timestamptz not null,
      read_at timestamptz
    )`.execute(db);
  await sql`create index inbox_items_by_person on inbox_items (person_id, id)`.execute(db);

  await protect(db, 'alerts', within);
  await protect(db, 'alert_routes', sql`exists (select from alerts a where a.id = alert_id)`);
  await protect(db, 'alert_deliveries', within);
  await protect(db, 'alert_delivery_alerts', sql`exists (select from alert_deliveries d where d.id = delivery_id)`);
  await protect(db, 'inbox_items', sql`exists (select from people p where p.id = person_id)`);
  for (const table of ['alerts', 'alert_routes', 'alert_deliveries', 'inbox_items']) await grant(db, table, 'select, insert, update');
  await grant(db, 'alert_delivery_alerts', 'select, insert');
}

async function duty(db: Kysely<never>): Promise<void> {
  await sql`
    create table duty_shifts (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      day date not null,
      name text not null check (length(name) between 1 and 40),
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      person_id uuid not null references people,
      person_name text not null,
      removed_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create unique index duty_shifts_standing on duty_shifts (organisation_id, starts_at, name, person_id) where removed_at is null`.execute(
    db,
  );
  await sql`create index duty_shifts_by_time on duty_shifts (organisation_id, ends_at) where removed_at is null`.execute(db);
  await sql`
    create table duty_changes (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      shift_id uuid not null references duty_shifts,
      kind text not null check (kind in ('replaced', 'swapped', 'removed')),
      from_name text not null,
      to_name text,
      reason text not null check (length(reason) between 1 and 500),
      at timestamptz not null,
      by_name text not null
    )`.execute(db);
  await sql`create index duty_changes_by_shift on duty_changes (shift_id)`.execute(db);

  await sql`
    create table hand_overs (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      shift_id uuid references duty_shifts,
      state text not null check (state in ('open', 'handed', 'taken')),
      opened_at timestamptz not null,
      from_id uuid references people,
      from_name text not null,
      summary text not null default '' check (length(summary) <= 4000),
      handed_at timestamptz,
      taken_at timestamptz,
      taken_by_id uuid references people,
      taken_by_name text,
      version integer not null default 1,
      check ((state = 'open') = (handed_at is null)),
      check ((state = 'taken') = (taken_at is not null))
    )`.execute(db);
  await sql`create index hand_overs_by_organisation on hand_overs (organisation_id, id)`.execute(db);
  // An office has one log at a time that is written in.
  await sql`create unique index hand_overs_open on hand_overs (organisation_id) where state = 'open'`.execute(db);
  await sql`
    create table hand_over_entries (
      hand_over_id uuid not null references hand_overs,
      number integer not null,
      kind text not null check (kind in ('note', 'open-alert')),
      body text not null check (length(body) between 1 and 2000),
      alert_id uuid references alerts,
      at timestamptz not null,
      by_name text not null,
      primary key (hand_over_id, number)
    )`.execute(db);
  await sql`
    create table reading_entries (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      site_id uuid references sites,
      account_id uuid references accounts,
      object_name text not null,
      read_at timestamptz not null,
      read_by_id uuid references people,
      read_by_name text not null,
      outcome text not null check (outcome in ('normal', 'problem', 'unreadable')),
      seen text not null check (length(seen) <= 2000),
      links jsonb not null,
      made_at timestamptz not null,
      withdrawn_at timestamptz,
      withdraw_reason text,
      version integer not null default 1,
      check (num_nonnulls(site_id, account_id) = 1),
      check ((withdrawn_at is null) = (withdraw_reason is null))
    )`.execute(db);
  await sql`create index reading_entries_by_time on reading_entries (organisation_id, read_at)`.execute(db);

  for (const table of ['duty_shifts', 'duty_changes', 'hand_overs', 'reading_entries']) await protect(db, table, within);
  await protect(db, 'hand_over_entries', sql`exists (select from hand_overs h where h.id = hand_over_id)`);
  for (const table of ['duty_shifts', 'hand_overs', 'reading_entries']) await grant(db, table, 'select, insert, update');
  for (const table of ['duty_changes', 'hand_over_entries']) await grant(db, table, 'select, insert');
  await immutableOnceTaken(db);
}

/** What was taken over stays as both signed it, whoever asks; entries are only ever added. */
async function immutableOnceTaken(db: Kysely<never>): Promise<void> {
  await sql`
    create function keep_taken_over() returns trigger language plpgsql as $$
      begin
        if tg_table_name = 'hand_overs' then
          if tg_op = 'DELETE' or old.state = 'taken' then
            raise exception 'a log that was taken over is not changed' using errcode = 'ZX001';
          end if;
          return new;
        end if;
        if tg_op <> 'INSERT' or exists (select from hand_overs h where h.id = new.hand_over_id and h.state = 'taken') then
          raise exception 'entries of a hand-over are only added, before it is taken over' using errcode = 'ZX001';
        end if;
        return new;
      end $$`.execute(db);
  await sql`create trigger kept before update or delete on hand_overs for each row execute function keep_taken_over()`.execute(db);
  await sql`create trigger kept before insert or update or delete on hand_over_entries for each row execute function keep_taken_over()`.execute(
    db,
  );
  await sql`
    create trigger append_only before update or delete or truncate on duty_changes
    for each statement execute function refuse_change()`.execute(db);
}
