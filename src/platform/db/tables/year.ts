/** The supervisors' own year. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export interface SupervisionYearTable {
  id: string;
  /** The office that is assessed. */
  organisation_id: string;
  year: number;
  /** What was entered: spot checks, publications, error reports, migration. */
  records: JSONColumnType<Record<string, unknown>>;
  /** What persons decided, by finding or indicator. */
  decisions: JSONColumnType<Record<string, unknown>>;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}
