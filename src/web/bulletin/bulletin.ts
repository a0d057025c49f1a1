/** What the pages of 通报 ask for, each asked once; a change makes all of a bulletin be read again. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api } from '../data/client.ts';
import type { Tone } from '../ui/outcome.tsx';

export type Bulletin = paths['/api/v1/bulletins/{id}']['get']['responses'][200]['content']['application/json'];
export type Terms = Bulletin['terms'];
export type Block = paths['/api/v1/bulletins/{id}/blocks']['get']['responses'][200]['content']['application/json']['items'][number];
export type Run = Block['runs'][number];
export type Binding = NonNullable<Run['bound']>;
export type GivenRun = NonNullable<
  NonNullable<paths['/api/v1/bulletins/{id}/blocks/{blockId}']['put']['requestBody']>['content']['application/json']['runs']
>[number];
export type Complaint = paths['/api/v1/bulletins/{id}/complaints']['get']['responses'][200]['content']['application/json']['items'][number];
export type Paper = paths['/api/v1/bulletins/{id}/paper']['get']['responses'][200]['content']['application/json'];
export type Copy = paths['/api/v1/bulletins/{id}/copies']['get']['responses'][200]['content']['application/json']['items'][number];
export type Style = paths['/api/v1/bulletin-settings/{id}']['get']['responses'][200]['content']['application/json'];

export const BULLETIN_STATES = ['draft', 'issued', 'withdrawn'] as const;
export const STATE_TONES: Record<Bulletin['state'], Tone> = { draft: 'wait', issued: 'good', withdrawn: 'none' };
export const FORMATS = ['docx', 'html', 'xlsx'] as const;

/** Drafts change under the hands of others. */
const LOOK_AGAIN_MS = 15_000;

export const at = (id: string) => ({ params: { path: { id } } });

export const bulletinQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulletins', id],
    queryFn: () => answer(api.GET('/api/v1/bulletins/{id}', at(id))),
    refetchInterval: LOOK_AGAIN_MS,
  });
/** `version` of the bulletin: with another one everything of it is read again. */
export const blocksQuery = ({ id, version }: Bulletin) =>
  queryOptions({
    queryKey: ['bulletins', id, 'blocks', version],
    queryFn: async () => (await answer(api.GET('/api/v1/bulletins/{id}/blocks', at(id)))).items,
    placeholderData: (before: Block[] | undefined) => before,
  });
export const paperQuery = ({ id, version }: Bulletin) =>
  queryOptions({
    queryKey: ['bulletins', id, 'paper', version],
    queryFn: () => answer(api.GET('/api/v1/bulletins/{id}/paper', at(id))),
    placeholderData: (before: Paper | undefined) => before,
  });
export const complaintsQuery = ({ id, version }: Bulletin) =>
  queryOptions({
    queryKey: ['bulletins', id, 'complaints', version],
    queryFn: async () => (await answer(api.GET('/api/v1/bulletins/{id}/complaints', at(id)))).items,
    placeholderData: (before: Complaint[] | undefined) => before,
  });

/** Address of a file of it. */
export const documentAddress = (id: string, format: string, edition: 'full' | 'public' = 'full'): string =>
  `/api/v1/bulletins/${id}/document?format=${format}&edition=${edition}`;
