/** `text pack`: an office's own packs as workbooks and folders: exported, imported, checked, listed. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../platform/index.ts';
import { builtinPacks, type Pack, packFiles, packWorkbook, tryPack } from '../../text/index.ts';
import { writeResult } from '../output.ts';
import { explained, readOwnPack } from './own-packs.ts';

export function packCommand(): Command {
  const command = new Command('pack').description('词库：导出为 Excel 编辑，检查后再导入');
  command
    .command('list')
    .description('列出项目自带的词库')
    .action(() => writeResult(builtinPacks().map(line).join(''), undefined));
  command
    .command('export')
    .description('把词库导出为 Excel 工作簿')
    .argument('<PACK>', '自带词库的编号，或本单位的词库文件夹')
    .requiredOption('-o, --output <FILE.xlsx>', '保存的文件')
    .action((name: string, { output }: { output: string }) => exportPack(name, output));
  command
    .command('import')
    .description('把 Excel 工作簿导入为词库文件夹；有一行不合格，什么都不写')
    .argument('<FILE.xlsx>', '按导出的样式填写的工作簿')
    .requiredOption('-o, --output <DIR>', '词库文件夹')
    .option('--replace', '文件夹中已有词库时覆盖')
    .action((file: string, { output, replace }: { output: string; replace?: boolean }) => importPack(file, output, replace ?? false));
  command
    .command('check')
    .description('检查词库，并用词条自带的正例、反例试一遍')
    .argument('<PACK...>', '词库文件夹或 .xlsx 文件')
    .action((names: string[]) => writeResult(names.map(checkPack).join(''), undefined));
  return command;
}

function line({ meta, rows }: Pack): string {
  return `${meta.id}\t${meta.title}\t${rows.length} 条\t${meta.owner}\t${meta.added}\n`;
}

function exportPack(name: string, output: string): void {
  if (!/\.xlsx$/i.test(output)) throw new InputError(`导出的文件应以 .xlsx 结尾：${output}`, { code: 'bad-pack-output' });
  const pack = builtinPacks().find(({ meta }) => meta.id === name) ?? (existsSync(name) ? readOwnPack(name) : null);
  if (pack === null) throw new InputError(`没有词库 ${name}，用 zhengxun text pack list 查看自带的词库`, { code: 'no-such-pack' });
  written(output, () => writeFileSync(output, packWorkbook(pack)));
  writeResult(`已导出 ${pack.rows.length} 条到 ${output}\n`, undefined);
}

function importPack(file: string, output: string, replace: boolean): void {
  const pack = readOwnPack(file);
  explained(file, () => tryPack(pack));
  if (existsSync(path.join(output, 'pack.yaml')) && !replace)
    throw new InputError(`${output} 中已有词库，要覆盖请加 --replace`, { code: 'pack-exists' });
  const { yaml, tsv } = packFiles(pack);
  written(output, () => {
    mkdirSync(output, { recursive: true });
    putFile(path.join(output, 'entries.tsv'), tsv);
    putFile(path.join(output, 'pack.yaml'), yaml);
  });
  writeResult(`已导入 ${pack.rows.length} 条到 ${output}\n`, undefined);
}

function checkPack(name: string): string {
  const pack = readOwnPack(name);
  const { entries, hits, misses } = explained(name, () => tryPack(pack));
  return `${name}：${entries} 条，正例 ${hits} 句、反例 ${misses} 句，全部合格\n`;
}

/** The file appears whole or not at all. */
function putFile(file: string, text: string): void {
  const draft = `${file}.draft`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

function written(output: string, write: () => void): void {
  try {
    write();
  } catch (cause) {
    throw new InputError(`无法写入 ${output}，请检查目录是否存在、是否有权限和空间`, { code: 'output-unwritable', cause });
  }
}
