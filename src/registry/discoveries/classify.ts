/** What a link may tell of the registry: a host below the site's own domain, an account's page on a platform. Pure. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Something met that the registry may not know. */
export interface Found {
  kind: 'host' | 'account';
  /** Host in lower case, or platform and name there: the same whenever it is met. */
  key: string;
  url: string;
  /** Name of the platform for accounts. */
  name: string | null;
  /** Page that shows it; the site's address for names of a certificate. */
  seenOn: string;
  seenHow: 'link' | 'certificate';
}

/** Candidates among links, each once, in the order met. `home`: the site's address. */
export function foundInLinks(home: string, links: Iterable<{ url: string; seenOn: string }>): Found[] {
  const found = new Map<string, Found>();
  const base = baseOf(home);
  for (const { url, seenOn } of links) {
    const address = URL.parse(url);
    if (address === null || (address.protocol !== 'http:' && address.protocol !== 'https:')) continue;
    const one = accountAt(address) ?? hostBelow(base, address);
    if (one !== null && !found.has(`${one.kind} ${one.key}`)) found.set(`${one.kind} ${one.key}`, { ...one, seenOn, seenHow: 'link' });
  }
  return [...found.values()];
}

/** Candidates among the names of the site's certificate. Wildcards say nothing of a host. */
export function foundInCertificate(home: string, names: readonly string[]): Found[] {
  const base = baseOf(home);
  return names.flatMap((name) => {
    const address = URL.parse(`https://${name.toLowerCase()}/`);
    const one = name.includes('*') || address === null ? null : hostBelow(base, address);
    return one === null ? [] : [{ ...one, seenOn: home, seenHow: 'certificate' as const }];
  });
}

type Met = Omit<Found, 'seenOn' | 'seenHow'>;

/** Hosts below the site's own name are most likely the same owner's. */
function hostBelow(base: string | null, { hostname, origin }: URL): Met | null {
  const host = hostname.replace(/\.$/, '').replace(/^www\./, '');
  if (base === null || !host.endsWith(`.${base}`)) return null;
  return { kind: 'host', key: host, url: `${origin}/`, name: null };
}

function baseOf(home: string): string | null {
  const host =
    URL.parse(home)
      ?.hostname.replace(/\.$/, '')
      .replace(/^www\./, '') ?? '';
  // An address of numbers or a bare name has nothing below it.
  return /[a-z]/i.test(host) && host.includes('.') && !host.includes(':') ? host : null;
}

interface PlatformPage {
  platform: string;
  host: string;
  path: RegExp;
  /** Parameter that names the account, where the path does not. */
  query: string | null;
}

let loaded: readonly PlatformPage[] | null = null;

function platformPages(): readonly PlatformPage[] {
  loaded ??= (
    parse(readFileSync(new URL('platforms.yaml', import.meta.url), 'utf8')) as {
      platform: string;
      host: string;
      path: string;
      query?: string;
    }[]
  ).map(({ platform, host, path, query = null }) => ({ platform, host, path: new RegExp(path, 'u'), query }));
  return loaded;
}

function accountAt(address: URL): Met | null {
  const { hostname, pathname, searchParams } = address;
  for (const { platform, host, path, query } of platformPages()) {
    if (hostname !== host && !hostname.endsWith(`.${host}`)) continue;
    const match = path.exec(decoded(pathname).slice(0, 300));
    const name = match === null ? null : query === null ? (match[1] ?? null) : searchParams.get(query);
    if (name !== null && name !== '')
      return { kind: 'account', key: `${platform} ${name.slice(0, 120)}`, url: address.href.slice(0, 500), name: platform };
  }
  return null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not UTF-8: as it stands.
    return path;
  }
}
