/** Tables as the queries see them. A table's meaning stands with its migration; a test compares both with the database. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Role } from '../people/roles.ts';

/** UTC instant; written as a Date. */
type Instant = ColumnType<Date, Date, Date>;

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
  /** Counts changes: what an ETag says. */
  version: ColumnType<number, number | undefined, number>;
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

export interface PersonTable {
  id: string;
  organisation_id: string;
  /** What one signs in with; lower case. */
  account: string;
  name: string;
  email: string | null;
  phone: string | null;
  created_at: Instant;
  /** Null while the person may sign in. */
  closed_at: Instant | null;
  version: ColumnType<number, number | undefined, number>;
}

export interface PersonRoleTable {
  person_id: string;
  role: Role;
  given_at: Instant;
}

export interface CredentialTable {
  person_id: string;
  /** PHC string. */
  password: string;
  password_changed_at: Instant;
  must_change: boolean;
  /** Sealed seed; null without a second factor. */
  second_factor: Buffer | null;
  /** Last time step whose code was used. */
  second_factor_last: number | null;
  /** Wrong passwords or codes in a row. */
  failures: ColumnType<number, number | undefined, number>;
  locked_until: Instant | null;
}

export interface SessionTable {
  /** SHA-256 of the token; the token itself is nowhere. */
  digest: Buffer;
  person_id: string;
  begun_at: Instant;
  used_at: Instant;
  ends_at: Instant;
  /** A second factor was shown. */
  second_factor: boolean;
  /** Where from: address and browser, for the person to recognise. */
  origin: string;
}

export interface ApiTokenTable {
  id: string;
  digest: Buffer;
  person_id: string;
  name: string;
  /** Actions; no more than the person's own count. */
  scopes: string[];
  made_at: Instant;
  used_at: Instant | null;
  ends_at: Instant;
  revoked_at: Instant | null;
}

/** All tables by name. */
export interface Schema {
  organisations: OrganisationTable;
  audit_entries: AuditTable;
  settings: SettingTable;
  blobs: BlobTable;
  people: PersonTable;
  person_roles: PersonRoleTable;
  credentials: CredentialTable;
  sessions: SessionTable;
  api_tokens: ApiTokenTable;
}
