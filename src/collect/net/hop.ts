/** One request and its answer over one lane, without redirects, judgement or decoding. */
import { ExchangeError, exchangeError } from './failure.ts';
import { type Lane, type LaneListener, MAX_HEADER_BYTES } from './lanes.ts';
import { type ReaderProblem, ResponseReader } from './response-reader.ts';

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
  /**
   * It came over a reused connection and says nothing about this request: the server had closed the connection before any byte
   * came, or what came is no answer but, as it seems, the rest of an earlier one. Worth asking once more over a new connection.
   */
  stale: boolean;
  /** Status of the answer when its head had come, else null. */
  status: number | null;
  /** `performance.now()` of the first byte, null when none came. */
  firstByteAt: number | null;
}

/** How the request is sent and the answer read. */
export interface HopManner {
  /** Keep the connection for the next request, where the answer is well-formed enough. */
  keepAlive: boolean;
  /** Read a body above the limit to its end without keeping it. */
  readToEnd: boolean;
}

const USUAL: HopManner = { keepAlive: true, readToEnd: false };

/** Sends the request over the lane, which connects if need be. Rejects with HopError; the lane must then be discarded. */
export function runHop(lane: Lane, request: HopRequest, stoppable: Stoppable, manner: HopManner = USUAL): Promise<HopAnswer> {
  return new Promise((resolve, reject: (error: HopError) => void) => {
    const hop = new Hop(lane, request, manner, resolve, reject);
    stoppable.stop = (reason) => hop.fail(reason);
    hop.begin();
  });
}

class Hop implements LaneListener {
  readonly #lane: Lane;
  readonly #request: HopRequest;
  readonly #keepAlive: boolean;
  readonly #reader: ResponseReader;
  readonly #isReused: boolean;
  readonly #resolve: (answer: HopAnswer) => void;
  readonly #reject: (error: HopError) => void;
  #isDone = false;
  #firstByteAt: number | null = null;

  constructor(
    lane: Lane,
    request: HopRequest,
    { keepAlive, readToEnd }: HopManner,
    resolve: (answer: HopAnswer) => void,
    reject: (error: HopError) => void,
  ) {
    this.#lane = lane;
    this.#request = request;
    this.#keepAlive = keepAlive;
    this.#isReused = lane.isOpen;
    this.#reader = new ResponseReader({ maxHeadBytes: MAX_HEADER_BYTES, maxBodyBytes: request.maxBytes, readToEnd }, request.method);
    this.#resolve = resolve;
    this.#reject = reject;
  }

  begin(): void {
    if (this.#isReused) this.#send();
    else
      this.#lane.connect().then(
        () => this.#isDone || this.#send(),
        (error) => this.fail(exchangeError(error)),
      );
  }

  #send(): void {
    const text = requestText(this.#request, this.#lane.origin.host, this.#keepAlive);
    if (text === null) this.fail(new ExchangeError('protocol', '请求中有不能发送的字符'));
    else this.#lane.send(text, this);
  }

  onData(bytes: Buffer): void {
    this.#firstByteAt ??= performance.now();
    this.#reader.push(bytes);
    if (this.#reader.isOver) this.#finish();
  }

  onEnd(error: Error | null): void {
    if (this.#isDone) return;
    // An answer without length that ends in a reset is cut, not complete.
    if (error !== null) this.fail(exchangeError(error, this.#reader.hasHead));
    else {
      this.#reader.end();
      this.#finish();
    }
  }

  fail(error: ExchangeError, stale = error.kind === 'reset' && this.#isReused && this.#firstByteAt === null): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#lane.close();
    this.#reject({ error, stale, status: this.#reader.hasHead ? this.#reader.status : null, firstByteAt: this.#firstByteAt });
  }

  #finish(): void {
    if (this.#isDone) return;
    const { problem, status, headers, truncated } = this.#reader;
    if (problem !== null) {
      const isLeftOver = this.#isReused && (problem === 'not-http' || problem === 'empty');
      this.fail(problemError(problem), isLeftOver);
      return;
    }
    this.#isDone = true;
    if (this.#keepAlive && this.#reader.isReusable) this.#lane.rest(headers['keep-alive']);
    else this.#lane.close();
    this.#resolve({ status, headers, wire: this.#reader.body(), truncated, firstByteAt: this.#firstByteAt ?? performance.now() });
  }
}

/** The request as it is sent; null when the path or a header holds what would break out of its line. */
function requestText({ method, path, headers, body }: HopRequest, host: string, keepAlive: boolean): string | null {
  if (BREAKS.test(path)) return null;
  let text = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: ${keepAlive ? 'keep-alive' : 'close'}\r\n`;
  for (let at = 0; at < headers.length; at += 2) {
    if (BREAKS.test(headers[at]!) || BREAKS.test(headers[at + 1]!)) return null;
    text += `${headers[at]}: ${headers[at + 1]}\r\n`;
  }
  return body === undefined ? `${text}\r\n` : `${text}content-length: ${body.length}\r\n\r\n${body}`;
}

const BREAKS = /[\r\n\0]/;

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
