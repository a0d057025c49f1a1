/** `inspect URL`: crawls one website and judges it by a rulebook. Exit status follows the verdict (contracts.md section 1). */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type InspectionResult, inspectSite, type Report, renderTerminal } from '../campaign/index.ts';
import { InputError, systemClock } from '../platform/index.ts';
import {
  addNetworkOptions,
  networkOptions,
  type ParsedNetworkOptions,
  positiveInteger,
  positiveNumber,
  wholeNumber,
} from './network-options.ts';
import { progressLine, writeResult } from './output.ts';
import { version } from './version.ts';

interface ParsedInspectOptions extends ParsedNetworkOptions {
  format: 'text' | 'json' | 'html';
  output?: string;
  asOf?: string;
  rulebook: string;
  kind: 'portal' | 'site';
  siteCode?: string;
  registeredUrl?: string;
  publicService: boolean;
  evidence?: string;
  crawl?: string;
  resume?: boolean;
  maxPages?: number;
  render: 'auto' | 'never' | 'always';
  robots: boolean;
  confirmAfter: number;
  columns?: string;
  subsite: string[];
  keepBodies?: boolean;
  wacz?: string;
  earlier?: string;
  pictures: number;
  timestampAuthority?: string;
  strict?: boolean;
  all?: boolean;
}

/** Exit status of each verdict. */
const exitStatus: Record<Report['verdict'], number> = { qualified: 0, unqualified: 1, unknown: 3, review: 4 };

export function inspectCommand(): Command {
  const command = new Command('inspect')
    .description('检查一个网站并按检查指标评定')
    .argument('<URL>', '网站首页地址')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json', 'html']).default('text'))
    .option('--output <FILE>', '结果写入文件(默认标准输出)')
    .addOption(new Option('--as-of <DATE>', '检查截止日(北京日期,默认今天)').argParser(isoDate))
    .option('--rulebook <ID>', '检查指标', 'inspection-2019')
    .addOption(new Option('--kind <KIND>', '门户网站或部门网站').choices(['portal', 'site']).default('site'))
    .option('--site-code <CODE>', '网站标识码')
    .option('--registered-url <URL>', '报送系统填报的首页地址')
    .option('--no-public-service', '没有对外服务职能的部门')
    .option('--subsite <URL>', '一并检查的子站,可重复', (value: string, all: string[]) => [...all, value], [])
    .option('--columns <FILE>', '经人工确认的栏目清单(YAML)')
    .option('--evidence <DIR>', '佐证目录')
    .option('--wacz <FILE>', '另将佐证打包为 WACZ')
    .addOption(new Option('--pictures <N>', '佐证中最多的截图数').default(40).argParser(wholeNumber))
    .option('--timestamp-authority <URL>', 'RFC 3161 时间戳服务地址')
    .option('--earlier <DIR>', '上次检查的采集目录,未变化的页面不再读取')
    .option('--crawl <DIR>', '采集结果所在目录')
    .option('--resume', '继续该目录中未完成的采集')
    .option('--keep-bodies', '保留全部网页原文')
    .addOption(new Option('--max-pages <N>', '最多采集的页数').argParser(positiveInteger))
    .addOption(new Option('--render <WHEN>', '何时使用浏览器').choices(['auto', 'never', 'always']).default('auto'))
    .addOption(new Option('--confirm-after <SECONDS>', '打不开的地址隔多久复核').default(10).argParser(positiveNumber))
    .option('--no-robots', '不遵守 robots 规则')
    .option('--strict', '只要有不通过的问题就以 1 退出')
    .option('--all', '在终端列出全部问题');
  addNetworkOptions(command);
  return command.action(run);
}

async function run(url: string, options: ParsedInspectOptions): Promise<void> {
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  const progress = progressLine();
  try {
    const result = await inspectSite({
      url,
      network: networkOptions(options),
      clock: systemClock,
      software: version,
      asOf: options.asOf ?? null,
      rulebook: options.rulebook,
      kind: options.kind,
      siteCode: options.siteCode ?? null,
      registeredUrl: options.registeredUrl ?? null,
      publicService: options.publicService,
      subsites: options.subsite,
      crawlDir: options.crawl ?? null,
      evidenceDir: options.evidence ?? null,
      columnsFile: options.columns === undefined ? null : readColumns(options.columns),
      resume: options.resume ?? false,
      keepBodies: options.keepBodies ?? false,
      maxPages: options.maxPages ?? null,
      render: options.render,
      confirmAfterMs: Math.round(options.confirmAfter * 1000),
      robots: options.robots,
      wacz: options.wacz ?? null,
      earlierDir: options.earlier ?? null,
      pictureLimit: options.pictures,
      authority: options.timestampAuthority === undefined ? null : { url: options.timestampAuthority, timeoutMs: 20_000 },
      signal: stop.signal,
      onProgress: ({ pages, queued, phase }) => progress.show(`${phase} 已采集 ${pages} 页,待采集 ${queued} 页`),
    });
    progress.clear();
    print(result, options);
    const failed = options.strict === true && result.report.findings.some((f) => f.outcome === 'fail');
    process.exitCode = failed ? 1 : exitStatus[result.report.verdict];
  } finally {
    progress.clear();
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}

function print({ report, html, files }: InspectionResult, options: ParsedInspectOptions): void {
  if (options.format === 'json') {
    writeResult(`${JSON.stringify(report, null, 2)}\n`, options.output);
    return;
  }
  if (options.format === 'html') {
    writeResult(html, options.output);
    return;
  }
  const toTerminal = options.output === undefined && process.stdout.isTTY === true;
  const text = renderTerminal(report, {
    colour: toTerminal,
    width: toTerminal ? Math.max(60, process.stdout.columns) : 160,
    all: options.all,
  });
  const where = Object.entries(files).map(([name, file]) => `${name} ${file}`);
  writeResult(`${text}${where.join('\n')}\n`, options.output);
}

function readColumns(file: string): string {
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
