/** 网民留言 and 集约化 and the like: channels, messages with their terms and history, programmes with their stages. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  // Imports of further kinds; `subject_id`: the programme a file belongs to.
  await sql`alter table imports drop constraint imports_kind_check`.execute(db);
  await sql`alter table imports add constraint imports_kind_check check (kind in ('sites', 'accounts', 'messages', 'programme'))`.execute(
    db,
  );
  await sql`alter table imports add column subject_id uuid`.execute(db);
  // What a preview holds of citizens is taken out when it was applied.
  await grant(db, 'import_rows', 'update');

  // Channels of an office's own, and its own clocks for those that come with the program.
  await sql`
    create table message_channels (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      organisation_path text not null check (organisation_path like '/%/'),
      key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
      name text not null check (length(name) between 1 and 60),
      is_error_report boolean not null,
      clocks jsonb not null,
      is_active boolean not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1,
      unique (organisation_id, key)
    )`.execute(db);

  await sql`
    create table messages (
      id uuid primary key,
      -- Who has it now: the unit that is to answer, or an office.
      organisation_id uuid not null references organisations,
      -- The office that assigns, returns and closes.
      office_id uuid not null references organisations,
      -- The office that received it first.
      receiver_id uuid not null references organisations,
      channel text not null,
      channel_name text not null,
      is_error_report boolean not null,
      clocks jsonb not null,
      number text check (length(number) between 1 and 100),
      -- What tells it among those of its receiver: its number in the channel, else all it says.
      key text not null,
      kind text check (kind in ('unreachable', 'stale', 'inaccurate', 'unanswered', 'typo', 'fabricated', 'other')),
      title text not null check (length(title) between 1 and 200),
      text text not null check (length(text) <= 20000),
      url text check (length(url) <= 500),
      address_key text,
      text_key text not null check (text_key ~ '^[0-9a-f]{64}$'),
      site_id uuid references sites,
      received_on date not null,
      state text not null check (state in ('received', 'forwarded', 'assigned', 'declined', 'answered', 'returned', 'closed', 'merged', 'not-ours')),
      merged_into uuid references messages check (merged_into <> id),
      state_before text,
      answer text check (length(answer) between 1 and 20000),
      conclusion text check (conclusion in ('corrected', 'explained', 'untrue')),
      made_at timestamptz not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1,
      unique (receiver_id, key),
      check ((state = 'merged') = (merged_into is not null)),
      check ((state = 'merged') = (state_before is not null)),
      check ((answer is null) = (conclusion is null))
    )`.execute(db);
  await sql`create index messages_by_organisation on messages (organisation_id, id)`.execute(db);
  await sql`create index messages_by_office on messages (office_id, state)`.execute(db);
  await sql`create index messages_by_text on messages (text_key, received_on)`.execute(db);
  await sql`create index messages_by_site on messages (site_id, received_on)`.execute(db);
  await sql`create index messages_merged on messages (merged_into) where merged_into is not null`.execute(db);

  // A clock that runs or ran. One ended and begun anew is a second row: what stood on an earlier day can always be told.
  await sql`
    create table message_terms (
      message_id uuid not null references messages,
      clock text not null check (clock in ('assign', 'answer', 'close')),
      number integer not null check (number > 0),
      begins_on date not null,
      -- Null: the channel sets no limit.
      due_on date,
      ended_on date,
      -- The calendar of a year it touches is not known.
      is_estimated boolean not null,
      -- False: the limit is not verified; it reminds and charges nobody.
      counts boolean not null,
      primary key (message_id, clock, number),
      check (due_on >= begins_on),
      check (ended_on >= begins_on)
    )`.execute(db);
  await sql`create index message_terms_running on message_terms (due_on) where ended_on is null and due_on is not null`.execute(db);

  await sql`
    create table message_events (
      id uuid primary key,
      message_id uuid not null references messages,
      -- Who had the message afterwards.
      organisation_id uuid not null references organisations,
      move text not null,
      state text not null,
      -- Beijing date from which it counts.
      done_on date not null,
      text text,
      at timestamptz not null,
      by_id uuid,
      by_name text not null
    )`.execute(db);
  await sql`create index message_events_by_message on message_events (message_id, id)`.execute(db);
  await sql`
    create trigger append_only before update or delete or truncate on message_events
    for each statement execute function refuse_change()`.execute(db);

  // Who wrote, apart from what was written: read by nothing but the one function that shows it to whoever handles the message.
  await sql`
    create table message_contacts (
      message_id uuid primary key references messages,
      name text check (length(name) between 1 and 100),
      contact text check (length(contact) between 1 and 200),
      check (num_nonnulls(name, contact) > 0)
    )`.execute(db);
  await sql`
    create table message_findings (
      message_id uuid not null references messages,
      finding_id uuid not null references findings,
      linked_at timestamptz not null,
      linked_by_name text not null,
      primary key (message_id, finding_id)
    )`.execute(db);
  await sql`create index message_findings_by_finding on message_findings (finding_id)`.execute(db);

  await sql`
    create table programmes (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      -- Path of the organisation: units below see what they report on.
      organisation_path text not null check (organisation_path like '/%/'),
      name text not null check (length(name) between 1 and 100),
      due_on date,
      stages jsonb not null,
      is_ended boolean not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1
    )`.execute(db);
  await sql`create index programmes_by_organisation on programmes (organisation_id, id)`.execute(db);
  await sql`
    create table programme_units (
      id uuid primary key,
      programme_id uuid not null references programmes,
      organisation_id uuid not null references organisations,
      -- Planned and done days by the id of the stage.
      stages jsonb not null,
      -- False: it has nothing to do with the programme, and counts nowhere.
      is_in boolean not null,
      note text check (length(note) between 1 and 500),
      changed_at timestamptz not null,
      changed_by uuid,
      changed_by_name text not null,
      version integer not null default 1,
      unique (programme_id, organisation_id)
    )`.execute(db);
  await sql`create index programme_units_by_organisation on programme_units (organisation_id)`.execute(db);
  await sql`
    create table programme_history (
      programme_unit_id uuid not null references programme_units,
      version integer not null,
      stages jsonb not null,
      is_in boolean not null,
      note text,
      changed_at timestamptz not null,
      changed_by uuid,
      changed_by_name text not null,
      primary key (programme_unit_id, version)
    )`.execute(db);
  await sql`
    create trigger append_only before update or delete or truncate on programme_history
    for each statement execute function refuse_change()`.execute(db);
  // Written by the database, so that no way of changing forgets it.
  await sql`
    create function keep_programme_version() returns trigger language plpgsql security definer set search_path from current as $$
      begin
        insert into programme_history values (new.id, new.version, new.stages, new.is_in, new.note, new.changed_at, new.changed_by, new.changed_by_name);
        return null;
      end $$`.execute(db);
  await sql`
    create trigger keep_version after insert or update on programme_units
    for each row execute function keep_programme_version()`.execute(db);

  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  for (const table of ['message_channels', 'messages', 'programmes', 'programme_units']) await protect(db, table, within);
  const ofMessage = sql`exists (select from messages m where m.id = message_id)`;
  for (const table of ['message_terms', 'message_contacts', 'message_findings']) await protect(db, table, ofMessage);
  // A unit does not see what passed between others before it had the message.
  await protect(db, 'message_events', sql`${within} and ${ofMessage}`);
  await protect(db, 'programme_history', sql`exists (select from programme_units u where u.id = programme_unit_id)`);
  for (const table of ['message_channels', 'programmes'])
    await sql`
      create policy from_above on ${sql.table(table)} for select
      using (starts_with(nullif(current_setting('zhengxun.scope', true), ''), organisation_path))`.execute(db);
  for (const table of ['message_channels', 'messages', 'message_terms', 'programmes', 'programme_units'])
    await grant(db, table, 'select, insert, update');
  await grant(db, 'message_events', 'select, insert');
  await grant(db, 'message_contacts', 'select, insert, update, delete');
  await grant(db, 'message_findings', 'select, insert, delete');
  await grant(db, 'programme_history', 'select, insert');
}
