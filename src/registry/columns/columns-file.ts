/**
 * The list of columns as a YAML file beside the report: written by the machine, corrected by a person, read back at the
 * next inspection. Only data: no tags, no aliases, unknown keys are refused with a hint.
 */
import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { InputError } from '../../platform/index.ts';
import { shownText } from '../shown-text.ts';

/** Classes of columns as the file spells them, with the words for people everywhere. */
export const COLUMN_CLASS_NAMES = {
  news: '动态要闻',
  notice: '通知公告',
  policy: '政策文件',
  interpretation: '政策解读',
  'general-info': '概况信息',
  'org-functions': '机构职能',
  leaders: '领导信息',
  disclosure: '信息公开',
  'annual-report': '年度报告',
  data: '数据发布',
  service: '办事服务',
  statistics: '办事统计',
  consultation: '咨询建言',
  survey: '调查征集',
  interview: '在线访谈',
  topic: '专题专栏',
  other: '其他',
} as const satisfies Readonly<Record<string, string>>;

/** Expected period between updates; `none`: the column needs no update. */
export type ColumnPeriod = { days: number } | { months: number } | 'none';

/** One entry of the file. What is left out changes nothing. */
export interface ColumnEntry {
  url: string;
  name?: string;
  /** One of COLUMN_CLASS_NAMES. */
  class?: string;
  period?: ColumnPeriod;
  /** Excused until that day (`YYYY-MM-DD`), inclusive. */
  exempt?: { reason: string; until: string };
  confirmed?: boolean;
  /** Not a column of this site. */
  ignore?: boolean;
}

/** An entry to be written, with what the machine saw as a comment line. */
export interface ColumnEntryToWrite extends ColumnEntry {
  seen?: string;
}

const KEYS = ['url', 'name', 'class', 'period', 'exempt', 'confirmed', 'ignore'] as const;
const EXEMPT_KEYS = ['reason', 'until'] as const;
const MAX_BYTES = 4_000_000;
/** Characters of the file's words shown in a refusal. */
const SHOWN = 60;

const HEADER = ` 栏目清单：机器列出，请人工核对。下次检查时用 --columns 指定本文件即可生效。
 name 名称  class 类别  confirmed 是否经人工确认
 period 更新周期（可选）：14天、6个月、无（不要求更新）；不写则按检查指标
 exempt 免检（可选）：reason 理由，until 截止日期（含当日）
 ignore: true 表示不是本站栏目
 类别：${Object.entries(COLUMN_CLASS_NAMES)
   .map(([id, name]) => `${id} ${name}`)
   .join('；')}`;

/** The file's text. Reading it and writing the result again gives the same entries. */
export function writeColumnsFile(columns: readonly ColumnEntryToWrite[]): string {
  const document = new Document({ columns: columns.map(plainEntry) });
  document.commentBefore = HEADER;
  const list = document.get('columns') as YAMLSeq<YAMLMap>;
  for (const [i, { seen }] of columns.entries()) {
    const node = list.items[i]!;
    if (seen) node.commentBefore = ` ${seen.replace(/[\p{C}\s]+/gu, ' ').trim()}`;
    if (i > 0) node.spaceBefore = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Entries of the file. Throws InputError with line and reason when it cannot be used. */
export function readColumnsFile(text: string): ColumnEntry[] {
  if (text.length > MAX_BYTES) throw refusal(1, '文件超过4 MB，不是栏目清单');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
  });
  const lineOf = (node: unknown): number => {
    const range = (node as Node | null)?.range;
    return range ? lines.linePos(range[0]).line : 1;
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw refusal(problem.linePos?.[0].line ?? 1, yamlReason(problem.code, problem.message));
  const read = new Reader(lineOf);
  const root = document.contents;
  if (root === null) return [];
  const pairs = read.map(root, ['columns'], '文件');
  const list = pairs.get('columns');
  if (!list) throw refusal(lineOf(root), '缺少 columns');
  if (isScalar(list) && list.value === null) return [];
  if (!isSeq(list)) throw refusal(lineOf(list), 'columns 应为一列条目，每条以 “- url:” 开头');
  const seen = new Map<string, number>();
  return list.items.map((item) => {
    const entry = readEntry(item as Node, read);
    const line = lineOf(item);
    const before = seen.get(entry.url);
    if (before !== undefined) throw refusal(line, `栏目 ${entry.url} 与第${before}行重复，请只留一条`);
    seen.set(entry.url, line);
    return entry;
  });
}

function readEntry(item: Node, read: Reader): ColumnEntry {
  const pairs = read.map(item, KEYS, '栏目条目');
  const urlNode = pairs.get('url');
  if (!urlNode) throw refusal(read.lineOf(item), '栏目条目缺少 url');
  const entry: ColumnEntry = { url: webAddress(read.text(urlNode, 'url'), read.lineOf(urlNode)) };
  for (const [key, node] of pairs) {
    if (key === 'name') entry.name = read.text(node, key);
    else if (key === 'class') entry.class = columnClass(read.text(node, key), read.lineOf(node));
    else if (key === 'period') entry.period = period(read.text(node, key), read.lineOf(node));
    else if (key === 'exempt') entry.exempt = exemption(node, read);
    else if (key === 'confirmed') entry.confirmed = read.flag(node, key);
    else if (key === 'ignore') entry.ignore = read.flag(node, key);
  }
  return entry;
}

function exemption(node: Node, read: Reader): { reason: string; until: string } {
  const pairs = read.map(node, EXEMPT_KEYS, 'exempt');
  const [reason, until] = [pairs.get('reason'), pairs.get('until')];
  if (!reason || !until) throw refusal(read.lineOf(node), 'exempt 需要 reason（理由）和 until（截止日期）');
  return { reason: read.text(reason, 'reason'), until: day(read.text(until, 'until'), read.lineOf(until)) };
}

// ── values ──────────────────────────────────────────────────────────────────────────────────────────────────────

function webAddress(text: string, line: number): string {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    throw refusal(line, `url 应为以 http:// 或 https:// 开头的网址，现为“${shownText(text, SHOWN)}”`);
  return text;
}

function columnClass(text: string, line: number): string {
  if (Object.hasOwn(COLUMN_CLASS_NAMES, text)) return text;
  const byName = Object.entries(COLUMN_CLASS_NAMES).find(([, name]) => name === text);
  if (byName) return byName[0];
  throw refusal(
    line,
    `没有类别“${shownText(text, SHOWN)}”${hint(text, Object.keys(COLUMN_CLASS_NAMES))}，可用：${Object.keys(COLUMN_CLASS_NAMES).join('、')}`,
  );
}

function period(text: string, line: number): ColumnPeriod {
  const value = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  if (value === 'none' || value === '无' || value === '不要求') return 'none';
  const match = /^(\d{1,4})(天|日|days?|个?月|months?)$/.exec(value);
  const count = match ? Number(match[1]) : 0;
  if (!match || count < 1 || count > 3_660) throw refusal(line, `更新周期“${shownText(text, SHOWN)}”不认识，请写成 14天、6个月 或 无`);
  return /月|month/.test(match[2]!) ? { months: count } : { days: count };
}

function day(text: string, line: number): string {
  const sound = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!sound) throw refusal(line, `日期“${shownText(text, SHOWN)}”不存在，应为 YYYY-MM-DD`);
  return text;
}

/** Entry in the order of KEYS, without what is not said. */
function plainEntry(entry: ColumnEntryToWrite): Record<string, unknown> {
  return {
    url: entry.url,
    ...(entry.name === undefined ? {} : { name: entry.name }),
    ...(entry.class === undefined ? {} : { class: entry.class }),
    ...(entry.period === undefined ? {} : { period: periodText(entry.period) }),
    ...(entry.exempt === undefined ? {} : { exempt: { reason: entry.exempt.reason, until: entry.exempt.until } }),
    ...(entry.confirmed === undefined ? {} : { confirmed: entry.confirmed }),
    ...(entry.ignore === undefined ? {} : { ignore: entry.ignore }),
  };
}

function periodText(value: ColumnPeriod): string {
  if (value === 'none') return '无';
  return 'days' in value ? `${value.days}天` : `${value.months}个月`;
}

// ── reading nodes ───────────────────────────────────────────────────────────────────────────────────────────────

/** Reads plain nodes only: maps with known keys, text, flags. */
class Reader {
  readonly lineOf: (node: unknown) => number;

  constructor(lineOf: (node: unknown) => number) {
    this.lineOf = lineOf;
  }

  map(node: Node, keys: readonly string[], what: string): Map<string, Node> {
    this.#plain(node);
    if (!isMap(node)) throw refusal(this.lineOf(node), `${what}应为“键: 值”的形式`);
    const pairs = new Map<string, Node>();
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const name = this.text(key, '键');
      if (!keys.includes(name)) {
        throw refusal(this.lineOf(key), `不认识的键“${shownText(name, SHOWN)}”${hint(name, keys)}，可用：${keys.join('、')}`);
      }
      if (value) pairs.set(name, value);
    }
    return pairs;
  }

  text(node: Node, what: string): string {
    this.#plain(node);
    const value = isScalar(node) ? (typeof node.value === 'string' ? node.value : node.source) : undefined;
    if (typeof value !== 'string' || value.trim() === '') throw refusal(this.lineOf(node), `${what} 不能为空，应为一行文字`);
    if (value.length > 2_000) throw refusal(this.lineOf(node), `${what} 过长`);
    return value.trim();
  }

  flag(node: Node, what: string): boolean {
    this.#plain(node);
    const value = isScalar(node) ? node.value : null;
    if (value === true || value === '是') return true;
    if (value === false || value === '否') return false;
    throw refusal(this.lineOf(node), `${what} 应为 true 或 false`);
  }

  #plain(node: Node): void {
    if (isAlias(node)) throw refusal(this.lineOf(node), '不支持 YAML 别名（*），请写出内容');
    if ((node as { tag?: string }).tag?.startsWith('!')) throw refusal(this.lineOf(node), '不支持 YAML 标签（!）');
  }
}

function refusal(line: number, reason: string): InputError {
  return new InputError(`栏目清单第${line}行：${reason}`, { code: 'columns-file-invalid', details: { line, reason } });
}

function yamlReason(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return '同一个键写了两次';
  if (code === 'TAG_RESOLVE_FAILED') return '不支持 YAML 标签（!）';
  if (code === 'BAD_INDENT' || code === 'TAB_AS_INDENT') return '缩进不对，请用空格对齐，不要用制表符';
  return `YAML 格式有误（${shownText(message.split('\n', 1)[0]!, SHOWN)}）`;
}

/** The key that was probably meant. */
function hint(word: string, known: readonly string[]): string {
  const near = known.find((one) => one.toLowerCase() === word.toLowerCase() || distance(one, word) <= 2);
  return near === undefined ? '' : `（是否想写 ${near}？）`;
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1)!;
}
