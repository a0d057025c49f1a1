/** Duty as the platform gives it. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api } from '../data/client.ts';

export type Shift = paths['/api/v1/duty-shifts']['get']['responses'][200]['content']['application/json']['items'][number];
export type HandOverHead = paths['/api/v1/hand-overs']['get']['responses'][200]['content']['application/json']['items'][number];
export type HandOver = paths['/api/v1/hand-overs/{id}']['get']['responses'][200]['content']['application/json'];
export type Reading = paths['/api/v1/readings']['get']['responses'][200]['content']['application/json']['items'][number];

/** Shifts of one office between two Beijing dates, both counted. */
export const shiftsQuery = (organisationId: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['duty', 'shifts', organisationId, from, to],
    queryFn: async () => (await answer(api.GET('/api/v1/duty-shifts', { params: { query: { organisationId, from, to } } }))).items,
  });

export const READING_OUTCOMES = ['normal', 'problem', 'unreadable'] as const satisfies readonly Reading['outcome'][];
