/** Orders to correct, what units answer, what was looked at again; calendars of offices, reminders. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export const ORDER_KINDS = ['correct', 'correct-at-once', 'close-and-deregister'] as const;
/** 限期整改, 立即整改, 关停注销. */
export type OrderKind = (typeof ORDER_KINDS)[number];
export const ORDER_STATES = [
  'issued',
  'forwarded',
  'received',
  'answered',
  'rechecked',
  'accepted',
  'returned',
  'closed',
  'withdrawn',
  'carried',
] as const;
/** `carried`: an order of a later round took it up. */
export type OrderState = (typeof ORDER_STATES)[number];
export const ESCALATIONS = ['second-notice', 'talk', 'recommend-close'] as const;
/** 二次通知, 约谈, 建议关停; each above the one before. */
export type Escalation = (typeof ESCALATIONS)[number];
export const ANSWERS = ['corrected', 'appeal', 'explanation'] as const;
/** 已改, 申诉, 说明. */
export type AnswerKind = (typeof ANSWERS)[number];
export const RECHECK_OUTCOMES = ['solved', 'unsolved', 'could-not'] as const;
export type RecheckOutcome = (typeof RECHECK_OUTCOMES)[number];
export const FINDING_DECISIONS = ['solved', 'unsolved', 'waived'] as const;
/** What a person says of one finding of an order: 已整改, 未整改, 不再要求. */
export type FindingDecision = (typeof FINDING_DECISIONS)[number];

/** JSON whose shape the stage that writes it describes. */
type Json = JSONColumnType<Record<string, unknown>>;

export interface CalendarDayTable {
  organisation_id: string;
  /** Holds for all below it. */
  organisation_path: string;
  /** Beijing date. */
  day: string;
  is_working: boolean;
  note: string | null;
  changed_at: Instant;
  changed_by_name: string;
}

export interface ReminderTable {
  id: string;
  /** Whom it is for. */
  organisation_id: string;
  /** What it reminds of, once for ever. */
  key: string;
  /** `order`. */
  record_kind: string;
  record_id: string;
  kind: string;
  /** Beijing date; null: it has none. */
  due_on: string | null;
  sentence: string;
  made_at: Instant;
  /** Null until it was carried to people. */
  delivered_at: Instant | null;
}

export interface OrderSettingsTable {
  organisation_id: string;
  settings: Json;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

export interface OrderNumberTable {
  office_id: string;
  year: number;
  /** Given last. */
  last: number;
}

export interface OrderTable {
  id: string;
  /** Who has to correct. */
  organisation_id: string;
  organisation_name: string;
  office_id: string;
  office_name: string;
  /** Through whom it goes; null: straight to the unit. */
  intermediate_id: string | null;
  intermediate_name: string | null;
  /** Before 〔year〕number号. */
  prefix: string;
  year: number;
  number: number;
  round_id: string;
  round_name: string;
  result_set_id: string;
  round_object_id: string;
  /** That found what is to be corrected. */
  inspection_id: string;
  object_kind: 'site' | 'account';
  record_id: string;
  object_name: string;
  object_code: string | null;
  kind: OrderKind;
  verdict: 'passed' | 'failed';
  state: OrderState;
  /** Beijing dates; the day it is due is the last one. */
  issued_on: string;
  due_on: string;
  forwarded_at: Instant | null;
  received_at: Instant | null;
  /** Last answer. */
  answered_at: Instant | null;
  /** Whether an answer came after its day; null while none came. */
  is_late: boolean | null;
  ended_at: Instant | null;
  escalation: Escalation | null;
  /** A later day that the unit asks for; null: nothing is asked. */
  asked_until: string | null;
  asked_reason: string | null;
  previous_order_id: string | null;
  changed_at: Instant;
  version: Version;
}

export interface OrderFindingTable {
  id: string;
  order_id: string;
  position: number;
  /** Null: no finding of the machine's. */
  finding_id: string | null;
  /** The report's `f-…`; null: the indicator as a whole, the closing of the object. */
  key: string | null;
  indicator: string;
  indicator_name: string;
  clause: string | null;
  /** As frozen. */
  original: Json;
  /** Whether the machine can look at it again. */
  is_machine: boolean;
  /** The same in the order of an earlier round. */
  carried_from: string | null;
  /** Of the last re-check; null: none. */
  outcome: RecheckOutcome | null;
  outcome_why: string | null;
  /** What the last re-check saw in its place. */
  seen: Json | null;
  decided_says: FindingDecision | null;
  decided_reason: string | null;
  decided_at: Instant | null;
  decided_by_name: string | null;
}

export interface OrderEventTable {
  order_id: string;
  /** The order's version that it made. */
  number: number;
  action: string;
  from_state: OrderState | null;
  to_state: OrderState;
  reason: string | null;
  details: Json;
  by_id: string | null;
  by_name: string;
  /** Name of the organisation it was done for. */
  by_organisation: string;
  at: Instant;
}

export interface OrderAnswerTable {
  id: string;
  order_id: string;
  number: number;
  remark: string | null;
  drafted_at: Instant;
  drafted_by_name: string;
  /** Null: a draft. */
  sent_at: Instant | null;
  sent_by: string | null;
  sent_by_name: string | null;
  version: Version;
}

export interface OrderAnswerItemTable {
  id: string;
  answer_id: string;
  order_finding_id: string;
  says: AnswerKind;
  text: string | null;
  appeal_id: string | null;
}

export interface OrderRecheckTable {
  id: string;
  order_id: string;
  number: number;
  /** Null: the registry was asked, not the object. */
  inspection_id: string | null;
  asked_at: Instant;
  asked_by_name: string;
  concluded_at: Instant | null;
  /** By outcome; null until it is over. */
  counts: JSONColumnType<Record<RecheckOutcome, number>> | null;
}

export interface OrderSummaryTable {
  id: string;
  /** The intermediate office. */
  organisation_id: string;
  organisation_name: string;
  office_id: string;
  office_name: string;
  round_id: string;
  round_name: string;
  number: number;
  text: string;
  counts: Json;
  /** Its orders as they stood. */
  orders: JSONColumnType<unknown[]>;
  sent_at: Instant;
  sent_by: string | null;
  sent_by_name: string;
}
