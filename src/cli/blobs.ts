/** `blobs check` and `blobs clean`: whether the stored files are all there, and those that nothing needs any more. */
import { Command, Option } from 'commander';
import { systemClock } from '../platform/index.ts';
import { collectGarbage, findMissing, openBlobStore } from '../platform/server.ts';
import { withDatabase } from './database.ts';
import { positiveInteger } from './network-options.ts';

export function blobsCommand(): Command {
  const check = new Command('check')
    .description('核对登记的文件是否都在；缺失或大小不对的逐个列出')
    .option('--read', '读出全部内容重算摘要（费时与存储大小相当）')
    .action(({ read = false }: { read?: boolean }) => runCheck(read));
  const clean = new Command('clean')
    .description('找出没有任何记录引用的文件')
    .addOption(new Option('--grace <HOURS>', '宽限时间：存入未满这么多小时的不动').default(72).argParser(positiveInteger))
    .option('--remove', '删除找到的文件（不加此项只列出数量）')
    .action(({ grace, remove = false }: { grace: number; remove?: boolean }) => runClean(grace, remove));
  return new Command('blobs').addCommand(check).addCommand(clean);
}

async function runCheck(read: boolean): Promise<void> {
  const { looked, missing } = await withDatabase(async (database, config) =>
    findMissing(database.kysely, await openBlobStore(config), { read }),
  );
  if (missing.length === 0) {
    process.stdout.write(`登记的 ${looked} 个文件都在${read ? '，内容无误' : ''}\n`);
    return;
  }
  process.stdout.write(`登记的 ${looked} 个文件中有缺失或损坏的（至多列出 100 个），请从备份恢复：\n${missing.join('\n')}\n`);
  process.exitCode = 1;
}

async function runClean(hours: number, remove: boolean): Promise<void> {
  const { blobs, bytes, young } = await withDatabase(async (database, config) =>
    collectGarbage({ database, clock: systemClock }, await openBlobStore(config), { graceMs: hours * 3_600_000, remove }),
  );
  process.stdout.write(`${remove ? '已删除' : '可删除'}无人引用的文件 ${blobs} 个（${bytes} 字节）；未满宽限时间的 ${young} 个未动\n`);
}
