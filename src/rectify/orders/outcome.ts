/** 复查: what a new report says of exactly the findings of an order, and of nothing else. Pure. */
import { fateIn, type Report } from '../../campaign/index.ts';
import type { RecheckOutcome } from '../../platform/server.ts';
import type { OriginalFault } from './faults.ts';

/** A finding of an order that the machine can look at again. */
export interface Rechecked {
  id: string;
  key: string;
  indicator: string;
  original: OriginalFault;
}

/** What stands in its place now. */
export interface SeenNow {
  /** As the new report has it; null: it is not there. */
  finding: {
    message: string;
    url: string;
    target: string | null;
    quote: string | null;
    evidence: Report['findings'][number]['evidence'];
  } | null;
  /** The column the finding was about, as it is now; null: about none, or none is there. */
  column: { name: string; url: string; items: number; newest: string | null; state: string } | null;
}

export interface FindingOutcome {
  id: string;
  outcome: RecheckOutcome;
  /** Why it could not be looked at; null otherwise. */
  why: string | null;
  seen: SeenNow | null;
}

/** Could not be looked at is neither solved nor unsolved. */
export function recheckOutcomes(findings: readonly Rechecked[], report: Report): FindingOutcome[] {
  const fateOf = fateIn(report);
  const byKey = new Map(report.findings.map((finding) => [finding.id, finding]));
  const columns = new Map(report.columns.map((column) => [column.url, column]));
  return findings.map(({ id, key, indicator, original }) => {
    const { url, target } = original;
    const { fate, why } = fateOf({ id: key, indicator, url: url ?? '', ...(target === null ? {} : { target }) });
    const now = byKey.get(key);
    const column = columns.get(target ?? url ?? '') ?? columns.get(url ?? '') ?? null;
    const seen: SeenNow = {
      finding:
        now === undefined
          ? null
          : { message: now.message, url: now.url, target: now.target ?? null, quote: now.quote ?? null, evidence: now.evidence },
      column: column && { name: column.name, url: column.url, items: column.items, newest: column.newest, state: column.state },
    };
    return { id, outcome: OUTCOMES[fate], why, seen };
  });
}

const OUTCOMES = { gone: 'solved', still: 'unsolved', 'not-seen': 'could-not' } as const;

/** All of them, when nothing could be looked at. */
export const couldNotLook = (findings: readonly Pick<Rechecked, 'id'>[], why: string): FindingOutcome[] =>
  findings.map(({ id }) => ({ id, outcome: 'could-not', why, seen: null }));

/** How many of each. */
export function countOutcomes(outcomes: readonly FindingOutcome[]): Record<RecheckOutcome, number> {
  const count = (which: RecheckOutcome) => outcomes.filter(({ outcome }) => outcome === which).length;
  return { solved: count('solved'), unsolved: count('unsolved'), 'could-not': count('could-not') };
}
