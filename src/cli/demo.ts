/** `demo`: serves the imitation sites, inspects each one and leaves the reports where a person can open them. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Command, Option } from 'commander';
import { type InspectionTools, inspectSite, openTools, type Report } from '../campaign/index.ts';
import { type Demo, type DemoSite, serveDemo } from '../demo/index.ts';
import { beijingDate } from '../page/index.ts';
import { InputError, systemClock } from '../platform/index.ts';
import { isoDate } from './judging-options.ts';
import { DEFAULT_USER_AGENT, positiveInteger } from './network-options.ts';
import { progressLine } from './output.ts';
import { version } from './version.ts';

interface ParsedDemoOptions {
  data: string;
  asOf?: string;
  only: string[];
  port?: number;
  keepServing?: boolean;
  serveOnly?: boolean;
  again?: boolean;
}

const verdictWords: Record<Report['verdict'], string> = {
  qualified: '合格',
  unqualified: '不合格',
  review: '待人工核定',
  unknown: '无法判定',
};

export function demoCommand(): Command {
  return new Command('demo')
    .option('--data <DIR>', '报告所在目录', path.join('data', 'demo'))
    .addOption(new Option('--as-of <DATE>', '检查截止日（北京日期，默认今天）').argParser(isoDate))
    .option('--only <KEY>', '只检查这个演示网站，可重复', (value: string, all: string[]) => [...all, value], [])
    .addOption(new Option('--port <N>', '演示网站的端口（默认任意空闲端口）').argParser(positiveInteger))
    .option('--keep-serving', '检查完成后继续提供演示网站，直到 Ctrl-C')
    .option('--serve-only', '只提供演示网站，不检查')
    .option('--again', '已有当日报告的网站也重新检查')
    .action(run);
}

async function run(options: ParsedDemoOptions): Promise<void> {
  const asOf = options.asOf ?? beijingDate(systemClock.now());
  const demo = await start(options, asOf);
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  try {
    const wrong = options.only.find((key) => !demo.sites.some((site) => site.key === key));
    if (wrong)
      throw new InputError(`没有名为 ${wrong} 的演示网站，可用的有 ${demo.sites.map((s) => s.key).join('、')}`, {
        code: 'unknown-demo-site',
      });
    print(`演示网站 ${demo.sites.length} 个已就绪（检查截止日 ${asOf}，主机名对照文件 ${demo.hostsFile}）`);
    if (!options.serveOnly) await inspectAll(demo, options, asOf, stop.signal);
    if ((options.keepServing || options.serveOnly) && !stop.signal.aborted) {
      print('演示网站继续提供访问，按 Ctrl-C 停止。可另开终端检查其中一个，例如：');
      print(`  ./bin/zhengxun inspect ${demo.sites[0]!.registration.url} --allow-private --hosts-file ${demo.hostsFile} --as-of ${asOf}`);
      await new Promise((resolve) => stop.signal.addEventListener('abort', resolve, { once: true }));
    }
    if (stop.signal.aborted) print('已停止。');
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
    await demo.close();
  }
}

async function start(options: ParsedDemoOptions, asOf: string): Promise<Demo> {
  try {
    return await serveDemo({ asOf, ...(options.port ? { port: options.port } : {}) });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES')
      throw new InputError(`端口 ${options.port} 不能使用，请换一个端口或去掉 --port`, { code: 'port-unusable', cause });
    throw cause;
  }
}

async function inspectAll(demo: Demo, options: ParsedDemoOptions, asOf: string, signal: AbortSignal): Promise<void> {
  const shared = settingsOf(demo);
  const tools = openTools(shared);
  try {
    await inspectEach(demo, options, asOf, signal, { ...shared, tools });
  } finally {
    await tools.close();
  }
}

/** What is the same for all sites, so that they may share their tools. */
function settingsOf(demo: Demo) {
  const network = {
    hosts: readFileSync(demo.hostsFile, 'utf8'),
    allowPrivate: true,
    concurrency: 8,
    timeoutMs: 15_000,
    userAgent: DEFAULT_USER_AGENT,
  };
  return { network, clock: systemClock, render: 'auto', statistical: true, readingThreads: 0 } as const;
}

type Shared = ReturnType<typeof settingsOf> & { tools: InspectionTools };

async function inspectEach(demo: Demo, options: ParsedDemoOptions, asOf: string, signal: AbortSignal, shared: Shared): Promise<void> {
  const sites = demo.sites.filter((site) => options.only.length === 0 || options.only.includes(site.key));
  let right = 0;
  for (const site of sites) {
    if (signal.aborted) return;
    const folder = path.resolve(options.data, site.key);
    const known = options.again ? null : earlierReport(folder, asOf);
    const report = known ?? (await inspectOne(site, folder, asOf, signal, shared));
    if (signal.aborted) return;
    if (report.verdict === site.truth.verdict) right++;
    print(`${site.registration.name} … ${summary(report)}${known ? '（已有当日报告）' : ''}`);
  }
  print(`与已知问题清单对照：${sites.length} 个网站中 ${right} 个评定一致。`);
  print(`报告写在 ${path.resolve(options.data)} 下各网站的目录中：report.html 供阅读，report.json 供程序使用，evidence 为佐证。`);
}

async function inspectOne(site: DemoSite, folder: string, asOf: string, signal: AbortSignal, shared: Shared): Promise<Report> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const progress = progressLine();
  try {
    const { report, html } = await inspectSite({
      url: site.registration.url,
      ...shared,
      software: version,
      asOf,
      rulebook: 'inspection-2019',
      kind: site.registration.kind,
      siteCode: site.registration.siteCode,
      registeredUrl: site.registration.url,
      publicService: site.registration.publicService,
      subsites: [],
      crawlDir: path.join(folder, 'crawl'),
      evidenceDir: path.join(folder, 'evidence'),
      columnsFile: null,
      resume: false,
      earlierDir: null,
      keepBodies: false,
      maxPages: null,
      confirmAfterMs: 1_000,
      robots: true,
      wacz: null,
      pictureLimit: 30,
      authority: null,
      signal,
      onProgress: ({ pages, queued, phase }) => progress.show(`${site.registration.name} ${phase} 已采集 ${pages} 页，待采集 ${queued} 页`),
    });
    writeFileSync(path.join(folder, 'report.html'), html);
    writeFileSync(path.join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    return report;
  } finally {
    progress.clear();
  }
}

/** The report of an earlier start for the same day by the same version, null when there is none that is whole. */
function earlierReport(folder: string, asOf: string): Report | null {
  try {
    const report = JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
    return report.asOf === asOf && report.software === version ? report : null;
  } catch {
    // No report yet, or one cut off by Ctrl-C: the site is inspected again.
    return null;
  }
}

/** Verdict, first reasons and the number of findings, on one line. */
function summary(report: Report): string {
  const reasons = report.verdict === 'qualified' ? [] : report.reasons.slice(0, 2);
  const count = report.findings.length === 0 ? '未发现问题' : `问题 ${report.findings.length} 个`;
  return `${verdictWords[report.verdict]}：${[...reasons, count].join('；')}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
