/** One request over a connection of its own, read tolerantly: probes, and the second try after a parser error. */
import { ExchangeError, exchangeError } from './failure.ts';
import { type ConnectProgress, type Guard, type GuardedConnection, noProgress } from './guard.ts';
import type { HopAnswer, HopError, HopRequest, Stoppable } from './hop.ts';
import { MAX_HEADER_BYTES } from './lanes.ts';
import { type ReaderProblem, ResponseReader } from './response-reader.ts';

export interface DirectAnswer extends HopAnswer {
  connection: GuardedConnection;
}

export interface DirectOptions {
  /** Read a body above the limit to its end without keeping it: whether it completes is what a probe asks. */
  readToEnd: boolean;
  progress?: ConnectProgress;
}

/** Connects, asks, reads, closes. Rejects with HopError. */
export async function askDirectly(
  guard: Guard,
  url: URL,
  request: HopRequest,
  stoppable: Stoppable,
  options: DirectOptions,
): Promise<DirectAnswer> {
  const abort = new AbortController();
  stoppable.stop = (reason) => abort.abort(reason);
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const progress = options.progress ?? noProgress();
  let connection: GuardedConnection;
  try {
    connection = await guard.connect(url.hostname, port, { tls: secure, signal: abort.signal, progress });
  } catch (error) {
    throw hopError(exchangeError(error), null, null);
  }
  const answer = await converse(connection, url.host, request, stoppable, options.readToEnd);
  return { ...answer, connection };
}

function converse(
  connection: GuardedConnection,
  host: string,
  request: HopRequest,
  stoppable: Stoppable,
  readToEnd: boolean,
): Promise<HopAnswer> {
  const { socket } = connection;
  const reader = new ResponseReader({ maxHeadBytes: MAX_HEADER_BYTES, maxBodyBytes: request.maxBytes, readToEnd }, request.method);
  return new Promise((resolve, reject: (error: HopError) => void) => {
    let firstByteAt: number | null = null;
    let settled = false;
    const settle = (error: ExchangeError | null) => {
      if (settled) return;
      settled = true;
      socket.destroy();
      const failed = error ?? (reader.problem === null ? null : problemError(reader.problem));
      if (failed) return reject(hopError(failed, reader.hasHead ? reader.status : null, firstByteAt));
      resolve({
        status: reader.status,
        headers: reader.headers,
        wire: reader.body(),
        truncated: reader.truncated,
        firstByteAt: firstByteAt ?? performance.now(),
      });
    };
    stoppable.stop = settle;
    socket.on('data', (bytes: Buffer) => {
      firstByteAt ??= performance.now();
      reader.push(bytes);
      if (reader.isOver) settle(null);
    });
    const onEnd = () => {
      reader.end();
      settle(null);
    };
    socket.on('end', onEnd);
    // An answer without length that ends in a reset is cut, not complete.
    socket.on('error', (error) => settle(exchangeError(error, reader.hasHead)));
    socket.on('close', onEnd);
    socket.write(requestText(request, host), 'latin1');
  });
}

function requestText(request: HopRequest, host: string): string {
  let text = `${request.method} ${request.path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n`;
  for (let at = 0; at < request.headers.length; at += 2) text += `${request.headers[at]}: ${request.headers[at + 1]}\r\n`;
  if (request.body === undefined) return `${text}\r\n`;
  return `${text}content-length: ${request.body.length}\r\n\r\n${request.body}`;
}

function problemError(problem: ReaderProblem): ExchangeError {
  switch (problem) {
    case 'empty':
      return new ExchangeError('reset', '服务器没有返回任何内容就关闭了连接');
    case 'cut-in-head':
      return new ExchangeError('reset', '响应头没有传完连接就中断了');
    case 'cut-in-body':
      return new ExchangeError('body-incomplete');
    case 'head-too-large':
      return new ExchangeError('protocol', '响应头过大');
    case 'bad-framing':
      return new ExchangeError('protocol', '响应的分段格式有误');
    case 'not-http':
      return new ExchangeError('protocol');
  }
}

const hopError = (error: ExchangeError, status: number | null, firstByteAt: number | null): HopError => ({
  error,
  stale: false,
  maybeReadable: false,
  status,
  firstByteAt,
});
