import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUND_STATES, type RoundState } from '../../platform/server.ts';
import { moveRound, ROUND_MOVES, type RoundMove, takesResults } from './round-state.ts';

const first = { isCorrection: false };
/** Written by hand: what may follow what. */
const ALLOWED: Record<RoundState, Partial<Record<RoundMove, RoundState>>> = {
  draft: { open: 'open', cancel: 'cancelled' },
  open: { 'end-inspection': 'reviewing', cancel: 'cancelled' },
  reviewing: { 'resume-inspection': 'open', freeze: 'frozen', cancel: 'cancelled' },
  frozen: { reopen: 'reviewing' },
  cancelled: {},
};

describe('批次的状态', () => {
  for (const state of ROUND_STATES)
    for (const move of ROUND_MOVES)
      it(`${state} → ${move}`, () => {
        const { state: after, problem } = moveRound(state, move, first);
        expect(after).toBe(ALLOWED[state][move] ?? null);
        if (after === null) expect(problem).toMatch(/^批次现为“.+”，只有“.+”的批次才能.+$/);
      });
  it('更正中的批次不能取消，其余照旧', () => {
    expect(moveRound('reviewing', 'cancel', { isCorrection: true })).toEqual({ state: null, problem: expect.stringContaining('不能取消') });
    expect(moveRound('reviewing', 'freeze', { isCorrection: true })).toEqual({ state: 'frozen', problem: null });
  });
  it('无论走哪些步，没有启动就不会有结果，取消之后什么也不能做', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ROUND_MOVES)), (moves) => {
        let state: RoundState = 'draft';
        const taken: RoundMove[] = [];
        for (const move of moves) {
          const next = moveRound(state, move, { isCorrection: taken.includes('freeze') });
          if (next.state === null) continue;
          expect(state).not.toBe('cancelled');
          taken.push(move);
          state = next.state;
        }
        if (state === 'frozen') expect(taken).toEqual(expect.arrayContaining(['open', 'end-inspection', 'freeze']));
        if (taken.includes('freeze')) expect(state).not.toBe('cancelled');
      }),
    );
  });
  it('检查中和核定中才收结果', () => {
    expect(ROUND_STATES.filter(takesResults)).toEqual(['open', 'reviewing']);
  });
});
