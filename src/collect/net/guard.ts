/**
 * The one way out: a name is resolved once, every address is checked, and the connection goes to an address that was checked,
 * not to the name. HTTP, probes and the browser's proxy all connect through it, so none of them can be led to a private address
 * by an address form, a redirect or a second DNS answer (rebinding).
 */
import net from 'node:net';
import type tls from 'node:tls';
import type { NetworkOptions } from '../fetcher.ts';
import type { TlsFacts } from '../outcome.ts';
import { checkAddress, literalAddress } from './address.ts';
import { ExchangeError, exchangeError } from './failure.ts';
import { type HostsTable, hostKey, parseHosts } from './hosts.ts';
import { type NameResolver, ResolveError, systemResolver } from './resolver.ts';
import { shakeHands, tlsFacts } from './tls.ts';

/** A checked place to connect to. */
export interface Target {
  /** IP literal. */
  address: string;
  port: number;
}

/** How far connecting came; filled step by step, so that a failure shows what had been reached. Times as `performance.now()`. */
export interface ConnectProgress {
  /** Checked targets the name led to; empty before. */
  targets: Target[];
  /** The one connected to, null before. */
  target: Target | null;
  resolvedAt: number | null;
  connectedAt: number | null;
  /** End of the TLS handshake; null without TLS. */
  secureAt: number | null;
}

export interface GuardedConnection {
  socket: net.Socket | tls.TLSSocket;
  tls: TlsFacts | null;
  progress: ConnectProgress;
}

export interface ConnectOptions {
  /** Shake hands after connecting; the server name is the hostname. Default false. */
  tls?: boolean;
  /** Protocols offered in the handshake, best first. Default HTTP/1.1 alone. */
  protocols?: readonly string[];
  /** Gives up resolving, connecting or shaking hands. */
  signal?: AbortSignal;
  /** Filled while connecting. Default a new one. */
  progress?: ConnectProgress;
  /**
   * Takes what comes over a connection without TLS in place of the socket's `data` event. The bytes are good until it returns:
   * they stand in one buffer for all such connections, where a stream would take 64 KiB anew for each piece.
   */
  onBytes?: (bytes: Buffer) => void;
}

/** Progress of a connection that has not begun. */
export const noProgress = (): ConnectProgress => ({ targets: [], target: null, resolvedAt: null, connectedAt: null, secureAt: null });

export interface Guard {
  /** Checked targets of a host, best first. Throws ExchangeError (`dns`, `forbidden-address`). */
  resolve(hostname: string, port: number): Promise<Target[]>;
  /** Connects to the first checked target that answers. Throws ExchangeError; nothing stays open then. */
  connect(hostname: string, port: number, options?: ConnectOptions): Promise<GuardedConnection>;
}

export type GuardOptions = Pick<NetworkOptions, 'hosts' | 'allowPrivate'> & { resolver?: NameResolver };

/** The guard for these options. Throws InputError for a malformed hosts file. */
export function createGuard({ hosts, allowPrivate, resolver = systemResolver() }: GuardOptions): Guard {
  const table: HostsTable = hosts === null ? new Map() : parseHosts(hosts);
  const checked = (targets: Target[]): Target[] => (allowPrivate ? targets : publicOnly(targets));
  const resolve = async (hostname: string, port: number): Promise<Target[]> =>
    checked(knownTargets(hostname, port, table) ?? (await resolvedTargets(hostname, port, resolver)));
  return {
    resolve,
    async connect(hostname, port, { tls: secure = false, protocols, signal, progress = noProgress(), onBytes } = {}) {
      // What is known is not waited for: a sweep of thousands would pay for the promises and listeners.
      const known = knownTargets(hostname, port, table);
      progress.targets = known === null ? await abortable(resolve(hostname, port), signal) : checked(known);
      progress.resolvedAt = performance.now();
      const { socket, target } = await connectFirst(progress.targets.slice(0, MAX_TARGETS), signal, secure ? undefined : onBytes);
      progress.target = target;
      progress.connectedAt = performance.now();
      if (!secure) return { socket, tls: null, progress };
      try {
        const wrapped = await abortable(shakeHands(socket, bareHost(hostname), protocols), signal);
        progress.secureAt = performance.now();
        return { socket: wrapped, tls: tlsFacts(wrapped), progress };
      } catch (error) {
        socket.destroy();
        throw exchangeError(error);
      }
    },
  };
}

/** Addresses tried for one connection; names with hundreds of addresses exist only to waste our time. */
const MAX_TARGETS = 6;
/** Head start of each address before the next one is tried beside it. Source: RFC 8305 section 5 (250 ms recommended). */
const NEXT_TARGET_AFTER_MS = 250;

/** Where a literal or a name of the hosts file leads; null: the name must be resolved. Throws ExchangeError `dns` for what is no name. */
function knownTargets(hostname: string, port: number, table: HostsTable): Target[] | null {
  const literal = literalAddress(hostname);
  if (literal !== null) return [{ address: literal, port }];
  if (table.size === 0) return null;
  const entry = table.get(nameOf(hostname));
  if (!entry) return null;
  return [{ address: entry.address, port: entry.port !== null && (port === 80 || port === 443) ? entry.port : port }];
}

async function resolvedTargets(hostname: string, port: number, resolver: NameResolver): Promise<Target[]> {
  const addresses = await resolveName(nameOf(hostname), resolver);
  return addresses.map((address) => ({ address, port }));
}

function nameOf(hostname: string): string {
  const name = hostKey(hostname);
  if (name === null) throw new ExchangeError('dns', `“${hostname.slice(0, 80)}”不是有效的主机名`, 'EBADNAME');
  return name;
}

async function resolveName(name: string, resolver: NameResolver): Promise<string[]> {
  try {
    const addresses = (await resolver.resolve(name)).filter((address) => net.isIP(address) !== 0);
    if (addresses.length > 0) return addresses;
  } catch (error) {
    const { code, definite } =
      error instanceof ResolveError ? error : { code: (error as NodeJS.ErrnoException).code ?? '', definite: false };
    if (!definite) throw new ExchangeError('dns', `域名服务器没有给出 ${name} 的解析结果${code && ` (${code})`}`, DNS_NO_ANSWER);
  }
  throw new ExchangeError('dns', `域名 ${name} 不存在或没有地址`, 'ENOTFOUND');
}

/** Code of a `dns` failure in which no resolver gave an answer: perhaps our own line. */
export const DNS_NO_ANSWER = 'DNS_NO_ANSWER';

/** Only the public ones of a mixed answer are used; none left is a refusal. */
function publicOnly(targets: Target[]): Target[] {
  const allowed = targets.filter(({ address }) => checkAddress(address) === null);
  if (allowed.length > 0) return allowed;
  const { address } = targets[0]!;
  throw new ExchangeError(
    'forbidden-address',
    `${address} 是${checkAddress(address)}，不允许访问（如确需检查内网地址请加 --allow-private）`,
  );
}

/** Races the targets with head starts; the first open connection wins and the others are closed. */
function connectFirst(
  targets: Target[],
  signal: AbortSignal | undefined,
  onBytes: ConnectOptions['onBytes'],
): Promise<{ socket: net.Socket; target: Target }> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal));
    const open = new Set<net.Socket>();
    let next = 0;
    let timer: NodeJS.Timeout | null = null;
    let firstError: unknown = null;
    const settle = () => {
      if (timer) clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      for (const socket of open) socket.destroy();
    };
    const onAbort = () => {
      settle();
      reject(abortReason(signal!));
    };
    const startNext = () => {
      if (timer) clearTimeout(timer);
      timer = null;
      const target = targets[next++];
      if (!target) return;
      const socket = net.connect({
        host: target.address,
        port: target.port,
        noDelay: true,
        keepAlive: true,
        keepAliveInitialDelay: 60_000,
        ...(onBytes && { onread: { buffer: READ_BUFFER, callback: (size: number) => takeBytes(onBytes, size) } }),
      });
      open.add(socket);
      socket.once('connect', () => {
        open.delete(socket);
        settle();
        resolve({ socket, target });
      });
      // Stays for the life of the socket: an error between connecting and the first reader must not end the process.
      socket.on('error', (error) => {
        if (!open.delete(socket)) return;
        socket.destroy();
        firstError ??= error;
        if (next < targets.length) startNext();
        else if (open.size === 0) {
          settle();
          reject(exchangeError(firstError));
        }
      });
      if (next < targets.length) timer = setTimeout(startNext, NEXT_TARGET_AFTER_MS);
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    startNext();
  });
}

/** Where all connections with `onBytes` read to: each piece is taken before the next is read. */
const READ_BUFFER = Buffer.allocUnsafeSlow(64 << 10);

function takeBytes(onBytes: (bytes: Buffer) => void, size: number): true {
  onBytes(READ_BUFFER.subarray(0, size));
  return true;
}

/** The promise, or the abort if that comes first; a late result is let go. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  if (signal.aborted) {
    promise.catch(() => {});
    return Promise.reject(abortReason(signal));
  }
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(abortReason(signal));
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

const abortReason = (signal: AbortSignal): ExchangeError =>
  signal.reason instanceof ExchangeError ? signal.reason : new ExchangeError('cancelled');

const bareHost = (hostname: string): string => literalAddress(hostname) ?? hostname.replace(/\.$/, '');
