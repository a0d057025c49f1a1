/** Rounds as the platform gives them. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api } from '../data/client.ts';
import type { Tone } from '../ui/outcome.tsx';

export type Round = paths['/api/v1/rounds/{id}']['get']['responses'][200]['content']['application/json'];
export type RoundObject = paths['/api/v1/rounds/{id}/objects']['get']['responses'][200]['content']['application/json']['items'][number];
export type Progress = paths['/api/v1/rounds/{id}/progress']['get']['responses'][200]['content']['application/json'];
export type Readiness = paths['/api/v1/rounds/{id}/readiness']['get']['responses'][200]['content']['application/json'];
export type ResultSet = paths['/api/v1/result-sets']['get']['responses'][200]['content']['application/json']['items'][number];
export type Result = paths['/api/v1/result-sets/{id}/results']['get']['responses'][200]['content']['application/json']['items'][number];
export type RoundChange = NonNullable<paths['/api/v1/rounds/{id}']['put']['requestBody']>['content']['application/json'];

export const ROUND_STATES = ['draft', 'open', 'reviewing', 'frozen', 'cancelled'] as const;
export const ROUND_KINDS = ['quarter', 'special', 'self-check'] as const;
export const OBJECT_STATES = ['waiting', 'running', 'inspected', 'could-not', 'entered'] as const;

export const STATE_TONES: Record<Round['state'], Tone> = {
  draft: 'none',
  open: 'run',
  reviewing: 'wait',
  frozen: 'good',
  cancelled: 'none',
};
export const OBJECT_TONES: Record<RoundObject['state'], Tone> = {
  waiting: 'none',
  running: 'run',
  inspected: 'good',
  'could-not': 'wait',
  entered: 'good',
};

const at = (id: string) => ({ params: { path: { id } } });

export const roundQuery = (id: string) =>
  queryOptions({ queryKey: ['rounds', id], queryFn: () => answer(api.GET('/api/v1/rounds/{id}', at(id))) });
export const progressQuery = (id: string) =>
  queryOptions({ queryKey: ['rounds', id, 'progress'], queryFn: () => answer(api.GET('/api/v1/rounds/{id}/progress', at(id))) });
export const readinessQuery = (id: string) =>
  queryOptions({ queryKey: ['rounds', id, 'readiness'], queryFn: () => answer(api.GET('/api/v1/rounds/{id}/readiness', at(id))) });
/** The set that counts; null: none is frozen, or none is in sight. */
export const setQuery = (roundId: string) =>
  queryOptions({
    queryKey: ['rounds', roundId, 'set'],
    queryFn: async (): Promise<ResultSet | null> =>
      (await answer(api.GET('/api/v1/result-sets', { params: { query: { roundId, limit: 1 } } }))).items[0] ?? null,
  });
