/** Zip archives as office documents use them: read with limits, so that no archive unfolds into all memory, and write. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { DocumentError } from './error.ts';

/** Unfolded size of one part and of all parts read, in bytes. */
const PART_LIMIT = 96 << 20;
const TOTAL_LIMIT = 256 << 20;
const ENTRY_LIMIT = 20_000;

interface Entry {
  name: string;
  method: number;
  packed: number;
  /** Offset of the local header. */
  offset: number;
  encrypted: boolean;
}

export interface Archive {
  names: readonly string[];
  /** Content of a part; null when the archive has none of that name. Throws DocumentError. */
  part(name: string): Uint8Array | null;
}

/** Opens an archive. Throws DocumentError when it is broken, encrypted or unfolds beyond the limits. */
export function openZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  try {
    for (const entry of listEntries(bytes, view)) if (!entries.has(entry.name)) entries.set(entry.name, entry);
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    throw new DocumentError('broken', cause);
  }
  let total = 0;

  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if (entry.encrypted) throw new DocumentError('encrypted');
      const content = unpack(bytes, view, entry);
      total += content.length;
      if (total > TOTAL_LIMIT) throw new DocumentError('too-large');
      return content;
    },
  };
}

function* listEntries(bytes: Uint8Array, view: DataView): Generator<Entry> {
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_536);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) throw new DocumentError('broken');
  const count = view.getUint16(end + 10, true);
  if (count > ENTRY_LIMIT) throw new DocumentError('too-large');
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new DocumentError('broken');
    const nameLength = view.getUint16(at + 28, true);
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function unpack(bytes: Uint8Array, view: DataView, { method, packed, offset }: Entry): Uint8Array {
  try {
    if (view.getUint32(offset, true) !== 0x04034b50) throw new DocumentError('broken');
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const content = bytes.subarray(start, start + packed);
    if (content.length !== packed) throw new DocumentError('broken');
    if (method === 0) return content;
    if (method !== 8) throw new DocumentError('broken');
    return inflateRawSync(content, { maxOutputLength: PART_LIMIT });
  } catch (cause) {
    if (cause instanceof DocumentError) throw cause;
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new DocumentError(tooLarge ? 'too-large' : 'broken', cause);
  }
}

/** An archive of the parts, in their order. */
export function writeZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const packed = deflateRawSync(content);
    const nameBytes = new TextEncoder().encode(name);
    // Version 2.0, UTF-8 names, deflate, 1980-01-01: the same parts give the same bytes.
    const common = new Uint8Array(26);
    const header = new DataView(common.buffer);
    header.setUint16(0, 20, true);
    header.setUint16(2, 0x0800, true);
    header.setUint16(4, 8, true);
    header.setUint16(8, 0x21, true);
    header.setUint32(10, crc32(content), true);
    header.setUint32(14, packed.length, true);
    header.setUint32(18, content.length, true);
    header.setUint16(22, nameBytes.length, true);
    chunks.push(Uint8Array.of(0x50, 0x4b, 3, 4), common, nameBytes, packed);
    const tail = new Uint8Array(14);
    new DataView(tail.buffer).setUint32(10, offset, true);
    directory.push(Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), common, tail, nameBytes);
    offset += 30 + nameBytes.length + packed.length;
  }
  const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, parts.size, true);
  view.setUint16(10, parts.size, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]));
}
