/** `backup FILE` and `restore FILE`: the database as one file, and back. Source: contracts.md section 1. */
import { Command } from 'commander';
import { type BackupSummary, backup, restore } from '../platform/server.ts';
import { withDatabase } from './database.ts';
import { checkOutput } from './output.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('备份数据库为一个文件（与数据库版本无关；含账号密码的摘要，请妥善保管）')
    .argument('<FILE>', '备份文件')
    .action(async (file: string) => {
      checkOutput(file);
      print('已备份', file, await withDatabase((database) => backup(database, file)));
    });
}

export function restoreCommand(): Command {
  return new Command('restore')
    .description('把备份恢复到空的数据库（DATABASE_URL，未设置时用内置数据库）')
    .argument('<FILE>', '备份文件')
    .action(async (file: string) => {
      print('已恢复', file, await withDatabase((database) => restore(database, file), { migrated: false }));
    });
}

function print(done: string, file: string, { rows, head }: BackupSummary): void {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`${done} ${file}：${Object.keys(rows).length} 张表，${total} 行，审计末条摘要 ${head ?? '无'}\n`);
}
