/** The office's own words. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export interface WordPackTable {
  id: string;
  organisation_id: string;
  /** Path of the organisation: the pack holds for everybody below. */
  organisation_path: string;
  /** As the file pack.yaml describes a pack. */
  meta: JSONColumnType<Record<string, unknown>>;
  made_at: Instant;
  made_by_name: string;
  ended_at: Instant | null;
  version: Version;
}

export interface WordPackEntryTable {
  id: string;
  pack_id: string;
  /** By name of the column; empty ones left out. */
  cells: JSONColumnType<Record<string, string>>;
  /** The wording it is about. */
  wording: string;
  changed_at: Instant;
  changed_by_name: string;
  ended_at: Instant | null;
  version: Version;
}
