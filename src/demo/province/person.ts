/** Somebody of the demo province at work: signs in as on our own pages, and goes on with a token as a program does. */
import { type ApiClient, apiClient } from '../../api/client.ts';

export interface Person {
  account: string;
  organisationId: string;
  api: ApiClient;
}

/** What the platform refused, in its words. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/**
 * Signs in; a one-time password is changed to `lasting` at once. Throws Refusal.
 */
export async function signIn(baseUrl: string, account: string, password: string, lasting: string): Promise<Person> {
  const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const ask = async (method: string, path: string, cookie: string | null, body?: object): Promise<Response> => {
    const response = await fetch(`${baseUrl}/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? { 'sec-fetch-site': own['sec-fetch-site'] } : own), ...(cookie === null ? {} : { cookie }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw refusalOf(response.status, await response.json());
    return response;
  };
  const entered = await ask('POST', '/session', null, { account, password });
  const cookie = entered.headers.getSetCookie()[0]!.split(';')[0]!;
  const { person, mustChangePassword } = (await entered.json()) as {
    person: { organisationId: string };
    mustChangePassword: boolean;
  };
  if (mustChangePassword) {
    await ask('PUT', '/session/password', cookie, { password: lasting });
    return signIn(baseUrl, account, lasting, lasting);
  }
  const { actions } = (await (await ask('GET', '/session', cookie)).json()) as { actions: string[] };
  const made = await ask('POST', '/session/tokens', cookie, { name: '演示', scopes: actions, days: 1 });
  const { token } = (await made.json()) as { token: string };
  await ask('DELETE', '/session', cookie);
  return { account, organisationId: person.organisationId, api: apiClient({ baseUrl, token }) };
}

/** The content of an answer. Throws Refusal with what the platform says. */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined || data === null) throw refusalOf(response.status, error);
  return data;
}

/** All items of a list, page after page. */
export async function all<T>(page: (after: string | undefined) => Promise<{ items: T[]; next: string | null }>): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | undefined; ; ) {
    const { items: more, next } = await page(after);
    items.push(...more);
    if (next === null) return items;
    after = next;
  }
}

/** A version as `If-Match` spells it. */
export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

function refusalOf(status: number, problem: unknown): Refusal {
  const { detail, title } = (problem ?? {}) as { detail?: string; title?: string };
  return new Refusal(status, detail ?? title ?? `平台回答 ${status}`);
}
