/** An indicator with what its checks gave and persons decided: between running and scoring. */
import type { CheckOutcome, IndicatorRun } from '../checks/index.ts';
import type { IndicatorDecision, WeighedFinding } from './decisions.ts';
import type { Indicator } from './rulebook.ts';

export interface Judged {
  indicator: Indicator;
  /** After the rules of contracts.md section 5.2 and 5.5, and after decisions. */
  outcome: CheckOutcome;
  runs: readonly IndicatorRun[];
  findings: readonly WeighedFinding[];
  decision: IndicatorDecision | null;
  note: string | null;
}
