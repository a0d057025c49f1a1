/**
 * One question by Node's own HTTP clients, over HTTP/1.1 or HTTP/2 as the handshake settles it: another implementation than our
 * lane, so that what one of them cannot read is not taken for the site's fault. Through the guard like everything else.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { ByteSink } from './bytes.ts';
import type { DirectAnswer, Exchange } from './direct.ts';
import { ExchangeError, exchangeError } from './failure.ts';
import type { GuardedConnection } from './guard.ts';
import { noProgress } from './guard.ts';
import type { HopError, HopRequest } from './hop.ts';
import { MAX_HEADER_BYTES } from './lanes.ts';
import { http, http2 } from './node-http.ts';

/** The exchange that offers these protocols in the handshake (`h2`, `http/1.1`); without TLS it is HTTP/1.1. */
export function nodeExchange(protocols: readonly string[]): Exchange {
  return async (guard, url, request, stoppable, { progress = noProgress() }) => {
    const abort = new AbortController();
    const seen: Seen = { status: null, firstByteAt: null };
    let connection: GuardedConnection | null = null;
    stoppable.stop = (reason) => {
      abort.abort(reason);
      connection?.socket.destroy(reason);
    };
    const secure = url.protocol === 'https:';
    const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
    try {
      connection = await guard.connect(url.hostname, port, { tls: secure, protocols, signal: abort.signal, progress });
      const settled = secure ? (connection.socket as TLSSocket).alpnProtocol : 'http/1.1';
      if (!protocols.includes('http/1.1') && settled !== 'h2') throw new ExchangeError('protocol', '服务器不支持 HTTP/2', 'NO_HTTP2');
      const answer = settled === 'h2' ? overHttp2(connection, url, request, seen) : overHttp1(connection, url, request, seen);
      return { ...(await answer), connection };
    } catch (error) {
      const reason = abort.signal.aborted ? abort.signal.reason : error;
      throw { error: exchangeError(reason, seen.status !== null), stale: false, ...seen } satisfies HopError;
    } finally {
      connection?.socket.destroy();
    }
  };
}

/** How far the answer came. */
interface Seen {
  status: number | null;
  firstByteAt: number | null;
}

type Answer = Omit<DirectAnswer, 'connection'>;

function overHttp1({ socket }: GuardedConnection, url: URL, request: HopRequest, seen: Seen): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = http.request(
      {
        createConnection: () => socket,
        host: url.hostname,
        method: request.method,
        path: request.path,
        maxHeaderSize: MAX_HEADER_BYTES,
        headers: { host: url.host, connection: 'close', ...headersOf(request) },
      },
      (response) => {
        seen.status = response.statusCode ?? 0;
        seen.firstByteAt ??= performance.now();
        readWhole(response, request.maxBytes).then((body) => resolve(answerOf(seen, response.headers, body)), reject);
      },
    );
    socket.once('data', () => {
      seen.firstByteAt ??= performance.now();
    });
    sent.on('error', reject);
    sent.end();
  });
}

function overHttp2({ socket }: GuardedConnection, url: URL, request: HopRequest, seen: Seen): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const session = http2.connect(url.origin, { createConnection: () => socket as Duplex, settings: { enablePush: false } });
    session.on('error', reject);
    // Closed without an answer: nothing else would tell.
    session.on('close', () => reject(new ExchangeError(seen.status === null ? 'reset' : 'body-incomplete')));
    const stream = session.request({ ':method': request.method, ':path': request.path, ...headersOf(request) });
    stream.on('error', reject);
    stream.on('response', (headers) => {
      seen.status = Number(headers[':status'] ?? 0);
      seen.firstByteAt ??= performance.now();
      readWhole(stream, request.maxBytes)
        .then((body) => resolve(answerOf(seen, headers as IncomingHttpHeaders, body)), reject)
        .finally(() => session.destroy());
    });
    stream.end();
  });
}

/** The body to its end, of which the beginning is kept. Rejects when it breaks off. */
function readWhole(stream: Readable, maxBytes: number): Promise<ByteSink> {
  return new Promise((resolve, reject) => {
    const sink = new ByteSink(maxBytes);
    stream.on('data', (piece: Buffer) => sink.push(piece));
    stream.on('end', () => resolve(sink));
    stream.on('error', reject);
    stream.on('aborted', () => reject(new ExchangeError('body-incomplete')));
  });
}

function answerOf({ status, firstByteAt }: Seen, headers: IncomingHttpHeaders, body: ByteSink): Answer {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !name.startsWith(':')) flat[name] = Array.isArray(value) ? value.join('\n') : String(value);
  return { status: status!, headers: flat, wire: body.take(), truncated: body.truncated, firstByteAt: firstByteAt! };
}

function headersOf({ headers }: HopRequest): Record<string, string> {
  const named: Record<string, string> = {};
  // These belong to the connection: HTTP/2 has none of them.
  for (let at = 0; at < headers.length; at += 2) if (headers[at] !== 'upgrade-insecure-requests') named[headers[at]!] = headers[at + 1]!;
  return named;
}
