/** Two levels: what the cities found themselves, set against what the office above found when it looked again. Pure. */
import { type Entry, lineageKey } from './history.ts';
import type { ResultSet } from './result-set.ts';

type Verdict = 'passed' | 'failed' | 'unknown' | null;

/** A frozen self-check below the round. */
export interface SelfCheck {
  /** Office that checked itself. */
  organisationId: string;
  roundName: string;
  verdicts: ReadonlyMap<string, Verdict>;
}

/** How both looks at the same objects came out; `rate`: share on which they agree, null when none was looked at twice. */
export interface Agreement {
  bothPassed: number;
  bothFailed: number;
  /** The office below let pass what the office above failed, and the other way. */
  onlyAboveFailed: number;
  onlyBelowFailed: number;
  rate: number | null;
}

/** Agreement over the objects that both judged. */
export function agreementOf(below: ReadonlyMap<string, Verdict>, above: ReadonlyMap<string, Verdict>): Agreement {
  const counts = { bothPassed: 0, bothFailed: 0, onlyAboveFailed: 0, onlyBelowFailed: 0 };
  for (const [key, one] of above) {
    const other = below.get(key) ?? null;
    if (!isJudged(one) || !isJudged(other)) continue;
    if (one === other) counts[one === 'passed' ? 'bothPassed' : 'bothFailed']++;
    else counts[one === 'failed' ? 'onlyAboveFailed' : 'onlyBelowFailed']++;
  }
  const twice = counts.bothPassed + counts.bothFailed + counts.onlyAboveFailed + counts.onlyBelowFailed;
  return { ...counts, rate: twice === 0 ? null : (counts.bothPassed + counts.bothFailed) / twice };
}

const isJudged = (verdict: Verdict): verdict is 'passed' | 'failed' => verdict === 'passed' || verdict === 'failed';

/** Verdicts of entries by kind and record. */
export const verdictsOf = (entries: readonly Entry[]): Map<string, Verdict> =>
  new Map(entries.map(({ kind, entry }) => [lineageKey(kind, entry.id), entry.verdict]));

/** The rows of a set that tell of self-checks, sites only. */
export function selfChecksOf(checks: readonly SelfCheck[], entries: readonly Entry[]): ResultSet['selfChecks'] {
  const above = verdictsOf(entries);
  return checks.map(({ organisationId, verdicts }) => {
    const sites = new Map([...verdicts].filter(([key]) => key.startsWith('site ')));
    const all = [...sites.values()];
    const { bothPassed, bothFailed, onlyAboveFailed, onlyBelowFailed } = agreementOf(sites, above);
    return {
      unitId: organisationId,
      running: all.length,
      checked: all.filter((verdict) => verdict !== null).length,
      problems: all.filter((verdict) => verdict === 'failed').length,
      rechecked: bothPassed + bothFailed + onlyAboveFailed + onlyBelowFailed,
      differing: onlyAboveFailed + onlyBelowFailed,
    };
  });
}
