/** Which alerts go into one message: those of one unit, under one rule at one step, that are due together. Pure. */
import type { Severity } from '../../platform/server.ts';

/** An alert under a rule, waiting to be told. */
export interface Pending {
  routeId: string;
  alertId: string;
  ruleId: string;
  /** Unit the alert is of. */
  organisationId: string;
  step: number;
  purpose: 'alert' | 'recovery';
  severity: Severity;
  dueAt: Date;
  groupMinutes: number;
}

/**
 * Messages to be sent now, each with its alerts in the order given. A message goes out when the first of its alerts is due; what was
 * reported meanwhile and would follow within the rule's time goes with it. Escalations are never early.
 */
export function dueMessages<Item extends Pending>(pending: readonly Item[], now: Date): Item[][] {
  const groups = Map.groupBy(pending, ({ ruleId, organisationId, step, purpose }) => `${ruleId} ${organisationId} ${step} ${purpose}`);
  return [...groups.values()].flatMap((group) => {
    if (!group.some(({ dueAt }) => dueAt <= now)) return [];
    const joins = ({ step, dueAt, groupMinutes }: Item) =>
      dueAt <= now || (step === 0 && dueAt.getTime() <= now.getTime() + groupMinutes * 60_000);
    return [group.filter(joins)];
  });
}
