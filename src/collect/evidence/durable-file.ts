/**
 * Writing that may be believed: bytes are on the disk before success is reported, and a write that fails in any way
 * (full disk, no permission, short write) stops the job with one sentence.
 */
import { type FileHandle, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { FatalError } from '../../platform/index.ts';

/** A file that grows; each append is on the disk when it resolves. All methods throw FatalError `evidence-write-failed`. */
export interface AppendFile {
  readonly path: string;
  /** Bytes so far. */
  readonly size: number;
  append(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file for appending: creates it when `from` is 0, else cuts it at `from` bytes (torn end of an interrupted run). */
export async function openAppend(file: string, from: number): Promise<AppendFile> {
  const handle = await guarded(file, async () => {
    const opened = await open(file, from === 0 ? 'w' : 'r+');
    await opened.truncate(from);
    await opened.sync();
    await syncFolder(path.dirname(file));
    return opened;
  });
  let size = from;
  return {
    path: file,
    get size() {
      return size;
    },
    append: (bytes) =>
      guarded(file, async () => {
        await writeAll(handle, bytes, size);
        await handle.datasync();
        size += bytes.length;
      }),
    close: () => guarded(file, () => handle.close()),
  };
}

/** Writes a whole file so that either the old or the new content stands there, never half. Throws FatalError. */
export async function writeWhole(file: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  await guarded(file, async () => {
    const temporary = `${file}.part`;
    const handle = await open(temporary, 'w', mode);
    try {
      await writeAll(handle, bytes, 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    await syncFolder(path.dirname(file));
  });
}

/** Makes names in a folder durable. Windows cannot open folders and keeps names without it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    // A disk that takes nothing and reports nothing would otherwise loop for ever.
    if (bytesWritten === 0) throw Object.assign(new Error('short write'), { code: 'ESHORT' });
    done += bytesWritten;
  }
}

/** Runs a file operation and turns whatever it throws into the sentence for people. */
export async function guarded<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof FatalError) throw cause;
    const errno = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new FatalError(`证据写入失败：${REASONS[errno] ?? `系统错误 ${errno}`}（${file}）；任务已停止，排除后可用 --resume 继续`, {
      code: 'evidence-write-failed',
      details: { file, errno },
      cause,
    });
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: '磁盘空间不足',
  EDQUOT: '磁盘配额已用完',
  EFBIG: '文件超过系统允许的大小',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘为只读',
  EIO: '磁盘读写出错',
  ENOTDIR: '路径中有一段不是目录',
  EISDIR: '同名目录已存在',
  EMFILE: '打开的文件过多',
  ESHORT: '磁盘没有接受全部数据',
};
