/** The small part of DER (X.690) that time stamps need: definite lengths, low tag numbers. */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  generalizedTime: 0x18,
  context0: 0xa0,
  context1: 0xa1,
} as const;

export interface DerNode {
  tag: number;
  /** Tag, length and content. */
  whole: Buffer;
  content: Buffer;
}

/** One element with these contents. */
export function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), derLength(content.length), content]);
}

/** A non-negative INTEGER from big-endian bytes. */
export function derInteger(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const trimmed = Buffer.from(bytes.subarray(start));
  return der(TAG.integer, (trimmed[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), trimmed]) : trimmed);
}

/** OBJECT IDENTIFIER from its dotted form. */
export function derOid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** Reads exactly one element. Throws Error when the bytes are no DER or go on after it. */
export function readDer(bytes: Buffer): DerNode {
  const { node, end } = readAt(bytes, 0);
  if (end !== bytes.length) throw new Error('DER: bytes after the end');
  return node;
}

/** Elements inside a constructed one. Throws Error when they are no DER. */
export function children(node: DerNode): DerNode[] {
  const found: DerNode[] = [];
  for (let position = 0; position < node.content.length; ) {
    const { node: child, end } = readAt(node.content, position);
    found.push(child);
    position = end;
  }
  return found;
}

/** Dotted form of an OBJECT IDENTIFIER. Throws Error when it is none. */
export function oidText(node: DerNode | undefined): string {
  if (node?.tag !== TAG.oid || node.content.length === 0) throw new Error('DER: object identifier expected');
  const parts: number[] = [];
  let value = 0;
  for (const byte of node.content) {
    if (value > 0x3ffffff) throw new Error('DER: object identifier too large');
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    if (parts.length === 0) parts.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)));
    else parts.push(value);
    value = 0;
  }
  return parts.join('.');
}

/** ms since the epoch of a GeneralizedTime in UTC (`20261120083000Z`, fractions allowed). Throws Error when it is none. */
export function generalizedTime(node: DerNode | undefined): number {
  const text = node?.tag === TAG.generalizedTime ? node.content.toString('latin1') : '';
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d{1,9})?Z$/.exec(text);
  if (!match) throw new Error('DER: time expected');
  const [, year, month, day, hour, minute, second, fraction = ''] = match;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
  if (Number.isNaN(time)) throw new Error('DER: time out of range');
  return time;
}

function readAt(bytes: Buffer, position: number): { node: DerNode; end: number } {
  const tag = bytes[position];
  const first = bytes[position + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new Error('DER: element expected');
  let length = first;
  let start = position + 2;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    if (octets === 0 || octets > 4) throw new Error('DER: length of an unusual form');
    length = 0;
    for (let i = 0; i < octets; i++) length = length * 256 + (bytes[start + i] ?? 0);
    start += octets;
  }
  if (start + length > bytes.length) throw new Error('DER: element longer than its place');
  return {
    node: { tag, whole: bytes.subarray(position, start + length), content: bytes.subarray(start, start + length) },
    end: start + length,
  };
}

function derLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Buffer.from([0x80 | octets.length, ...octets]);
}

function base128(value: number): number[] {
  const octets = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift(0x80 | (rest % 128));
  return octets;
}
