/**
 * What reviewers settled, as the overlay that an assessment takes. Only settled matters stand in it: what awaits a second person is
 * as undecided as what nobody looked at. Source: contracts.md section 5.2.
 */
import type { Decisions, FindingDecision, GivenFault, IndicatorDecision } from '../../rulebook/index.ts';

/** One settled matter: a finding, or an indicator as a whole. */
export interface Settled {
  indicator: string;
  /** The finding's id in the report (`f-…`); null: the indicator as a whole. */
  findingKey: string | null;
  says: FindingDecision['says'] | IndicatorDecision['says'];
  by: string;
  /** Beijing date. */
  on: string;
  remark: string | null;
  /** What a person gave beside what the machine found; empty for findings. */
  faults: readonly GivenFault[];
}

/** The decisions of one inspection. */
export function overlayOf(settled: readonly Settled[]): Decisions {
  const findings = new Map<string, FindingDecision>();
  const indicators = new Map<string, IndicatorDecision>();
  for (const { indicator, findingKey, says, by, on, remark, faults } of settled) {
    if (says === 'confirm' || says === 'dismiss') {
      if (findingKey !== null) findings.set(findingKey, { says, by, on, remark });
    } else if (findingKey === null) indicators.set(indicator, { says, by, on, remark, faults });
  }
  return { findings, indicators };
}
