/** Whether a zip archive may be unfolded at all: looked at before a library that trusts it does. */
import { inflateRawSync } from 'node:zlib';
import { InputError } from '../errors.ts';

/** Unfolded size of all parts, in bytes: a registry of 100,000 rows takes about 80 MB. */
const UNFOLDED_LIMIT = 256 << 20;
const MOST_PARTS = 1000;

/** Throws InputError for archives that are broken, encrypted or unfold beyond the limit, whatever they say of themselves. */
export function guardArchive(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let left = UNFOLDED_LIMIT;
    for (const part of parts(view)) left -= unfoldedSize(bytes, view, part, left);
  } catch (cause) {
    throw whyUnreadable(cause);
  }
}

function whyUnreadable(cause: unknown): InputError {
  if (cause instanceof InputError) return cause;
  if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge();
  return new InputError('文件已损坏或不完整，请重新保存后再选', { code: 'table-broken', cause });
}

/** Names of all parts. Throws InputError for an archive that is broken or has too many. */
export function archiveNames(bytes: Uint8Array): string[] {
  try {
    return [...parts(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))].map(({ name }) => name);
  } catch (cause) {
    throw whyUnreadable(cause);
  }
}

interface Part {
  name: string;
  flags: number;
  method: number;
  packed: number;
  offset: number;
}

const utf8 = new TextDecoder();

function* parts(view: DataView): Generator<Part> {
  let end = view.byteLength - 22;
  const lowest = Math.max(0, end - 65_536);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest) throw new RangeError('no directory at the end');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_PARTS) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const nameLength = view.getUint16(at + 28, true);
    yield {
      name: utf8.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function unfoldedSize(bytes: Uint8Array, view: DataView, { flags, method, packed, offset }: Part, limit: number): number {
  if ((flags & 1) !== 0) throw new InputError('文件有密码，请去掉密码后再选', { code: 'table-encrypted' });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return packed;
  if (limit < 1) throw tooLarge();
  return inflateRawSync(content, { maxOutputLength: limit }).length;
}

const tooLarge = () => new InputError('文件展开后过大，请核对是否选对了文件', { code: 'table-too-large' });
