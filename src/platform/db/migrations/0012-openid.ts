/** Who of the office's own sign-in service (OpenID Connect) is which person. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table outside_identities (
      issuer text not null check (length(issuer) between 1 and 500),
      subject text not null check (length(subject) between 1 and 255),
      person_id uuid not null references people,
      linked_at timestamptz not null,
      linked_by_name text not null,
      primary key (issuer, subject),
      unique (person_id, issuer)
    )`.execute(db);
  await protect(db, 'outside_identities', sql`exists (select from people p where p.id = person_id)`);
  await grant(db, 'outside_identities', 'select, insert, delete');
}
