/** `inspect URL`: crawls one website and judges it by a rulebook. Exit status follows the verdict (contracts.md section 1). */
import { Command, Option } from 'commander';
import { inspectSite } from '../campaign/index.ts';
import { systemClock } from '../platform/index.ts';
import { addJudgingOptions, asksOf, choicesOf, columnsText, type ParsedJudgingOptions, printJudgement } from './judging-options.ts';
import {
  addNetworkOptions,
  networkOptions,
  nonNegativeNumber,
  type ParsedNetworkOptions,
  positiveInteger,
  wholeNumber,
} from './network-options.ts';
import { checkOutput, progressLine } from './output.ts';
import { addOwnDataOptions, learnedFileOf, memoryOf, type ParsedOwnData } from './text/own-data.ts';
import { readOwnPacks } from './text/own-packs.ts';
import { version } from './version.ts';

interface ParsedInspectOptions extends ParsedNetworkOptions, ParsedJudgingOptions, ParsedOwnData {
  evidence?: string;
  crawl?: string;
  resume?: boolean;
  earlier?: string;
  maxPages?: number;
  render: 'auto' | 'never' | 'always';
  confirmAfter: number;
  robots: boolean;
  keepBodies?: boolean;
  wacz?: string;
  pictures: number;
  timestampAuthority?: string;
  pack?: string[];
  attachments: number;
  attachmentSize: number;
}

export function inspectCommand(): Command {
  const command = new Command('inspect').argument('<URL>', '网站首页地址');
  addJudgingOptions(command)
    .option('--evidence <DIR>', '佐证目录（含截图；不指定时佐证存于采集目录，不截图）')
    .option('--wacz <FILE>', '另将佐证打包为 WACZ')
    .addOption(new Option('--pictures <N>', '佐证中最多的截图数').default(40).argParser(wholeNumber))
    .option('--timestamp-authority <URL>', 'RFC 3161 时间戳服务地址')
    .option('--crawl <DIR>', '采集结果所在目录')
    .option('--resume', '继续该目录中未完成的采集')
    .option('--earlier <DIR>', '上次检查的采集目录，未变化的页面不再读取')
    .option('--keep-bodies', '保留全部网页原文')
    .addOption(new Option('--max-pages <N>', '最多采集的页数').argParser(positiveInteger))
    .addOption(new Option('--render <WHEN>', '何时使用浏览器').choices(['auto', 'never', 'always']).default('auto'))
    .addOption(new Option('--confirm-after <SECONDS>', '打不开的地址隔多久复核').default(10).argParser(nonNegativeNumber))
    .addOption(new Option('--attachments <N>', '最多读取的附件数，0 为不读').default(200).argParser(wholeNumber))
    .addOption(new Option('--attachment-size <MB>', '读取的附件最大多少 MB').default(20).argParser(positiveInteger))
    .option('--pack <PACK...>', '本单位的词库：文件夹或 .xlsx 文件，可给多个')
    .option('--no-robots', '不遵守 robots 规则（须有授权）');
  addOwnDataOptions(command);
  return addNetworkOptions(command).action(run);
}

async function run(url: string, options: ParsedInspectOptions): Promise<void> {
  checkOutput(options.output);
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
      ...choicesOf(options),
      ...asksOf(options),
      kind: options.kind ?? 'site',
      siteCode: options.siteCode ?? null,
      registeredUrl: options.registeredUrl ?? null,
      publicService: options.publicService ?? true,
      subsites: options.subsite ?? [],
      crawlDir: options.crawl ?? null,
      evidenceDir: options.evidence ?? null,
      columnsFile: columnsText(options.columns),
      resume: options.resume ?? false,
      keepBodies: options.keepBodies ?? false,
      maxPages: options.maxPages ?? null,
      render: options.render,
      confirmAfterMs: Math.round(options.confirmAfter * 1000),
      robots: options.robots,
      wacz: options.wacz ?? null,
      earlierDir: options.earlier ?? null,
      pictureLimit: options.pictures,
      packs: readOwnPacks(options.pack ?? []),
      attachments: { most: options.attachments, mostBytes: options.attachmentSize << 20 },
      authority: options.timestampAuthority === undefined ? null : { url: options.timestampAuthority, timeoutMs: 20_000 },
      statistical: options.statisticalText,
      learnedFile: learnedFileOf(options),
      memory: memoryOf(options),
      signal: stop.signal,
      onProgress: ({ pages, queued, phase }) => progress.show(`${phase} 已采集 ${pages} 页，待采集 ${queued} 页`),
    });
    progress.clear();
    printJudgement(result, result.html, options, result.files);
  } finally {
    progress.clear();
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}
