/** The registry: sites, accounts, columns, their history, filings, imports. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export const REGISTRY_STATES = ['preparing', 'normal', 'suspended', 'closing', 'closed', 'deregistered'] as const;
/** Where a site or an account stands between its opening and its deregistration. */
export type RegistryState = (typeof REGISTRY_STATES)[number];

interface Changed {
  created_at: Instant;
  changed_at: Instant;
  /** Null: the system itself. */
  changed_by: string | null;
  changed_by_name: string;
  version: Version;
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
  /** What took its place when it was merged or replaced. */
  succeeded_by: ColumnType<string | null, string | null | undefined, string | null>;
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
  succeeded_by: ColumnType<string | null, string | null | undefined, string | null>;
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
  /** When it moved the state of its object; null: not (yet). */
  effective_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  version: Version;
}

/** What can be imported. */
export type ImportKind = 'sites' | 'accounts' | 'messages' | 'programme';

export interface ImportTable {
  id: string;
  organisation_id: string;
  kind: ImportKind;
  /** What the file belongs to: a programme; null: nothing but its office. */
  subject_id: ColumnType<string | null, string | null | undefined, string | null>;
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
  /** What is let in but should be looked at. */
  warnings: JSONColumnType<{ column: string; reason: string }[]>;
}

export const DIFFERENCE_KINDS = ['address', 'renamed', 'state', 'owner', 'unreported', 'unregistered', 'duplicate'] as const;
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface ReconciliationTable {
  id: string;
  organisation_id: string;
  kind: 'sites' | 'accounts';
  /** What it was compared with: the national reporting system … */
  source: string;
  file_name: string;
  file_sha256: string;
  counts: JSONColumnType<Record<'agreeing' | DifferenceKind, number>>;
  made_at: Instant;
  made_by: string | null;
  made_by_name: string;
}

export interface DifferenceTable {
  reconciliation_id: string;
  /** Kind and object, stable from one reconciliation to the next. */
  key: string;
  kind: DifferenceKind;
  /** Record of ours; null when we have none. */
  record_id: string | null;
  /** Row of the file; null when it has none. */
  row: number | null;
  ours: JSONColumnType<Record<string, string>> | null;
  theirs: JSONColumnType<Record<string, string>> | null;
  message: string;
}

export const DISCOVERY_STATES = ['new', 'ours', 'foreign'] as const;
export type DiscoveryState = (typeof DISCOVERY_STATES)[number];

export interface DiscoveryTable {
  id: string;
  organisation_id: string;
  /** The site whose crawl met it; null: a unit reported it. */
  site_id: string | null;
  kind: 'host' | 'account';
  /** Host, or platform and name of the account's page. */
  key: string;
  url: string;
  name: string | null;
  /** Page that shows it, or title of the questionnaire. */
  seen_on: string;
  seen_how: 'link' | 'certificate' | 'questionnaire';
  first_seen_at: Instant;
  last_seen_at: Instant;
  /** `ours`: to be registered; `foreign`: belongs to somebody else. */
  state: DiscoveryState;
  reason: string | null;
  decided_at: Instant | null;
  decided_by_name: string | null;
  version: Version;
}
