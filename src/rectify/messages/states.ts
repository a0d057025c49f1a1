/** Where a message may go from where: the one table of moves. Pure. */
import type { ClockName, MessageState } from '../../platform/server.ts';

/** Words for people. */
export const MESSAGE_STATE_NAMES: Readonly<Record<MessageState, string>> = {
  received: '待转办',
  forwarded: '已转下级',
  assigned: '待答复',
  declined: '已退单',
  answered: '待审核',
  returned: '退回重办',
  closed: '已办结',
  merged: '已合并',
  'not-ours': '不属本单位',
};

export const MESSAGE_MOVES = ['assign', 'forward', 'decline', 'answer', 'return', 'close', 'merge', 'unmerge', 'reject', 'reopen'] as const;
export type MessageMove = (typeof MESSAGE_MOVES)[number];

interface Move {
  name: string;
  from: readonly MessageState[];
  /** Null: where it stood before it was merged. */
  to: MessageState | null;
  /** `office`: who assigned it; `holder`: who has it. */
  by: 'office' | 'holder';
  /** A reason must be given. */
  needsReason: boolean;
  /** Clocks that stop, and those that begin anew, on the day of the move. */
  ends: readonly ClockName[];
  begins: readonly ClockName[];
}

/**
 * Returned work is answered within a new limit from the day of the return; a limit that was missed before stays missed. What was
 * declined waits for the office again, which has its limit for assigning anew; the citizen's clock goes on.
 */
const MOVES: Readonly<Record<MessageMove, Move>> = {
  assign: {
    ...{ name: '转办', from: ['received', 'forwarded', 'assigned', 'declined', 'returned'], to: 'assigned', by: 'office' },
    ...{ needsReason: false, ends: ['assign'], begins: [] },
  },
  forward: {
    ...{ name: '转下级', from: ['received', 'forwarded', 'assigned', 'declined'], to: 'forwarded', by: 'office' },
    ...{ needsReason: false, ends: ['assign'], begins: ['assign'] },
  },
  decline: {
    ...{ name: '退单', from: ['assigned', 'returned'], to: 'declined', by: 'holder' },
    ...{ needsReason: true, ends: [], begins: ['assign'] },
  },
  answer: {
    ...{ name: '答复', from: ['assigned', 'returned'], to: 'answered', by: 'holder' },
    ...{ needsReason: false, ends: ['assign', 'answer'], begins: [] },
  },
  return: {
    ...{ name: '退回重办', from: ['answered', 'closed'], to: 'returned', by: 'office' },
    ...{ needsReason: true, ends: [], begins: ['answer', 'close'] },
  },
  close: {
    ...{ name: '办结', from: ['answered'], to: 'closed', by: 'office' },
    ...{ needsReason: false, ends: ['close'], begins: [] },
  },
  merge: {
    ...{ name: '合并', from: ['received', 'forwarded', 'assigned', 'declined', 'returned'], to: 'merged', by: 'office' },
    ...{ needsReason: false, ends: [], begins: [] },
  },
  unmerge: {
    ...{ name: '撤销合并', from: ['merged'], to: null, by: 'office' },
    ...{ needsReason: false, ends: [], begins: [] },
  },
  reject: {
    ...{ name: '不属本单位', from: ['received', 'forwarded', 'declined'], to: 'not-ours', by: 'office' },
    ...{ needsReason: true, ends: ['assign'], begins: [] },
  },
  reopen: {
    ...{ name: '重新办理', from: ['not-ours'], to: 'received', by: 'office' },
    ...{ needsReason: true, ends: [], begins: ['assign'] },
  },
};

/** The rules of a move. */
export const moveRules = (move: MessageMove): Move => MOVES[move];

export type Moved = { state: MessageState; problem: null } | { state: null; problem: string };

/** The state after the move, or one Chinese sentence why it may not be. `before`: where a merged message stood. */
export function movedState(state: MessageState, move: MessageMove, before: MessageState | null = null): Moved {
  const { name, from, to } = MOVES[move];
  if (from.includes(state)) return { state: to ?? before ?? 'received', problem: null };
  const possible = from.map((one) => `“${MESSAGE_STATE_NAMES[one]}”`).join('、');
  return { state: null, problem: `此留言现为“${MESSAGE_STATE_NAMES[state]}”，不能${name}，须处于${possible}状态` };
}

/** Moves that the state allows, for a menu. */
export const possibleMoves = (state: MessageState): MessageMove[] => MESSAGE_MOVES.filter((move) => MOVES[move].from.includes(state));

/** States of messages that are nobody's work: they count nowhere. */
export const LEFT_ASIDE: readonly MessageState[] = ['merged', 'not-ours'];
