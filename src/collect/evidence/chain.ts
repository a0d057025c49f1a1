/** The chained index evidence.jsonl: writing a line, reading all lines, and what an interrupted run left behind. */
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { CHAIN_START, ENTRY_TYPES, type EvidenceEntry, PROOF_FILE, sha256 } from './evidence.ts';

const EntrySchema = Type.Object(
  {
    n: Type.Integer({ minimum: 0 }),
    prev: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    type: Type.Enum([...ENTRY_TYPES]),
    path: Type.String(),
    offset: Type.Integer({ minimum: -1 }),
    length: Type.Integer({ minimum: 0 }),
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    sizeBytes: Type.Integer({ minimum: 0 }),
    url: Type.String(),
    at: Type.String(),
    mime: Type.String(),
    status: Type.Integer(),
  },
  { additionalProperties: false },
);

export interface ReadChain {
  entries: EvidenceEntry[];
  /** sha256 of the last whole line; 64 zeros for an empty index. */
  head: string;
  /** Bytes of the whole lines; what follows is the torn end of an interrupted write. */
  wholeBytes: number;
  tornBytes: number;
  /** Lines (counted from 1) that cannot be read or do not follow the line before, with a Chinese clause. */
  faults: { line: number; clause: string }[];
}

/** The line of an entry, without newline: keys always in this order, so the same entry is the same bytes. */
export function entryLine(entry: EvidenceEntry): string {
  const { n, prev, type, path, offset, length, sha256: digest, sizeBytes, url, at, mime, status } = entry;
  return JSON.stringify({ n, prev, type, path, offset, length, sha256: digest, sizeBytes, url, at, mime, status });
}

/** Reads the index. Goes on after a fault, so that every fault is named. */
export function readChain(bytes: Buffer): ReadChain {
  const wholeBytes = bytes.lastIndexOf(0x0a) + 1;
  const chain: ReadChain = { entries: [], head: CHAIN_START, wholeBytes, tornBytes: bytes.length - wholeBytes, faults: [] };
  let start = 0;
  for (let line = 1; start < wholeBytes; line++) {
    const end = bytes.indexOf(0x0a, start);
    const text = bytes.toString('utf8', start, end);
    const entry = readEntry(text);
    if (!entry) chain.faults.push({ line, clause: '内容无法识别' });
    else if (entry.n !== line - 1) chain.faults.push({ line, clause: `序号应为 ${line - 1}，实为 ${entry.n}（有行被删除、插入或调换）` });
    else if (entry.prev !== chain.head) chain.faults.push({ line, clause: '与上一行的摘要不衔接（本行或上一行被改动）' });
    if (entry) chain.entries.push(entry);
    chain.head = sha256(bytes.subarray(start, end));
    start = end + 1;
  }
  return chain;
}

/** Null when the line is not exactly what `entryLine` writes. */
function readEntry(text: string): EvidenceEntry | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!Value.Check(EntrySchema, value)) return null;
    const entry = value as EvidenceEntry;
    if (entry.type === 'start' ? entry.path !== '' : !PROOF_FILE.test(entry.path)) return null;
    return entryLine(entry) === text ? entry : null;
  } catch {
    return null; // not JSON
  }
}
