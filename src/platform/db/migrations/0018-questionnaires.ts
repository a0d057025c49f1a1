/**
 * Files that people hand in as proof, whatever record they prove: those of questions and appeals become files like all others. What a
 * unit says to a questionnaire can be returned; accounts that it names are discoveries without a site.
 */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await files(db);
  await questionnaires(db);
}

async function files(db: Kysely<never>): Promise<void> {
  await sql`
    create table files (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      sha256 text not null references blobs,
      name text not null check (length(name) between 1 and 200),
      size bigint not null check (size >= 0),
      media_type text not null,
      uploaded_at timestamptz not null,
      uploaded_by uuid,
      uploaded_by_name text not null
    )`.execute(db);
  await sql`create index files_by_organisation on files (organisation_id)`.execute(db);
  await sql`create index files_by_blob on files (sha256)`.execute(db);
  await sql`create index files_by_uploader on files (uploaded_by, uploaded_at)`.execute(db);
  await sql`
    create table file_uses (
      file_id uuid not null references files,
      use text not null check (length(use) between 1 and 60),
      record_id uuid not null,
      organisation_id uuid not null references organisations,
      position integer not null check (position >= 0),
      primary key (use, record_id, file_id)
    )`.execute(db);
  await sql`create index file_uses_by_file on file_uses (file_id)`.execute(db);
  await sql`create index file_uses_by_organisation on file_uses (organisation_id)`.execute(db);
  const within = sql`exists (select from organisations o where o.id = organisation_id)`;
  await protect(db, 'files', within);
  await protect(db, 'file_uses', within);
  // An office's proof against a unit is the office's file: the unit sees it with the record that refers to it.
  await sql`create policy referred on files for select using (exists (select from file_uses u where u.file_id = files.id))`.execute(db);
  await grant(db, 'files', 'select, insert, delete');
  await grant(db, 'file_uses', 'select, insert, delete');

  await sql`select set_config('zhengxun.scope', '/', true)`.execute(db);
  await sql`
    insert into files (id, organisation_id, sha256, name, size, media_type, uploaded_at, uploaded_by, uploaded_by_name)
    select f.id, f.organisation_id, f.sha256, f.name, b.size, b.media_type, coalesce(q.answered_at, a.filed_at),
      case when q.id is null then a.filed_by else q.answered_by end, coalesce(q.answered_by_name, a.filed_by_name)
    from review_files f join blobs b on b.sha256 = f.sha256
    left join questions q on q.id = f.question_id left join appeals a on a.id = f.appeal_id`.execute(db);
  await sql`
    insert into file_uses (file_id, use, record_id, organisation_id, position)
    select id, case when appeal_id is null then 'question-answer' else 'appeal' end, coalesce(question_id, appeal_id), organisation_id,
      row_number() over (partition by question_id, appeal_id order by id) - 1
    from review_files`.execute(db);
  await sql`drop table review_files`.execute(db);
}

async function questionnaires(db: Kysely<never>): Promise<void> {
  await sql`
    alter table questionnaire_answers
      drop constraint questionnaire_answers_state_check,
      add constraint questionnaire_answers_state_check check (state in ('asked', 'saved', 'handed-in', 'returned')),
      add column return_reason text check (length(return_reason) between 1 and 1000),
      add column returned_at timestamptz,
      add column returned_by_name text,
      add constraint questionnaire_answers_returned check (num_nulls(return_reason, returned_at, returned_by_name) in (0, 3)),
      add constraint questionnaire_answers_returned_state check (state <> 'returned' or returned_at is not null)`.execute(db);
  await sql`create index questionnaires_by_round on questionnaires (round_id) where round_id is not null`.execute(db);
  await sql`
    alter table discoveries
      alter column site_id drop not null,
      drop constraint discoveries_seen_how_check,
      add constraint discoveries_seen_how_check check (seen_how in ('link', 'certificate', 'questionnaire')),
      add constraint discoveries_without_site check ((site_id is null) = (seen_how = 'questionnaire'))`.execute(db);
  await sql`create unique index discoveries_reported on discoveries (organisation_id, kind, key) where site_id is null`.execute(db);
}
