/**
 * Report of one website, `zhengxun.report/1`. Source: contracts.md section 2; fields may be added, never changed.
 */
import type { CheckOutcome } from '../../checks/index.ts';
import type { BeijingDate, ColumnClass, ColumnState } from '../../page/index.ts';

export type Verdict = 'qualified' | 'unqualified' | 'review' | 'unknown';

export interface Evidence {
  kind: 'warc' | 'screenshot' | 'text';
  /** Relative to the evidence folder. */
  path: string;
  sha256: string;
  /** UTC, ISO 8601. */
  capturedAt: string;
}

export interface ReportFinding {
  /** `f-` and a short hash of check and subject: stable between crawls. */
  id: string;
  indicator: string;
  check: string;
  outcome: 'fail' | 'review';
  url: string;
  target?: string;
  quote?: string;
  suggestion?: string;
  message: string;
  count?: number;
  samples?: string[];
  evidence: Evidence[];
}

export interface ReportIndicator {
  id: string;
  kind: 'veto' | 'deduct' | 'bonus' | 'advisory';
  name: string;
  clause: string | null;
  outcome: CheckOutcome;
  points: number;
  findings: string[];
  note?: string;
}

export interface ReportColumn {
  name: string;
  url: string;
  class: ColumnClass;
  level: number;
  items: number;
  newest: BeijingDate | null;
  state: ColumnState;
  /** Days the rulebook or a person expects between updates, null when none is asked. */
  periodDays: number | null;
  periodFrom: string;
}

export interface Report {
  schema: 'zhengxun.report/1';
  target: { url: string; finalUrl: string | null; siteCode: string | null; name: string | null; kind: 'portal' | 'site' };
  rulebook: { id: string; version: string };
  asOf: BeijingDate;
  startedAt: string;
  finishedAt: string;
  coverage: {
    pages: number;
    links: number;
    bytes: number;
    complete: boolean;
    incompleteReason?: string;
    skipped: Record<string, number>;
    allowPrivate: boolean;
  };
  verdict: Verdict;
  /** Chinese sentences: why this verdict, most important first. */
  reasons: string[];
  /** Null for a veto, and for kind `site`. */
  score: { deducted: number; bonus: number; total: number } | null;
  indicators: ReportIndicator[];
  findings: ReportFinding[];
  columns: ReportColumn[];
}
