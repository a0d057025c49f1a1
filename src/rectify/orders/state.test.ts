import { describe, expect, it } from 'vitest';
import { ORDER_STATES, type OrderState } from '../../platform/server.ts';
import { isEnded, isRunning, ORDER_COLUMNS, ORDER_MOVES, type OrderMove, STATES_OF, stateAfter } from './state.ts';

/** Every move of every state, written by hand; what is not here is refused. `=`: stays. Of an order that goes through an office between. */
const ROUTED: Record<OrderState, Partial<Record<OrderMove, OrderState | '='>>> = {
  issued: {
    forward: 'forwarded',
    conclude: '=',
    extend: '=',
    'refuse-extension': '=',
    escalate: '=',
    withdraw: 'withdrawn',
    carry: 'carried',
  },
  forwarded: {
    receive: 'received',
    conclude: '=',
    extend: '=',
    'refuse-extension': '=',
    escalate: '=',
    withdraw: 'withdrawn',
    carry: 'carried',
  },
  received: {
    ...{ answer: 'answered', recheck: '=', conclude: '=', decide: '=', extend: '=', 'ask-extension': '=', 'refuse-extension': '=' },
    ...{ escalate: '=', withdraw: 'withdrawn', carry: 'carried' },
  },
  answered: {
    ...{ recheck: '=', conclude: 'rechecked', decide: '=', accept: 'accepted', return: 'returned', close: 'closed' },
    ...{ escalate: '=', withdraw: 'withdrawn', carry: 'carried' },
  },
  rechecked: {
    ...{ recheck: 'answered', conclude: '=', decide: '=', accept: 'accepted', return: 'returned', close: 'closed' },
    ...{ escalate: '=', withdraw: 'withdrawn', carry: 'carried' },
  },
  accepted: { conclude: '=', return: 'returned', close: 'closed', escalate: '=', withdraw: 'withdrawn', carry: 'carried' },
  returned: {
    ...{ answer: 'answered', recheck: '=', conclude: '=', decide: '=', extend: '=', 'ask-extension': '=', 'refuse-extension': '=' },
    ...{ escalate: '=', withdraw: 'withdrawn', carry: 'carried' },
  },
  closed: {},
  withdrawn: {},
  carried: {},
};

describe('整改通知的状态', () => {
  const pairs = ORDER_STATES.flatMap((state) => ORDER_MOVES.map((move): [OrderState, OrderMove] => [state, move]));
  it.each(pairs)('%s：%s', (state, move) => {
    const said = ROUTED[state][move];
    const after = stateAfter({ state, isRouted: true }, move);
    if (said === undefined) expect(after).toEqual({ why: expect.stringContaining('不能') });
    else expect(after).toEqual({ to: said === '=' ? state : said });
  });
  it('不经中间单位的直接签收，不能转办', () => {
    expect(stateAfter({ state: 'issued', isRouted: false }, 'receive')).toEqual({ to: 'received' });
    expect(stateAfter({ state: 'issued', isRouted: false }, 'forward')).toEqual({ why: '此通知直接下发到单位，不用转办' });
    expect(stateAfter({ state: 'issued', isRouted: true }, 'receive')).toEqual({ why: '通知还没有由中间主管单位转办，不能签收' });
  });
  it('每个状态在看板上至多一列，只有撤回和转入下一轮的不在', () => {
    const shown = ORDER_COLUMNS.flatMap((column) => STATES_OF[column]);
    expect(new Set(shown).size).toBe(shown.length);
    expect(ORDER_STATES.filter((state) => !shown.includes(state))).toEqual(['withdrawn', 'carried']);
  });
  it('结束的不再走，期限只在单位手里走', () => {
    expect(ORDER_STATES.filter(isEnded)).toEqual(['closed', 'withdrawn', 'carried']);
    expect(ORDER_STATES.filter(isRunning)).toEqual(['issued', 'forwarded', 'received', 'returned']);
  });
});
