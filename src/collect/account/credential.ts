/** A key that a source demands: only from configuration, sent to its own host only, never shown. */
import { type Static, Type } from 'typebox';

export const Credential = Type.Object(
  {
    /** Where the source expects it: a header or a parameter of the address. */
    in: Type.Union([Type.Literal('header'), Type.Literal('query')]),
    name: Type.String({ pattern: '^[A-Za-z0-9_-]{1,60}$' }),
    value: Type.String({ minLength: 4, maxLength: 4000, pattern: '^[\\x20-\\x7e]+$' }),
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

/** Whether an address of a redirect may get the key: the source's own origin, or its own host once it asks for TLS. */
export function isOwnAddress(url: URL, source: URL): boolean {
  if (url.origin === source.origin) return true;
  return url.protocol === 'https:' && source.protocol === 'http:' && url.hostname === source.hostname && `${url.port}${source.port}` === '';
}

/** The same data, in whose texts no key can be read, whatever a source repeated of it. For our own results: they are not deep. */
export function withoutCredential<T>(value: T, credential: Credential | null): T {
  if (credential === null) return value;
  if (typeof value === 'string') return spellings(credential).reduce<string>((text, key) => text.replaceAll(key, '***'), value) as T;
  if (Array.isArray(value)) return value.map((one) => withoutCredential(one, credential)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutCredential(one, credential)])) as T;
}

/** As given, and as addresses spell it. */
function spellings({ value }: Credential): string[] {
  return [...new Set([value, encodeURIComponent(value), new URLSearchParams({ v: value }).toString().slice(2)])];
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
