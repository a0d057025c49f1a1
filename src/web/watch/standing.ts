/** How watched addresses stand, as the platform gives it: one reading for the wall, the lists and the page of one. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { given } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import type { Tone } from '../ui/outcome.tsx';

type Got<Path extends keyof paths> = paths[Path] extends { get: { responses: { 200: { content: { 'application/json': infer Body } } } } }
  ? Body
  : never;
export type Target = Got<'/api/v1/watch-targets/{id}'>;
export type Probe = Got<'/api/v1/watch-targets/{id}/probes'>['items'][number];
export type Outage = Got<'/api/v1/watch-outages'>['items'][number];
export type UnitStanding = Got<'/api/v1/watch-units'>['items'][number];
export type Summary = Got<'/api/v1/watch-summary'>;

export const TARGET_STATES = ['up', 'down', 'unknown'] as const;
export const LEVELS = ['calm', 'near', 'over'] as const;

/** Of an address at a glance: what is paused is not visited, whatever was seen last. */
export type Sight = (typeof TARGET_STATES)[number] | 'paused';
export const SIGHT_TONES: Record<Sight, Tone> = { up: 'good', down: 'bad', unknown: 'none', paused: 'plain' };
export const sightOf = ({ state, pausedAt }: Pick<Target, 'state' | 'pausedAt'>): Sight =>
  pausedAt === null ? (state ?? 'unknown') : 'paused';

/** Milliseconds between two looks at what changes by itself. */
export const LOOK_AGAIN_MS = 15_000;

/** `unit` undefined: all in sight. */
export const summaryQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['watch', 'summary', unit],
    queryFn: () => answer(api.GET('/api/v1/watch-summary', { params: { query: given({ organisationId: unit }) } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const unitsQuery = (unit: string | undefined) =>
  queryOptions({
    queryKey: ['watch', 'units', unit],
    queryFn: async () => (await answer(api.GET('/api/v1/watch-units', { params: { query: given({ organisationId: unit }) } }))).items,
    refetchInterval: LOOK_AGAIN_MS,
  });

export const targetQuery = (id: string) =>
  queryOptions({
    queryKey: ['watch', 'targets', id],
    queryFn: () => answer(api.GET('/api/v1/watch-targets/{id}', { params: { path: { id } } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

export const watchersQuery = queryOptions({
  queryKey: ['watch', 'watchers'],
  queryFn: async () => (await answer(api.GET('/api/v1/watchers'))).items,
  refetchInterval: LOOK_AGAIN_MS,
});

export const ourSideQuery = queryOptions({
  queryKey: ['watch', 'our-side'],
  queryFn: async () => (await answer(api.GET('/api/v1/watch-our-side'))).items,
  refetchInterval: LOOK_AGAIN_MS,
});

export const openOutagesQuery = queryOptions({
  queryKey: ['watch', 'outages', 'open'],
  queryFn: () => answer(api.GET('/api/v1/watch-outages', { params: { query: { isOpen: true, limit: 20 } } })),
  refetchInterval: LOOK_AGAIN_MS,
});
