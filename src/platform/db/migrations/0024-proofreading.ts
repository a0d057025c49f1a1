/** 稿前审校: texts that people had read, each person's own. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  // Marks are places in the text and stand with it; whoever sees one sees the other. Nobody but the person is shown it.
  await sql`
    create table proofreadings (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      person_id uuid not null references people,
      name text not null check (length(name) between 1 and 200),
      published_on text check (published_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      text text not null,
      marks jsonb not null,
      allowed jsonb not null,
      unread_from integer,
      decisions jsonb not null,
      docx_sha256 text references blobs,
      is_kept boolean not null,
      checked_at timestamptz not null,
      ends_at timestamptz not null,
      version integer not null default 1
    )`.execute(db);
  await sql`create index proofreadings_by_person on proofreadings (person_id, id)`.execute(db);
  await sql`create index proofreadings_by_end on proofreadings (ends_at)`.execute(db);
  await protect(db, 'proofreadings', sql`exists (select from organisations o where o.id = organisation_id)`);
  await grant(db, 'proofreadings', 'select, insert, update, delete');
}
