/** One request and its answer over one lane, without redirects, judgement or decoding. */
import type { Dispatcher } from 'undici';
import { ByteSink } from './bytes.ts';
import { type ExchangeError, exchangeError, isParserError } from './failure.ts';
import type { Lane } from './lanes.ts';

export interface HopRequest {
  method: 'GET' | 'HEAD' | 'POST';
  /** Sent with `POST`, ASCII. */
  body?: string;
  /** Path and query. */
  path: string;
  /** Flat list name, value. */
  headers: string[];
  /** Limit of the body as received. */
  maxBytes: number;
}

export interface HopAnswer {
  status: number;
  /** Names in lower case; repeated headers joined with ", " (set-cookie with newline). */
  headers: Record<string, string>;
  wire: Buffer;
  truncated: boolean;
  /** `performance.now()`. */
  firstByteAt: number;
}

/** Stops what is running; set by whoever runs, called by the deadline or the caller's signal. */
export interface Stoppable {
  stop: ((reason: ExchangeError) => void) | null;
}

/** An error of a hop, with what is needed to decide about another try. */
export interface HopError {
  error: ExchangeError;
  /** Reset on a reused connection before any byte came: the server had closed it, which says nothing about this request. */
  stale: boolean;
  /** The parser refused, or miscounted, what browsers read all the same: worth asking once more tolerantly. */
  maybeReadable: boolean;
  /** Status of the answer when its head had come, else null. */
  status: number | null;
  /** `performance.now()` of the first byte, null when none came. */
  firstByteAt: number | null;
}

/** Sends the request over the lane. Rejects with HopError; the lane must then be discarded. */
export function runHop(lane: Lane, request: HopRequest, stoppable: Stoppable): Promise<HopAnswer> {
  return new Promise((resolve, reject: (error: HopError) => void) => {
    const hop = new Hop(lane, request, resolve, reject);
    stoppable.stop = (reason) => hop.fail(reason);
    const { path, method, headers, body = null } = request;
    lane.client.dispatch({ path, method, headers, body, reset: false }, hop);
  });
}

class Hop implements Dispatcher.DispatchHandler {
  readonly #lane: Lane;
  readonly #sink: ByteSink;
  readonly #resolve: (answer: HopAnswer) => void;
  readonly #reject: (error: HopError) => void;
  #done = false;
  #reused = false;
  #firstByteAt: number | null = null;
  #status: number | null = null;
  #headers: Record<string, string> = {};

  constructor(lane: Lane, request: HopRequest, resolve: (answer: HopAnswer) => void, reject: (error: HopError) => void) {
    this.#lane = lane;
    this.#sink = new ByteSink(request.maxBytes);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  onRequestStart(): void {
    this.#reused = this.#lane.served > 0;
  }

  onResponseStarted(): void {
    this.#firstByteAt ??= performance.now();
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = joinHeaders(headers);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#done || this.#sink.push(chunk)) return;
    this.#finish();
  }

  onResponseEnd(): void {
    this.#lane.served++;
    this.#finish();
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    this.fail(exchangeError(error, this.#status !== null), this.#isMaybeReadable(error));
  }

  fail(error: ExchangeError, maybeReadable = false): void {
    if (this.#done) return;
    this.#done = true;
    const stale = error.kind === 'reset' && this.#reused && this.#firstByteAt === null;
    this.#reject({ error, stale, maybeReadable, status: this.#status, firstByteAt: this.#firstByteAt });
  }

  /** Refused in the head, or a length that the parser takes wrongly: given twice, or beside chunks. */
  #isMaybeReadable(error: Error): boolean {
    const miscounted = (error as { code?: unknown }).code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
    if (this.#status === null) return miscounted || isParserError(error);
    const length = this.#headers['content-length'];
    return miscounted && length !== undefined && (length.includes(',') || this.#headers['transfer-encoding'] !== undefined);
  }

  #finish(): void {
    if (this.#done) return;
    this.#done = true;
    this.#resolve({
      status: this.#status ?? 0,
      headers: this.#headers,
      wire: this.#sink.take(),
      truncated: this.#sink.truncated,
      firstByteAt: this.#firstByteAt ?? performance.now(),
    });
  }
}

/** Joins repeated headers in place: the object is ours alone, and most answers repeat nothing. */
function joinHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (Array.isArray(value)) headers[name] = value.join(name === 'set-cookie' ? '\n' : ', ');
  }
  return headers as Record<string, string>;
}
