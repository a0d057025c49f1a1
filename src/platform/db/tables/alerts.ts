/** 告警与值班: channels, rules, alerts, how they were told; rota, hand-over log, daily reading. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export const SEVERITIES = ['urgent', 'warning', 'notice'] as const;
/** 紧急: at once, quiet hours or not; 一般: soon; 提示: in its own time. */
export type Severity = (typeof SEVERITIES)[number];

export const CHANNEL_KINDS = ['mail', 'dingtalk', 'wecom', 'feishu', 'webhook', 'sms'] as const;
/** Ways out of the platform; its own inbox is none of them. */
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export interface AlertChannelTable {
  id: string;
  organisation_id: string;
  kind: ChannelKind;
  name: string;
  /** What may be read, by kind. */
  settings: JSONColumnType<Record<string, unknown>>;
  /** Sealed JSON of what may not; null: none. */
  secrets: Buffer | null;
  /** Whether it may reach addresses that are not public. */
  allows_private: boolean;
  is_enabled: boolean;
  made_at: Instant;
  made_by_name: string;
  ended_at: Instant | null;
  last_sent_at: Instant | null;
  last_failed_at: Instant | null;
  last_failure: string | null;
  version: Version;
}

export interface AlertRuleTable {
  id: string;
  organisation_id: string;
  name: string;
  /** Empty: all. */
  kinds: string[];
  severities: string[];
  steps: JSONColumnType<object>;
  quiet: JSONColumnType<object> | null;
  group_minutes: number;
  tells_recovery: boolean;
  is_enabled: boolean;
  made_at: Instant;
  made_by_name: string;
  ended_at: Instant | null;
  version: Version;
}

export const ALERT_STATES = ['open', 'acknowledged', 'recovered', 'closed'] as const;
export type AlertState = (typeof ALERT_STATES)[number];

export interface AlertTable {
  id: string;
  organisation_id: string;
  kind: string;
  severity: Severity;
  /** Same for all events of one trouble. */
  trouble: string;
  object_kind: 'site' | 'account' | null;
  object_id: string | null;
  /** As it was called when the alert was opened. */
  object_name: string;
  /** Of the last report. */
  sentence: string;
  state: AlertState;
  opened_at: Instant;
  /** When it was last reported. */
  last_at: Instant;
  repeats: ColumnType<number, number | undefined, number>;
  /** Null: the rules have not been asked yet. */
  routed_at: Instant | null;
  acknowledged_at: Instant | null;
  acknowledged_by_name: string | null;
  muted_until: Instant | null;
  /** Since when nobody could be told of it as a rule says; null otherwise. */
  undelivered_at: Instant | null;
  ended_at: Instant | null;
  ended_by_name: string | null;
  ended_reason: string | null;
  version: Version;
}

/** How far one rule is with one alert. */
export interface AlertRouteTable {
  id: string;
  alert_id: string;
  rule_id: string;
  /** The next to be told, from 0. */
  step: number;
  due_at: Instant | null;
  /** Put off until the quiet hours end. */
  is_held: ColumnType<boolean, boolean | undefined, boolean>;
  /** What was told last; null: nothing yet. */
  told: 'open' | 'recovered' | null;
  told_at: Instant | null;
}

export interface AlertDeliveryTable {
  id: string;
  organisation_id: string;
  channel_id: string;
  /** Null: somebody tried the channel. */
  rule_id: string | null;
  step: number;
  purpose: 'alert' | 'recovery' | 'test';
  recipients: JSONColumnType<object>;
  title: string;
  body: string;
  state: 'waiting' | 'sent' | 'failed';
  tries: ColumnType<number, number | undefined, number>;
  next_at: Instant;
  /** Somebody is sending it until then; a later try does not know whether it arrived. */
  claimed_until: Instant | null;
  /** Of the last failure. */
  code: string | null;
  /** What the other side said last, cut, without secrets. */
  answer: string | null;
  made_at: Instant;
  tried_at: Instant | null;
  sent_at: Instant | null;
}

export interface AlertDeliveryAlertTable {
  delivery_id: string;
  alert_id: string;
}

export interface InboxItemTable {
  id: string;
  person_id: string;
  title: string;
  body: string;
  severity: Severity;
  alert_ids: string[];
  made_at: Instant;
  read_at: Instant | null;
}

export interface DutyShiftTable {
  id: string;
  organisation_id: string;
  /** Beijing day on which it begins. */
  day: string;
  name: string;
  starts_at: Instant;
  ends_at: Instant;
  person_id: string;
  person_name: string;
  removed_at: Instant | null;
  version: Version;
}

export interface DutyChangeTable {
  id: string;
  organisation_id: string;
  shift_id: string;
  kind: 'replaced' | 'swapped' | 'removed';
  from_name: string;
  to_name: string | null;
  reason: string;
  at: Instant;
  by_name: string;
}

export interface HandOverTable {
  id: string;
  organisation_id: string;
  shift_id: string | null;
  state: 'open' | 'handed' | 'taken';
  opened_at: Instant;
  from_id: string | null;
  from_name: string;
  summary: ColumnType<string, string | undefined, string>;
  handed_at: Instant | null;
  taken_at: Instant | null;
  taken_by_id: string | null;
  taken_by_name: string | null;
  version: Version;
}

export interface HandOverEntryTable {
  hand_over_id: string;
  /** From 1. */
  number: number;
  kind: 'note' | 'open-alert';
  body: string;
  alert_id: string | null;
  at: Instant;
  by_name: string;
}

export interface ReadingEntryTable {
  id: string;
  organisation_id: string;
  site_id: string | null;
  account_id: string | null;
  /** As it was called then. */
  object_name: string;
  read_at: Instant;
  read_by_id: string | null;
  read_by_name: string;
  outcome: 'normal' | 'problem' | 'unreadable';
  seen: string;
  links: JSONColumnType<object>;
  made_at: Instant;
  withdrawn_at: Instant | null;
  withdraw_reason: string | null;
  version: Version;
}
