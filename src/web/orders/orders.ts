/** Orders as the platform gives them. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { given, oneOf, type Search, yesOrNo } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import type { Tone } from '../ui/outcome.tsx';

export type Order = paths['/api/v1/orders']['get']['responses'][200]['content']['application/json']['items'][number];
export type OpenedOrder = paths['/api/v1/orders/{id}']['get']['responses'][200]['content']['application/json'];
export type OrderFinding = OpenedOrder['findingList'][number];
export type Answer = OpenedOrder['answers'][number];
export type Board = paths['/api/v1/order-board']['get']['responses'][200]['content']['application/json'];

export const COLUMNS = ['to-receive', 'in-work', 'to-recheck', 'to-close', 'returned', 'closed'] as const;
export const KINDS = ['correct', 'correct-at-once', 'close-and-deregister'] as const;
export const ESCALATIONS = ['second-notice', 'talk', 'recommend-close'] as const;

export const STATE_TONES: Record<Order['state'], Tone> = {
  issued: 'none',
  forwarded: 'none',
  received: 'run',
  answered: 'wait',
  rechecked: 'wait',
  accepted: 'wait',
  returned: 'bad',
  closed: 'good',
  withdrawn: 'none',
  carried: 'none',
};

/** Words of the address that narrow the list of orders; the first ones narrow the board as well. */
export const BOARD_WORDS = ['roundId', 'kind', 'text'];
export const FILTER_WORDS = [...BOARD_WORDS, 'column', 'escalation', 'overdue', 'dueThisWeek'];

/** What the address says of every order, wherever it stands. */
export const boardFilterOf = ({ unit, roundId, kind, text }: Search) =>
  given({ organisationId: unit, roundId, text, kind: oneOf(KINDS, kind) });

export const filterOf = (search: Search) => ({
  ...boardFilterOf(search),
  ...given({
    column: oneOf(COLUMNS, search.column),
    escalation: oneOf(ESCALATIONS, search.escalation),
    overdue: yesOrNo(search.overdue),
    dueThisWeek: yesOrNo(search.dueThisWeek),
  }),
});

export const orderQuery = (id: string) =>
  queryOptions({ queryKey: ['orders', id], queryFn: () => answer(api.GET('/api/v1/orders/{id}', { params: { path: { id } } })) });

const NEWEST = 500;

/** Rounds that orders in sight follow from, the newest first, with the offices that their orders go through; of the newest 500 orders. */
export const orderedRoundsQuery = queryOptions({
  queryKey: ['orders', 'rounds'],
  queryFn: async () => {
    const { items } = await answer(api.GET('/api/v1/orders', { params: { query: { limit: NEWEST } } }));
    const ofRound = Map.groupBy(items, ({ round }) => round.id);
    return [...ofRound.values()].map((orders) => ({
      ...orders[0]!.round,
      resultSetId: orders[0]!.resultSetId,
      intermediateIds: orders.flatMap(({ intermediate }) => intermediate?.id ?? []),
    }));
  },
});
