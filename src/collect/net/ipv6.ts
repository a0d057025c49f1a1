/**
 * IPv6 of one address: whether its name has an IPv6 address, and whether that answers. Asked through the guard like
 * everything else. Source: 2019-19 part 2, IPv6改造.
 */
import net from 'node:net';
import os from 'node:os';
import type { NetworkOptions } from '../fetcher.ts';
import type { FetchOutcome } from '../outcome.ts';
import { checkAddress, isLoopback, literalAddress } from './address.ts';
import { createGuard, type Guard } from './guard.ts';
import { hostKey, parseHosts } from './hosts.ts';
import { createFetcher } from './http-fetcher.ts';
import { type NameResolver, ResolveError, systemResolver } from './resolver.ts';

export interface Ipv6Options extends Pick<NetworkOptions, 'hosts' | 'allowPrivate' | 'timeoutMs' | 'userAgent'> {
  /** Names to addresses; default this machine's. */
  resolver?: NameResolver;
  /** Whether this machine has an IPv6 address of its own that leads out; default: by its interfaces. */
  hasRoute?: () => boolean;
  signal?: AbortSignal;
}

/** What was seen; `reachable` null: no route of our own, or something other than the site stood in the way. */
export interface Ipv6Seen {
  hasAddress: boolean;
  reachable: boolean | null;
}

/**
 * Looks up and asks once. Null: could not be looked up (no resolver answered; a hosts file that names an IPv4 address for the
 * host says nothing about its IPv6). Throws InputError for a malformed hosts file, nothing else.
 */
export async function askOverIpv6(url: string, options: Ipv6Options): Promise<Ipv6Seen | null> {
  const { hostname } = new URL(url);
  const addresses = await addressesOf(hostname, options);
  if (addresses === null) return null;
  if (addresses.length === 0) return { hasAddress: false, reachable: null };
  const usable = options.allowPrivate ? addresses : addresses.filter((address) => checkAddress(address) === null);
  if (usable.length === 0) return { hasAddress: true, reachable: null };
  const hasRoute = options.hasRoute ?? hasIpv6Route;
  if (!usable.every(isLoopback) && !hasRoute()) return { hasAddress: true, reachable: null };
  return { hasAddress: true, reachable: reachableBy(await ask(url, usable, options)) };
}

/** IPv6 addresses of a host, null when nobody could say. */
async function addressesOf(hostname: string, { hosts, resolver = systemResolver() }: Ipv6Options): Promise<string[] | null> {
  const literal = literalAddress(hostname);
  if (literal !== null) return net.isIPv6(literal) ? [literal] : [];
  const name = hostKey(hostname);
  if (name === null) return null;
  const entry = hosts === null ? undefined : parseHosts(hosts).get(name);
  if (entry) return net.isIPv6(entry.address) ? [entry.address] : null;
  try {
    const found = resolver.resolve6 ? await resolver.resolve6(name) : await resolver.resolve(name);
    return found.filter((address) => net.isIPv6(address));
  } catch (error) {
    return error instanceof ResolveError && error.definite ? [] : null;
  }
}

async function ask(url: string, addresses: readonly string[], options: Ipv6Options): Promise<FetchOutcome> {
  const { hosts, allowPrivate, timeoutMs, userAgent, signal } = options;
  const resolver: NameResolver = { resolve: async () => [...addresses], answers: async () => true };
  // A hosts file keeps its port; without an entry the name leads to its IPv6 addresses only.
  const guard: Guard = createGuard({ hosts, allowPrivate, resolver });
  const fetcher = createFetcher({ hosts, allowPrivate, timeoutMs, userAgent, concurrency: 1, guard, resolver });
  try {
    return await fetcher.fetch({ url, maxRedirects: 0, maxBytes: 1 << 16, decode: false, ...(signal ? { signal } : {}) });
  } finally {
    await fetcher.close();
  }
}

/** Whatever HTTP came back was reached; what our own line or a wall kept from us says nothing. */
function reachableBy(outcome: FetchOutcome): boolean | null {
  switch (outcome.kind) {
    case 'timeout':
    case 'refused':
    case 'reset':
    case 'body-incomplete':
      return false;
    case 'unreachable':
    case 'our-side':
    case 'cancelled':
    case 'forbidden-address':
    case 'dns':
      return null;
    default:
      return true;
  }
}

/** An interface with an address of the public range: link-local and private ones lead nowhere. */
export function hasIpv6Route(): boolean {
  return Object.values(os.networkInterfaces()).some((all) =>
    all?.some(({ family, internal, address }) => family === 'IPv6' && !internal && checkAddress(address) === null),
  );
}
