/**
 * What persons decided about one assessment: an overlay on what the machine saw, never an edit of it. Who decided and when stands
 * beside every effect. Source: contracts.md section 5.2 (an assisted veto stands once a person confirms it).
 */
import { type CheckOutcome, decide, type Finding, type IndicatorRun, isAboutCount } from '../checks/index.ts';
import type { Indicator } from './rulebook.ts';

export interface Decision {
  /** Who decided. */
  by: string;
  /** Beijing date. */
  on: string;
  /** Null when nothing was remarked. */
  remark: string | null;
}

/** About one finding, by its id. */
export interface FindingDecision extends Decision {
  says: 'confirm' | 'dismiss';
}

/** One fault (or merit, for a bonus) that a person found: it stands in the report like the machine's. */
export interface GivenFault {
  finding: Finding;
  /** How often it is charged. */
  times: number;
}

/** About an indicator as a whole. */
export interface IndicatorDecision extends Decision {
  says: 'pass' | 'fail' | 'inapplicable';
  /** Empty: what the machine found is meant. */
  faults: readonly GivenFault[];
}

export interface Decisions {
  findings: ReadonlyMap<string, FindingDecision>;
  indicators: ReadonlyMap<string, IndicatorDecision>;
}

/** Stands as `check` of findings that a person gave. */
export const GIVEN_BY_PERSON = 'person';

export const NO_DECISIONS: Decisions = { findings: new Map(), indicators: new Map() };

/** A finding and where it stands: it counts, it would if a person agreed, or a person said that it is none. */
export interface WeighedFinding {
  finding: Finding;
  standing: 'confirmed' | 'proposed' | 'dismissed';
  times: number;
}

/** Findings of an indicator with their standing, each id once; what a person gave instead replaces what nobody had decided on. */
export function weigh(indicator: Indicator, runs: readonly IndicatorRun[], { findings, indicators }: Decisions): WeighedFinding[] {
  const whole = indicators.get(indicator.id);
  const weighed = new Map<string, WeighedFinding>();
  for (const finding of runs.flatMap((run) => run.findings)) {
    const said = findings.get(finding.id)?.says;
    const standing = said === undefined ? undecided(indicator, finding, whole) : said === 'confirm' ? 'confirmed' : 'dismissed';
    const before = weighed.get(finding.id);
    if (before && (before.finding.outcome === 'fail' || finding.outcome === 'review')) continue;
    weighed.set(finding.id, { finding, standing, times: 1 });
  }
  const given = (whole?.faults ?? []).map(({ finding, times }) => ({ finding, times, standing: 'confirmed' as const }));
  return [...weighed.values(), ...given];
}

function undecided(indicator: Indicator, finding: Finding, whole: IndicatorDecision | undefined): WeighedFinding['standing'] {
  if (whole) return whole.says === 'fail' && whole.faults.length === 0 ? 'confirmed' : 'dismissed';
  return standsByItself(indicator) && finding.outcome === 'fail' ? 'confirmed' : 'proposed';
}

/** What the machine finds needs nobody: the indicator is judged automatically and its clause was seen. */
export function standsByItself({ mode, verified }: Indicator): boolean {
  return mode === 'automatic' && verified;
}

/** What a check's outcome is after decisions on its findings; `byPerson`: whether what counts was confirmed by persons. */
export function decidedOutcome(
  indicator: Indicator,
  run: IndicatorRun,
  decisions: Decisions,
): { outcome: CheckOutcome; byPerson: boolean; note?: string } {
  const faults = run.findings.filter((finding) => !isAboutCount(finding));
  const isDecided = faults.some((finding) => decisions.findings.has(finding.id));
  if (!isDecided || (run.outcome !== 'fail' && run.outcome !== 'review')) return { outcome: run.outcome, byPerson: false };
  const weighed = weigh(indicator, [{ ...run, findings: faults }], decisions);
  const count = (standing: WeighedFinding['standing']) => weighed.filter((one) => one.standing === standing).length;
  const [found, pending, dismissed] = [count('confirmed'), count('proposed'), count('dismissed')];
  const note = `人工确认 ${found} 个，排除 ${dismissed} 个，待定 ${pending} 个`;
  if (run.threshold === undefined && indicator.kind === 'veto' && found > 0 && found < faults.length) {
    return { outcome: 'review', byPerson: false, note: `${note}；是否达到否决标准须由人工填写本指标的结论` };
  }
  return { outcome: decide({ found, pending }, run.threshold ?? 1), byPerson: true, note };
}
