/** Who is signed in, and what they may do. */
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { paths } from '../../api/client.ts';
import { answer, api, queries } from './client.ts';
import { expectSession } from './expiry.ts';
import { RequestProblem } from './problem.ts';

export type Session = paths['/api/v1/session']['get']['responses'][200]['content']['application/json'];

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      const session = await answer(api.GET('/api/v1/session'));
      expectSession(true);
      return session;
    } catch (error) {
      if (error instanceof RequestProblem && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 5 * 60_000,
});

/** Of somebody who is signed in: pages behind the sign-in only. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('nobody is signed in');
  return data;
}

/** True when the person may do this. */
export const useMay = (action: string): boolean => useSession().actions.includes(action);

/** Ends the session and leaves nothing of it in the browser. */
export async function signOut(): Promise<void> {
  expectSession(false);
  await answer(api.DELETE('/api/v1/session'));
  leaveNothing();
}

/** Forgets what was read; the page begins anew at the sign-in. */
export function leaveNothing(): void {
  queries.clear();
  for (const key of Object.keys(sessionStorage)) sessionStorage.removeItem(key);
  location.assign('/signin');
}
