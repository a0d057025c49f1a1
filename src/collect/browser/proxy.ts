/**
 * The browser's only way out: a proxy on loopback that connects through the same guard as the HTTP client, so that no page,
 * frame, script, redirect or second DNS answer leads to an address that may not be inspected. One proxy serves one page.
 */
import type { Agent, IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type net from 'node:net';
import type { Duplex } from 'node:stream';
import { isLoopback } from '../net/address.ts';
import { ExchangeError, exchangeError } from '../net/failure.ts';
import type { Guard } from '../net/guard.ts';
import { http } from '../net/node-http.ts';

export interface ProxyLimits {
  /** Bytes from all servers together; more closes everything. */
  maxBytes: number;
  /** Connections and plain requests together. */
  maxRequests: number;
  connectTimeoutMs: number;
}

export interface PageProxy {
  /** `http://127.0.0.1:port`. */
  readonly server: string;
  /** What was not let through, first of its kind only: address and a Chinese clause. */
  readonly refused: ReadonlyMap<string, string>;
  /** Why the last attempt to reach `hostname:port` failed; null when it did not. */
  failureOf(authority: string): ExchangeError | null;
  /** Closes every connection. */
  close(): Promise<void>;
}

/** Key in `refused` when the limit of bytes was reached. */
export const TOO_MUCH = '*';
/** Foreign input may name any number of hosts; only so many are remembered. */
const REMEMBERED = 200;
const MAX_HEADER_BYTES = 64 * 1024;
/** First byte of a TLS handshake: nothing else may go through a tunnel, so plain WebSockets cannot. */
const TLS_HANDSHAKE = 0x16;

/** Starts a proxy. `ownPorts`: ports of our proxies, never a target; the new one is in it until closed. */
export async function startProxy(guard: Guard, limits: ProxyLimits, ownPorts: Set<number>): Promise<PageProxy> {
  const refused = new Map<string, string>();
  const failures = new Map<string, ExchangeError>();
  const open = new Set<Duplex>();
  const closing = new AbortController();
  let bytes = 0;
  let requests = 0;

  const track = (socket: Duplex): void => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
  };
  const count = (size: number): void => {
    bytes += size;
    if (bytes <= limits.maxBytes) return;
    remember(refused, TOO_MUCH, `页面所载内容超过 ${Math.round(limits.maxBytes / 1e6)} MB，其余不再接收`);
    for (const socket of open) socket.destroy();
  };

  /** A connection to a checked address; throws ExchangeError, which is also remembered. */
  async function connect(hostname: string, port: number): Promise<net.Socket> {
    const authority = `${hostname}:${port}`;
    try {
      const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(limits.connectTimeoutMs)]);
      const { socket, progress } = await guard.connect(hostname, port, { signal });
      const { target } = progress;
      if (target && ownPorts.has(target.port) && isLoopback(target.address)) {
        socket.destroy();
        throw new Error('own proxy');
      }
      track(socket);
      failures.delete(authority);
      return socket;
    } catch (error) {
      const failure = exchangeError(error);
      remember(failures, authority, failure);
      if (failure.kind === 'forbidden-address') remember(refused, authority, failure.message);
      throw failure;
    }
  }

  function admit(authority: string): boolean {
    requests += 1;
    if (requests <= limits.maxRequests) return true;
    remember(refused, authority, `页面发出的请求超过 ${limits.maxRequests} 个，其余不再发出`);
    return false;
  }

  // Connections are kept for the next request to the same host; no more than six at a time, as browsers do.
  const agent = new http.Agent({ keepAlive: true, maxSockets: 6 });
  agent.createConnection = (options, ready) => {
    const { host, port } = options as { host: string; port: number };
    connect(host, Number(port)).then(
      (socket) => ready?.(null, socket),
      (error: Error) => ready?.(error, undefined as never),
    );
    return undefined;
  };

  const server = http.createServer({ maxHeaderSize: MAX_HEADER_BYTES });
  server.on('connection', track);
  server.on('clientError', (_error, socket) => socket.destroy());
  // Plain HTTP arrives as `GET http://host/path`.
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const url = httpUrl(request.url);
    if (!url || !admit(url.host)) return response.destroy();
    forward(request, response, url, agent, count, (error) => remember(failures, authorityOf(url), exchangeError(error)));
  });
  // Everything else (https, wss, ws) arrives as `CONNECT host:port`.
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const url = httpUrl(`https://${request.url}`);
    if (!url || !admit(url.host)) return client.destroy();
    connect(url.hostname, Number(url.port || 443)).then(
      (upstream) => tunnel(client, upstream, head, count, () => remember(refused, url.host, '不是 TLS 的隧道（WebSocket 等）不予转发')),
      () => client.destroy(),
    );
  });
  server.on('upgrade', (_request, client: Duplex) => client.destroy());

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as net.AddressInfo;
  ownPorts.add(port);
  return {
    server: `http://127.0.0.1:${port}`,
    refused,
    failureOf: (authority) => failures.get(authority) ?? null,
    async close() {
      closing.abort();
      agent.destroy();
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      ownPorts.delete(port);
    },
  };
}

type Count = (size: number) => void;

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  agent: Agent,
  count: Count,
  fail: (error: Error) => void,
): void {
  const upstream = http.request({
    agent,
    host: url.hostname,
    port: Number(url.port || 80),
    method: request.method ?? 'GET',
    path: `${url.pathname}${url.search}`,
    headers: endToEnd(request.headers),
    maxHeaderSize: MAX_HEADER_BYTES,
    // Browsers put up with headers that the strict parser refuses, and so does the HTTP client.
    insecureHTTPParser: true,
  });
  // A refused or broken connection is shown to the page as just that, not as an answer of ours.
  let given = false;
  const giveUp = (error: Error): void => {
    if (!given) fail(error);
    given = true;
    upstream.destroy();
    response.destroy();
  };
  upstream.on('error', giveUp);
  // Some nonsense (a switch of protocols nobody asked for) ends without an error.
  upstream.on('close', () => {
    if (!given) giveUp(new ExchangeError('protocol'));
  });
  upstream.on('response', (answer) => {
    const status = answer.statusCode ?? 0;
    if (status < 200 || status > 599) return giveUp(new ExchangeError('protocol', `服务器返回了不存在的状态码 ${status}`));
    given = true;
    answer.on('error', () => response.destroy());
    response.writeHead(status, endToEnd(answer.headers));
    answer.on('data', (chunk: Buffer) => count(chunk.length));
    answer.pipe(response);
  });
  response.on('close', () => upstream.destroy());
  request.pipe(upstream);
}

/** Passes bytes both ways once the client has begun a TLS handshake. */
function tunnel(client: Duplex, upstream: net.Socket, head: Buffer, count: Count, refuse: () => void): void {
  client.once('close', () => upstream.destroy());
  upstream.once('close', () => client.destroy());
  client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  const begin = (first: Buffer): void => {
    if (first[0] !== TLS_HANDSHAKE) {
      refuse();
      client.destroy();
      return;
    }
    upstream.write(first);
    client.pipe(upstream);
    upstream.on('data', (chunk: Buffer) => count(chunk.length));
    upstream.pipe(client);
  };
  if (head.length > 0) begin(head);
  else client.once('data', begin);
}

/** Headers between us and one side only are not passed on. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'proxy-authenticate',
  'upgrade',
  'te',
  'trailer',
  'transfer-encoding',
]);

function endToEnd(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name, value]) => !HOP_BY_HOP.has(name) && isWritable(name, value)));
}

/** The lenient parser lets through what may not be written again; such a header is left out, not the page. */
function isWritable(name: string, value: string | string[] | undefined): boolean {
  try {
    http.validateHeaderName(name);
    for (const one of [value].flat()) http.validateHeaderValue(name, one as string);
    return true;
  } catch {
    return false;
  }
}

/** Key by which a host and port are remembered. */
export const authorityOf = (url: URL): string => `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;

function httpUrl(text: string | undefined): URL | null {
  const url = text === undefined ? null : URL.parse(text);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' ? url : null;
}

function remember<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.size < REMEMBERED || map.has(key)) map.set(key, value);
}
