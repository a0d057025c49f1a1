/**
 * Reads one HTTP/1 response from bytes as they come, as tolerantly as browsers do. What is tolerated is read, but such a
 * connection is not trusted with another answer (`isReusable`). Pure and incremental; memory bounded by its limits.
 */
import { ByteSink } from './bytes.ts';

export interface ReaderLimits {
  /** Of status line and headers together. */
  maxHeadBytes: number;
  /** Of the body that is kept. */
  maxBodyBytes: number;
  /** Read the rest of a larger body without keeping it (true), or be done at the limit (false). */
  readToEnd: boolean;
}

export type ReaderProblem = 'not-http' | 'head-too-large' | 'bad-framing' | 'cut-in-head' | 'cut-in-body' | 'empty';

type State = 'head' | 'sized' | 'chunk-size' | 'chunk-data' | 'chunk-end' | 'trailer' | 'to-close' | 'done' | 'failed';

export class ResponseReader {
  /** 0 until the head is read. */
  status = 0;
  /** Names in lower case; repeated headers joined with ", " (set-cookie with newline). */
  headers: Record<string, string> = {};
  /** Why it failed; null while it did not. */
  problem: ReaderProblem | null = null;
  /** Body bytes seen, kept or not. */
  bodyBytes = 0;
  readonly #limits: ReaderLimits;
  readonly #isHead: boolean;
  readonly #body: ByteSink;
  #state: State = 'head';
  #pending: Buffer = EMPTY;
  #left = 0;
  #trailerBytes = 0;
  #interim = 0;
  /** Bytes came behind the answer. */
  #hasSurplus = false;
  /** Nothing in head and framing was out of the ordinary, and the server keeps the connection. */
  #isOrderly = false;

  constructor(limits: ReaderLimits, method: 'GET' | 'HEAD' | 'POST' = 'GET') {
    this.#limits = limits;
    this.#isHead = method === 'HEAD';
    this.#body = new ByteSink(limits.maxBodyBytes);
  }

  /** The response is complete, or it failed: no more bytes are wanted. */
  get isOver(): boolean {
    return this.#state === 'done' || this.#state === 'failed';
  }

  get isComplete(): boolean {
    return this.#state === 'done';
  }

  /** The answer is whole and where it ends is beyond doubt: the next one may come over the same connection. */
  get isReusable(): boolean {
    return this.#state === 'done' && this.#isOrderly && !this.#hasSurplus && !this.truncated;
  }

  /** The head has been read. */
  get hasHead(): boolean {
    return this.status !== 0;
  }

  get truncated(): boolean {
    return this.#body.truncated;
  }

  /** Body kept so far, as received. */
  body(): Buffer {
    return this.#body.take();
  }

  /** Takes the next bytes of the connection; they may change when it has returned. Throws nothing. */
  push(bytes: Buffer): void {
    let rest = bytes;
    while (rest.length > 0 && !this.isOver) rest = this.#step(rest);
    if (rest.length > 0) this.#hasSurplus = true;
  }

  /** The connection was closed by the other side. */
  end(): void {
    if (this.isOver) return;
    if (this.#state === 'to-close') this.#state = 'done';
    else if (this.#state === 'trailer' && this.#trailerBytes === 0) this.#state = 'done';
    else if (this.#state === 'head')
      this.#fail(this.#pending.length === 0 && this.#interim === 0 ? 'empty' : this.#looksLikeHttp() ? 'cut-in-head' : 'not-http');
    else this.#fail('cut-in-body');
  }

  #step(bytes: Buffer): Buffer {
    switch (this.#state) {
      case 'head':
        return this.#readHead(bytes);
      case 'sized':
      case 'chunk-data':
        return this.#readSized(bytes);
      case 'to-close':
        this.#keep(bytes);
        return EMPTY;
      default:
        return this.#readLine(bytes);
    }
  }

  #readHead(bytes: Buffer): Buffer {
    const from = Math.max(0, this.#pending.length - 3);
    const joined = this.#pending.length === 0 ? withoutEmptyLines(bytes) : Buffer.concat([this.#pending, bytes]);
    const end = headEnd(joined, from);
    if (end === null) {
      if (joined.length >= this.#limits.maxHeadBytes) this.#fail('head-too-large');
      else if (joined.length >= 5 && !startsLikeHttp(joined)) this.#fail('not-http');
      else this.#pending = this.#pending.length === 0 ? Buffer.from(joined) : joined;
      return EMPTY;
    }
    if (end > this.#limits.maxHeadBytes) {
      this.#fail('head-too-large');
      return EMPTY;
    }
    this.#pending = EMPTY;
    this.#parseHead(joined.toString('latin1', 0, end));
    return joined.subarray(end);
  }

  #parseHead(head: string): void {
    const match = /^HTTP\/\d{1,2}(?:\.\d{1,2})?[ \t]{1,8}(\d{3})(?!\d)/i.exec(head);
    const status = match ? Number(match[1]) : 0;
    if (status < 100) this.#fail('not-http');
    // Interim answers; endless ones are stopped here rather than by the deadline.
    else if (status >= 200 || status === 101) this.#takeFinalHead(status, head);
    else if (++this.#interim > 10) this.#fail('bad-framing');
  }

  #takeFinalHead(status: number, head: string): void {
    this.status = status;
    this.headers = parseHeaders(head);
    this.#state = this.#framing(status);
    this.#isOrderly = head.endsWith('\r\n\r\n') && status !== 101 && this.#state !== 'to-close' && this.#keepsConnection(head);
    if (this.#state === 'sized' && this.#left === 0) this.#state = 'done';
  }

  #framing(status: number): State {
    if (this.#isHead || status === 204 || status === 304 || status === 101) return 'done';
    const coding = this.headers['transfer-encoding'];
    // Chunked wins over a length (RFC 9112 section 6.3).
    if (coding !== undefined && /(?:^|,)[ \t]*chunked[ \t]*$/i.test(coding)) return 'chunk-size';
    const length = this.headers['content-length'];
    if (length === undefined) return 'to-close';
    const sizes = new Set(length.split(',').map((one) => one.trim()));
    const [size = ''] = sizes;
    if (sizes.size > 1 || !/^\d{1,15}$/.test(size)) return sizes.size > 1 ? this.#failed('bad-framing') : 'to-close';
    this.#left = Number(size);
    this.#body.expect(this.#left);
    return 'sized';
  }

  /** By its version and headers; two ways of framing at once are one too many. */
  #keepsConnection(head: string): boolean {
    const { connection, 'transfer-encoding': coding, 'content-length': length } = this.headers;
    if (coding !== undefined && (length !== undefined || this.#state !== 'chunk-size')) return false;
    if (length !== undefined && !/^\d+$/.test(length)) return false;
    const isNew = head.startsWith('HTTP/1.1 ');
    if (connection === undefined) return isNew;
    return isNew ? !/close|upgrade/i.test(connection) : /keep-alive/i.test(connection);
  }

  #readSized(bytes: Buffer): Buffer {
    const part = bytes.length > this.#left ? bytes.subarray(0, this.#left) : bytes;
    this.#left -= part.length;
    this.#keep(part);
    if (this.#left === 0 && !this.isOver) this.#state = this.#state === 'sized' ? 'done' : 'chunk-end';
    return bytes.subarray(part.length);
  }

  /** Lines between chunks: sizes, the empty line after a chunk, trailers. */
  #readLine(bytes: Buffer): Buffer {
    const newline = bytes.indexOf(10);
    const part = newline < 0 ? bytes : bytes.subarray(0, newline);
    if (this.#pending.length + part.length > MAX_LINE) {
      this.#fail('bad-framing');
      return EMPTY;
    }
    const line = this.#pending.length === 0 ? part : Buffer.concat([this.#pending, part]);
    if (newline < 0) {
      this.#pending = line === part ? Buffer.from(part) : line;
      return EMPTY;
    }
    this.#pending = EMPTY;
    this.#state = this.#afterLine(line.toString('latin1').trim());
    return bytes.subarray(newline + 1);
  }

  /** State after a whole line between chunks. */
  #afterLine(line: string): State {
    if (this.#state === 'chunk-end') return line === '' ? 'chunk-size' : this.#failed('bad-framing');
    if (this.#state === 'chunk-size') {
      const match = /^([0-9a-f]{1,12})[ \t]*(?:;|$)/i.exec(line);
      if (!match) return this.#failed('bad-framing');
      this.#left = Number.parseInt(match[1]!, 16);
      return this.#left === 0 ? 'trailer' : 'chunk-data';
    }
    this.#trailerBytes += line.length;
    if (line === '') return 'done';
    return this.#trailerBytes > this.#limits.maxHeadBytes ? this.#failed('bad-framing') : 'trailer';
  }

  #keep(bytes: Buffer): void {
    this.bodyBytes += bytes.length;
    if (this.#body.truncated) return;
    if (!this.#body.push(bytes) && !this.#limits.readToEnd) this.#state = 'done';
  }

  #looksLikeHttp(): boolean {
    return this.#interim > 0 || startsLikeHttp(this.#pending);
  }

  #fail(problem: ReaderProblem): void {
    this.problem = problem;
    this.#state = 'failed';
  }

  #failed(problem: ReaderProblem): State {
    this.problem = problem;
    return 'failed';
  }
}

const EMPTY = Buffer.alloc(0);
const MAX_LINE = 8192;

/** Index after the empty line that ends the head, null when it has not come; looked for from `from` on. */
function headEnd(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(10, from); at >= 0; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] === 10) return at + 2;
    if (bytes[at + 1] === 13 && bytes[at + 2] === 10) return at + 3;
  }
  return null;
}

/** Servers that sent one line end too many after the last answer (RFC 9112 section 2.2). */
function withoutEmptyLines(bytes: Buffer): Buffer {
  let at = 0;
  while (bytes[at] === 13 || bytes[at] === 10) at++;
  return bytes.subarray(at);
}

function startsLikeHttp(bytes: Buffer): boolean {
  return 'HTTP/'.startsWith(bytes.toString('latin1', 0, 5).toUpperCase());
}

/** Header lines of a head: folded lines are joined, lines without a colon are left out. */
function parseHeaders(head: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let last: string | null = null;
  for (const raw of head.split('\n').slice(1)) {
    const line = raw.trim();
    if (line === '') continue;
    if (last !== null && (raw[0] === ' ' || raw[0] === '\t')) {
      headers[last] += ` ${line}`;
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    // Own names only: a header called __proto__ is nobody's header.
    if (name === '' || name === '__proto__') continue;
    const value = line.slice(colon + 1).trim();
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}${name === 'set-cookie' ? '\n' : ', '}${value}` : value;
    last = name;
  }
  return headers;
}
