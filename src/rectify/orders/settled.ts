/** Whether one finding of an order is done with, and by whom; when an order may be closed. Pure. */
import type { FindingDecision, RecheckOutcome } from '../../platform/server.ts';

/** What is known of a finding. */
export interface FindingStanding {
  /** Of the last re-check; null: none. */
  outcome: RecheckOutcome | null;
  /** What a person said since; null: nothing. */
  decidedSays: FindingDecision | null;
  /** The unit's appeal against it was upheld. */
  isAppealUpheld: boolean;
}

/**
 * A person's word goes before the machine's, either way; an appeal that was upheld leaves nothing to correct. What could not be looked
 * at is neither solved nor unsolved: null, until a person says.
 */
export function settledBy({ outcome, decidedSays, isAppealUpheld }: FindingStanding): 'person' | 'appeal' | 'machine' | null {
  if (isAppealUpheld) return 'appeal';
  if (decidedSays !== null) return decidedSays === 'unsolved' ? null : 'person';
  return outcome === 'solved' ? 'machine' : null;
}

/** Why the order cannot be closed; null when every finding is done with. */
export function whyNotClosable(findings: readonly FindingStanding[]): string | null {
  const open = findings.filter((one) => settledBy(one) === null);
  if (open.length === 0) return null;
  const blind = open.filter(({ outcome, decidedSays }) => outcome === 'could-not' && decidedSays === null).length;
  const more = blind === 0 ? '' : `，其中 ${blind} 个未能复查`;
  return `还有 ${open.length} 个问题没有解决或认定${more}，请退回单位，或逐个认定并写明理由`;
}
