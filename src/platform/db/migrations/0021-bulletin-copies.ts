/** Copies of issued bulletins in stored crawls and watched pages: where each was seen and until when, and which crawls were searched for which bulletins. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table bulletin_copies
      add column site_id uuid references sites,
      add column site_name text,
      add column inspection_id uuid references inspections,
      add column seen_at timestamptz`.execute(db);
  await sql`create index bulletin_copies_by_site on bulletin_copies (site_id, bulletin_id, id) where site_id is not null`.execute(db);
  await grant(db, 'bulletin_copies', 'update');
  await sql`
    create table copy_searches (
      inspection_id uuid primary key references inspections,
      bulletin_ids uuid[] not null,
      pages integer not null,
      copies integer not null,
      searched_at timestamptz not null
    )`.execute(db);
  await protect(db, 'copy_searches', sql`exists (select from inspections i where i.id = inspection_id)`);
  await grant(db, 'copy_searches', 'select, insert, update');
}
