/**
 * Where an order stands and what may be done next: the whole table. Pure.
 * issued → (forwarded →) received → answered → rechecked → accepted → closed, or returned to the unit; withdrawn, carried into the next round.
 */
import type { OrderState } from '../../platform/server.ts';

export const ORDER_MOVES = [
  'forward',
  'receive',
  'answer',
  'recheck',
  'conclude',
  'decide',
  'accept',
  'return',
  'close',
  'extend',
  'ask-extension',
  'refuse-extension',
  'escalate',
  'withdraw',
  'carry',
] as const;
/** `conclude`: the machine has looked again; `decide`: a person says of one finding whether it is solved; `carry`: an order of a later round takes it up. */
export type OrderMove = (typeof ORDER_MOVES)[number];

/** What of an order the table asks for. */
export interface Movable {
  state: OrderState;
  /** It goes through an office between. */
  isRouted: boolean;
}

/** The state after the move, or why it cannot be made, in Chinese. */
export function stateAfter(order: Movable, move: OrderMove): { to: OrderState } | { why: string } {
  const { state, isRouted } = order;
  if (move === 'forward' && !isRouted) return { why: '此通知直接下发到单位，不用转办' };
  if (move === 'receive' && state === 'issued' && isRouted) return { why: '通知还没有由中间主管单位转办，不能签收' };
  const to = TABLE[move][state];
  return to === undefined ? { why: `整改通知${STATE_NAMES[state]}，不能${MOVE_NAMES[move]}` } : { to };
}

/** Moves that the table allows, for a menu; who may make them is another question. */
export const possibleMoves = (order: Movable): OrderMove[] => ORDER_MOVES.filter((move) => 'to' in stateAfter(order, move));

/** Nothing comes after these. */
export const isEnded = (state: OrderState): boolean => state === 'closed' || state === 'withdrawn' || state === 'carried';

/** It is the unit's turn (or of whoever has to pass it on): its days run. */
export const isRunning = (state: OrderState): boolean => UNIT_HAS_IT.includes(state);

const UNIT_HAS_IT: readonly OrderState[] = ['issued', 'forwarded', 'received', 'returned'];
const LOOKED_AT: readonly OrderState[] = ['answered', 'rechecked'];
const OPEN: readonly OrderState[] = [...UNIT_HAS_IT, ...LOOKED_AT, 'accepted'];

type Row = Readonly<Partial<Record<OrderState, OrderState>>>;
const all = (from: readonly OrderState[], to: OrderState): Row => Object.fromEntries(from.map((state) => [state, to]));
const staying = (from: readonly OrderState[]): Row => Object.fromEntries(from.map((state) => [state, state]));

const TABLE: Readonly<Record<OrderMove, Row>> = {
  forward: all(['issued'], 'forwarded'),
  receive: all(['issued', 'forwarded'], 'received'),
  answer: all(['received', 'returned'], 'answered'),
  recheck: { ...staying(['received', 'returned', 'answered']), rechecked: 'answered' },
  // What the machine saw of an order that the unit still has is kept; where the order stands does not follow from it.
  conclude: { ...staying(OPEN), answered: 'rechecked' },
  decide: staying(['received', 'returned', ...LOOKED_AT]),
  accept: all(LOOKED_AT, 'accepted'),
  return: all([...LOOKED_AT, 'accepted'], 'returned'),
  close: all([...LOOKED_AT, 'accepted'], 'closed'),
  extend: staying(UNIT_HAS_IT),
  'ask-extension': staying(['received', 'returned']),
  'refuse-extension': staying(UNIT_HAS_IT),
  escalate: staying(OPEN),
  withdraw: all(OPEN, 'withdrawn'),
  carry: all(OPEN, 'carried'),
};

/** As a sentence goes on after 整改通知. */
export const STATE_NAMES: Readonly<Record<OrderState, string>> = {
  issued: '已下发',
  forwarded: '已转办',
  received: '已签收，正在整改',
  answered: '已答复，等待复查',
  rechecked: '已复查，等待销号',
  accepted: '已同意，等待销号',
  returned: '已退回',
  closed: '已销号',
  withdrawn: '已撤回',
  carried: '已转入下一轮',
};

const MOVE_NAMES: Readonly<Record<OrderMove, string>> = {
  forward: '转办',
  receive: '签收',
  answer: '答复',
  recheck: '复查',
  conclude: '记录复查结果',
  decide: '认定问题是否整改',
  accept: '同意销号',
  return: '退回',
  close: '销号',
  extend: '延期',
  'ask-extension': '申请延期',
  'refuse-extension': '答复延期申请',
  escalate: '升级',
  withdraw: '撤回',
  carry: '转入下一轮',
};

export const ORDER_COLUMNS = ['to-receive', 'in-work', 'to-recheck', 'to-close', 'returned', 'closed'] as const;
/** 待签收 · 整改中 · 待复查 · 待销号 · 已退回 · 已销号. */
export type OrderColumn = (typeof ORDER_COLUMNS)[number];

/** States of each column of the board; what was withdrawn or carried on stands in none. */
export const STATES_OF: Readonly<Record<OrderColumn, readonly OrderState[]>> = {
  'to-receive': ['issued', 'forwarded'],
  'in-work': ['received'],
  'to-recheck': ['answered'],
  'to-close': ['rechecked', 'accepted'],
  returned: ['returned'],
  closed: ['closed'],
};
