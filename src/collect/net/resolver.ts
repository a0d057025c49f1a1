/**
 * Names to addresses. c-ares first: it does not use the four threads that getaddrinfo would block for seconds in a sweep of
 * thousands of names, and it tells "no such name" from "no resolver answered", which decides whose fault a failure is.
 */
import dns from 'node:dns';
import { Resolver as CaresResolver } from 'node:dns/promises';

export interface NameResolver {
  /** Addresses of a name, IPv4 before IPv6. Throws ResolveError; tests may throw anything else. */
  resolve(hostname: string): Promise<string[]>;
  /** IPv6 addresses of a name, empty when a resolver said that it has none. Throws ResolveError when none said anything. */
  resolve6?(hostname: string): Promise<string[]>;
  /** True when a resolver answers at all (asked for the name servers of a top-level domain); used to tell whose fault it is. */
  answers(): Promise<boolean>;
}

export class ResolveError extends Error {
  /** True when a resolver said that the name has no address; false when none gave a usable answer. */
  readonly definite: boolean;
  readonly code: string;

  constructor(code: string, definite: boolean) {
    super(code);
    this.name = 'ResolveError';
    this.code = code;
    this.definite = definite;
  }
}

/** Resolver of this machine: its configured DNS servers, then its own hosts file and name services. */
export function systemResolver(timeoutMs = 3000): NameResolver {
  const cares = new CaresResolver({ timeout: timeoutMs, tries: 2 });
  return {
    async resolve(hostname) {
      if (isReservedName(hostname)) throw new ResolveError('ENOTFOUND', true);
      if (hostname === 'localhost' || hostname.endsWith('.localhost')) return ['127.0.0.1', '::1'];
      const [v4, v6] = await Promise.allSettled([cares.resolve4(hostname), cares.resolve6(hostname)]);
      const found = [...(v4.status === 'fulfilled' ? v4.value : []), ...(v6.status === 'fulfilled' ? v6.value : [])];
      if (found.length > 0) return found;
      const code = v4.status === 'rejected' ? codeOf(v4.reason) : 'ENODATA';
      if (!DEFINITE.has(code) && !NO_SERVER.has(code)) throw new ResolveError(code, false);
      // The machine may know the name otherwise (its hosts file, a name service); for unknown names this answers at once.
      return systemLookup(hostname, DEFINITE.has(code));
    },
    async resolve6(hostname) {
      if (isReservedName(hostname)) return [];
      try {
        return await cares.resolve6(hostname);
      } catch (error) {
        const code = codeOf(error);
        if (!DEFINITE.has(code)) throw new ResolveError(code, false);
        return [];
      }
    },
    async answers() {
      try {
        await new CaresResolver({ timeout: timeoutMs, tries: 1 }).resolveNs('cn');
        return true;
      } catch (error) {
        // Any answer of a server, even a refusal to serve this question, shows that the way to it is open.
        return DEFINITE.has(codeOf(error)) || codeOf(error) === 'EREFUSED' || codeOf(error) === 'ENOTIMP';
      }
    },
  };
}

/** c-ares: the name does not exist, or has no address. */
const DEFINITE = new Set(['ENOTFOUND', 'ENODATA', 'EBADNAME']);
/** c-ares: no server configured or listening. */
const NO_SERVER = new Set(['ECONNREFUSED', 'EFILE']);

function systemLookup(hostname: string, nameUnknown: boolean): Promise<string[]> {
  return new Promise((resolve, reject) => {
    dns.lookup(hostname, { all: true, order: 'ipv4first' }, (error, found) => {
      if (!error) resolve(found.map((one) => one.address));
      else reject(new ResolveError(codeOf(error), nameUnknown || codeOf(error) === 'ENOTFOUND'));
    });
  });
}

/** Names that never have an address in public DNS. Source: RFC 6761 sections 6.2, 6.4, 6.5; RFC 7686. */
function isReservedName(hostname: string): boolean {
  return /(?:^|\.)(?:invalid|test|example|onion)$/.test(hostname);
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? 'EUNKNOWN';
