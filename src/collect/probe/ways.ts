/**
 * Other ways to the same address: the client that confirms a failure, and the close look that measures HTTP/1.1, HTTP/2, IPv4 and
 * IPv6 apart.
 */
import net from 'node:net';
import { hasIpv6Route } from '../net/ipv6.ts';
import { nodeExchange } from '../net/node-exchange.ts';
import { type NameResolver, systemResolver } from '../net/resolver.ts';
import { createProber, type ProbeOptions, type ProbeResult, type Prober } from './probe.ts';

/** A prober with another implementation of HTTP, that of HTTP/2 where the site has it, and a browser's name. */
export function createSecondProber(options: ProbeOptions): Prober {
  return createProber({ ...options, client: 'browser', exchange: nodeExchange(['h2', 'http/1.1']) });
}

export const PROBE_WAYS = ['http1', 'http2', 'ipv4', 'ipv6'] as const;
export type ProbeWay = (typeof PROBE_WAYS)[number];

/** What one way came to. `none`: the site does not offer it (no such address, no HTTP/2); null: we could not try. */
export interface CloseSight {
  outcome: 'ok' | 'failed' | 'none' | null;
  status: number | null;
  totalMs: number;
  detail: string | null;
}

export interface CloseProbers {
  /** Asks one after the other. Never rejects. */
  look(url: string): Promise<Record<ProbeWay, CloseSight>>;
  close(): void;
}

/** `hasRoute`: whether this machine can reach IPv6 at all; without it IPv6 is not tried. */
export function createCloseProbers(options: ProbeOptions, hasRoute: () => boolean = hasIpv6Route): CloseProbers {
  const { resolver = systemResolver(), guard: _, ...rest } = options;
  const probers: Record<ProbeWay, Prober> = {
    http1: createProber({ ...rest, resolver, exchange: nodeExchange(['http/1.1']) }),
    http2: createProber({ ...rest, resolver, exchange: nodeExchange(['h2']) }),
    ipv4: createProber({ ...rest, resolver: ofFamily(resolver, 4) }),
    ipv6: createProber({ ...rest, resolver: ofFamily(resolver, 6) }),
  };
  return {
    async look(url) {
      const sights: Partial<Record<ProbeWay, CloseSight>> = {};
      for (const way of PROBE_WAYS) sights[way] = await lookBy(way, url);
      return sights as Record<ProbeWay, CloseSight>;
    },
    close: () => {
      for (const way of PROBE_WAYS) probers[way].close();
    },
  };

  async function lookBy(way: ProbeWay, url: string): Promise<CloseSight> {
    // Browsers speak HTTP/2 over TLS only.
    if (way === 'http2' && !url.startsWith('https:')) return NONE;
    if (way === 'ipv6' && !hasRoute()) return { ...NONE, outcome: null };
    return sightOf(await probers[way].probe(url));
  }
}

const NONE: CloseSight = { outcome: 'none', status: null, totalMs: 0, detail: null };

/** A name without addresses of a family, or a server without the protocol, does not offer the way: that is no failure of it. */
function sightOf({ verdict, kind, code, status, detail, timings }: ProbeResult): CloseSight {
  const isNone = (kind === 'dns' && code === 'ENOTFOUND') || code === 'NO_HTTP2' || code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL';
  const outcome = isNone ? 'none' : verdict === 'uncounted' ? null : verdict;
  return { outcome, status, totalMs: Math.round(timings.totalMs), detail };
}

/** The same names, with addresses of one family only. An entry of a hosts file and a literal address stay what they are. */
function ofFamily(resolver: NameResolver, family: 4 | 6): NameResolver {
  return {
    resolve: async (name) => {
      const found = family === 6 && resolver.resolve6 ? await resolver.resolve6(name) : await resolver.resolve(name);
      return found.filter((address) => net.isIP(address) === family);
    },
    answers: () => resolver.answers(),
  };
}
