/** Rounds, what they look at, inspections and findings, frozen results, good examples, questionnaires. */
import type { JSONColumnType } from 'kysely';
import type { Instant, Version } from './kinds.ts';

export const ROUND_KINDS = ['quarter', 'special', 'self-check'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];
export const ROUND_STATES = ['draft', 'open', 'reviewing', 'frozen', 'cancelled'] as const;
export type RoundState = (typeof ROUND_STATES)[number];
export const OBJECT_KINDS = ['site', 'account'] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];
export const OBJECT_STATES = ['waiting', 'running', 'inspected', 'could-not', 'entered'] as const;
/** Of an object of a round; those not drawn stay `waiting`. */
export type ObjectState = (typeof OBJECT_STATES)[number];
export type StoredVerdict = 'qualified' | 'unqualified' | 'review' | 'unknown';

/** Why something could not be looked at. */
export interface CouldNotReason {
  code: string;
  /** One Chinese sentence. */
  sentence: string;
}

/** JSON whose shape the stage that writes it describes. */
type Json = JSONColumnType<Record<string, unknown>>;

export interface RulebookSnapshotTable {
  /** Over the canonical JSON of `book`. */
  sha256: string;
  rulebook_id: string;
  rulebook_version: string;
  /** Day whose values the book holds. */
  on_date: string;
  book: Json;
  stored_at: Instant;
}

export interface RoundTable {
  id: string;
  /** The office that holds it. */
  organisation_id: string;
  /** Round of the office above that this self-check belongs to. */
  parent_round_id: string | null;
  previous_round_id: string | null;
  year_before_round_id: string | null;
  name: string;
  kind: RoundKind;
  state: RoundState;
  /** First and last day of the period, `YYYY-MM-DD`. */
  begins_on: string;
  ends_on: string;
  /** By object kind: first and last day of its inspection. */
  windows: Json;
  /** Day that ends every window of the regulation; null: the day each object is inspected. */
  as_of: string | null;
  /** Ids by object kind. */
  rulebooks: Json;
  /** Which records of the registry. */
  selection: Json;
  /** All, or a sample with share, seed and strata. */
  coverage: Json;
  /** Thresholds of the board and the like. */
  settings: Json;
  /** Null before it is opened. */
  frame_hash: string | null;
  /** What anybody needs to repeat the draw, and what was left out; null before it is opened. */
  draw: Json | null;
  opened_at: Instant | null;
  /** End of inspection. */
  inspected_at: Instant | null;
  frozen_at: Instant | null;
  cancelled_at: Instant | null;
  cancel_reason: string | null;
  /** Why it was taken up again after it was frozen; null otherwise. */
  correction_reason: string | null;
  created_at: Instant;
  created_by: string | null;
  created_by_name: string;
  version: Version;
}

export interface RoundObjectTable {
  id: string;
  round_id: string;
  /** Owner of the record when the round was opened. */
  organisation_id: string;
  object_kind: ObjectKind;
  record_id: string;
  /** The registry's record as it was when the round was opened. */
  record: Json;
  stratum: string;
  is_drawn: boolean;
  state: ObjectState;
  /** How far a running inspection is. */
  progress: Json | null;
  /** Why it could not be inspected; in no other state. */
  reason: JSONColumnType<CouldNotReason> | null;
  /** The inspection that counts; null: none was begun. */
  inspection_id: string | null;
  changed_at: Instant;
  version: Version;
}

export interface InspectionTable {
  id: string;
  organisation_id: string;
  /** One of the two. */
  site_id: string | null;
  account_id: string | null;
  round_object_id: string | null;
  purpose: 'round' | 'recheck' | 'single';
  source: 'machine' | 'hand' | 'import';
  /** Who looked, when it was not the machine. */
  source_name: string | null;
  /** `replaced`: another inspection took its place before it ended. */
  state: 'waiting' | 'running' | 'finished' | 'could-not' | 'replaced';
  /** Null: a person looked, and named none. */
  rulebook_id: string | null;
  rulebook_version: string | null;
  /** The book with the values of its day; null until it is judged. */
  rulebook_sha256: string | null;
  as_of: string | null;
  seed: string | null;
  /** Of the report as stored, without decisions. */
  verdict: StoredVerdict | null;
  score: number | null;
  /** `zhengxun.report/1` as the machine saw it, or as a person entered it. */
  report: Json | null;
  /** What the verdict follows from, so that decisions can be laid over it without the crawl; null for what a person entered. */
  basis: Json | null;
  reason: JSONColumnType<CouldNotReason> | null;
  crawl_sha256: string | null;
  evidence_sha256: string | null;
  software: string | null;
  worker: string | null;
  created_at: Instant;
  started_at: Instant | null;
  finished_at: Instant | null;
}

export interface FindingTable {
  id: string;
  inspection_id: string;
  organisation_id: string;
  /** Place in the report. */
  position: number;
  /** The report's `f-…`: the same between crawls. */
  key: string;
  indicator: string;
  check_id: string;
  outcome: 'fail' | 'review';
  url: string;
  target: string | null;
  quote: string | null;
  message: string;
  suggestion: string | null;
  /** Pages that show it. */
  count: number | null;
  samples: JSONColumnType<string[]> | null;
  evidence: JSONColumnType<unknown[]>;
  /** The same finding of an earlier round. */
  carried_from: string | null;
}

export interface ResultSetTable {
  id: string;
  organisation_id: string;
  round_id: string;
  /** 1; a correction makes the next. */
  number: number;
  /** Why it was corrected; null for the first. */
  reason: string | null;
  frozen_at: Instant;
  frozen_by: string | null;
  frozen_by_name: string;
  /** `zhengxun.results/1` without its objects. */
  head: Json;
  /** Hashes of the books that it is printed by, by object kind. */
  rulebooks: Json;
  objects: number;
  /** Over the canonical JSON of the whole. */
  sha256: string;
}

export interface ResultTable {
  result_set_id: string;
  /** Place in the set, from 0. */
  position: number;
  organisation_id: string;
  round_object_id: string;
  /** Null: nothing was looked at. */
  inspection_id: string | null;
  object_kind: ObjectKind;
  record_id: string;
  /** Null: of the population, but not drawn. */
  verdict: 'passed' | 'failed' | 'unknown' | null;
  score: number | null;
  /** The object's entry in `zhengxun.results/1`. */
  entry: Json;
  /** What people had decided when it was frozen. */
  decisions: Json;
  /** The report after decisions; null: nothing was looked at. */
  assessment: Json | null;
}

export interface ResultImportTable {
  id: string;
  organisation_id: string;
  round_id: string;
  /** Who tested. */
  source_name: string;
  file_name: string;
  file_sha256: string;
  /** SHA-256 over all that the preview promises. */
  digest: string;
  counts: JSONColumnType<Record<'new' | 'replacing' | 'unchanged' | 'rejected', number>>;
  made_at: Instant;
  made_by: string | null;
  made_by_name: string;
  applied_at: Instant | null;
  applied_by_name: string | null;
}

export interface ResultImportRowTable {
  import_id: string;
  /** As the file counts, the heading being 1. */
  row: number;
  outcome: 'new' | 'replacing' | 'unchanged' | 'rejected';
  round_object_id: string | null;
  object_version: number | null;
  report: Json | null;
  problems: JSONColumnType<{ column: string; reason: string }[]>;
}

export interface GoodExampleTable {
  id: string;
  organisation_id: string;
  round_id: string | null;
  site_id: string | null;
  account_id: string | null;
  /** Whose it is, as it is printed. */
  name: string;
  /** The strength it shows: 互动交流渠道更加畅通. */
  topic: string;
  /** Half a sentence after the name: 提供实时智能答问功能. */
  text: string;
  url: string | null;
  created_at: Instant;
  created_by: string | null;
  created_by_name: string;
  withdrawn_at: Instant | null;
  version: Version;
}

export const QUESTIONNAIRE_TOPICS = ['unreported-accounts', 'security', 'other'] as const;
export type QuestionnaireTopic = (typeof QUESTIONNAIRE_TOPICS)[number];

export interface QuestionnaireTable {
  id: string;
  organisation_id: string;
  round_id: string | null;
  title: string;
  topic: QuestionnaireTopic;
  items: JSONColumnType<unknown[]>;
  due_at: Instant;
  state: 'draft' | 'open' | 'closed';
  created_at: Instant;
  created_by: string | null;
  created_by_name: string;
  opened_at: Instant | null;
  closed_at: Instant | null;
  version: Version;
}

export interface QuestionnaireAnswerTable {
  id: string;
  questionnaire_id: string;
  /** Who is asked. */
  organisation_id: string;
  state: 'asked' | 'saved' | 'handed-in' | 'returned';
  /** By item. */
  answers: Json;
  handed_in_at: Instant | null;
  /** Handed in after the deadline; null while it is not. */
  is_late: boolean | null;
  answered_by: string | null;
  answered_by_name: string | null;
  /** Of the last return; null: it was never returned. */
  return_reason: string | null;
  returned_at: Instant | null;
  returned_by_name: string | null;
  version: Version;
}
