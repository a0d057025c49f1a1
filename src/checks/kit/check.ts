/**
 * What a check is: a pure function from declared artifacts and options to one outcome with findings.
 * A check may not await, fetch, query, log, read the clock or roll dice.
 */
import type { Static, TObject } from 'typebox';
import type { ArtifactName, Artifacts, BeijingDate } from '../../page/index.ts';

/** Five outcomes, never two: not looked is not clean. `manual`: only a person can judge. */
export type CheckOutcome = 'pass' | 'fail' | 'review' | 'inapplicable' | 'error' | 'manual';

/** One fault at one subject, before the rulebook places it. */
export interface CheckFinding {
  /** `review`: a person must look before it counts at all. */
  outcome: 'fail' | 'review';
  /** Name of the message template in the check's meta. */
  message: string;
  data: Record<string, string | number>;
  /** Stable between crawls: column address, link target, text in normal form. */
  subject: string;
  /** The page that shows it. */
  url: string;
  /** Address of the link or attachment it is about. */
  target?: string;
  /** Exact text of the page. */
  quote?: string;
  suggestion?: string;
  /** A fault of the template: how many pages, and up to ten of them. */
  count?: number;
  samples?: string[];
}

export interface CheckResult {
  outcome: CheckOutcome;
  findings: CheckFinding[];
  /** Chinese sentence for `error`, `manual`, `inapplicable`: what was seen and what a person needs. */
  note?: string;
  /** With outcome `pass` of a bonus that is given for each item: how many earned it. */
  earned?: number;
}

/** What a check is told beside its artifacts. */
export interface CheckContext {
  /** Last day of every window, Beijing date. */
  asOf: BeijingDate;
  /** False when the crawl did not reach all it wanted to. */
  complete: boolean;
  /** Seed of random draws (draw.ts), told in the report. */
  seed: string;
}

export interface CheckDefinition<O extends TObject = TObject, N extends ArtifactName = ArtifactName> {
  /** Folder name: the fault it finds. */
  id: string;
  title: string;
  needs: readonly N[];
  /** Options the rulebook gives; no defaults in code. */
  options: O;
  /** Chinese sentence templates with {data} places. */
  messages: Record<string, string>;
  /**
   * How much of the site must have been read before "nothing found" means anything: the whole site (when left out),
   * or the home address alone. Source: contracts.md section 5.5.
   */
  scope?: 'site' | 'home';
  /** Option that says how many findings make the fault, so that it can be counted again after a person dismissed some. */
  threshold?: keyof Static<O> & string;
  /** Another check whose finding at the same subject is the same fault: the findings carry its ids, so that it stands once. */
  sharesIdsWith?: string;
  run(artifacts: Pick<Artifacts, N>, context: CheckContext & { options: Static<O> }): CheckResult;
}

/** Declares a check; the type of `run` follows from `needs` and `options`. */
export function defineCheck<O extends TObject, const N extends ArtifactName>(check: CheckDefinition<O, N>): CheckDefinition<O, N> {
  return check;
}
