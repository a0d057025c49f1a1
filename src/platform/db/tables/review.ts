/** Review: matters, decisions, claims, questions to units, notices, appeals, memory of what is no error. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export interface ReviewPlanTable {
  round_id: string;
  organisation_id: string;
  /** Of every draw of this review. */
  seed: string;
  settings: JSONColumnType<Record<string, unknown>>;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

export interface ReviewItemTable {
  id: string;
  /** Owner of the object, as of the round's opening. */
  organisation_id: string;
  round_id: string;
  round_object_id: string;
  inspection_id: string;
  /** Null: the indicator as a whole. */
  finding_id: string | null;
  finding_key: string | null;
  indicator: string;
  indicator_kind: 'veto' | 'deduct' | 'bonus' | 'advisory';
  /** 0 vetoes, 1 what costs or gives points, 2 advice. */
  rank: number;
  /** `person` for an indicator as a whole. */
  check_id: string;
  /** The same for findings that say the same of the same thing. */
  template_key: string;
  needs_second: boolean;
  is_blind: boolean;
  /** Entry of the memory; null for what nobody called no error before. */
  silenced_by: string | null;
  /** Follows from the decisions, open questions aside. */
  standing:
    | 'new'
    | 'answered'
    | 'silenced'
    | 'first-decided'
    | 'blind-decided'
    | 'disputed'
    | 'settled'
    | 'noticed'
    | 'appealed'
    | 'closed';
  /** What is settled. */
  says: 'confirm' | 'dismiss' | 'pass' | 'fail' | 'inapplicable' | null;
  /** Until then its owner may answer a question; null without one. */
  asked_until: Instant | null;
  settled_at: Instant | null;
  /** Set for all that was settled when its owner was told. */
  notice_id: string | null;
  made_at: Instant;
}

/** Only ever added to. */
export interface DecisionTable {
  id: string;
  organisation_id: string;
  item_id: string;
  /** Place among the decisions on the matter, from 1. */
  number: number;
  stage: 'first' | 'second' | 'blind' | 'third' | 'appeal';
  says: 'confirm' | 'dismiss' | 'pass' | 'fail' | 'inapplicable' | 'ask' | 'undo';
  reason_code: DismissalReason | 'appeal' | null;
  reason: string | null;
  /** What was given of an indicator as a whole: count, pages, records, faults. */
  answer: JSONColumnType<Record<string, unknown>> | null;
  /** Of an `undo`: the decision it takes back. */
  undoes: string | null;
  question_id: string | null;
  appeal_id: string | null;
  /** The same for all decisions of one act. */
  batch_id: string | null;
  by_id: string | null;
  by_name: string;
  at: Instant;
}

export const DISMISSAL_REASONS = ['quotation', 'exempt', 'corrected', 'misjudged', 'other'] as const;
/** Why a finding is none. */
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

export interface ReviewClaimTable {
  item_id: string;
  stage: 'first' | 'second' | 'third';
  person_id: string;
  person_name: string;
  ends_at: Instant;
}

export interface QuestionTable {
  id: string;
  /** Who is asked. */
  organisation_id: string;
  item_id: string;
  text: string;
  asked_at: Instant;
  asked_by: string | null;
  asked_by_name: string;
  due_at: Instant;
  withdrawn_at: Instant | null;
  answer: string | null;
  answered_at: Instant | null;
  answered_by: string | null;
  answered_by_name: string | null;
  version: Version;
}

export interface ReviewNoticeTable {
  id: string;
  /** Who is told. */
  organisation_id: string;
  round_id: string;
  round_object_id: string;
  /** How many matters stand against the object. */
  matters: number;
  noticed_at: Instant;
  noticed_by: string | null;
  noticed_by_name: string;
  appeals_until: Instant;
}

export const APPEAL_STATES = ['filed', 'upheld', 'partly', 'rejected'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export interface AppealTable {
  id: string;
  /** Who appeals. */
  organisation_id: string;
  item_id: string;
  notice_id: string;
  reason: string;
  state: AppealState;
  filed_at: Instant;
  filed_by: string | null;
  filed_by_name: string;
  decided_at: Instant | null;
  decided_by: string | null;
  decided_by_name: string | null;
  decision_reason: string | null;
  version: Version;
}

export interface MemoryEntryTable {
  id: string;
  /** Holds for this organisation and all below it. */
  organisation_id: string;
  organisation_path: string;
  /** Eight hex digits over what it silences. */
  code: string;
  kind: 'text' | 'finding';
  /** `text`: the wording, as it stands in the text. */
  wording: string | null;
  rule: string | null;
  /** `finding`: the check, and what of its finding must be the same. */
  check_id: string | null;
  target: string | null;
  quote: string | null;
  /** Start of the addresses it holds for; null: all. */
  address: string | null;
  site_id: string | null;
  account_id: string | null;
  reason: string;
  /** Last Beijing day it holds, `YYYY-MM-DD`; null: until it is revoked. */
  valid_until: string | null;
  /** The matter it was made from. */
  item_id: string | null;
  made_at: Instant;
  /** Beijing day. */
  made_on: string;
  made_by: string | null;
  made_by_name: string;
  revoked_at: Instant | null;
  revoked_by_name: string | null;
  revoke_reason: string | null;
  version: Version;
}
