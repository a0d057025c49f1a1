/** Which of the declared pages is open. */
import { useMatches } from '@tanstack/react-router';
import { pageAt } from './all-pages.ts';
import type { Page } from './page.ts';

/** Null: none of them. */
export function usePage(): Page | null {
  const path = useMatches({ select: (matches: { fullPath: string }[]) => matches[matches.length - 1]?.fullPath ?? '' } as never) as string;
  return pageAt(path);
}
