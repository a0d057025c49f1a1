/** Where a crawl's database lies, and the sentences for one that cannot be used. */
import path from 'node:path';
import { FatalError, InputError } from '../../platform/index.ts';
import { SCHEMA_VERSION } from './schema.ts';

export const databasePath = (dir: string) => path.join(dir, 'crawl.sqlite');

/** The sentence for a crawl file that this version cannot read. */
export function versionError(dir: string, version: number): InputError {
  return new InputError(`${dir} 中的采集文件是第 ${version} 版格式，本程序只读第 ${SCHEMA_VERSION} 版，请重新采集。`, {
    code: 'crawl-version',
    details: { version },
  });
}

/** Errors of the disk become a FatalError with a sentence; others are returned as they are. */
export function asDiskError(error: unknown, dir: string): unknown {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  const full = code === 'ENOSPC' || code === 'EDQUOT' || errcode === 13;
  const broken = code === 'EIO' || code === 'EROFS' || (typeof errcode === 'number' && [8, 10, 11].includes(errcode & 0xff));
  if (full)
    return new FatalError(`磁盘已满，采集停止；已保存的部分在 ${dir}，腾出空间后可用 --resume 接着做。`, {
      code: 'disk-full',
      cause: error,
    });
  if (broken)
    return new FatalError(`无法写入 ${dir}（磁盘故障或只读），采集停止；已保存的部分仍在。`, { code: 'disk-error', cause: error });
  return error;
}
