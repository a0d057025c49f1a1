/** Signing in, shared by the door and by the dialog over a page whose session ended. */
import { answer, api, queries } from './client.ts';
import { sessionQuery } from './session.ts';

export interface Attempt {
  account: string;
  password: string;
  /** Of the second factor; left out when none was asked for yet. */
  code?: string;
}

export type SignedIn = 'code-needed' | { personId: string; mustChangePassword: boolean };

/** Throws RequestProblem with the platform's sentence for what is wrong. */
export async function signIn({ account, password, code }: Attempt): Promise<SignedIn> {
  const body = { account: account.trim(), password, ...(code === undefined ? {} : { code }) };
  const result = await answer(api.POST('/api/v1/session', { body }));
  if ('codeNeeded' in result) return 'code-needed';
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  return { personId: result.person.id, mustChangePassword: result.mustChangePassword };
}
