/** 人工核定: matters under review, decisions, claims, questions to units, notices, appeals, memory of what is no error. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  // What a round's review is done by; shares and seed are fixed once something was drawn by them.
  await sql`
    create table review_plans (
      round_id uuid primary key references rounds,
      organisation_id uuid not null references organisations,
      seed text not null check (length(seed) between 1 and 200),
      settings jsonb not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1
    )`.execute(db);

  await sql`
    create table memory_entries (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      -- Path of the organisation: whoever stands below sees the entry, since it holds for them too.
      organisation_path text not null check (organisation_path like '/%/'),
      code text not null check (code ~ '^[0-9a-f]{8}$'),
      kind text not null check (kind in ('text', 'finding')),
      wording text,
      rule text,
      check_id text,
      target text,
      quote text,
      address text,
      site_id uuid references sites,
      account_id uuid references accounts,
      reason text not null check (length(reason) between 1 and 1000),
      valid_until date,
      -- The matter it was made from; no reference, since matters refer to entries.
      item_id uuid,
      made_at timestamptz not null,
      made_on date not null,
      made_by uuid,
      made_by_name text not null,
      revoked_at timestamptz,
      revoked_by_name text,
      revoke_reason text,
      version integer not null default 1,
      check (num_nonnulls(site_id, account_id) <= 1),
      check ((kind = 'text') = (wording is not null)),
      check ((kind = 'finding') = (check_id is not null)),
      check (kind = 'text' or num_nonnulls(target, quote, address) > 0),
      check ((revoked_at is null) = (revoke_reason is null))
    )`.execute(db);
  await sql`
    create unique index memory_entries_in_force on memory_entries (organisation_id, code, coalesce(site_id, account_id, organisation_id))
    where revoked_at is null`.execute(db);
  await sql`create index memory_entries_by_check on memory_entries (check_id) where revoked_at is null`.execute(db);

  await sql`
    create table review_notices (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      round_id uuid not null references rounds,
      round_object_id uuid not null references round_objects,
      matters integer not null,
      noticed_at timestamptz not null,
      noticed_by uuid,
      noticed_by_name text not null,
      appeals_until timestamptz not null
    )`.execute(db);
  await sql`create index review_notices_by_organisation on review_notices (organisation_id, id)`.execute(db);
  await sql`create index review_notices_by_round on review_notices (round_id, round_object_id)`.execute(db);

  // One matter a person must look at: a finding, or an indicator as a whole. Standing and outcome follow from the decisions and
  // stand here so that queues need not read them all.
  await sql`
    create table review_items (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      round_id uuid not null references rounds,
      round_object_id uuid not null references round_objects,
      inspection_id uuid not null references inspections,
      finding_id uuid references findings,
      finding_key text,
      indicator text not null,
      indicator_kind text not null check (indicator_kind in ('veto', 'deduct', 'bonus', 'advisory')),
      -- 0 vetoes, 1 what costs or gives points, 2 advice.
      rank smallint not null check (rank between 0 and 2),
      check_id text not null,
      template_key text not null,
      needs_second boolean not null,
      is_blind boolean not null,
      silenced_by uuid references memory_entries,
      standing text not null check (standing in ('new', 'answered', 'silenced', 'first-decided', 'blind-decided', 'disputed',
        'settled', 'noticed', 'appealed', 'closed')),
      says text check (says in ('confirm', 'dismiss', 'pass', 'fail', 'inapplicable')),
      asked_until timestamptz,
      settled_at timestamptz,
      notice_id uuid references review_notices,
      made_at timestamptz not null,
      unique (inspection_id, finding_id),
      check (is_blind <= needs_second),
      check ((finding_id is null) = (finding_key is null))
    )`.execute(db);
  await sql`create unique index review_items_by_indicator on review_items (inspection_id, indicator) where finding_id is null`.execute(db);
  // The order of the queue; each place ends in the id.
  await sql`
    create index review_items_by_queue on review_items
    (round_id, standing, rank, check_id collate "C", template_key collate "C", id)`.execute(db);
  await sql`create index review_items_by_template on review_items (round_id, template_key)`.execute(db);
  await sql`create index review_items_by_finding on review_items (finding_id)`.execute(db);
  await sql`create index review_items_by_object on review_items (round_object_id, finding_key)`.execute(db);
  await sql`create index review_items_by_organisation on review_items (organisation_id, notice_id)`.execute(db);
  await sql`create index review_items_by_silencer on review_items (silenced_by) where silenced_by is not null`.execute(db);

  await sql`
    create table review_claims (
      item_id uuid not null references review_items,
      stage text not null check (stage in ('first', 'second', 'third')),
      person_id uuid not null references people,
      person_name text not null,
      ends_at timestamptz not null,
      primary key (item_id, stage)
    )`.execute(db);
  await sql`create index review_claims_by_person on review_claims (person_id)`.execute(db);

  await sql`
    create table questions (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      item_id uuid not null references review_items,
      text text not null check (length(text) between 1 and 1000),
      asked_at timestamptz not null,
      asked_by uuid,
      asked_by_name text not null,
      due_at timestamptz not null,
      withdrawn_at timestamptz,
      answer text check (length(answer) between 1 and 4000),
      answered_at timestamptz,
      answered_by uuid,
      answered_by_name text,
      version integer not null default 1,
      check ((answer is null) = (answered_at is null)),
      check (withdrawn_at is null or answered_at is null),
      check (due_at > asked_at)
    )`.execute(db);
  await sql`create index questions_by_item on questions (item_id)`.execute(db);
  await sql`create index questions_by_organisation on questions (organisation_id, id)`.execute(db);

  await sql`
    create table appeals (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      item_id uuid not null unique references review_items,
      notice_id uuid not null references review_notices,
      reason text not null check (length(reason) between 1 and 4000),
      state text not null check (state in ('filed', 'upheld', 'partly', 'rejected')),
      filed_at timestamptz not null,
      filed_by uuid,
      filed_by_name text not null,
      decided_at timestamptz,
      decided_by uuid,
      decided_by_name text,
      decision_reason text check (length(decision_reason) between 1 and 4000),
      version integer not null default 1,
      check ((state = 'filed') = (decided_at is null)),
      check ((state = 'filed') = (decision_reason is null))
    )`.execute(db);
  await sql`create index appeals_by_organisation on appeals (organisation_id, id)`.execute(db);

  // Proof that a unit handed in: the bytes stand in the blob store.
  await sql`
    create table review_files (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      question_id uuid references questions,
      appeal_id uuid references appeals,
      sha256 text not null references blobs,
      name text not null check (length(name) between 1 and 200),
      check (num_nonnulls(question_id, appeal_id) = 1)
    )`.execute(db);
  await sql`create index review_files_by_question on review_files (question_id)`.execute(db);
  await sql`create index review_files_by_appeal on review_files (appeal_id)`.execute(db);

  await sql`
    create table decisions (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      item_id uuid not null references review_items,
      -- Place among the decisions on the matter, from 1: two at once cannot both be the next.
      number integer not null check (number > 0),
      stage text not null check (stage in ('first', 'second', 'blind', 'third', 'appeal')),
      says text not null check (says in ('confirm', 'dismiss', 'pass', 'fail', 'inapplicable', 'ask', 'undo')),
      reason_code text check (reason_code in ('quotation', 'exempt', 'corrected', 'misjudged', 'other', 'appeal')),
      reason text check (length(reason) between 1 and 1000),
      answer jsonb,
      undoes uuid references decisions deferrable initially deferred,
      question_id uuid references questions,
      appeal_id uuid references appeals,
      batch_id uuid,
      by_id uuid,
      by_name text not null,
      at timestamptz not null,
      unique (item_id, number),
      check ((says = 'undo') = (undoes is not null)),
      check ((says = 'ask') = (question_id is not null)),
      check ((stage = 'appeal') = (appeal_id is not null)),
      check (says <> 'dismiss' or reason_code is not null)
    )`.execute(db);
  await sql`create unique index decisions_undone_once on decisions (undoes) where undoes is not null`.execute(db);
  await sql`create index decisions_by_batch on decisions (batch_id) where batch_id is not null`.execute(db);
  await sql`
    create trigger append_only before update or delete or truncate on decisions
    for each statement execute function refuse_change()`.execute(db);

  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  const OWN = ['review_plans', 'review_notices', 'review_items', 'memory_entries', 'questions', 'appeals', 'review_files', 'decisions'];
  for (const table of OWN) await protect(db, table, within);
  await protect(db, 'review_claims', sql`exists (select from review_items i where i.id = item_id)`);
  await sql`
    create policy from_above on memory_entries for select
    using (starts_with(nullif(current_setting('zhengxun.scope', true), ''), organisation_path))`.execute(db);
  for (const table of ['review_plans', 'review_items', 'memory_entries', 'questions', 'appeals'])
    await grant(db, table, 'select, insert, update');
  for (const table of ['review_notices', 'review_files', 'decisions']) await grant(db, table, 'select, insert');
  await grant(db, 'review_claims', 'select, insert, update, delete');
}
