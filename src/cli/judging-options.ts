/** Options of the commands that judge a site, and how their results are printed. Source: contracts.md section 1. */
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Report, renderTerminal } from '../campaign/index.ts';
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
}

/** Exit status of each verdict. */
const exitStatus: Record<Report['verdict'], number> = { qualified: 0, unqualified: 1, unknown: 3, review: 4 };

/** Adds what is known of the site, the rulebook, the day and the form of the result. */
export function addJudgingOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json', 'html']).default('text'))
    .option('--output <FILE>', '结果写入文件(默认标准输出)')
    .addOption(new Option('--as-of <DATE>', '检查截止日(北京日期)').argParser(isoDate))
    .option('--rulebook <ID>', '检查指标', 'inspection-2019')
    .addOption(new Option('--kind <KIND>', '门户网站或部门网站').choices(['portal', 'site']))
    .option('--site-code <CODE>', '网站标识码')
    .option('--registered-url <URL>', '报送系统填报的首页地址')
    .option('--no-public-service', '没有对外服务职能的部门')
    .option('--subsite <URL>', '一并检查的子站,可重复', (value: string, all: string[] = []) => [...all, value])
    .option('--columns <FILE>', '经人工确认的栏目清单(YAML)')
    .option('--strict', '只要有不通过的问题就以 1 退出')
    .option('--all', '在终端列出全部问题');
}

/** Prints the report in the form asked for and sets the exit status by its verdict. `files`: what else was written, by name. */
export function printReport(report: Report, html: string, options: ParsedJudgingOptions, files: Record<string, string> = {}): void {
  writeResult(formatted(report, html, options, files), options.output);
  const isFailed = options.strict === true && report.findings.some((finding) => finding.outcome === 'fail');
  process.exitCode = isFailed ? 1 : exitStatus[report.verdict];
}

/** Text of the columns file that was named, null when none was. Throws InputError when it cannot be read. */
export function columnsText(file: string | undefined): string | null {
  if (file === undefined) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(`无法读取栏目清单 ${file},请检查路径和权限`, { code: 'columns-file-unreadable', cause });
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

function formatted(report: Report, html: string, options: ParsedJudgingOptions, files: Record<string, string>): string {
  if (options.format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  if (options.format === 'html') return html;
  const toTerminal = options.output === undefined && process.stdout.isTTY === true;
  const width = toTerminal ? Math.max(60, process.stdout.columns) : 160;
  const text = renderTerminal(report, { colour: toTerminal, width, ...(options.all === undefined ? {} : { all: options.all }) });
  const where = Object.entries(files).map(([name, file]) => `${name} ${file}\n`);
  return `${text}\n${where.join('')}`;
}
