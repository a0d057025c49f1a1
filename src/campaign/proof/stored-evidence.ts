/**
 * Evidence of an inspection where the platform keeps it: opened for one proof, copied out whole to be verified or handed on. Bytes
 * come from the blob store, which hashes them as they pass; nothing is asked of a website.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createZstdDecompress } from 'node:zlib';
import type { EvidenceFiles } from '../../collect/index.ts';
import { InputError, NotFoundError } from '../../platform/index.ts';
import type { BlobStore, Work } from '../../platform/server.ts';
import { fetchFolder, partsOf, type StoredPart } from './stored-files.ts';

/** Where the evidence of an inspection lies. */
export interface StoredEvidence {
  /** Files of the sealed folder; empty where there is none (accounts). */
  parts: StoredPart[];
  /** The one file that was kept instead of a folder: what was seen of an account. */
  look: string | null;
}

/** The name under which findings of an account refer to what was seen of it. */
export const LOOK_FILE = 'look.json';
/** Read into memory at most. */
const LARGEST_WHOLE = 64 << 20;

/** Where the evidence lies. Throws NotFoundError when none was kept: a person entered the result, or nothing was looked at. */
export async function storedEvidence(
  work: Pick<Work, 'tx'>,
  { id, account_id: accountId, evidence_sha256: sha256 }: { id: string; account_id: string | null; evidence_sha256: string | null },
): Promise<StoredEvidence> {
  const parts = await partsOf(work, id, 'evidence');
  const look = accountId !== null && parts.length === 0 ? sha256 : null;
  if (parts.length === 0 && look === null) throw new NotFoundError('此次检查没有留存佐证', { code: 'evidence-not-kept' });
  return { parts, look };
}

/** The folder's files, read from the store one at a time. */
export function evidenceFiles(blobs: BlobStore, { parts }: Pick<StoredEvidence, 'parts'>): EvidenceFiles {
  const bytesOf = async function* (name: string): AsyncGenerator<Buffer> {
    const own = parts.filter((part) => part.path === name).sort((a, b) => a.part - b.part);
    if (own.length === 0) throw new Error(`没有文件 ${name}`);
    for (const { blob, encoding } of own) {
      const source = await blobs.get(blob.sha256);
      yield* encoding === 'plain' ? source : source.compose(createZstdDecompress());
    }
  };
  return {
    async whole(name) {
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of bytesOf(name)) {
        size += chunk.length;
        if (size > LARGEST_WHOLE) throw new Error(`文件 ${name} 过大`);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    // The whole file passes, so that the store has hashed it before anything is shown; what is not asked for is dropped at once.
    async range(name, offset, length) {
      if (length > LARGEST_WHOLE) throw new Error('记录过大');
      const chunks: Buffer[] = [];
      let at = 0;
      for await (const chunk of bytesOf(name)) {
        const part = chunk.subarray(Math.max(0, offset - at), Math.max(0, offset + length - at));
        if (part.length > 0) chunks.push(Buffer.from(part));
        at += chunk.length;
      }
      if (at < offset + length) throw new Error('记录超出文件末尾');
      return Buffer.concat(chunks);
    },
  };
}

/** Works with the folder on this machine and takes it away again, whatever happens. Throws InputError where there is no folder. */
export async function withFolder<T>(
  blobs: BlobStore,
  { parts }: StoredEvidence,
  work: (dir: string, names: readonly string[]) => Promise<T>,
): Promise<T> {
  if (parts.length === 0) throw new InputError('账号的佐证只有一份记录，没有可核验的目录', { code: 'evidence-not-a-folder' });
  const dir = await mkdtemp(path.join(tmpdir(), 'zhengxun-evidence-'));
  try {
    await fetchFolder(blobs, dir, parts);
    return await work(dir, [...new Set(parts.map((part) => part.path))]);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
