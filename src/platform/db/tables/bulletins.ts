/** Bulletins: an office's ways of writing them, drafts, what was issued, copies found. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

type Json = Record<string, unknown>;

export interface BulletinSettingsTable {
  id: string;
  organisation_id: string;
  /** Name of the settings within the office. */
  key: string;
  /** As it stands now. */
  content: JSONColumnType<Json>;
  changed_at: Instant;
  changed_by: string | null;
  changed_by_name: string;
  version: Version;
}

export interface BulletinSettingsVersionTable {
  settings_id: string;
  version: number;
  content: JSONColumnType<Json>;
  changed_at: Instant;
  changed_by_name: string;
}

export const BULLETIN_STATES = ['draft', 'issued', 'withdrawn'] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

export interface BulletinTable {
  id: string;
  organisation_id: string;
  result_set_id: string;
  /** The issued one that this corrects. */
  corrects_id: string | null;
  /** What messages and programmes added to the results when it was drafted. */
  supplement: JSONColumnType<Json>;
  /** As they were when it was drafted: later changes of the office's settings do not change it. */
  settings: JSONColumnType<Json>;
  /** Null: a preset. */
  settings_id: string | null;
  settings_version: number | null;
  /** Dates, orders, acknowledgements. */
  issue: JSONColumnType<Json>;
  title: string;
  /** What the checker said after the last change. */
  complaints: JSONColumnType<Json[]>;
  state: BulletinState;
  /** 青政办函〔2026〕12号; null: none. */
  number: string | null;
  /** Parts of a number that was given by us. */
  number_word: string | null;
  number_year: number | null;
  number_serial: number | null;
  issued_at: Instant | null;
  issued_by: string | null;
  issued_by_name: string | null;
  created_at: Instant;
  created_by: string | null;
  created_by_name: string;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

export interface BulletinBlockTable {
  id: string;
  bulletin_id: string;
  role: string;
  /** Which annex it belongs to, from 0; null: none. */
  annex: number | null;
  /** Order among the blocks of the bulletin. */
  position: number;
  /** Heading at the beginning of the paragraph. */
  lead: JSONColumnType<Json> | null;
  runs: JSONColumnType<Json[]>;
  is_internal: boolean;
  /** A person changed it. */
  is_edited: boolean;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

export const BULLETIN_FORMATS = ['json', 'docx', 'html', 'xlsx'] as const;
export type BulletinFormat = (typeof BULLETIN_FORMATS)[number];

export interface BulletinFileTable {
  bulletin_id: string;
  edition: 'full' | 'public';
  format: BulletinFormat;
  sha256: string;
  size: number;
}

export interface BulletinCopyTable {
  id: string;
  organisation_id: string;
  bulletin_id: string;
  /** Null: a text without an address. */
  url: string | null;
  /** Site whose page it is, with its name as it was; null: somebody gave the text. */
  site_id: string | null;
  site_name: string | null;
  /** Whose stored crawl has the page; null: it was given or watched. */
  inspection_id: string | null;
  share: number;
  changes: JSONColumnType<Json[]>;
  readings: number;
  traditional: number;
  found_at: Instant;
  found_by: string | null;
  found_by_name: string;
  /** Last time the page was seen to have the same copy; null: not since it was found. */
  seen_at: Instant | null;
}

/** Which issued bulletins a stored crawl was searched for. */
export interface CopySearchTable {
  inspection_id: string;
  bulletin_ids: string[];
  pages: number;
  copies: number;
  searched_at: Instant;
}
