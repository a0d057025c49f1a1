/**
 * A request to a notice service: one POST through the guard, so that no address leads to a machine that the channel may not reach.
 * The certificate must be right (what is sent is secret), a redirect is not followed, the answer and the time are limited.
 */
import http from 'node:http';
import type net from 'node:net';
import tls from 'node:tls';
import type { Guard } from '../../../collect/index.ts';
import { later, never, type Sending } from './channel.ts';

export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface Answer {
  status: number;
  body: string;
  /** Seconds it asks us to wait; null: it does not. */
  retryAfterS: number | null;
}

const LARGEST_ANSWER = 64 << 10;

/** The answer, whatever its status below 300 or from 400 on; or how sending failed. Never rejects. */
export async function post(request: Outgoing, guard: Guard, timeoutMs: number): Promise<Answer | Sending> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  let socket: net.Socket | null = null;
  try {
    const url = new URL(request.url);
    const isTls = url.protocol === 'https:';
    const connection = await guard.connect(url.hostname, Number(url.port) || (isTls ? 443 : 80), { signal: stop.signal });
    socket = connection.socket;
    if (isTls) socket = await secured(socket, url.hostname, stop.signal);
    return await exchange(url, request, socket, stop.signal);
  } catch (error) {
    return stop.signal.aborted ? later('timeout') : failureOf(error);
  } finally {
    clearTimeout(timer);
    socket?.destroy();
  }
}

/** Whether it is an answer and no failure. */
export const isAnswer = (result: Answer | Sending): result is Answer => 'status' in result;

/** What every service means by these; null for an answer that its own words decide. */
export function failedStatus({ status, body, retryAfterS }: Answer): Sending | null {
  if (status === 429) return later('limit', body, retryAfterS);
  if (status === 408 || status >= 500) return later('http-error', `HTTP ${status} ${body}`, retryAfterS);
  if (status >= 300) return never('http-refused', `HTTP ${status} ${body}`);
  return null;
}

class SendError extends Error {
  readonly sending: Sending;
  constructor(sending: Sending) {
    super('sending failed');
    this.sending = sending;
  }
}

/** Unlike the crawl, a wrong certificate ends it here. */
function secured(socket: net.Socket, hostname: string, signal: AbortSignal): Promise<net.Socket> {
  const bare = hostname.replace(/^\[|\]$/g, '');
  const isAddress = /^[\d.]+$|:/.test(bare);
  const secure = tls.connect({ socket, host: bare, ...(isAddress ? {} : { servername: bare }), ALPNProtocols: ['http/1.1'] });
  return new Promise((resolve, reject) => {
    const onAbort = () => secure.destroy(new Error('aborted'));
    signal.addEventListener('abort', onAbort, { once: true });
    secure.once('secureConnect', () => resolve(secure));
    secure.on('error', (error: NodeJS.ErrnoException) =>
      reject(new SendError(never('tls', typeof error.code === 'string' ? error.code : null))),
    );
    secure.once('close', () => reject(new SendError(later('connection'))));
  });
}

function exchange(url: URL, { headers, body }: Outgoing, socket: net.Socket, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request({
      method: 'POST',
      host: url.hostname,
      path: url.pathname + url.search,
      setDefaultHeaders: false,
      headers: { ...headers, host: url.host, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
      createConnection: () => socket,
      maxHeaderSize: 16 << 10,
      signal,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      if (status >= 300 && status < 400) return reject(new SendError(never('redirect', `HTTP ${status}`)));
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_ANSWER) response.destroy(new SendError(later('answer-too-large')));
        else chunks.push(chunk);
      });
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status, body: Buffer.concat(chunks).toString('utf8'), retryAfterS: secondsOf(response.headers['retry-after']) }),
      );
    });
    request.end(body);
  });
}

const secondsOf = (header: string | undefined): number | null => (header !== undefined && /^\d{1,5}$/.test(header) ? Number(header) : null);

function failureOf(error: unknown): Sending {
  if (error instanceof SendError) return error.sending;
  const { kind } = (error ?? {}) as { kind?: string };
  if (kind === 'forbidden-address') return never('private-address');
  if (kind === 'dns') return later('dns');
  if (kind === 'timeout') return later('timeout');
  return later('connection', (error as { code?: string } | null)?.code ?? null);
}
