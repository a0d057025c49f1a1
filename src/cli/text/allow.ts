/** `text allow`: the memory of what is no error: added, listed, removed. */
import { userInfo } from 'node:os';
import { Command, Option } from 'commander';
import { beijingDate } from '../../page/index.ts';
import { InputError, systemClock } from '../../platform/index.ts';
import { digestOf, type Memory, type MemoryEntry, MemoryError, memoryEntry } from '../../text/index.ts';
import { isoDate } from '../judging-options.ts';
import { writeResult } from '../output.ts';
import { defaultMemoryFile, loadMemory, saveMemory } from './own-data.ts';

interface ParsedAddOptions {
  reason: string;
  rule?: string;
  scope?: string;
  by?: string;
  until?: string;
  private?: boolean;
  memory?: string;
}

/** Identity numbers, bank cards, mobile numbers: such a wording is never kept itself. */
const PRIVATE = /\d{11}|\d{14}[\dXx]/;

export function allowCommand(): Command {
  const command = new Command('allow').description('“不是错误”记录：写明的写法不再报，但仍计数、可查');
  const memoryOption = () => new Option('--memory <FILE>', '记录文件(默认用数据目录中的)');
  command
    .command('add')
    .description('增加一条')
    .argument('<TEXT>', '写法，原样，带上前后的字以免放过别处')
    .requiredOption('--reason <TEXT>', '理由')
    .option('--rule <ID>', '只对该规则(见结果中的 rule)；不指定则对任何规则')
    .option('--scope <SCOPE>', '范围：site:网站域名，或 http(s):// 开头的地址；不指定则不限')
    .option('--by <NAME>', '由谁认定(默认为登录名)')
    .addOption(new Option('--until <DATE>', '有效期至(北京日期，含当日)；不指定则长期').argParser(isoDate))
    .option('--private', '写法是个人信息：只存其摘要')
    .addOption(memoryOption())
    .action((text: string, options: ParsedAddOptions) => {
      const file = options.memory ?? defaultMemoryFile();
      const entry = entryOf(text, options);
      const others = loadMemory(file, true).filter(({ id }) => id !== entry.id);
      saveMemory(file, [...others, entry]);
      writeResult(`已记入 ${file}\n${line(entry)}`, undefined);
    });
  command
    .command('list')
    .description('列出全部')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .addOption(memoryOption())
    .action(({ memory: file, format }: { memory?: string; format: 'text' | 'json' }) => {
      const memory = loadMemory(file ?? defaultMemoryFile(), file === undefined);
      writeResult(format === 'json' ? `${JSON.stringify(memory, null, 2)}\n` : listed(memory), undefined);
    });
  command
    .command('remove')
    .description('删除：从此照报')
    .argument('<ID...>', '编号(见 list)')
    .addOption(memoryOption())
    .action((ids: string[], { memory: named }: { memory?: string }) => {
      const file = named ?? defaultMemoryFile();
      const memory = loadMemory(file, named === undefined);
      const missing = ids.filter((id) => !memory.some((entry) => entry.id === id));
      if (missing.length > 0)
        throw new InputError(`没有编号 ${missing.join('、')}，可用 zhengxun text allow list 查看`, { code: 'no-such-entry' });
      saveMemory(
        file,
        memory.filter(({ id }) => !ids.includes(id)),
      );
      writeResult(`已删除 ${ids.length} 条\n`, undefined);
    });
  return command;
}

function entryOf(text: string, { reason, rule, scope, by, until, private: isPrivate }: ParsedAddOptions): MemoryEntry {
  try {
    return memoryEntry({
      text: isPrivate || PRIVATE.test(text) ? digestOf(text) : text,
      rule: rule ?? null,
      reason,
      scope: scope ?? '',
      by: by ?? userInfo().username,
      added: beijingDate(systemClock.now()),
      until: until ?? null,
    });
  } catch (cause) {
    if (!(cause instanceof MemoryError)) throw cause;
    throw new InputError(cause.message, { code: 'bad-entry', cause });
  }
}

function listed(memory: Memory): string {
  return memory.length === 0 ? '没有记录\n' : memory.map(line).join('');
}

function line({ id, text, rule, reason, scope, by, added, until }: MemoryEntry): string {
  const where = scope === '' ? '不限范围' : scope;
  const term = until === null ? '长期' : `至 ${until}`;
  return `${id}  “${text}”  ${rule ?? '任何规则'}  ${where}  ${term}  ${reason}（${by}，${added}）\n`;
}
