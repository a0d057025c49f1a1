/**
 * The file form of the tables: a checksum, then compressed columns of numbers, each with a name. Columns of 16 and 32
 * bits are stored as planes of bytes, low bytes first, because equal high bytes compress to almost nothing.
 */
import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** The tables or judges cannot be used: missing, cut off, changed, or of another version. The message says what to do. */
export class SpellingTablesError extends Error {
  override name = 'SpellingTablesError';
}

export type Column = Uint8Array | Uint16Array | Uint32Array;
type Width = 1 | 2 | 4;

const MAGIC = 'ZXSPELL1';
const HEAD = MAGIC.length + 32;
const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
/** More than this is no table of ours: a bound against files made to fill the memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Columns by name, as `packColumns` was given them. Throws SpellingTablesError. */
export function unpackColumns(bytes: Uint8Array): Columns {
  if (bytes.length < HEAD || Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC)
    throw new SpellingTablesError('错别字数据表不是本程序的格式，请重新安装本程序或重新生成数据表');
  const payload = bytes.subarray(HEAD);
  const digest = createHash('sha256').update(payload).digest();
  if (!digest.equals(bytes.subarray(MAGIC.length, HEAD)))
    throw new SpellingTablesError('错别字数据表已损坏（校验值不符），请重新安装本程序');
  const raw = zstdDecompressSync(payload, { maxOutputLength: MAX_BYTES });
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  const columns = new Map<string, Column>();
  let at = 4 + view.getUint32(0, true);
  for (const line of raw.subarray(4, at).toString('utf8').split('\n')) {
    const [name = '', width = '', length = ''] = line.split(' ');
    const column = emptyColumn(Number(width) as Width, Number(length));
    readPlanes(raw, at, column);
    at += column.byteLength;
    columns.set(name, column);
  }
  return new Columns(columns);
}

/** The file with these columns. */
export function packColumns(columns: Record<string, Column>): Uint8Array {
  const lines = Object.entries(columns).map(([name, column]) => `${name} ${column.BYTES_PER_ELEMENT} ${column.length}`);
  const head = Buffer.from(lines.join('\n'));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const raw = Buffer.concat([size, head, ...Object.values(columns).map(planesOf)]);
  const payload = zstdCompressSync(raw, { params: { [constants.ZSTD_c_compressionLevel]: 19 } });
  const digest = createHash('sha256').update(payload).digest();
  return Buffer.concat([Buffer.from(MAGIC, 'latin1'), digest, payload]);
}

/** Named columns with their widths checked on access. */
export class Columns {
  readonly #columns: ReadonlyMap<string, Column>;
  constructor(columns: ReadonlyMap<string, Column>) {
    this.#columns = columns;
  }
  /** Column of bytes. Throws SpellingTablesError when there is none of that name and width; so do the next two. */
  bytes(name: string): Uint8Array {
    const column = this.#columns.get(name);
    if (column instanceof Uint8Array) return column;
    throw missing(name);
  }
  words(name: string): Uint16Array {
    const column = this.#columns.get(name);
    if (column instanceof Uint16Array) return column;
    throw missing(name);
  }
  longs(name: string): Uint32Array {
    const column = this.#columns.get(name);
    if (column instanceof Uint32Array) return column;
    throw missing(name);
  }
}

const missing = (name: string) => new SpellingTablesError(`错别字数据表缺少“${name}”一栏，数据表与程序版本不一致，请重新安装本程序`);

function emptyColumn(width: Width, length: number): Column {
  if (width === 1) return new Uint8Array(length);
  return width === 2 ? new Uint16Array(length) : new Uint32Array(length);
}

function readPlanes(raw: Uint8Array, at: number, column: Column): void {
  const { length, BYTES_PER_ELEMENT: width } = column;
  if (at + column.byteLength > raw.length) throw new SpellingTablesError('错别字数据表不完整，请重新安装本程序');
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  for (let plane = 0; plane < width; plane++) {
    const from = at + plane * length;
    for (let i = 0, to = plane; i < length; i++, to += width) bytes[to] = raw[from + i]!;
  }
  if (!LITTLE_ENDIAN && width > 1) Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)[width === 2 ? 'swap16' : 'swap32']();
}

function planesOf(column: Column): Uint8Array {
  const { length, BYTES_PER_ELEMENT: width } = column;
  const planes = new Uint8Array(column.byteLength);
  for (let plane = 0; plane < width; plane++) for (let i = 0; i < length; i++) planes[plane * length + i] = column[i]! >>> (plane * 8);
  return planes;
}
