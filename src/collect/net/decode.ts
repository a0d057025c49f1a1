/**
 * Content-Encoding undone, tolerantly and within bounds: wrong declarations, cut streams and bombs give what could be read.
 * Pure, so that it can run on another thread than the sockets.
 */
import zlib from 'node:zlib';
import { inflateBeginning, inflateBriefly } from './inflater.ts';

export interface DecodedBody {
  body: Buffer;
  /** More than `maxBytes` came out; `body` is the beginning. */
  truncated: boolean;
  /** Chinese clause on what was wrong with the encoding; null when it was as declared. */
  problem: string | null;
  /** The compressed data is broken from some point on; `body` is what came before it. */
  damaged?: true;
}

/** The body of a response as sent (`wire`), decompressed to at most `maxBytes`. Throws nothing. */
export function decodeBody(wire: Buffer, contentEncoding: string | null, maxBytes: number): DecodedBody {
  const codings = codingsOf(contentEncoding);
  if (codings === null) return plain(wire, maxBytes, '声明的压缩层数过多');
  let step: DecodedBody = { body: wire, truncated: false, problem: null };
  // Applied in the order listed, so undone from the last (RFC 9110 section 8.4).
  for (const coding of codings.reverse()) {
    const before: DecodedBody = step;
    const undone = undo(before.body, coding, maxBytes);
    step = { body: undone.body, truncated: before.truncated || undone.truncated, problem: before.problem ?? undone.problem };
    if (before.damaged || undone.damaged) step.damaged = true;
  }
  return codings.length === 0 ? plain(wire, maxBytes, null) : step;
}

/** As `decodeBody`, for a caller that is done with the body before the next is decoded on this thread: its bytes are then used again. */
export function borrowBody(wire: Buffer, contentEncoding: string | null, maxBytes: number): DecodedBody {
  if (contentEncoding === 'gzip') {
    const size = gzipSize(wire, maxBytes);
    const body = size === null ? null : inflateBriefly(wire, size - 1);
    if (body !== null) return { body, truncated: false, problem: null };
  }
  return decodeBody(wire, contentEncoding, maxBytes);
}

/** What the first `wireBytes` bytes decompress to (some kB): enough to see what kind of page it is. Good until the next call. Throws nothing. */
export function decodeBeginning(wire: Buffer, contentEncoding: string | null, wireBytes: number): Buffer {
  const part = wire.subarray(0, wireBytes);
  const begun = contentEncoding === 'gzip' ? inflateBeginning(part, BEGINNING_BYTES) : null;
  return begun ?? decodeBody(part, contentEncoding, BEGINNING_BYTES).body;
}

const BEGINNING_BYTES = 64 * 1024;

type Coding = 'gzip' | 'deflate' | 'br' | 'zstd' | 'unknown';

const CODINGS = new Map<string, Coding>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
]);

const MAX_CODINGS = 4;

/** Codings in the order applied; null when there are more than anyone needs. `identity` and empty parts are left out. */
function codingsOf(contentEncoding: string | null): Coding[] | null {
  if (contentEncoding === null) return [];
  if (contentEncoding === 'gzip') return ['gzip'];
  const parts = contentEncoding.slice(0, 200).toLowerCase().split(',');
  const codings = parts.map((part) => part.trim()).filter((part) => part !== '' && part !== 'identity' && part !== 'none');
  return codings.length > MAX_CODINGS ? null : codings.map((part) => CODINGS.get(part) ?? 'unknown');
}

function undo(wire: Buffer, coding: Coding, maxBytes: number): DecodedBody {
  if (wire.length === 0) return { body: wire, truncated: false, problem: null };
  switch (coding) {
    case 'gzip':
      // Not gzip although declared: servers that compress only some answers, or proxies that undo it without saying so.
      if (wire[0] !== 0x1f || (wire.length > 1 && wire[1] !== 0x8b)) return plain(wire, maxBytes, '声明为 gzip 而实际没有压缩');
      return inflate(wire, maxBytes, GZIP, gzipSize(wire, maxBytes));
    case 'deflate':
      return undoDeflate(wire, maxBytes);
    case 'br':
      return inflate(wire, maxBytes, BROTLI, null);
    case 'zstd':
      if (wire.length < 4 || wire.readUInt32LE(0) !== 0xfd2fb528) return plain(wire, maxBytes, '声明为 zstd 而实际不是');
      return inflate(wire, maxBytes, ZSTD, null);
    case 'unknown':
      return plain(wire, maxBytes, '声明了未知的压缩方式');
  }
}

/** `deflate` is zlib by the standard, and raw from servers that read the name literally. */
function undoDeflate(wire: Buffer, maxBytes: number): DecodedBody {
  if (wire[0] === 0x1f && wire[1] === 0x8b) return { ...undo(wire, 'gzip', maxBytes), problem: '声明为 deflate 而实际是 gzip' };
  const zlibHeader = wire.length > 1 && (wire[0]! & 0x0f) === 8 && wire.readUInt16BE(0) % 31 === 0;
  const first = inflate(wire, maxBytes, zlibHeader ? ZLIB : RAW, null);
  if (first.body.length > 0 || first.problem === null) return first;
  return zlibHeader ? inflate(wire, maxBytes, RAW, null) : first;
}

interface Inflate {
  run(wire: Buffer, options: zlib.ZlibOptions): Buffer;
  /** Flush mode with which a cut stream still gives what it holds. */
  flush: number;
}

const GZIP: Inflate = { run: zlib.gunzipSync, flush: zlib.constants.Z_SYNC_FLUSH };
const ZLIB: Inflate = { run: zlib.inflateSync, flush: zlib.constants.Z_SYNC_FLUSH };
const RAW: Inflate = { run: zlib.inflateRawSync, flush: zlib.constants.Z_SYNC_FLUSH };
const BROTLI: Inflate = { run: zlib.brotliDecompressSync, flush: zlib.constants.BROTLI_OPERATION_FLUSH };
const ZSTD: Inflate = {
  run: (wire, { maxOutputLength, finishFlush }) => zlib.zstdDecompressSync(wire, { maxOutputLength, finishFlush }),
  flush: zlib.constants.ZSTD_e_flush,
};

/** `chunkSize`: expected size of the result, so that it comes in one piece; null when not known. */
function inflate(wire: Buffer, maxBytes: number, method: Inflate, chunkSize: number | null): DecodedBody {
  const limits: zlib.ZlibOptions = { maxOutputLength: Math.max(1, maxBytes) };
  if (chunkSize !== null) limits.chunkSize = chunkSize;
  try {
    return { body: method.run(wire, limits), truncated: false, problem: null };
  } catch {
    const part = inflateWhatCanBe(wire, maxBytes, method);
    return part.body.length === 0 && !part.truncated && looksLikeText(wire) ? plain(wire, maxBytes, '声明为压缩而实际没有压缩') : part;
  }
}

const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

/**
 * The longest beginning that inflates within the limit, by halving the input: the synchronous calls give all or nothing.
 * Stops when nearly the whole limit is filled, so a bomb costs a few runs up to the limit.
 */
function inflateWhatCanBe(wire: Buffer, maxBytes: number, method: Inflate): DecodedBody {
  const whole = tryInflate(wire, wire.length, maxBytes, method);
  if (Buffer.isBuffer(whole)) return { body: whole, truncated: false, problem: '压缩数据不完整' };
  const bomb = whole === TOO_LARGE;
  let best: Buffer = Buffer.alloc(0);
  let low = 0;
  let high = wire.length;
  for (let run = 0; run < 24 && high - low > 1; run++) {
    const middle = (low + high) >> 1;
    const part = tryInflate(wire, middle, maxBytes, method);
    if (!Buffer.isBuffer(part)) {
      high = middle;
      continue;
    }
    low = middle;
    best = part;
    if (bomb && best.length >= maxBytes * 0.9) break;
  }
  return bomb ? { body: best, truncated: true, problem: null } : { body: best, truncated: false, problem: '压缩数据已损坏', damaged: true };
}

/** Inflates the first `length` bytes as a cut stream: the output, or the error's code. */
function tryInflate(wire: Buffer, length: number, maxBytes: number, method: Inflate): Buffer | string {
  try {
    return method.run(wire.subarray(0, length), { maxOutputLength: Math.max(1, maxBytes), finishFlush: method.flush });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN';
  }
}

/** No control characters at the start: text that was declared compressed. */
function looksLikeText(wire: Buffer): boolean {
  const end = Math.min(wire.length, 64);
  for (let at = 0; at < end; at++) if (wire[at]! < 0x20 && wire[at] !== 0x09 && wire[at] !== 0x0a && wire[at] !== 0x0d) return false;
  return end > 0;
}

/** The size that a gzip stream ends with, plus one so that the end is seen in the first run; null when it cannot be right. */
function gzipSize(wire: Buffer, maxBytes: number): number | null {
  if (wire.length < 18) return null;
  const size = wire.readUInt32LE(wire.length - 4);
  // 125 → 60 µs for a page of 26 kB against the default pieces of 16 kB. Deflate cannot expand more than 1032 times.
  return size >= 64 && size < maxBytes && size <= wire.length * 1032 ? size + 1 : null;
}

function plain(wire: Buffer, maxBytes: number, problem: string | null): DecodedBody {
  const truncated = wire.length > maxBytes;
  return { body: truncated ? wire.subarray(0, maxBytes) : wire, truncated, problem };
}
