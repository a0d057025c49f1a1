/**
 * Files of an inspection in the blob store. A file is one or more parts, each a blob (packed where that helps); rows of
 * `inspection_files` refer to them, so nothing of it is garbage while the inspection is there.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { FatalError } from '../../platform/index.ts';
import { type BlobStore, recordBlob, type Schema, type StoredBlob, type Work } from '../../platform/server.ts';

export type StoredFolder = Schema['inspection_files']['folder'];

/** One part of a file, as it stands in the store. */
export interface StoredPart {
  /** Within the folder, `/` between names. */
  path: string;
  part: number;
  encoding: 'plain' | 'zstd';
  /** Bytes of the file in it. */
  size: number;
  blob: StoredBlob;
}

/** What is packed already is stored as it is. */
const PACKED = /\.(?:gz|png|jpe?g|wacz|zip|spool)$/;

/** Stores the bytes `from` to `to` (end when null) of a file as one part. */
export async function storePart(
  blobs: BlobStore,
  file: string,
  { path: name, part, from = 0, to = null }: { path: string; part: number; from?: number; to?: number | null },
): Promise<StoredPart> {
  const size = (to ?? (await stat(file)).size) - from;
  const encoding = PACKED.test(name) ? ('plain' as const) : ('zstd' as const);
  const read = () => (size === 0 ? [] : createReadStream(file, { start: from, end: from + size - 1, highWaterMark: 1 << 18 }));
  const blob = await blobs.put(encoding === 'plain' ? iterate(read()) : packed(read()));
  return { path: name, part, encoding, size, blob };
}

/** Stores all files of a folder, each as one part. `leave`: names (from the folder on) that are left out. */
export async function storeFolder(blobs: BlobStore, dir: string, leave: (name: string) => boolean = () => false): Promise<StoredPart[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)));
  const parts: StoredPart[] = [];
  for (const name of names.map((one) => one.replaceAll(path.sep, '/')).sort()) {
    if (!leave(name)) parts.push(await storePart(blobs, path.join(dir, name), { path: name, part: 0 }));
  }
  return parts;
}

/** Writes the files of a folder from their parts. Throws FatalError when a part is damaged or the disk is full. */
export async function fetchFolder(blobs: BlobStore, dir: string, parts: readonly StoredPart[]): Promise<void> {
  await mkdir(dir, { recursive: true });
  const files = Map.groupBy(parts, (part) => part.path);
  for (const [name, pieces] of files) {
    const file = path.resolve(dir, name);
    if (!file.startsWith(path.resolve(dir) + path.sep)) throw new FatalError(`保存的文件名 ${name} 不合规定`, { code: 'stored-name' });
    await mkdir(path.dirname(file), { recursive: true });
    await (await open(`${file}.part`, 'w')).close();
    for (const { blob, encoding } of pieces.toSorted((a, b) => a.part - b.part)) {
      const source = await blobs.get(blob.sha256);
      const target = createWriteStream(`${file}.part`, { flags: 'a' });
      await (encoding === 'plain' ? pipeline(source, target) : pipeline(source, createZstdDecompress(), target));
    }
    await rename(`${file}.part`, file);
  }
}

/** Puts these parts in the place of what the inspection had in that folder. Throws ConflictError when a blob has been removed meanwhile. */
export async function recordParts(
  work: Work,
  blobs: BlobStore,
  inspectionId: string,
  folder: StoredFolder,
  parts: readonly StoredPart[],
): Promise<void> {
  await forgetParts(work, inspectionId, folder);
  for (const { blob, encoding } of parts)
    await recordBlob(work, blobs, blob, encoding === 'zstd' ? 'application/zstd' : 'application/octet-stream');
  if (parts.length === 0) return;
  const rows = parts.map(({ path: name, part, encoding, size, blob }) => ({
    inspection_id: inspectionId,
    folder,
    path: name,
    part,
    sha256: blob.sha256,
    encoding,
    size,
  }));
  await work.tx.insertInto('inspection_files').values(rows).execute();
}

/** Takes away what the inspection had in that folder; the bytes become garbage. */
export async function forgetParts({ tx }: Work, inspectionId: string, folder: StoredFolder): Promise<void> {
  await tx.deleteFrom('inspection_files').where('inspection_id', '=', inspectionId).where('folder', '=', folder).execute();
}

/** The parts of a folder, as recorded. */
export async function partsOf({ tx }: Pick<Work, 'tx'>, inspectionId: string, folder: StoredFolder): Promise<StoredPart[]> {
  const rows = await tx
    .selectFrom('inspection_files')
    .innerJoin('blobs', 'blobs.sha256', 'inspection_files.sha256')
    .select(['path', 'part', 'encoding', 'inspection_files.size', 'blobs.sha256', 'blobs.size as blob_size'])
    .where('inspection_id', '=', inspectionId)
    .where('folder', '=', folder)
    .orderBy('path')
    .orderBy('part')
    .execute();
  return rows.map(({ path: name, part, encoding, size, sha256, blob_size }) => ({
    path: name,
    part,
    encoding,
    size,
    blob: { sha256, size: blob_size },
  }));
}

/** A list of a folder's files with their digests as one blob: its own digest stands for the whole folder. */
export async function storeList(blobs: BlobStore, parts: readonly StoredPart[]): Promise<StoredBlob> {
  const files = parts.map(({ path: name, part, encoding, size, blob }) => ({ path: name, part, encoding, size, sha256: blob.sha256 }));
  return blobs.put(iterate([Buffer.from(`${JSON.stringify({ schema: 'zhengxun.folder/1', files })}\n`)]));
}

async function* iterate(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

async function* packed(source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = createZstdCompress();
  const feeding = pipeline(source, stream);
  // Told by `feeding`, awaited below.
  feeding.catch(() => undefined);
  yield* stream as AsyncIterable<Uint8Array>;
  await feeding;
}
