/**
 * What is true of an imitation site: the verdict it must get, the faults planted in it, the clean traps that must
 * not be reported, and its columns, dates and dead links. Data beside the site; tests compare reports with it.
 */
import type { Day } from './days.ts';

export type TrueVerdict = 'qualified' | 'unqualified' | 'review' | 'unknown';
export type TrueOutcome = 'pass' | 'fail' | 'review' | 'inapplicable' | 'error' | 'manual';

/** A fault that was planted and must be found. */
export interface PlantedFault {
  /** Indicator the finding stands under (several: any of them). */
  indicator: string | string[];
  /** Absolute address of the page that shows it; null when several pages may be named (a fault of the template). */
  page: string | null;
  /** Absolute address of the link or attachment it is about. */
  target?: string;
  /** Text that the finding's quote, message or suggestion must hold. */
  quote?: string;
  /** Sits in the template: one finding with a count, not one for every page. */
  once?: boolean;
  /** Found by the text engine (misstatements, wrong characters, personal data). */
  byText?: boolean;
  why: string;
}

/** Something that looks like a fault and is none: no finding may name it. A trap matches when all that it names match. */
export interface CleanTrap {
  page?: string;
  target?: string;
  quote?: string;
  /** Only findings under these indicators break the trap; all when absent. */
  indicators?: string[];
  why: string;
}

/** A finding that a careful inspector may report without being wrong: neither needed nor counted as false. */
export interface TolerableFinding {
  indicator: string | string[];
  page?: string;
  target?: string;
  quote?: string;
  why: string;
}

export interface TrueColumn {
  name: string;
  url: string;
  class: string;
  level: number;
  /** Publication date of the newest article not after the as-of day; null where the column has none. */
  newest: Day | null;
  state: 'fresh' | 'stale' | 'blank' | 'undated' | 'static';
}

export interface SiteTruth {
  verdict: TrueVerdict;
  /** Outcome by indicator id; indicators not named are not compared. */
  indicators: Record<string, TrueOutcome | TrueOutcome[]>;
  faults: PlantedFault[];
  traps: CleanTrap[];
  tolerable: TolerableFinding[];
  columns: TrueColumn[];
  /** Publication date (to the day) of every article, by absolute address. */
  articles: { url: string; title: string; publishedAt: Day | null }[];
  /** Links that lead nowhere, by absolute address; all are among the faults too. */
  deadLinks: { page: string; target: string }[];
  /** Addresses that stand only in comments, scripts or attributes that are no links: nobody may ask for them. */
  phantoms: string[];
}

/** How the site is to be inspected: what the registry would say about it. */
export interface SiteRegistration {
  /** Address filed with the reporting system: where an inspection starts. */
  url: string;
  name: string;
  organizer: string;
  siteCode: string;
  kind: 'portal' | 'site';
  /** The body serves the public directly, so that services are checked. */
  publicService: boolean;
}
