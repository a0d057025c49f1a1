/** One page from bytes as received to what the crawl stores; runs on the main thread or on a reading thread. */
import { hash as digest } from 'node:crypto';
import type { PageReader } from '../../page/index.ts';
import { borrowBody } from '../net/decode.ts';
import { hintsOf, NO_HINTS, type PackedBlock, packBlock, type ReadResult } from './packed.ts';

/**
 * Where readers come from. The crawl never imports a reader: the caller passes it in, as a function for this
 * thread and, for reading threads, as a module that exports `createReader(data): PageReader | Promise<PageReader>`.
 */
export interface ReaderSource {
  /** Makes a reader for the main thread. */
  inline(): PageReader | Promise<PageReader>;
  /** Null: always read on the main thread. */
  module: URL | null;
  /** Given to `createReader` in each thread; must survive structured cloning. */
  data?: unknown;
  /** Of reader, packs and rules together: readings of an earlier crawl are taken over only when it is the same. */
  version?: string;
}

export interface ReadTask {
  /** Body as received. */
  wire: Uint8Array;
  /** Content-encoding header, null when there was none. */
  encoding: string | null;
  contentType: string | null;
  /** Address that answered. */
  url: string;
  isHome: boolean;
  /** SHA-256 of the body an earlier crawl read there: the same body is not read again. */
  known: Uint8Array | null;
  /** Limit of the decompressed body. */
  maxBytes: number;
  /** The bytes are a browser's rendering. */
  rendered: boolean;
  /** All blocks are wanted, known or not. */
  whole: boolean;
}

/** Decodes and reads one body; never throws. `isKnown`: blocks the crawl has already. */
export function readBody(reader: PageReader, task: ReadTask, isKnown: (hash: string) => boolean): ReadResult {
  const empty: ReadResult = { sha256: new Uint8Array(32), size: 0, same: false, problem: null, facts: '{}', hints: NO_HINTS, blocks: [] };
  let body: Uint8Array;
  if (task.encoding === null || task.encoding === 'identity') body = task.wire;
  else {
    const decoded = borrowBody(Buffer.from(task.wire.buffer, task.wire.byteOffset, task.wire.byteLength), task.encoding, task.maxBytes);
    if (decoded.problem !== null && (decoded.damaged || !hasMarkup(decoded.body))) return { ...empty, problem: decoded.problem };
    body = decoded.body;
  }
  const sha256 = digest('sha256', body, 'buffer');
  if (task.known !== null && sha256.equals(task.known)) return { ...empty, sha256, size: body.length, same: true };
  try {
    const reading = reader.read(body, {
      url: task.url,
      contentType: task.contentType,
      isHome: task.isHome,
      ...(task.rendered ? { rendered: true } : {}),
    });
    const blocks = new Array<string | PackedBlock>(reading.blocks.length);
    for (let i = 0; i < blocks.length; i++) {
      const block = reading.blocks[i]!;
      blocks[i] = !task.whole && isKnown(block.hash) ? block.hash : packBlock(block);
    }
    return { sha256, size: body.length, same: false, problem: null, facts: JSON.stringify(reading.facts), hints: hintsOf(reading), blocks };
  } catch (error) {
    // A reader promises not to throw; if one page breaks that promise the others are still read.
    return { ...empty, sha256, size: body.length, problem: `读取程序出错：${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A wrongly declared body that begins like a web page is one; what else came is not read as if it were. */
function hasMarkup(body: Uint8Array): boolean {
  // UTF-16 has a zero beside each of these letters.
  const beginning = Buffer.from(body.subarray(0, BEGINNING_BYTES)).toString('latin1').replaceAll('\0', '');
  return /<(?:!doctype|\?xml|html|head|body|meta|title|link|script|frameset|table|div|p|a)[\s>]/i.test(beginning);
}
const BEGINNING_BYTES = 4096;
