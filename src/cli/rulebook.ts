/** `rulebook list | show | diff | lint`: the books of indicators, readable; every number names its clause. */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { compareBooks, lintOwnBook, listBooks, type NamedDifference, readBook, readOwnBook } from '../campaign/index.ts';
import { beijingDate } from '../page/index.ts';
import { InputError, systemClock } from '../platform/index.ts';
import type { BookHead, Indicator, Rulebook } from '../rulebook/index.ts';
import { writeResult } from './output.ts';

interface ParsedOptions {
  on?: string;
  format: 'text' | 'json';
  output?: string;
}

const KIND_WORDS: Record<Indicator['kind'], string> = { veto: '单项否决', deduct: '扣分', bonus: '加分', advisory: '提示' };
const MODE_WORDS: Record<Indicator['mode'], string> = { automatic: '自动判断', assisted: '机器初查，人工确认', manual: '人工检查' };
const PER_WORDS = { once: '一次', item: '每个', occurrence: '每处' };

export function rulebookCommand(): Command {
  const command = new Command('rulebook');
  withFormat(command.command('list').description('列出全部检查指标')).action((options: ParsedOptions) => {
    const heads = listBooks();
    write(heads, listText(heads), options);
  });
  withFormat(command.command('show').description('显示一套检查指标在某日的内容').argument('<ID>', '检查指标，或指标文件（.yaml）'))
    .addOption(onOption())
    .action((id: string, options: ParsedOptions) => {
      const book = bookOf(id, options.on);
      write(book, showText(book), options);
    });
  withFormat(
    command.command('diff').description('比较两套检查指标').argument('<A>', '检查指标或指标文件').argument('<B>', '检查指标或指标文件'),
  )
    .addOption(onOption())
    .action((a: string, b: string, options: ParsedOptions) => {
      const [before, after] = [bookOf(a, options.on), bookOf(b, options.on)];
      const differences = compareBooks(before, after);
      write(differences, diffText(before, after, differences), options);
    });
  command
    .command('lint')
    .description('校验一份指标文件')
    .argument('<FILE>', '指标文件（.yaml）')
    .action((file: string) => {
      const days = lintOwnBook(textOf(file), file);
      writeResult(`${file}：没有问题（已按 ${days.length} 个日期校验：${days.join('、')}）\n`, undefined);
    });
  return command;
}

function withFormat(command: Command): Command {
  return command
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）');
}

function onOption(): Option {
  return new Option('--on <DATE>', '取该日有效的数值（北京日期，默认今天；已废止的取最后一日）').argParser((text: string) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('应为 2019-04-01 形式的日期');
    return text;
  });
}

function write(data: unknown, text: string, { format, output }: ParsedOptions): void {
  writeResult(format === 'json' ? `${JSON.stringify(data, null, 2)}\n` : text, output);
}

/** A book of the project or of a file, on a day. Throws InputError, NotFoundError. */
function bookOf(idOrFile: string, on: string | undefined): Rulebook {
  const now = systemClock.now();
  if (!/\.ya?ml$/i.test(idOrFile)) return readBook(idOrFile, on ?? null, now);
  return readOwnBook(textOf(idOrFile), idOrFile, on ?? beijingDate(now));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(`无法读取指标文件 ${file}，请检查路径和权限`, { code: 'rulebook-unreadable', cause });
  }
}

function listText(heads: readonly BookHead[]): string {
  const lines = heads.map(({ id, title, documentNumber, effective, parent }) => {
    const until = effective.to === null ? '起施行' : `至 ${effective.to}`;
    return `${id}\n    ${documentNumber}《${title}》，${effective.from} ${until}${parent === null ? '' : `，继承 ${parent}`}`;
  });
  return `${lines.join('\n')}\n`;
}

function showText(book: Rulebook): string {
  const lines = [
    `${book.id}  ${book.documentNumber}《${book.title}》`,
    `${book.on} 有效的内容，共 ${book.indicators.length} 项`,
    ...scoringLines(book),
  ];
  let kind: Indicator['kind'] | null = null;
  let group = '';
  for (const indicator of book.indicators) {
    if (indicator.kind !== kind) lines.push('', `【${KIND_WORDS[indicator.kind]}】`);
    if (indicator.kind !== kind || indicator.group.id !== group) {
      lines.push(`${indicator.group.name}${indicator.group.cap === null ? '' : `（不超过 ${indicator.group.cap} 分）`}`);
    }
    kind = indicator.kind;
    group = indicator.group.id;
    lines.push(...indicatorLines(indicator, book));
  }
  return `${lines.join('\n')}\n`;
}

/** Differences gathered by indicator, each under its name and clause. */
function diffText(before: Rulebook, after: Rulebook, differences: readonly NamedDifference[]): string {
  const head = `${before.id}（${before.on}）→ ${after.id}（${after.on}）`;
  const blocks = [...Map.groupBy(differences, ({ subject }) => subject)].flatMap(([subject, all]) => {
    const clause = all[0]!.clause === null ? '' : `（${all[0]!.clause}）`;
    const lines = all.map(({ what, before: one, after: other }) => `    ${what}：${changed(what, one)} → ${changed(what, other)}`);
    return ['', `${subject}  ${all[0]!.name ?? ''}${clause}`.trimEnd(), ...lines];
  });
  const counts = `${new Set(differences.map(({ subject }) => subject)).size} 处有不同`;
  return `${[head, ...(differences.length > 0 ? [counts, ...blocks] : ['没有不同'])].join('\n')}\n`;
}

/** A value of a difference; kinds and ways in their own words. */
function changed(what: string, value: unknown): string {
  const words: Record<string, Record<string, string>> = { 性质: KIND_WORDS, 方式: MODE_WORDS, 计次: PER_WORDS };
  return (typeof value === 'string' ? words[what]?.[value] : undefined) ?? shown(value);
}

function scoringLines({ scoring, documentNumber }: Rulebook): string[] {
  if (!scoring) return [];
  const { start, failBelow, lineVerified, bonusAbove, bonusMax, withoutPublicService: part } = scoring;
  const bonus = bonusAbove === null ? '' : `；高于 ${bonusAbove} 分才加分，加分不超过 ${bonusMax ?? '上限未定的'} 分`;
  const line = lineVerified ? `低于 ${failBelow} 分不合格` : `合格线 ${failBelow} 分未经原文核实，只提请人工核定`;
  const scale = part === null ? '' : `；没有对外服务职能的按 ${part.start} 分计，乘以 ${part.numerator}/${part.denominator}`;
  return [`计分：${start} 分起扣；${line}${bonus}${scale}（${documentNumber} 指标说明）`];
}

function indicatorLines(indicator: Indicator, book: Rulebook): string[] {
  const { id, name, mode, points, kind, clause, criterion, checks, look, verified } = indicator;
  const sign = kind === 'bonus' ? '加' : '扣';
  const worth = points === null ? '' : `，${PER_WORDS[points.per]}${sign} ${points.each} 分${ownText(points.origin, book)}`;
  const state = `${MODE_WORDS[mode]}${verified ? '' : '，条款未经核实'}`;
  return [
    `  ${id}  ${name}  [${state}${worth}]`,
    `      条款：${clause ?? '本项目的提示项'}`,
    `      标准：${criterion}`,
    ...checks.map((use) => `      检查：${optionsText(use, book)}`),
    ...(look === null ? [] : [`      人工：${look}`]),
  ];
}

/** The check and its options; what an heir gives itself is marked with its first day of effect. */
function optionsText({ check, options, origins }: Indicator['checks'][number], book: Rulebook): string {
  const parts = Object.entries(options).map(([name, value]) => `${name}=${shown(value)}${ownText(origins[name] ?? null, book)}`);
  return parts.length === 0 ? check : `${check}（${parts.join('，')}）`;
}

function ownText(origin: { since: string; book: string } | null, { id, chain }: Rulebook): string {
  return chain.length > 1 && origin?.book === id ? `〔本指标，${origin.since} 起〕` : '';
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '无';
  return Array.isArray(value) ? value.map(shown).join('/') : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
