/** Writes a ZIP of stored (not squeezed) members: what WACZ readers need to fetch parts by range. ZIP64 where sizes ask for it. Source: PKWARE APPNOTE 6.3.9. */
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

export interface ZipMember {
  /** Name inside the archive, `/` between parts, ASCII. */
  name: string;
  source: { file: string } | { bytes: Uint8Array };
}

const LIMIT_32 = 0xffffffff;

/** Writes the archive beside its name and puts it there when it is whole. Rejects with the system's error. */
export async function writeZip(file: string, members: ZipMember[], modifiedAt: number): Promise<void> {
  const temporary = `${file}.part`;
  const output = await open(temporary, 'w');
  try {
    await writeMembers(output, members, modifiedAt);
    await output.sync();
  } finally {
    await output.close();
  }
  await rename(temporary, file);
}

async function writeMembers(output: FileHandle, members: ZipMember[], modifiedAt: number): Promise<void> {
  const directory: Buffer[] = [];
  let position = 0;
  for (const { name, source } of members) {
    const { crc, size } = await measure(source);
    const entry = { name: Buffer.from(name), crc, size, offset: position, time: dosTime(modifiedAt) };
    const header = localHeader(entry);
    await output.appendFile(header);
    await copy(source, size, output);
    position += header.length + size;
    directory.push(directoryEntry(entry));
  }
  const listing = Buffer.concat(directory);
  await output.appendFile(Buffer.concat([listing, endRecords(directory.length, listing.length, position)]));
}

interface Entry {
  name: Buffer;
  crc: number;
  size: number;
  offset: number;
  time: number;
}

async function measure(source: ZipMember['source']): Promise<{ crc: number; size: number }> {
  if ('bytes' in source) return { crc: crc32(source.bytes), size: source.bytes.length };
  let crc = 0;
  for await (const chunk of createReadStream(source.file, { highWaterMark: 1 << 20 })) crc = crc32(chunk as Buffer, crc);
  return { crc, size: (await stat(source.file)).size };
}

async function copy(source: ZipMember['source'], size: number, output: FileHandle): Promise<void> {
  if ('bytes' in source) return output.appendFile(source.bytes);
  let copied = 0;
  for await (const chunk of createReadStream(source.file, { highWaterMark: 1 << 20 })) {
    copied += (chunk as Buffer).length;
    await output.appendFile(chunk as Buffer);
  }
  if (copied !== size) throw new Error(`${source.file} changed while it was packed`);
}

function localHeader({ name, crc, size, time }: Entry): Buffer {
  const big = size >= LIMIT_32;
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(big ? 45 : 20, 4);
  head.writeUInt32LE(time, 10);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(big ? LIMIT_32 : size, 18);
  head.writeUInt32LE(big ? LIMIT_32 : size, 22);
  head.writeUInt16LE(name.length, 26);
  const extra = big ? zip64Extra([size, size]) : Buffer.alloc(0);
  head.writeUInt16LE(extra.length, 28);
  return Buffer.concat([head, name, extra]);
}

function directoryEntry({ name, crc, size, offset, time }: Entry): Buffer {
  const bigSize = size >= LIMIT_32;
  const bigOffset = offset >= LIMIT_32;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(45, 4);
  head.writeUInt16LE(bigSize || bigOffset ? 45 : 20, 6);
  head.writeUInt32LE(time, 12);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(bigSize ? LIMIT_32 : size, 20);
  head.writeUInt32LE(bigSize ? LIMIT_32 : size, 24);
  head.writeUInt16LE(name.length, 28);
  const extra = bigSize || bigOffset ? zip64Extra([...(bigSize ? [size, size] : []), ...(bigOffset ? [offset] : [])]) : Buffer.alloc(0);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE(bigOffset ? LIMIT_32 : offset, 42);
  return Buffer.concat([head, name, extra]);
}

function endRecords(count: number, size: number, offset: number): Buffer {
  const big = count >= 0xffff || size >= LIMIT_32 || offset >= LIMIT_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(big ? 0xffff : count, 8);
  end.writeUInt16LE(big ? 0xffff : count, 10);
  end.writeUInt32LE(big ? LIMIT_32 : size, 12);
  end.writeUInt32LE(big ? LIMIT_32 : offset, 16);
  if (!big) return end;

  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(45, 12);
  end64.writeUInt16LE(45, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}

function zip64Extra(values: number[]): Buffer {
  const extra = Buffer.alloc(4 + values.length * 8);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, i) => {
    extra.writeBigUInt64LE(BigInt(value), 4 + i * 8);
  });
  return extra;
}

/** Date and time in the DOS form, two-second steps, from 1980 on; UTC. */
function dosTime(at: number): number {
  const date = new Date(Math.max(at, Date.UTC(1980, 0, 1)));
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return ((day << 16) | time) >>> 0;
}
