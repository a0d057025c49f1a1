/** `backup FILE` and `restore FILE`: database, waiting jobs and stored files as one file, and back. Source: contracts.md section 1. */
import { Command } from 'commander';
import { type BackupSummary, backup, openBlobStore, restore } from '../platform/server.ts';
import { withDatabase } from './database.ts';
import { checkOutput } from './output.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .argument('<FILE>', '备份文件')
    .option('--without-blobs', '不含佐证和采集文件（对象存储另有备份时）')
    .action(async (file: string, { withoutBlobs = false }: { withoutBlobs?: boolean }) => {
      checkOutput(file);
      const summary = await withDatabase(async (database, config) =>
        backup(database, withoutBlobs ? null : await openBlobStore(config), file),
      );
      print('已备份', file, summary);
    });
}

export function restoreCommand(): Command {
  return new Command('restore').argument('<FILE>', '备份文件').action(async (file: string) => {
    const summary = await withDatabase(async (database, config) => restore(database, await openBlobStore(config), file), {
      migrated: false,
    });
    print('已恢复', file, summary);
  });
}

/** Lost files make the status 1: the backup is whole but for them. */
function print(done: string, file: string, { rows, head, jobs, blobs }: BackupSummary): void {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  const files = blobs === null ? '不含文件' : `${blobs.count} 个文件（${blobs.bytes} 字节）`;
  process.stdout.write(
    `${done} ${file}：${Object.keys(rows).length} 张表，${total} 行，${jobs.jobs} 个等待的任务，${files}，审计末条摘要 ${head ?? '无'}\n`,
  );
  if (blobs === null || blobs.missing.length === 0) return;
  process.stderr.write(`zhengxun: 备份时存储里有 ${blobs.missing.length} 个文件缺失或损坏，请查明：${blobs.missing.join('、')}\n`);
  process.exitCode = 1;
}
