/** The way back to a list leads to it as it was left: with its filters and its place. */
import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Search } from './address.ts';

const last = new Map<string, Search>();

/** What stood after the question mark when the list was last seen; empty when it was not. */
export const lastAddressOf = (path: string): Search => last.get(path) ?? {};

/** Remembers it for this page. */
export function useRememberedAddress(path: string): void {
  const search = useSearch({ strict: false }) as Search;
  useEffect(() => {
    last.set(path, search);
  }, [path, search]);
}
