import { describe, expect, it } from 'vitest';
import { MESSAGE_STATES, type MessageState } from '../../platform/server.ts';
import { MESSAGE_MOVES, MESSAGE_STATE_NAMES, type MessageMove, movedState, moveRules, possibleMoves } from './states.ts';

/** Written by hand: from each state, each move that may be done, and where it leads. */
const TABLE: Record<MessageState, Partial<Record<MessageMove, MessageState>>> = {
  received: { assign: 'assigned', forward: 'forwarded', merge: 'merged', reject: 'not-ours' },
  forwarded: { assign: 'assigned', forward: 'forwarded', merge: 'merged', reject: 'not-ours' },
  assigned: { assign: 'assigned', forward: 'forwarded', decline: 'declined', answer: 'answered', merge: 'merged' },
  declined: { assign: 'assigned', forward: 'forwarded', merge: 'merged', reject: 'not-ours' },
  answered: { return: 'returned', close: 'closed' },
  returned: { assign: 'assigned', decline: 'declined', answer: 'answered', merge: 'merged' },
  closed: { return: 'returned' },
  merged: { unmerge: 'returned' },
  'not-ours': { reopen: 'received' },
};

describe('留言的状态', () => {
  it.each(MESSAGE_STATES.flatMap((state) => MESSAGE_MOVES.map((move) => [state, move] as const)))('%s %s', (state, move) => {
    const moved = movedState(state, move, 'returned');
    const to = TABLE[state][move] ?? null;
    expect(moved.state).toBe(to);
    if (to === null) expect(moved.problem).toContain(`现为“${MESSAGE_STATE_NAMES[state]}”`);
    expect(possibleMoves(state).includes(move)).toBe(to !== null);
  });
  it('每个状态都走得到，除了收到；每个状态都走得出去', () => {
    const reached = new Set(Object.values(TABLE).flatMap((moves) => Object.values(moves)));
    expect(MESSAGE_STATES.filter((state) => !reached.has(state))).toEqual([]);
    expect(MESSAGE_STATES.filter((state) => possibleMoves(state).length === 0)).toEqual([]);
  });
  it('答复和退单归承办单位，其余归主管单位；退回、退单、不属本单位、重新办理须有理由', () => {
    expect(MESSAGE_MOVES.filter((move) => moveRules(move).by === 'holder')).toEqual(['decline', 'answer']);
    expect(MESSAGE_MOVES.filter((move) => moveRules(move).needsReason)).toEqual(['decline', 'return', 'reject', 'reopen']);
  });
  it('撤销合并回到合并前的状态', () => {
    for (const before of MESSAGE_STATES) expect(movedState('merged', 'unmerge', before)).toEqual({ state: before, problem: null });
  });
});
