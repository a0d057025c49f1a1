/** Freshness, content and accounts over time: see migration 0019. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export const FRESHNESS_STATES = [
  'fresh',
  'due-soon',
  'overdue',
  'blank',
  'undated',
  'exempt',
  'not-required',
  'could-not-look',
  'not-looked',
] as const;
/**
 * How a page or an account stands against its allowed period. `undated`: no readable publication time; `could-not-look` is never
 * `overdue`; `not-looked`: not yet.
 */
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

type Given<T> = ColumnType<T, T | undefined, T>;

/** A home page or a confirmed column that is looked at. */
export interface WatchPageTable {
  id: string;
  site_id: string;
  kind: 'home' | 'column';
  /** Null for home pages. */
  column_id: string | null;
  url: string;
  /** Where its content really stands (sent on without a click, records of a list filled by script); null: at `url`. */
  list_url: Given<string | null>;
  /** False: no longer confirmed, switched off, or its site is closed. */
  is_watched: Given<boolean>;
  next_at: Instant;
  asked_at: Given<Date | null>;
  /** Last look that brought an answer, changed or not. */
  seen_at: Given<Date | null>;
  /** Last time its bytes were had and not only the word that nothing changed. */
  read_at: Given<Date | null>;
  changed_at: Given<Date | null>;
  /** Last time it was asked as a search engine and its visitors. */
  visitors_at: Given<Date | null>;
  /** One of LOOK_OUTCOMES; null: not looked at yet. */
  outcome: Given<string | null>;
  detail: Given<string | null>;
  /** Looks in a row that brought nothing. */
  failures: Given<number>;
  etag: Given<string | null>;
  last_modified: Given<string | null>;
  body_sha256: Given<string | null>;
  /** Facts of the page as read last, packed. */
  reading: Given<Buffer | null>;
  name: string | null;
  class: Given<string | null>;
  newest_on: Given<string | null>;
  newest_title: Given<string | null>;
  state: Given<FreshnessState>;
  /** Last day on which what was seen still satisfies the period. */
  due_on: Given<string | null>;
  /** Beijing day for which `state` holds. */
  judged_on: Given<string | null>;
  /** Chinese: where the period comes from. */
  period_from: Given<string | null>;
  reason: Given<string | null>;
  /** The trouble last told to those who alert; null: none. */
  told: Given<'due' | 'overdue' | 'unseen' | null>;
  /** Beijing day on which `state` was worked out last. */
  stood_on: Given<string | null>;
  /** What the page was made of in its accepted version. */
  accepted: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  accepted_at: Given<Date | null>;
  /** Null: taken over at the first look. */
  accepted_by_name: Given<string | null>;
  created_at: Instant;
}

/** An entry of a list as first seen. */
export interface WatchItemTable {
  page_id: string;
  /** Its address in one spelling, else its title. */
  key: string;
  url: string | null;
  title: string;
  /** Place in the list, from 0. */
  place: number;
  is_listed: boolean;
  is_pinned: boolean;
  /** Date the list shows now; null: none. */
  printed_on: string | null;
  printed_first: string | null;
  /** `waiting`: its page is to be read; `left`: an old one that need not be; `list`: stands elsewhere, the list's date counts. */
  article: 'waiting' | 'unread' | 'article' | 'none' | 'list' | 'left';
  article_on: Given<string | null>;
  /** What its page said, without text and links. */
  article_facts: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  tries: Given<number>;
  first_seen_at: Instant;
  last_seen_at: Instant;
  /** The last look that did not show it; null: there at the first look, which proves nothing. */
  not_before: Date | null;
  /** Printed so many days before it can have been published; null: nothing of the kind. */
  late_days: number | null;
}

/** A distinct piece of text that the text engine has read. */
export interface WatchTextTable {
  site_id: string;
  hash: string;
  seen_on: string;
}

export interface WatchFindingTable {
  id: string;
  site_id: string | null;
  account_id: string | null;
  /** Stable between looks, the same as in reports. */
  key: string;
  indicator: string;
  check_id: string;
  outcome: 'fail' | 'review';
  /** Key of the page it is about: gone when that page no longer has it. */
  seen_on: string;
  url: string;
  target: string | null;
  quote: string | null;
  message: string;
  suggestion: string | null;
  first_seen_at: Instant;
  last_seen_at: Instant;
  gone_at: Given<Date | null>;
}

export const DIFFERENCE_STATES = ['pending', 'accepted', 'tampering', 'passed'] as const;
/** `passed`: gone again before anybody decided. */
export type DifferenceState = (typeof DIFFERENCE_STATES)[number];

/** What a page differs in from its accepted version. */
export interface WatchDifferenceTable {
  id: string;
  page_id: string;
  digest: string;
  is_suspicious: boolean;
  differences: JSONColumnType<{ what: string; change: 'added' | 'removed' | 'changed'; value: string; isSuspicious: boolean }[]>;
  /** What the page is made of now: the accepted version when it is accepted. */
  made: JSONColumnType<Record<string, unknown>>;
  state: DifferenceState;
  first_seen_at: Instant;
  last_seen_at: Instant;
  ended_at: Given<Date | null>;
  /** When the page was again as accepted; null: it is not. */
  gone_at: Given<Date | null>;
  decided_by_name: Given<string | null>;
  reason: Given<string | null>;
  version: Version;
}

export const DOMAIN_CLASSES = ['usual', 'harmful', 'for-sale', 'elsewhere', 'closing-notice', 'silent'] as const;
/** What answers under a name: `harmful` gambling or obscenity; `elsewhere`: sends on to another host; `silent`: nothing. */
export type DomainClass = (typeof DOMAIN_CLASSES)[number];

/** A host of other people that a site links to, or that of a closed site. */
export interface WatchDomainTable {
  id: string;
  site_id: string;
  kind: 'partner' | 'closed';
  host: string;
  url: string;
  /** Page that links there; null: the registry. */
  seen_on: string | null;
  class: Given<DomainClass | null>;
  class_before: Given<DomainClass | null>;
  title: Given<string | null>;
  detail: Given<string | null>;
  next_at: Instant;
  asked_at: Given<Date | null>;
  changed_at: Given<Date | null>;
  first_seen_at: Instant;
  last_seen_at: Instant;
}

export interface WatchAccountTable {
  account_id: string;
  address: string;
  is_watched: Given<boolean>;
  next_at: Instant;
  asked_at: Given<Date | null>;
  seen_at: Given<Date | null>;
  /** One of ACCOUNT_OUTCOMES; null: not looked at yet. */
  outcome: Given<string | null>;
  detail: Given<string | null>;
  failures: Given<number>;
  /** The last look that saw something: what did not change stands as it was. */
  sight: ColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  newest_on: Given<string | null>;
  newest_title: Given<string | null>;
  state: Given<FreshnessState>;
  is_zombie: Given<boolean>;
  due_on: Given<string | null>;
  judged_on: Given<string | null>;
  reason: Given<string | null>;
  told: Given<'due' | 'overdue' | 'unseen' | null>;
  stood_on: Given<string | null>;
}

/** How an account is asked; without a row: by its address, without settings. */
export interface AccountAccessTable {
  account_id: string;
  /** Way in; null: the one that recognises the address. */
  connector: string | null;
  settings: JSONColumnType<Record<string, unknown>>;
  /** Addresses that must work for visitors: menu entries, message pages, downloads. */
  links: JSONColumnType<{ function: 'menu' | 'interaction' | 'download'; name: string; url: string }[]>;
  /** Sealed; null: none. */
  credential: Buffer | null;
  /** Since when the source refuses the credential; null: it does not, as far as is known. */
  refused_at: Given<Date | null>;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

/** A post as first seen. */
export interface WatchPostTable {
  account_id: string;
  key: string;
  title: string;
  url: string | null;
  published_at: Date | null;
  first_seen_at: Instant;
  last_seen_at: Instant;
  not_before: Date | null;
}

/** How often and how early; fields left null are those of the office above, in the end of the project. */
export interface FreshnessSettingTable {
  id: string;
  organisation_id: string;
  site_id: string | null;
  account_id: string | null;
  is_off: boolean | null;
  reason: string | null;
  every_hours: number | null;
  remind_days: number | null;
  visitors_days: number | null;
  domains_days: number | null;
  rulebook: string | null;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}
