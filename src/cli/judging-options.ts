/** Options of the commands that judge a site, and how their results are printed. Source: contracts.md section 1. */
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import {
  type Judgement,
  type JudgingChoices,
  type Report,
  renderExplanation,
  renderTerminal,
  type WrittenFiles,
} from '../campaign/index.ts';
import { InputError } from '../platform/index.ts';
import { writeResult } from './output.ts';

export interface ParsedJudgingOptions {
  format: 'text' | 'json' | 'html';
  output?: string;
  asOf?: string;
  rulebook: string;
  kind?: 'portal' | 'site';
  siteCode?: string;
  registeredUrl?: string;
  publicService?: boolean;
  subsite?: string[];
  columns?: string;
  strict?: boolean;
  all?: boolean;
  seed?: string;
  only?: string[];
  explain?: string;
  form?: string;
}

type Written = Partial<WrittenFiles & { form: string }>;
/** Files beside the result, in the order in which they are named. */
const WRITTEN: [keyof Written, string][] = [
  ['report', '报告'],
  ['data', '数据'],
  ['columns', '栏目清单'],
  ['evidence', '佐证'],
  ['form', '人工核定表'],
];

/** Exit status of each verdict. */
export const exitStatus: Record<Report['verdict'], number> = { qualified: 0, unqualified: 1, unknown: 3, review: 4 };

/** Adds what is known of the site, the rulebook, the day and the form of the result. */
export function addJudgingOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json', 'html']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）')
    .addOption(new Option('--as-of <DATE>', '检查截止日（北京日期）').argParser(isoDate))
    .option('--rulebook <ID>', '检查指标，或本单位的指标文件（.yaml）', 'inspection-2019')
    .option('--seed <TEXT>', '随机抽查的种子（默认由网站和检查截止日得出）')
    .option('--only <NAME...>', '只评定这些指标或检查，不作整体结论')
    .option('--explain <INDICATOR>', '说明一项指标从页面到分值的全过程')
    .option('--form <FILE>', '写出人工核定表（YAML）')
    .addOption(new Option('--kind <KIND>', '门户网站或部门网站').choices(['portal', 'site']))
    .option('--site-code <CODE>', '网站标识码')
    .option('--registered-url <URL>', '报送系统填报的首页地址')
    .option('--no-public-service', '没有对外服务职能的部门')
    .option('--subsite <URL>', '一并检查的子站，可重复', (value: string, all: string[] = []) => [...all, value])
    .option('--columns <FILE>', '经人工确认的栏目清单（YAML）')
    .option('--strict', '只要有不通过的问题就以 1 退出')
    .option('--all', '在终端列出全部问题');
}

/** Rulebook, seed and choice of indicators. Throws InputError when a rulebook file cannot be read. */
export function choicesOf({ rulebook, seed, only, explain, format }: ParsedJudgingOptions): JudgingChoices {
  if (explain !== undefined && format === 'html') throw new InputError('--explain 只有 text 和 json 两种格式', { code: 'explain-format' });
  const book = /\.ya?ml$/i.test(rulebook) ? { file: rulebook, text: readText(rulebook, '指标文件') } : rulebook;
  return { rulebook: book, seed: seed ?? null, only: only ?? [] };
}

/** What is asked for beside the report. */
export function asksOf({ explain, form }: ParsedJudgingOptions): { explain: string | null; form: boolean } {
  return { explain: explain ?? null, form: form !== undefined };
}

/** Prints the report or the explanation, writes the form, and sets the exit status by the verdict. `files`: what else was written. */
export function printJudgement(
  { report, explanation, form }: Judgement,
  html: string,
  options: ParsedJudgingOptions,
  files: Partial<WrittenFiles> = {},
): void {
  const written = { ...files, ...(options.form === undefined ? {} : { form: options.form }) };
  if (form !== null) writeResult(form, options.form);
  if (explanation !== null) {
    const text = options.format === 'json' ? `${JSON.stringify(explanation, null, 2)}\n` : renderExplanation(explanation, screen(options));
    writeResult(text, options.output);
  } else {
    writeResult(formatted(report, html, options, written), options.output);
  }
  const isFault = ({ outcome, decision }: Report['findings'][number]) => outcome === 'fail' && decision?.says !== 'dismiss';
  const isFailed = options.strict === true && report.findings.some(isFault);
  process.exitCode = isFailed ? 1 : exitStatus[report.verdict];
}

/** Text of the columns file that was named, null when none was. Throws InputError when it cannot be read. */
export function columnsText(file: string | undefined): string | null {
  return file === undefined ? null : readText(file, '栏目清单');
}

/** Text of a file that was named; `what`: its Chinese name. Throws InputError when it cannot be read. */
export function readText(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(`无法读取${what} ${file}，请检查路径和权限`, { code: 'file-unreadable', cause });
  }
}

/** Argument parser: a calendar date. */
export function isoDate(text: string): string {
  try {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError();
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    throw new InvalidArgumentError('应为 YYYY-MM-DD 形式的日期');
  }
}

function formatted(report: Report, html: string, options: ParsedJudgingOptions, files: Written): string {
  if (options.format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (options.format === 'html') return html;
  const text = renderTerminal(report, { ...screen(options), ...(options.all === undefined ? {} : { all: options.all }) });
  const where = WRITTEN.flatMap(([name, words]) => (files[name] === undefined ? [] : [`${words} ${files[name]}\n`]));
  return `${text}\n${where.join('')}`;
}

/** Colours and width of the screen, or of a file that people read. */
export function screen({ output }: Pick<ParsedJudgingOptions, 'output'>): { colour: boolean; width: number } {
  const colour = output === undefined && process.stdout.isTTY === true;
  return { colour, width: colour ? Math.max(60, process.stdout.columns) : 160 };
}
