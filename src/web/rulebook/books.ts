/** Books of indicators as the API gives them. */
import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { given } from '../app/address.ts';
import { answer, api } from '../data/client.ts';

export type BookHead = paths['/api/v1/rulebooks']['get']['responses'][200]['content']['application/json']['items'][number];
export type Book = paths['/api/v1/rulebooks/{book}']['get']['responses'][200]['content']['application/json'];
export type Indicator = Book['indicators'][number];
export type Difference =
  paths['/api/v1/rulebooks/{book}/differences']['get']['responses'][200]['content']['application/json']['items'][number];

export const booksQuery = queryOptions({
  queryKey: ['rulebooks'],
  queryFn: () => answer(api.GET('/api/v1/rulebooks')),
  staleTime: 300_000,
});

/** `on`: the day to read it on; left out: today, or its last day. */
export const bookQuery = (book: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['rulebooks', book, on],
    queryFn: () => answer(api.GET('/api/v1/rulebooks/{book}', { params: { path: { book }, query: given({ on }) } })),
    staleTime: 300_000,
  });

/** What `book` has other than `other`. */
export const differencesQuery = (book: string, other: string, on: string | undefined) =>
  queryOptions({
    queryKey: ['rulebooks', book, 'differences', other, on],
    queryFn: () =>
      answer(api.GET('/api/v1/rulebooks/{book}/differences', { params: { path: { book }, query: { with: other, ...given({ on }) } } })),
    staleTime: 300_000,
  });
