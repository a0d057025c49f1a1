/** Organisations, audit trail, settings, blobs. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export interface OrganisationTable {
  /** UUIDv7. */
  id: string;
  /** Null: the top. */
  parent_id: string | null;
  /** Ids from the top to itself, each followed by `/`: a subtree is a prefix. */
  path: string;
  name: string;
  level: OrganisationLevel;
  /** GB/T 2260 division, six digits; null for ministries and units without. */
  division_code: string | null;
  created_at: Instant;
  /** Null while it exists. */
  closed_at: Instant | null;
  version: Version;
}

export const ORGANISATION_LEVELS = ['ministry', 'province', 'city', 'county', 'unit'] as const;
export type OrganisationLevel = (typeof ORGANISATION_LEVELS)[number];

export interface AuditTable {
  /** 1, 2, 3 … without gaps. */
  sequence: number;
  at: Instant;
  /** Person, token or process that acted; null: the system itself. */
  actor_id: string | null;
  actor_name: string;
  organisation_id: string | null;
  /** `order.issue`, `session.begin` …: noun and verb. */
  action: string;
  outcome: 'done' | 'refused';
  record_kind: string | null;
  record_id: string | null;
  details: JSONColumnType<Record<string, unknown>>;
  /** SHA-256 of the entry before it; 32 zero bytes for the first. */
  previous: Buffer;
  /** SHA-256 over `previous` and all the above. */
  hash: Buffer;
}

export interface SettingTable {
  key: string;
  value: JSONColumnType<unknown & object>;
  changed_at: Instant;
}

export interface BlobTable {
  /** SHA-256, 64 hex digits. */
  sha256: string;
  size: number;
  media_type: string;
  stored_at: Instant;
}
