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

export const REGISTRY_STATES = ['preparing', 'normal', 'suspended', 'closing', 'closed', 'deregistered'] as const;
/** Where a site or an account stands between its opening and its deregistration. */
export type RegistryState = (typeof REGISTRY_STATES)[number];

interface Changed {
  created_at: Instant;
  changed_at: Instant;
  /** Null: the system itself. */
  changed_by: string | null;
  changed_by_name: string;
  version: ColumnType<number, number | undefined, number>;
}

export interface SiteTable extends Changed {
  id: string;
  organisation_id: string;
  /** The site it is part of; null for one of its own. */
  parent_id: string | null;
  /** Null for sub-sites and sites that have none yet. */
  code: string | null;
  name: string;
  is_portal: boolean;
  has_no_services: boolean;
  home_url: string;
  further_urls: string[];
  /** All addresses without scheme and leading www; the home address first. */
  address_keys: string[];
  organizer: string | null;
  operator: string | null;
  supervisor: string | null;
  contact: string | null;
  state: RegistryState;
  /** Lower-case words that a search looks in. */
  search_text: string;
}

export interface AccountTable extends Changed {
  id: string;
  organisation_id: string;
  code: string | null;
  /** 微信公众号, 新浪微博 … as registered. */
  platform: string;
  name: string;
  owner: string | null;
  operator: string | null;
  supervisor: string | null;
  link: string | null;
  store_urls: string[];
  contact: string | null;
  state: RegistryState;
  search_text: string;
}

export interface SiteColumnTable extends Changed {
  id: string;
  site_id: string;
  url: string;
  name: string | null;
  class: string | null;
  /** `P14D`, `P6M`, `none`; null: as the rulebook says. */
  period: string | null;
  exempt_reason: string | null;
  /** `YYYY-MM-DD`, included. */
  exempt_until: string | null;
  is_ignored: boolean;
  /** Null while nobody has. */
  confirmed_at: Instant | null;
  confirmed_by_name: string | null;
}

/** Every version of a record; one is valid until the next begins. */
export interface RegistryHistoryTable {
  record_kind: 'site' | 'account' | 'column';
  record_id: string;
  version: number;
  valid_from: Instant;
  changed_by: string | null;
  changed_by_name: string;
  /** The row of its table without what stands beside it here. */
  record: JSONColumnType<Record<string, unknown>>;
}

export const FILING_KINDS = ['opening', 'change', 'outage', 'suspension', 'resumption', 'closing', 'closure', 'deregistration'] as const;
export type FilingKind = (typeof FILING_KINDS)[number];
export const FILING_STATES = ['filed', 'approved', 'refused', 'withdrawn'] as const;
export type FilingState = (typeof FILING_STATES)[number];

export interface FilingTable {
  id: string;
  organisation_id: string;
  site_id: string | null;
  account_id: string | null;
  kind: FilingKind;
  state: FilingState;
  begins_at: Instant;
  /** Null: open, or of no length. */
  ends_at: Instant | null;
  reason: string;
  notice_url: string | null;
  filed_at: Instant;
  filed_by: string | null;
  filed_by_name: string;
  decided_at: Instant | null;
  decided_by_name: string | null;
  decision_reason: string | null;
  version: ColumnType<number, number | undefined, number>;
}

export interface ImportTable {
  id: string;
  organisation_id: string;
  kind: 'sites' | 'accounts';
  file_name: string;
  file_sha256: string;
  /** SHA-256 over all that the preview promises. */
  digest: string;
  counts: JSONColumnType<Record<'new' | 'changed' | 'unchanged' | 'rejected', number>>;
  made_at: Instant;
  made_by: string | null;
  made_by_name: string;
  applied_at: Instant | null;
  applied_by_name: string | null;
}

export interface ImportRowTable {
  import_id: string;
  /** As the file counts, the heading being 1. */
  row: number;
  outcome: 'new' | 'changed' | 'unchanged' | 'rejected';
  /** Null for rejected rows. */
  record_id: string | null;
  /** Version the change was made from; null for new records. */
  record_version: number | null;
  record: JSONColumnType<Record<string, unknown>> | null;
  changes: JSONColumnType<{ field: string; from: unknown; to: unknown }[]>;
  problems: JSONColumnType<{ column: string; reason: string }[]>;
}

export interface AnsweredRequestTable {
  actor_id: string;
  /** Chosen by the client. */
  key: string;
  request_digest: Buffer;
  answer: JSONColumnType<object> | null;
  at: Instant;
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
  sites: SiteTable;
  accounts: AccountTable;
  site_columns: SiteColumnTable;
  registry_history: RegistryHistoryTable;
  filings: FilingTable;
  imports: ImportTable;
  import_rows: ImportRowTable;
  answered_requests: AnsweredRequestTable;
}
