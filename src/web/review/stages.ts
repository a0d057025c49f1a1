/** The three desks, and what one must be allowed to do to sit at each. */
import type { Stage } from './desk-state.ts';

export const STAGES: readonly Stage[] = ['first', 'second', 'third'];
export const STAGE_ACTIONS: Record<Stage, string> = { first: 'finding.decide', second: 'finding.review', third: 'finding.settle' };
