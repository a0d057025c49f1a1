/** 监管工作年度考核: what an office's year holds that no other table does, and what persons decided on it. */
import { type Kysely, sql } from 'kysely';
import { grant, protect } from './rights.ts';

export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table supervision_years (
      id uuid primary key,
      organisation_id uuid not null references organisations,
      year integer not null check (year between 2019 and 2099),
      records jsonb not null,
      decisions jsonb not null,
      changed_at timestamptz not null,
      changed_by_name text not null,
      version integer not null default 1,
      unique (organisation_id, year)
    )`.execute(db);
  await protect(db, 'supervision_years', sql`exists (select from organisations o where o.id = organisation_id)`);
  await grant(db, 'supervision_years', 'select, insert, update');
}
