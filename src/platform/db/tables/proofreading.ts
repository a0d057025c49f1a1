/** 稿前审校. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export interface ProofreadingTable {
  id: string;
  organisation_id: string;
  person_id: string;
  name: string;
  /** Day by which entries of packs counted; null: none was given. */
  published_on: string | null;
  text: string;
  marks: JSONColumnType<object[]>;
  /** Marks that the memory silenced. */
  allowed: JSONColumnType<object[]>;
  unread_from: number | null;
  decisions: JSONColumnType<object[]>;
  docx_sha256: string | null;
  is_kept: boolean;
  checked_at: Instant;
  /** From here on it is not shown any more, and soon deleted. */
  ends_at: Instant;
  version: Version;
}
