/** Programmes as the platform gives them. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api } from '../data/client.ts';

export type Programme = paths['/api/v1/programmes/{id}']['get']['responses'][200]['content']['application/json'];
export type Stage = Programme['stages'][number];
export type ProgrammeUnit = paths['/api/v1/programmes/{id}/units']['get']['responses'][200]['content']['application/json']['items'][number];
export type StageDays = ProgrammeUnit['stages'][string];

export const programmeQuery = (id: string) =>
  queryOptions({ queryKey: ['programmes', id], queryFn: () => answer(api.GET('/api/v1/programmes/{id}', { params: { path: { id } } })) });

export const unitsQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', id, 'units'],
    queryFn: async () => (await answer(api.GET('/api/v1/programmes/{id}/units', { params: { path: { id }, query: {} } }))).items,
  });

export const figuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['programmes', id, 'figures'],
    queryFn: () => answer(api.GET('/api/v1/programmes/{id}/figures', { params: { path: { id }, query: {} } })),
  });
