/** Shows what a finding points to: the stored answer of a server, a rendered page, a picture or a text, checked against its digest. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../platform/index.ts';
import { readChain } from './chain.ts';
import { type Evidence, INDEX_FILE, sha256 } from './evidence.ts';
import { entryOf } from './verify-report.ts';
import { parseRecord, readRange } from './warc-read.ts';

/** What was stored, as it was received. */
export interface ExtractedRecord {
  kind: Evidence['kind'];
  url: string;
  /** UTC, ISO 8601. */
  at: string;
  mime: string;
  /** What a browser made of the page, not what the server sent. */
  isRendered: boolean;
  /** Null for what is no HTTP answer. */
  status: number | null;
  /** Names in lower case; empty for what is no HTTP answer. A body may still be compressed: see content-encoding. */
  headers: Record<string, string>;
  payload: Buffer;
}

/** Files of an evidence folder, wherever they are kept. Both reject when there is no such file or place. */
export interface EvidenceFiles {
  whole(name: string): Promise<Buffer>;
  /** `length` bytes from `offset`. */
  range(name: string, offset: number, length: number): Promise<Buffer>;
}

/** A folder on this machine. */
export const filesOnDisk = (dir: string): EvidenceFiles => ({
  whole: (name) => readFile(path.join(dir, name)),
  range: (name, offset, length) => readRange(path.join(dir, name), offset, length),
});

/** Throws InputError when the evidence is not there or was changed. */
export async function extractRecord(files: EvidenceFiles, evidence: Pick<Evidence, 'path' | 'sha256'>): Promise<ExtractedRecord> {
  const index = await files.whole(INDEX_FILE).catch((cause: unknown) => {
    throw new InputError(`没有证据索引 ${INDEX_FILE}，请核对是否为检查时所写的佐证`, { code: 'evidence-not-a-folder', cause });
  });
  const entry = entryOf(readChain(index).entries, evidence.path);
  if (!entry)
    throw new InputError(`索引中没有证据 ${evidence.path}，请核对报告与证据目录是否属于同一次检查`, { code: 'evidence-not-found' });
  const common = { url: entry.url, at: entry.at, mime: entry.mime };
  try {
    const record = entry.offset < 0 ? null : await parseRecord(await files.range(entry.path, entry.offset, entry.length));
    const payload = record ? record.payload : await files.whole(entry.path);
    if (sha256(payload) !== evidence.sha256) throw new Error('内容与摘要不符');
    const kind = entry.type === 'screenshot' || entry.type === 'text' ? entry.type : 'warc';
    return {
      kind,
      ...common,
      isRendered: entry.type === 'resource',
      status: record?.http?.status ?? null,
      headers: record?.http?.headers ?? {},
      payload,
    };
  } catch (cause) {
    const clause = cause instanceof Error ? cause.message : '无法读取';
    throw new InputError(`证据 ${evidence.path} 不可用：${clause}；请用 verify 核对整个目录`, { code: 'evidence-damaged', cause });
  }
}
