/** An indicator with what its checks gave: between running and scoring. */
import type { CheckOutcome, IndicatorRun } from '../checks/index.ts';
import type { Indicator } from './rulebook.ts';

export interface Judged {
  indicator: Indicator;
  /** After the rules of contracts.md section 5.2 and 5.5. */
  outcome: CheckOutcome;
  runs: readonly IndicatorRun[];
  note: string | null;
}
