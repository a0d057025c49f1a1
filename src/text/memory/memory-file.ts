/** The memory as a file people can read and edit: a heading, then one entry a line, its cells apart by tabs. Pure. */
import { isDay } from '../packs/pack.ts';
import { idOf, type Memory, type MemoryEntry, plainScope } from './memory.ts';

/** Columns in their order. */
const COLUMNS = ['text', 'rule', 'reason', 'scope', 'by', 'added', 'until'] as const;
type Column = (typeof COLUMNS)[number];

const HEADING = `# 政巡“不是错误”记录：每行一条，各栏以制表符分隔。也可用 zhengxun text allow add/list/remove 增删。
# text 写法（原样，两个字以上）  rule 只对该规则（空：任何规则）  reason 理由  by 谁认定  added 认定日期  until 有效期至（空：长期）
# scope 范围：空为所有文本；site:www.example.gov.cn 为一个网站；http(s):// 开头的为该地址之下的网页`;

/** Shorter wordings would silence too much; longer ones are no wordings. */
const SHORTEST = 2;
const LONGEST = 200;
/** More entries than this are no memory but a way to switch the engine off. */
const MOST = 20_000;

/** An entry or file that cannot be used; the message is a Chinese sentence. */
export class MemoryError extends Error {
  override name = 'MemoryError';
}

/** Entries of a file. Throws MemoryError naming the line. */
export function readMemory(tsv: string): Memory {
  const entries: MemoryEntry[] = [];
  let heading = false;
  for (const [i, line] of tsv
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (!heading) {
      heading = true;
      if (cells.map((cell) => cell.trim()).join() !== COLUMNS.join())
        throw new MemoryError(`“不是错误”记录第 ${i + 1} 行应为表头 ${COLUMNS.join('、')}（以制表符分隔）`);
      continue;
    }
    if (cells.length > COLUMNS.length)
      throw new MemoryError(`“不是错误”记录第 ${i + 1} 行有 ${cells.length} 栏，应为 ${COLUMNS.length} 栏`);
    if (entries.length === MOST) throw new MemoryError(`“不是错误”记录超过 ${MOST} 条，请删去不再需要的`);
    const cell = (column: Column) => (cells[COLUMNS.indexOf(column)] ?? '').trim();
    try {
      entries.push(
        memoryEntry({
          text: cell('text'),
          rule: cell('rule') || null,
          reason: cell('reason'),
          scope: cell('scope'),
          by: cell('by'),
          added: cell('added'),
          until: cell('until') || null,
        }),
      );
    } catch (error) {
      if (!(error instanceof MemoryError)) throw error;
      throw new MemoryError(`“不是错误”记录第 ${i + 1} 行有误：${error.message}`);
    }
  }
  return entries;
}

/** A checked entry with its id. Throws MemoryError. */
export function memoryEntry(given: Omit<MemoryEntry, 'id'>): MemoryEntry {
  for (const [name, value] of Object.entries(given))
    if (typeof value === 'string' && /[\t\r\n]/.test(value)) throw new MemoryError(`${name} 须写在一行之内，不能含制表符`);
  const { text, reason, by, added, until } = given;
  const scope = plainScope(given.scope);
  if ([...text].length < SHORTEST) throw new MemoryError('写法至少要有两个字，请带上前后的字，以免放过别处的错误');
  if (text.startsWith('#')) throw new MemoryError('写法不能以 # 开头（# 开头的行是说明）');
  if (text.length > LONGEST) throw new MemoryError(`写法超过 ${LONGEST} 字，请只写有争议的词句`);
  if (reason === '') throw new MemoryError('请写明理由');
  if (by === '') throw new MemoryError('请写明由谁认定');
  if (!isDay(added)) throw new MemoryError(`认定日期“${added}”不是 YYYY-MM-DD 形式的日期`);
  if (until !== null && !isDay(until)) throw new MemoryError(`有效期“${until}”不是 YYYY-MM-DD 形式的日期`);
  if (scope === null) throw new MemoryError(`不认识范围“${given.scope}”，应为空、site:网站域名，或 http:// https:// 开头的地址`);
  return { id: idOf({ ...given, scope }), ...given, scope };
}

/** The file of these entries. */
export function writeMemory(memory: Memory): string {
  const rows = memory.map((entry) => COLUMNS.map((column) => entry[column] ?? '').join('\t'));
  return `${[HEADING, COLUMNS.join('\t'), ...rows].join('\n')}\n`;
}
