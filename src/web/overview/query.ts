/** What the overview shows, asked once. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { given } from '../app/address.ts';
import { answer, api } from '../data/client.ts';

export type Overview = paths['/api/v1/overview']['get']['responses'][200]['content']['application/json'];
export type Chosen = NonNullable<Overview['chosen']>;
export type RateFigure = NonNullable<Overview['sets'][number]['site']>;

export const overviewQuery = (organisationId: string | undefined, roundId: string | undefined) =>
  queryOptions({
    queryKey: ['overview', { organisationId, roundId }],
    queryFn: () =>
      answer(
        api.GET('/api/v1/overview', {
          params: { query: given({ organisationId, roundId }) },
        }),
      ),
  });

/** Of those judged: `38/40`. */
export const judgedText = ({ passed, failed }: RateFigure): string => `${passed}/${passed + failed}`;

/** Address of the frozen list that a figure counts. */
export function resultsAddress(roundId: string, words: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(words)) if (value !== undefined) search.set(name, value);
  return `/campaigns/${roundId}/results?${search}`;
}
