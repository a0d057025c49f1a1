/** Messages as the platform gives them. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { given, oneOf, type Search } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import type { Tone } from '../ui/outcome.tsx';

export type Message = paths['/api/v1/messages/{id}']['get']['responses'][200]['content']['application/json'];
export type Channel = paths['/api/v1/message-channels']['get']['responses'][200]['content']['application/json']['items'][number];
export type Move = Message['moves'][number];

export const STATES = ['received', 'forwarded', 'assigned', 'declined', 'answered', 'returned', 'closed', 'merged', 'not-ours'] as const;
export const STANDINGS = ['received', 'closed', 'open', 'on-time', 'overdue'] as const;
export const KINDS = ['unreachable', 'stale', 'inaccurate', 'unanswered', 'typo', 'fabricated', 'other'] as const;
export const CONCLUSIONS = ['corrected', 'explained', 'untrue'] as const;
export const CLOCKS = ['assign', 'answer', 'close'] as const;

export const STATE_TONES: Record<Message['state'], Tone> = {
  received: 'none',
  forwarded: 'none',
  assigned: 'run',
  declined: 'wait',
  answered: 'wait',
  returned: 'bad',
  closed: 'good',
  merged: 'none',
  'not-ours': 'none',
};

export const FILTER_WORDS = ['text', 'channel', 'state', 'standing', 'holder', 'from', 'to'];

export const filterOf = ({ unit, holder, text, channel, state, standing, from, to }: Search) =>
  given({
    ...{ organisationId: unit, holderId: holder, text, channel, from, to },
    ...{ state: oneOf(STATES, state), standing: oneOf(STANDINGS, standing) },
  });

export const messageQuery = (id: string) =>
  queryOptions({ queryKey: ['messages', id], queryFn: () => answer(api.GET('/api/v1/messages/{id}', { params: { path: { id } } })) });

export const channelsQuery = queryOptions({
  queryKey: ['message-channels'],
  queryFn: async (): Promise<Channel[]> => (await answer(api.GET('/api/v1/message-channels'))).items,
  staleTime: 60_000,
});
