/** 整改: what an office orders after a round, what units answer, what was looked at again; days that an office works or not; reminders. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await calendarAndReminders(db);
  await orders(db);
  await answersAndRechecks(db);
  await summaries(db);
}

async function calendarAndReminders(db: Kysely<never>): Promise<void> {
  await sql`
    create table calendar_days (
      organisation_id uuid not null references organisations,
      -- Holds for all below it.
      organisation_path text not null,
      day date not null,
      is_working boolean not null,
      note text check (length(note) between 1 and 200),
      changed_at timestamptz not null,
      changed_by_name text not null,
      primary key (organisation_id, day)
    )`.execute(db);
  await sql`
    create table reminders (
      id uuid primary key,
      -- Whom it is for.
      organisation_id uuid not null references organisations,
      -- What it reminds of, once for ever: record, day, distance.
      key text not null unique check (length(key) between 1 and 200),
      record_kind text not null,
      record_id uuid not null,
      kind text not null,
      due_on date,
      sentence text not null check (length(sentence) between 1 and 500),
      made_at timestamptz not null,
      -- Null until it was carried to people.
      delivered_at timestamptz
    )`.execute(db);
  await sql`create index reminders_by_record on reminders (record_kind, record_id, id)`.execute(db);
  await sql`create index reminders_undelivered on reminders (organisation_id, id) where delivered_at is null`.execute(db);
  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  await protect(db, 'calendar_days', within);
  await sql`
    create policy from_above on calendar_days for select
    using (starts_with(nullif(current_setting('zhengxun.scope', true), ''), organisation_path))`.execute(db);
  await protect(db, 'reminders', within);
  await grant(db, 'calendar_days', 'select, insert, update, delete');
  await grant(db, 'reminders', 'select, insert, update');
}

async function orders(db: Kysely<never>): Promise<void> {
  await sql`
    create table order_settings (
      organisation_id uuid primary key references organisations,
      settings jsonb not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1
    )`.execute(db);
  // The last number given: the row is locked until the orders that have the numbers are there, so none is missing.
  await sql`
    create table order_numbers (
      office_id uuid not null references organisations,
      year integer not null,
      last integer not null check (last > 0),
      primary key (office_id, year)
    )`.execute(db);
  await sql`
    create table orders (
      id uuid primary key,
      -- Who has to correct.
      organisation_id uuid not null references organisations,
      organisation_name text not null,
      office_id uuid not null references organisations,
      -- The unit does not see the office's own record.
      office_name text not null,
      intermediate_id uuid references organisations check (intermediate_id <> organisation_id and intermediate_id <> office_id),
      intermediate_name text,
      prefix text not null,
      year integer not null,
      number integer not null check (number > 0),
      round_id uuid not null references rounds,
      round_name text not null,
      result_set_id uuid not null references result_sets,
      round_object_id uuid not null references round_objects,
      inspection_id uuid not null references inspections,
      object_kind text not null check (object_kind in ('site', 'account')),
      record_id uuid not null,
      object_name text not null,
      object_code text,
      kind text not null check (kind in ('correct', 'correct-at-once', 'close-and-deregister')),
      verdict text not null check (verdict in ('passed', 'failed')),
      state text not null check (state in
        ('issued', 'forwarded', 'received', 'answered', 'rechecked', 'accepted', 'returned', 'closed', 'withdrawn', 'carried')),
      issued_on date not null,
      due_on date not null check (due_on >= issued_on),
      forwarded_at timestamptz,
      received_at timestamptz,
      answered_at timestamptz,
      -- Whether an answer came after its day; null while none came.
      is_late boolean,
      ended_at timestamptz,
      escalation text check (escalation in ('second-notice', 'talk', 'recommend-close')),
      -- A later day that the unit asks for, and why; null: nothing is asked.
      asked_until date,
      asked_reason text,
      -- Order of an earlier round that this one takes up.
      previous_order_id uuid references orders,
      changed_at timestamptz not null,
      version integer not null default 1,
      unique (office_id, year, number),
      check ((intermediate_id is null) = (intermediate_name is null)),
      check ((asked_until is null) = (asked_reason is null))
    )`.execute(db);
  await sql`create unique index orders_one_an_object on orders (round_object_id) where state <> 'withdrawn'`.execute(db);
  await sql`create index orders_by_organisation on orders (organisation_id, state)`.execute(db);
  await sql`create index orders_by_record on orders (record_id, id)`.execute(db);
  await sql`create index orders_by_round on orders (round_id, id)`.execute(db);
  await sql`create index orders_open on orders (due_on) where state in ('issued', 'forwarded', 'received', 'returned')`.execute(db);
  await sql`
    create table order_findings (
      id uuid primary key,
      order_id uuid not null references orders,
      position integer not null check (position >= 0),
      -- Null: no finding of the machine's (an indicator that a person judged; the closing of the object).
      finding_id uuid references findings,
      key text,
      indicator text not null,
      indicator_name text not null,
      clause text,
      -- As frozen.
      original jsonb not null,
      is_machine boolean not null,
      carried_from uuid references order_findings,
      outcome text check (outcome in ('solved', 'unsolved', 'could-not')),
      outcome_why text,
      seen jsonb,
      decided_says text check (decided_says in ('solved', 'unsolved', 'waived')),
      decided_reason text,
      decided_at timestamptz,
      decided_by_name text,
      unique (order_id, position),
      check (key is not null or not is_machine),
      check ((decided_says is null) = (decided_reason is null))
    )`.execute(db);
  await sql`create index order_findings_by_finding on order_findings (finding_id) where finding_id is not null`.execute(db);
  await sql`
    create table order_events (
      order_id uuid not null references orders,
      -- The order's version that it made.
      number integer not null,
      action text not null,
      from_state text,
      to_state text not null,
      reason text,
      details jsonb not null default '{}',
      by_id uuid,
      by_name text not null,
      by_organisation text not null,
      at timestamptz not null,
      primary key (order_id, number)
    )`.execute(db);
  await sql`
    create trigger append_only before update or delete or truncate on order_events
    for each statement execute function refuse_change()`.execute(db);
  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  await protect(db, 'order_settings', within);
  await protect(db, 'order_numbers', sql`exists (select from organisations o where o.id = office_id)`);
  // What waits at the intermediate office has not reached the unit: it does not see it.
  await protect(
    db,
    'orders',
    sql`${within} and (intermediate_id is null or forwarded_at is not null or exists (select from organisations o where o.id = intermediate_id))`,
  );
  await protect(db, 'order_findings', sql`exists (select from orders o where o.id = order_id)`);
  await protect(db, 'order_events', sql`exists (select from orders o where o.id = order_id)`);
  for (const table of ['order_settings', 'order_numbers', 'orders', 'order_findings']) await grant(db, table, 'select, insert, update');
  await grant(db, 'order_events', 'select, insert');
}

async function answersAndRechecks(db: Kysely<never>): Promise<void> {
  await sql`
    create table order_answers (
      id uuid primary key,
      order_id uuid not null references orders,
      number integer not null check (number > 0),
      remark text,
      drafted_at timestamptz not null,
      drafted_by_name text not null,
      -- Null: a draft, which nobody outside the unit sees.
      sent_at timestamptz,
      sent_by uuid,
      sent_by_name text,
      version integer not null default 1,
      unique (order_id, number)
    )`.execute(db);
  await sql`create unique index order_answers_one_draft on order_answers (order_id) where sent_at is null`.execute(db);
  await sql`
    create table order_answer_items (
      id uuid primary key,
      answer_id uuid not null references order_answers,
      order_finding_id uuid not null references order_findings,
      says text not null check (says in ('corrected', 'appeal', 'explanation')),
      text text,
      appeal_id uuid references appeals,
      unique (answer_id, order_finding_id),
      check ((says = 'appeal') = (appeal_id is not null))
    )`.execute(db);
  await sql`
    create table order_rechecks (
      id uuid primary key,
      order_id uuid not null references orders,
      number integer not null check (number > 0),
      -- Null: the registry was asked, not the object.
      inspection_id uuid references inspections,
      asked_at timestamptz not null,
      asked_by_name text not null,
      concluded_at timestamptz,
      counts jsonb,
      unique (order_id, number)
    )`.execute(db);
  await sql`create unique index order_rechecks_one_open on order_rechecks (order_id) where concluded_at is null`.execute(db);
  await sql`create index order_rechecks_by_inspection on order_rechecks (inspection_id) where inspection_id is not null`.execute(db);
  for (const table of ['order_answers', 'order_rechecks'])
    await protect(db, table, sql`exists (select from orders o where o.id = order_id)`);
  await protect(db, 'order_answer_items', sql`exists (select from order_answers a where a.id = answer_id)`);
  for (const table of ['order_answers', 'order_rechecks']) await grant(db, table, 'select, insert, update');
  await grant(db, 'order_answer_items', 'select, insert, update, delete');
}

async function summaries(db: Kysely<never>): Promise<void> {
  await sql`
    create table order_summaries (
      id uuid primary key,
      -- The intermediate office.
      organisation_id uuid not null references organisations,
      organisation_name text not null,
      office_id uuid not null references organisations,
      office_name text not null,
      round_id uuid not null references rounds,
      round_name text not null,
      number integer not null check (number > 0),
      text text not null check (length(text) between 1 and 10000),
      counts jsonb not null,
      orders jsonb not null,
      sent_at timestamptz not null,
      sent_by uuid,
      sent_by_name text not null,
      unique (organisation_id, office_id, round_id, number)
    )`.execute(db);
  await protect(db, 'order_summaries', sql`exists (select from organisations o where o.id = organisation_id)`);
  await grant(db, 'order_summaries', 'select, insert');
}
