/** The address is the state: filters, tabs and places in a list stand in it as plain words, so that a link shows the same. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What stands after the question mark. */
export type Search = Record<string, string>;

/** Plain words, no JSON: `?state=normal&unit=…`. */
export const parseSearch = (text: string): Search => Object.fromEntries(new URLSearchParams(text));

export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') words.set(name, String(value));
  const text = words.toString();
  return text === '' ? '' : `?${text}`;
}

/** The words of the address, and how to change some; undefined takes one out. Changing does not add to the history unless `push`. */
export function useAddress(): [Search, (change: Record<string, string | undefined>, options?: { push?: boolean }) => void] {
  const search = useSearch({ strict: false }) as Search;
  const navigate = useNavigate();
  const change = useCallback(
    (words: Record<string, string | undefined>, { push = false } = {}) =>
      void navigate({ to: '.', search: ((before: Search) => ({ ...before, ...words })) as never, replace: !push, resetScroll: false }),
    [navigate],
  );
  return [search, change];
}

/** The words that say something: a query of them says nothing of the others. */
export function given<Words extends object>(words: Words): { [Name in keyof Words]?: Exclude<Words[Name], undefined> } {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined)) as never;
}

/** A word of the address, when it is one of those there are. */
export const oneOf = <Value extends string>(values: readonly Value[], word: string | undefined): Value | undefined =>
  values.find((value) => value === word);

/** `true` or `false` in the address; any other word says nothing. */
export const yesOrNo = (word: string | undefined): boolean | undefined => (word === 'true' ? true : word === 'false' ? false : undefined);
