/** A key that a source demands: only from configuration, sent to its own host only, never shown. */
import { type Static, Type } from 'typebox';

export const Credential = Type.Object(
  {
    /** Where the source expects it: a header or a parameter of the address. */
    in: Type.Union([Type.Literal('header'), Type.Literal('query')]),
    name: Type.String({ pattern: '^[A-Za-z0-9_-]{1,60}$' }),
    value: Type.String({ minLength: 1, maxLength: 4000, pattern: '^[\\x20-\\x7e]+$' }),
  },
  { additionalProperties: false },
);
export type Credential = Static<typeof Credential>;

/** The address with a credential of the query kind in it. */
export function withCredential(url: string, credential: Credential | null): string {
  if (credential?.in !== 'query') return url;
  const address = new URL(url);
  address.searchParams.set(credential.name, credential.value);
  return address.href;
}

/** A text in which no credential can be read, whatever a source repeated of it. */
export function withoutCredential(text: string, credential: Credential | null): string {
  if (credential === null) return text;
  return text.replaceAll(credential.value, '***').replaceAll(encodeURIComponent(credential.value), '***');
}

/** The address as it may be shown: no user name, password or fragment. */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
