/**
 * Tar archives as they stream: backups (read again here) and offline bundles (unpacked by any tar). Written as ustar, with pax
 * records for names and sizes that do not fit; read only as far as our own archives go, anything else is refused.
 */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

export interface TarEntry {
  /** Relative, with `/`. */
  name: string;
  /** Bytes. */
  size: number;
  /** Default 0644. */
  mode?: number;
  /** Target of a symbolic link; it has no bytes. */
  link?: string;
}

export interface TarWriter {
  /**
   * Writes an entry. When the bytes break off or are not as many as announced the archive stays well-formed (filled with zeros) and
   * the error is thrown after.
   */
  add(entry: TarEntry, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** Writes the end mark; the stream stays open. */
  end(): Promise<void>;
}

const BLOCK = 512;
const ZEROS = Buffer.alloc(64 * 1024);
/** Largest size that eleven octal digits hold. */
const LARGEST_OCTAL = 8 ** 11 - 1;

/** Writes to a stream, waiting where it is full. */
export function tarWriter(out: Writable): TarWriter {
  let failure: Error | null = null;
  out.on('error', (error) => {
    failure = error;
  });
  const write = async (bytes: Uint8Array) => {
    if (failure !== null) throw failure;
    if (!out.write(bytes)) await once(out, 'drain');
  };
  const zeros = async (count: number) => {
    for (let left = count; left > 0; left -= ZEROS.length) await write(ZEROS.subarray(0, Math.min(left, ZEROS.length)));
  };
  return {
    async add(entry, bytes) {
      for (const header of headersOf(entry)) await write(header);
      let written = 0;
      let broken: unknown = null;
      try {
        for await (const chunk of bytes) {
          if (written + chunk.length > entry.size) throw new Error(`${entry.name} is longer than announced`);
          await write(chunk);
          written += chunk.length;
        }
        if (written < entry.size) throw new Error(`${entry.name} is shorter than announced`);
      } catch (error) {
        if (failure !== null) throw failure;
        broken = error;
      }
      await zeros(entry.size - written + padding(entry.size));
      if (broken !== null) throw broken;
    },
    end: () => zeros(2 * BLOCK),
  };
}

const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

function headersOf({ name, size, mode = 0o644, link = '' }: TarEntry): Buffer[] {
  const records: [string, string][] = [];
  if (Buffer.byteLength(name) > 100) records.push(['path', name]);
  if (Buffer.byteLength(link) > 100) records.push(['linkpath', link]);
  if (size > LARGEST_OCTAL) records.push(['size', String(size)]);
  const main = headerOf({ name, size: size > LARGEST_OCTAL ? 0 : size, mode, link, type: link === '' ? '0' : '2' });
  if (records.length === 0) return [main];
  const text = Buffer.from(records.map(paxRecord).join(''));
  const pax = headerOf({ name: 'pax', size: text.length, mode: 0o644, link: '', type: 'x' });
  return [pax, text, Buffer.alloc(padding(text.length)), main];
}

/** `length key=value\n`, the length counting itself. */
function paxRecord([key, value]: [string, string]): string {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (String(length).length + Buffer.byteLength(rest) !== length) length = String(length).length + Buffer.byteLength(rest);
  return `${length}${rest}`;
}

function headerOf(entry: { name: string; size: number; mode: number; link: string; type: '0' | '2' | 'x' }): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, digits: number) => block.write(`${value.toString(8).padStart(digits, '0')}\0`, at, 'latin1');
  block.write(entry.name, 0, 100, 'utf8');
  octal(entry.mode, 100, 7);
  octal(0, 108, 7);
  octal(0, 116, 7);
  octal(entry.size, 124, 11);
  // No date: the same content gives the same bytes.
  octal(0, 136, 11);
  block.write(entry.type, 156, 'latin1');
  block.write(entry.link, 157, 100, 'utf8');
  block.write('ustar\x0000', 257, 'latin1');
  octal(checksum(block), 148, 6);
  block.write(' ', 155, 'latin1');
  return block;
}

/** Sum of all bytes, the field of the sum itself counted as spaces. */
function checksum(block: Buffer): number {
  let sum = 0;
  for (const [i, byte] of block.entries()) sum += i >= 148 && i < 156 ? 0x20 : byte;
  return sum;
}

export interface ReadEntry {
  name: string;
  size: number;
  /** To be read to its end, or left alone, before the next entry is asked for. */
  bytes: AsyncGenerator<Buffer>;
}

/** Thrown by `readTar`. */
export class TarDamagedError extends Error {}

/** Entries of an archive made by `tarWriter`, without links. Throws TarDamagedError for anything else and for one that is cut off. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<ReadEntry> {
  const reader = chunkReader(source);
  for (;;) {
    const block = await reader.exactly(BLOCK);
    if (block.equals(ZEROS.subarray(0, BLOCK))) return;
    let { name, size, type } = fieldsOf(block);
    if (type === 'x') {
      const records = (await reader.exactly(size + padding(size))).toString('utf8', 0, size);
      const pax = new Map([...records.matchAll(/^\d{1,10} (path|size)=(.{1,4096})$/gm)].map((found) => [found[1]!, found[2]!]));
      const main = fieldsOf(await reader.exactly(BLOCK));
      name = pax.get('path') ?? main.name;
      size = Number(pax.get('size') ?? main.size);
      type = main.type;
    }
    if (type !== '0' || !Number.isSafeInteger(size)) throw new TarDamagedError(`unexpected entry ${type}`);
    const bytes = reader.some(size);
    yield { name, size, bytes };
    for await (const _ of bytes);
    await reader.exactly(padding(size));
  }
}

function fieldsOf(block: Buffer): { name: string; size: number; type: string } {
  const text = (from: number, to: number) => {
    const end = block.indexOf(0, from);
    return block.toString('utf8', from, end === -1 || end > to ? to : end);
  };
  const stated = Number.parseInt(text(148, 156), 8);
  const size = Number.parseInt(text(124, 136), 8);
  if (stated !== checksum(block) || !Number.isSafeInteger(size)) throw new TarDamagedError('header damaged');
  return { name: text(0, 100), size, type: text(156, 157) };
}

/** Any part of a stream, no more of it in memory than a chunk. */
function chunkReader(source: AsyncIterable<Uint8Array>) {
  const iterator = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await iterator.next();
    if (done === true) throw new TarDamagedError('cut off');
    rest = Buffer.from(value.buffer, value.byteOffset, value.length);
  };
  async function* some(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (rest.length === 0) await more();
      const part = rest.subarray(0, Math.min(left, rest.length));
      rest = rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
  return {
    some,
    /** In one piece: for headers. */
    async exactly(count: number): Promise<Buffer> {
      if (count > 1 << 20) throw new TarDamagedError('header too long');
      const parts: Buffer[] = [];
      for await (const part of some(count)) parts.push(part);
      return Buffer.concat(parts);
    },
  };
}
