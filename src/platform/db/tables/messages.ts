/** Messages of citizens and programmes. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export interface MessageChannelTable {
  id: string;
  /** Holds for this organisation and all below it. */
  organisation_id: string;
  organisation_path: string;
  key: string;
  name: string;
  /** 找错: printed as such, and read by the indicators on error reports. */
  is_error_report: boolean;
  clocks: JSONColumnType<Record<string, unknown>>;
  is_active: boolean;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

export const MESSAGE_STATES = [
  'received',
  'forwarded',
  'assigned',
  'declined',
  'answered',
  'returned',
  'closed',
  'merged',
  'not-ours',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

export const MESSAGE_KINDS = ['unreachable', 'stale', 'inaccurate', 'unanswered', 'typo', 'fabricated', 'other'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const CONCLUSIONS = ['corrected', 'explained', 'untrue'] as const;
/** What an answer comes to. */
export type Conclusion = (typeof CONCLUSIONS)[number];

export const CLOCKS = ['assign', 'answer', 'close'] as const;
export type ClockName = (typeof CLOCKS)[number];

export interface MessageTable {
  id: string;
  /** Who has it now. */
  organisation_id: string;
  /** The office that assigns, returns and closes. */
  office_id: string;
  /** The office that received it first. */
  receiver_id: string;
  channel: string;
  /** Name and clocks as they were on the day of receipt. */
  channel_name: string;
  is_error_report: boolean;
  clocks: JSONColumnType<Record<string, unknown>>;
  number: string | null;
  key: string;
  kind: MessageKind | null;
  title: string;
  text: string;
  url: string | null;
  address_key: string | null;
  text_key: string;
  site_id: string | null;
  /** Beijing date. */
  received_on: string;
  state: MessageState;
  merged_into: string | null;
  /** Of a merged message: where it stood. */
  state_before: MessageState | null;
  answer: string | null;
  conclusion: Conclusion | null;
  made_at: Instant;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

export interface MessageTermTable {
  message_id: string;
  clock: ClockName;
  number: number;
  /** Beijing dates. */
  begins_on: string;
  due_on: string | null;
  ended_on: string | null;
  is_estimated: boolean;
  counts: boolean;
}

/** Only ever added to. */
export interface MessageEventTable {
  id: string;
  message_id: string;
  organisation_id: string;
  move: string;
  state: MessageState;
  done_on: string;
  text: string | null;
  at: Instant;
  by_id: string | null;
  by_name: string;
}

export interface MessageContactTable {
  message_id: string;
  name: string | null;
  contact: string | null;
}

export interface MessageFindingTable {
  message_id: string;
  finding_id: string;
  linked_at: Instant;
  linked_by_name: string;
}

export interface ProgrammeTable {
  id: string;
  organisation_id: string;
  organisation_path: string;
  name: string;
  due_on: string | null;
  stages: JSONColumnType<Record<string, unknown>[]>;
  is_ended: boolean;
  changed_at: Instant;
  changed_by_name: string;
  version: Version;
}

export interface ProgrammeUnitTable {
  id: string;
  programme_id: string;
  organisation_id: string;
  stages: JSONColumnType<Record<string, { plannedOn: string | null; doneOn: string | null }>>;
  /** False: it has nothing to do with the programme. */
  is_in: boolean;
  note: string | null;
  changed_at: Instant;
  changed_by: string | null;
  changed_by_name: string;
  version: Version;
}

/** Every version of a unit's row; written by the database. */
export interface ProgrammeHistoryTable {
  programme_unit_id: string;
  version: number;
  stages: JSONColumnType<Record<string, { plannedOn: string | null; doneOn: string | null }>>;
  /** False: it has nothing to do with the programme. */
  is_in: boolean;
  note: string | null;
  changed_at: Instant;
  changed_by: string | null;
  changed_by_name: string;
}
