/** 检查批次: rounds, what they look at, inspections and findings, frozen results, good examples, questionnaires. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

const VERDICTS = sql`verdict in ('qualified', 'unqualified', 'review', 'unknown')`;

export async function up(db: Kysely<never>): Promise<void> {
  // Whoever judges later does it with the book of that day, whatever the program brings then.
  await sql`
    create table rulebook_snapshots (
      sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
      rulebook_id text not null,
      rulebook_version text not null,
      on_date date not null,
      book jsonb not null,
      stored_at timestamptz not null
    )`.execute(db);

  // References among rounds are checked at the end of a transaction: a backup puts rows back in any order.
  const round = sql`uuid references rounds deferrable initially deferred`;
  await sql`
    create table rounds (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      parent_round_id ${round},
      previous_round_id ${round},
      year_before_round_id ${round},
      name text not null check (length(name) between 1 and 200),
      kind text not null check (kind in ('quarter', 'special', 'self-check')),
      state text not null check (state in ('draft', 'open', 'reviewing', 'frozen', 'cancelled')),
      begins_on date not null,
      ends_on date not null,
      windows jsonb not null,
      as_of date,
      rulebooks jsonb not null,
      selection jsonb not null,
      coverage jsonb not null,
      settings jsonb not null,
      frame_hash text check (frame_hash ~ '^[0-9a-f]{64}$'),
      draw jsonb,
      opened_at timestamptz,
      inspected_at timestamptz,
      frozen_at timestamptz,
      cancelled_at timestamptz,
      cancel_reason text,
      correction_reason text,
      created_at timestamptz not null,
      created_by uuid,
      created_by_name text not null,
      version integer not null default 1,
      check (begins_on <= ends_on),
      check ((state = 'draft' or state = 'cancelled') or (opened_at is not null and frame_hash is not null))
    )`.execute(db);
  await sql`create index rounds_by_organisation on rounds (organisation_id, id)`.execute(db);
  await sql`create index rounds_by_parent on rounds (parent_round_id)`.execute(db);

  await sql`
    create table round_objects (
      id uuid primary key,
      round_id uuid not null references rounds,
      organisation_id uuid not null references organisations,
      object_kind text not null check (object_kind in ('site', 'account')),
      record_id uuid not null,
      record jsonb not null,
      stratum text not null,
      is_drawn boolean not null,
      state text not null check (state in ('waiting', 'running', 'inspected', 'could-not', 'entered')),
      progress jsonb,
      reason jsonb,
      inspection_id uuid,
      changed_at timestamptz not null,
      version integer not null default 1,
      unique (round_id, object_kind, record_id),
      check (is_drawn or state = 'waiting'),
      check ((state = 'could-not') = (reason is not null))
    )`.execute(db);
  await sql`create index round_objects_by_state on round_objects (round_id, is_drawn, state, id)`.execute(db);
  await sql`create index round_objects_by_record on round_objects (object_kind, record_id)`.execute(db);
  await sql`create index round_objects_by_organisation on round_objects (organisation_id)`.execute(db);

  await sql`
    create table inspections (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      site_id uuid references sites,
      account_id uuid references accounts,
      round_object_id uuid references round_objects,
      purpose text not null check (purpose in ('round', 'recheck', 'single')),
      source text not null check (source in ('machine', 'hand', 'import')),
      source_name text,
      state text not null check (state in ('waiting', 'running', 'finished', 'could-not', 'replaced')),
      rulebook_id text,
      rulebook_version text,
      rulebook_sha256 text references rulebook_snapshots,
      as_of date,
      seed text,
      verdict text check (${VERDICTS}),
      score double precision,
      report jsonb,
      basis jsonb,
      reason jsonb,
      crawl_sha256 text references blobs,
      evidence_sha256 text references blobs,
      software text,
      worker text,
      created_at timestamptz not null,
      started_at timestamptz,
      finished_at timestamptz,
      check (num_nonnulls(site_id, account_id) = 1),
      check ((purpose = 'round') = (round_object_id is not null)),
      check ((source = 'machine') = (source_name is null)),
      check ((state = 'finished') = (report is not null)),
      check ((state = 'could-not') = (reason is not null)),
      check ((verdict is null) = (report is null))
    )`.execute(db);
  await sql`create index inspections_by_round_object on inspections (round_object_id, id)`.execute(db);
  await sql`create index inspections_by_site on inspections (site_id, id)`.execute(db);
  await sql`create index inspections_by_account on inspections (account_id, id)`.execute(db);
  await sql`create index inspections_by_organisation on inspections (organisation_id, id)`.execute(db);

  await sql`
    create table findings (
      id uuid primary key,
      inspection_id uuid not null references inspections,
      organisation_id uuid not null references organisations,
      position integer not null,
      key text not null,
      indicator text not null,
      check_id text not null,
      outcome text not null check (outcome in ('fail', 'review')),
      url text not null,
      target text,
      quote text,
      message text not null,
      suggestion text,
      count integer check (count > 0),
      samples jsonb,
      evidence jsonb not null,
      carried_from uuid references findings deferrable initially deferred,
      unique (inspection_id, key)
    )`.execute(db);
  await sql`create index findings_by_organisation on findings (organisation_id, inspection_id)`.execute(db);
  await sql`create index findings_by_carried_from on findings (carried_from) where carried_from is not null`.execute(db);

  await sql`
    create table result_sets (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      round_id uuid not null references rounds,
      number integer not null check (number > 0),
      reason text,
      frozen_at timestamptz not null,
      frozen_by uuid,
      frozen_by_name text not null,
      head jsonb not null,
      rulebooks jsonb not null,
      objects integer not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      unique (round_id, number),
      check ((number = 1) = (reason is null))
    )`.execute(db);
  await sql`
    create table results (
      result_set_id uuid not null references result_sets,
      position integer not null,
      organisation_id uuid not null references organisations,
      round_object_id uuid not null references round_objects,
      inspection_id uuid references inspections,
      object_kind text not null check (object_kind in ('site', 'account')),
      record_id uuid not null,
      verdict text check (verdict in ('passed', 'failed', 'unknown')),
      score double precision,
      entry jsonb not null,
      decisions jsonb not null,
      assessment jsonb,
      primary key (result_set_id, position)
    )`.execute(db);
  await sql`create index results_by_organisation on results (organisation_id, result_set_id)`.execute(db);
  await sql`create index results_by_record on results (object_kind, record_id, result_set_id)`.execute(db);
  for (const table of ['result_sets', 'results'])
    await sql`
      create trigger append_only before update or delete or truncate on ${sql.table(table)}
      for each statement execute function refuse_change()`.execute(db);

  await sql`
    create table result_imports (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      round_id uuid not null references rounds,
      source_name text not null check (length(source_name) between 1 and 200),
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
  await sql`create index result_imports_by_round on result_imports (round_id, id)`.execute(db);
  await sql`
    create table result_import_rows (
      import_id uuid not null references result_imports,
      row integer not null,
      outcome text not null check (outcome in ('new', 'replacing', 'unchanged', 'rejected')),
      round_object_id uuid references round_objects,
      object_version integer,
      report jsonb,
      problems jsonb not null,
      primary key (import_id, row)
    )`.execute(db);

  await sql`
    create table good_examples (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      round_id uuid references rounds,
      site_id uuid references sites,
      account_id uuid references accounts,
      name text not null check (length(name) between 1 and 120),
      topic text not null check (length(topic) between 1 and 60),
      text text not null check (length(text) between 1 and 400),
      url text,
      created_at timestamptz not null,
      created_by uuid,
      created_by_name text not null,
      withdrawn_at timestamptz,
      version integer not null default 1,
      check (num_nonnulls(site_id, account_id) <= 1)
    )`.execute(db);
  await sql`create index good_examples_by_organisation on good_examples (organisation_id, id)`.execute(db);
  await sql`create index good_examples_by_round on good_examples (round_id)`.execute(db);

  await sql`
    create table questionnaires (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      round_id uuid references rounds,
      title text not null check (length(title) between 1 and 200),
      topic text not null check (topic in ('unreported-accounts', 'security', 'other')),
      items jsonb not null,
      due_at timestamptz not null,
      state text not null check (state in ('draft', 'open', 'closed')),
      created_at timestamptz not null,
      created_by uuid,
      created_by_name text not null,
      opened_at timestamptz,
      closed_at timestamptz,
      version integer not null default 1
    )`.execute(db);
  await sql`create index questionnaires_by_organisation on questionnaires (organisation_id, id)`.execute(db);
  await sql`
    create table questionnaire_answers (
      id uuid primary key,
      questionnaire_id uuid not null references questionnaires,
      organisation_id uuid not null references organisations,
      state text not null check (state in ('asked', 'saved', 'handed-in')),
      answers jsonb not null,
      handed_in_at timestamptz,
      is_late boolean,
      answered_by uuid,
      answered_by_name text,
      version integer not null default 1,
      unique (questionnaire_id, organisation_id),
      check ((state = 'handed-in') = (handed_in_at is not null))
    )`.execute(db);
  await sql`create index questionnaire_answers_by_organisation on questionnaire_answers (organisation_id)`.execute(db);

  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  const OWN = ['rounds', 'round_objects', 'inspections', 'findings', 'result_sets', 'results', 'result_imports', 'good_examples'];
  for (const table of [...OWN, 'questionnaires', 'questionnaire_answers']) await protect(db, table, within);
  await protect(db, 'result_import_rows', sql`exists (select from result_imports i where i.id = import_id)`);
  // A city sees that the province looks at its websites, and what of it is the city's; it changes nothing of it.
  await concerned(db, 'rounds', sql`exists (select from round_objects c where c.round_id = rounds.id)`);
  await concerned(db, 'result_sets', sql`exists (select from results c where c.result_set_id = result_sets.id)`);
  await concerned(db, 'questionnaires', sql`exists (select from questionnaire_answers c where c.questionnaire_id = questionnaires.id)`);

  for (const table of [
    'rounds',
    'round_objects',
    'inspections',
    'good_examples',
    'questionnaires',
    'questionnaire_answers',
    'result_imports',
  ])
    await grant(db, table, 'select, insert, update');
  for (const table of ['rulebook_snapshots', 'findings', 'result_sets', 'results']) await grant(db, table, 'select, insert');
  await grant(db, 'result_import_rows', 'select, insert, delete');
}

/** Shows the rows also to those below whom they concern. */
async function concerned(db: Kysely<never>, table: string, condition: ReturnType<typeof sql>): Promise<void> {
  await sql`create policy concerned on ${sql.table(table)} for select using (${condition})`.execute(db);
}
