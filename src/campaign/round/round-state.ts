/** Where a round stands, and which step leads where. Results once frozen are never changed: a correction makes a further set. Pure. */
import type { RoundState } from '../../platform/server.ts';

export const ROUND_MOVES = ['open', 'end-inspection', 'resume-inspection', 'freeze', 'reopen', 'cancel'] as const;
/** `reopen`: takes a frozen round up again for a correction; what was frozen stays. */
export type RoundMove = (typeof ROUND_MOVES)[number];

/** Words for people. */
const STATE_NAMES: Readonly<Record<RoundState, string>> = {
  draft: '草稿',
  open: '检查中',
  reviewing: '核定中',
  frozen: '已定结果',
  cancelled: '已取消',
};

const MOVES: Readonly<Record<RoundMove, { name: string; from: readonly RoundState[]; to: RoundState }>> = {
  open: { name: '启动', from: ['draft'], to: 'open' },
  'end-inspection': { name: '结束检查', from: ['open'], to: 'reviewing' },
  'resume-inspection': { name: '继续检查', from: ['reviewing'], to: 'open' },
  freeze: { name: '确定结果', from: ['reviewing'], to: 'frozen' },
  reopen: { name: '更正', from: ['frozen'], to: 'reviewing' },
  cancel: { name: '取消', from: ['draft', 'open', 'reviewing'], to: 'cancelled' },
};

/** The state after the step, or one Chinese sentence why it cannot be taken. A round that has a frozen set cannot be cancelled. */
export function moveRound(
  state: RoundState,
  move: RoundMove,
  { isCorrection }: { isCorrection: boolean },
): { state: RoundState; problem: null } | { state: null; problem: string } {
  const { name, from, to } = MOVES[move];
  if (!from.includes(state)) {
    const needed = from.map((one) => `“${STATE_NAMES[one]}”`).join('或');
    return { state: null, problem: `批次现为“${STATE_NAMES[state]}”，只有${needed}的批次才能${name}` };
  }
  if (move === 'cancel' && isCorrection) return { state: null, problem: '此批次的结果已经确定过，不能取消，请完成更正' };
  return { state: to, problem: null };
}

/** Inspections may be made, and results entered. */
export const takesResults = (state: RoundState): boolean => state === 'open' || state === 'reviewing';
