/** A rulebook as in force on one day: what loading gives and what judging takes. */
import type { CheckTask } from '../checks/index.ts';
import type { Origin } from './origins.ts';
import type { SampleOf, TargetKind } from './schema.ts';

export type PartKind = 'veto' | 'deduct' | 'bonus' | 'advisory';
export type IndicatorMode = 'automatic' | 'assisted' | 'manual';

export interface Indicator {
  id: string;
  part: string;
  /** A local veto that is switched off is `advisory`. */
  kind: PartKind;
  group: {
    id: string;
    name: string;
    /** Points, null when nothing caps it. */
    cap: number | null;
    origin: Origin | null;
  };
  name: string;
  clause: string | null;
  criterion: string;
  mode: IndicatorMode;
  kinds: readonly TargetKind[];
  /** Left out for bodies without public service function. */
  publicService: boolean;
  /** One crawl cannot clear it: without a finding that proves it, it is `manual`. Source: contracts.md section 5.6. */
  needsHistory: boolean;
  /** Options in force on the day. */
  checks: readonly { check: string; options: Readonly<Record<string, unknown>>; origins: Readonly<Record<string, Origin>> }[];
  /** What a person must look at, null when the machine needs none. */
  look: string | null;
  /** What a person draws at random, and how many; null when nothing is drawn or a check draws it. */
  sample: { of: SampleOf; size: number } | null;
  points: { each: number; per: 'once' | 'item' | 'occurrence'; origin: Origin | null } | null;
  verified: boolean;
}

export interface Scoring {
  start: number;
  failBelow: number;
  bonusAbove: number | null;
  bonusMax: number | null;
  /** False: the line was not confirmed at the official text and never decides by itself. */
  lineVerified: boolean;
  /** For bodies without public service function; null when the book has no rule for them. */
  withoutPublicService: { start: number; numerator: number; denominator: number } | null;
}

export interface Rulebook {
  id: string;
  version: string;
  title: string;
  documentNumber: string;
  /** The day the dated values were taken for. */
  on: string;
  /** The book itself and those it inherits from, in that order. */
  chain: readonly { id: string; title: string; documentNumber: string }[];
  indicators: readonly Indicator[];
  scoring: Scoring | null;
  noDoubleDeduction: readonly (readonly [string, string])[];
  alternatives: readonly (readonly string[])[];
}

/** What is judged. */
export interface Target {
  kind: TargetKind;
  /** False: a department without public service function. */
  publicService: boolean;
}

/** The checks to run for a target, in the book's order. */
export function tasksOf(rulebook: Rulebook, target: Target): CheckTask[] {
  return indicatorsFor(rulebook, target)
    .filter((indicator) => !indicator.publicService || target.publicService)
    .flatMap((indicator) => indicator.checks.map(({ check, options }) => ({ indicator: indicator.id, check, options })));
}

/** Indicators that stand in the report of a target, in the book's order. */
export function indicatorsFor(rulebook: Rulebook, target: Target): Indicator[] {
  return rulebook.indicators.filter((indicator) => indicator.kinds.includes(target.kind));
}
