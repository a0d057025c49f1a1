/**
 * Blobs as files: `ab/cd/abcd…` under one folder. Written beside, flushed, then renamed: whoever sees a name sees all its bytes,
 * after a loss of power too.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, type Dirent } from 'node:fs';
import { mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../errors.ts';
import { type BlobStore, blobName, bytesOf, isBlobName, measuring, missingBlob, verified } from './store.ts';

/** Puts under way. Its name is no fan-out folder's. */
const UNFINISHED = 'unfinished';

/** The store in a folder, made when it is not there. Throws InputError when it cannot be made. */
export async function folderStore(root: string): Promise<BlobStore> {
  const unfinished = path.join(root, UNFINISHED);
  await mkdir(unfinished, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new InputError(`无法使用存放文件的文件夹 ${root}，请检查路径和权限（blobs.folder）`, { code: 'blob-folder-unusable', cause });
  });
  const fileOf = (sha256: string) => {
    const name = blobName(sha256);
    return path.join(root, name.slice(0, 2), name.slice(2, 4), name);
  };
  const find = async (sha256: string) => {
    const state = await stateOf(fileOf(sha256));
    return state === null ? null : { sha256, size: state.size, storedAt: state.mtime };
  };
  return {
    async put(source) {
      const making = path.join(unfinished, randomUUID());
      const measure = measuring();
      try {
        await pipeline(bytesOf(source), measure.stream, createWriteStream(making, { flags: 'wx', mode: 0o600, flush: true }));
        const blob = measure.result();
        const file = fileOf(blob.sha256);
        await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
        // Over one of the same name: the bytes are the same, a damaged one is mended, the date is new.
        await rename(making, file);
        for (const folder of [path.dirname(file), path.dirname(path.dirname(file)), root]) await flushFolder(folder);
        return blob;
      } catch (error) {
        await rm(making, { force: true });
        throw error;
      }
    },
    async get(sha256) {
      const file = fileOf(sha256);
      const handle = await open(file).catch((error: unknown) => {
        throw isMissing(error) ? missingBlob(sha256) : error;
      });
      return verified(createReadStream(file, { fd: handle }), sha256);
    },
    find,
    delete: (sha256) => rm(fileOf(sha256), { force: true }),
    async *list() {
      for (const first of await foldersOf(root))
        for (const second of await foldersOf(path.join(root, first)))
          for await (const { name } of await opendir(path.join(root, first, second))) {
            if (!isBlobName(name) || !name.startsWith(first + second)) continue;
            const blob = await find(name);
            if (blob !== null) yield blob;
          }
    },
    async removeUnfinished(before) {
      let removed = 0;
      for (const name of await readdir(unfinished)) {
        const file = path.join(unfinished, name);
        const state = await stateOf(file);
        if (state === null || state.mtime >= before) continue;
        await rm(file, { force: true });
        removed++;
      }
      return removed;
    },
  };
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function stateOf(file: string) {
  try {
    return await stat(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Folders of the fan-out: two hex digits. */
async function foldersOf(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)).map((entry) => entry.name);
}

/** A new name is as durable as its folder. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
