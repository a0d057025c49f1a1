/** What a complete answer is: a page, a robot wall, a request to slow down, or something that cannot be decoded. Pure. */
import { hintsAtWall, mayBeWall, recogniseWall, WALL_LOOK_BYTES } from './challenge.ts';
import { decodeBeginning, decodeBody } from './decode.ts';
import { failureSentence } from './failure.ts';

export interface RawAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  wire: Buffer;
  truncated: boolean;
}

export interface JudgeOptions {
  /** false leaves the body compressed; a wall with status 200 is then only seen when it is small or not compressed. */
  decode: boolean;
  isHead: boolean;
  maxBytes: number;
  /** ms since the epoch, for Retry-After dates. */
  now: number;
}

export type Judged =
  | { kind: 'answered'; body: Buffer; truncated: boolean }
  | { kind: 'blocked' | 'throttled' | 'bad-encoding'; detail: string; retryAfterS: number | null };

/** Walls are told before anything else, then 429 and 503 with Retry-After. Throws nothing. */
export function judgeAnswer(answer: RawAnswer, options: JudgeOptions): Judged {
  const { status, headers, wire } = answer;
  const encoding = headers['content-encoding'] ?? null;
  const decoded = options.decode && !options.isHead ? decodeBody(wire, encoding, options.maxBytes) : null;
  const wall = wallOf(answer, decoded?.body ?? null, options.isHead);
  const retryAfterS = parseRetryAfter(headers['retry-after'], options.now);
  if (wall !== null) return { kind: 'blocked', detail: wall, retryAfterS };
  if (status === 429 || (status === 503 && retryAfterS !== null)) {
    const wait = retryAfterS === null ? '' : `,${retryAfterS} 秒后再来`;
    return { kind: 'throttled', detail: `${failureSentence('throttled')}（状态码 ${status}${wait}）`, retryAfterS };
  }
  if (decoded && decoded.body.length === 0 && wire.length > 0 && decoded.problem !== null && !answer.truncated)
    return { kind: 'bad-encoding', detail: `${failureSentence('bad-encoding')}:${decoded.problem}`, retryAfterS: null };
  return { kind: 'answered', body: decoded?.body ?? EMPTY, truncated: decoded?.truncated ?? false };
}

/**
 * Seconds to wait by a Retry-After header (seconds, or a date against `now`), at most a day; null when there is none or it
 * cannot be read.
 */
export function parseRetryAfter(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const text = value.trim();
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(text)) return Math.min(A_DAY, Math.ceil(Number(text)));
  // Dates only as HTTP writes them: Date.parse alone would read "-1" or "2" as years.
  if (!/^[A-Za-z]{3,9},? /.test(text) || text.length > 64) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : Math.min(A_DAY, Math.max(0, Math.ceil((time - now) / 1000)));
}

const A_DAY = 86_400;
const EMPTY = Buffer.alloc(0);
/** Compressed answers up to this size are opened to look for a wall even when the caller decodes elsewhere … */
const OPEN_WIRE_BYTES = 2048;
/** … and up to this size their beginning is looked at for a hint: 28 µs against 70 µs for a whole page. */
const PEEK_WIRE_BYTES = 8192;
const PEEK_INPUT = 512;

function wallOf(answer: RawAnswer, decoded: Buffer | null, isHead: boolean): string | null {
  const { status, headers, wire } = answer;
  if (isHead) return recogniseWall(status, headers, '');
  const body = decoded ?? wire;
  if (!mayBeWall(status, headers['content-type'], body.length)) return null;
  if (decoded) return recogniseWall(status, headers, decoded.toString('latin1', 0, WALL_LOOK_BYTES));
  const encoding = headers['content-encoding'] ?? null;
  if (encoding !== null && status === 200 && wire.length > OPEN_WIRE_BYTES) {
    if (wire.length > PEEK_WIRE_BYTES) return null;
    if (!hintsAtWall(decodeBeginning(wire, encoding, PEEK_INPUT).toString('latin1'))) return null;
  }
  return recogniseWall(status, headers, decodeBody(wire, encoding, WALL_LOOK_BYTES).body.toString('latin1'));
}
