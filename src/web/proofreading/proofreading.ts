/** One text that was read: what the pages ask of the platform. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api } from '../data/client.ts';
import type { Tone } from '../ui/outcome.tsx';

export type Proofreading = paths['/api/v1/proofreadings/{id}']['get']['responses'][200]['content']['application/json'];
export type ProofreadingHead = paths['/api/v1/proofreadings']['get']['responses'][200]['content']['application/json']['items'][number];
export type Mark = Proofreading['findings'][number];
export type Decision = Proofreading['decisions'][number];

export const SEVERITIES = ['serious', 'ordinary', 'hint'] as const;
export const SEVERITY_TONES: Record<Mark['severity'], Tone> = { serious: 'bad', ordinary: 'wait', hint: 'none' };

export const proofreadingQuery = (id: string) =>
  queryOptions({
    queryKey: ['proofreadings', id],
    queryFn: () => answer(api.GET('/api/v1/proofreadings/{id}', { params: { path: { id } } })),
  });
