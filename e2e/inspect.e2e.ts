/** Inspects every demo site and compares each report with the list of faults. Verdicts are strict; the rest is a subset. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectSite, type Report } from '../src/campaign/index.ts';
import { openCrawl } from '../src/collect/index.ts';
import { type Demo, type DemoSite, liveSites, serveDemo } from '../src/demo/index.ts';
import { beijingDate } from '../src/page/index.ts';
import { type Comparison, compareReport, table } from './compare.ts';
import { start, zhengxun } from './running.ts';

// Today: a date that lies in the future on the page must lie there for the clock of the crawl too.
const asOf = beijingDate(Date.now());
const keys = liveSites().map((site) => site.key);
const byCommand = ['hcmzj', 'kjt', 'nynct', 'czt'];

let demo: Demo;
let folder: string;
const rows: Comparison[] = [];
const reports = new Map<string, Report>();
const seconds = new Map<string, number>();

beforeAll(async () => {
  demo = await serveDemo({ asOf });
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-e2e-'));
});
afterAll(async () => {
  if (rows.length > 0) process.stdout.write(`\n${table(rows, seconds)}\n`);
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(keys)('%s', (key) => {
  it('评定、指标和问题与清单一致', { timeout: 180_000 }, async () => {
    const site = demo.sites.find((s) => s.key === key)!;
    const crawlDir = path.join(folder, key, 'crawl');
    const started = performance.now();
    const report = byCommand.includes(key) ? await inspectByCommand(site, crawlDir) : await inspectByFunction(site, crawlDir);
    seconds.set(key, (performance.now() - started) / 1000);
    reports.set(key, report);
    const row = compareReport(report, site);
    rows.push(row);
    expect({
      verdict: row.verdict.actual,
      outcomes: row.outcomes,
      missed: row.missed,
      wrong: row.wrong.map(({ finding, why }) => ({
        why,
        check: finding.check,
        indicator: finding.indicator,
        url: finding.url,
        target: finding.target,
        quote: finding.quote,
        message: finding.message,
      })),
      columns: row.columns,
      dates: wrongDates(site, crawlDir),
      phantoms: askedPhantoms(site),
    }).toEqual({ verdict: row.verdict.expected, outcomes: [], missed: [], wrong: [], columns: [], dates: [], phantoms: [] });
  });
});

it('robots 规则禁止时除 robots.txt 外不取任何页面', () => {
  expect([...demo.stats('sjt.qinghesheng.gov.cn').paths.keys()]).toEqual(['/robots.txt']);
});

it('打不开的首页写明看到了什么，robots 规则与拒绝连接不相混', () => {
  const told = (key: string) => {
    const report = reports.get(key)!;
    return [report.coverage.incompleteReason, report.indicators.find((i) => i.id === 'site-unreachable')?.note].join('\n');
  };
  expect(told('fgw')).toContain('拒绝');
  expect(told('fgw')).not.toContain('robots');
  expect(told('sjt')).toContain('robots');
  expect(told('czt')).toMatch(/防护|验证/);
});

it('每台主机同时在途的请求不超过约定', () => {
  expect(demo.sites.filter((site) => demo.stats(site.host).peak > 8).map((s) => s.key)).toEqual([]);
});

it('没有网站被索取不存在的地址', () => {
  const asked = demo.sites.flatMap((site) => {
    const spared = new Set([...site.truth.deadLinks.map((d) => d.target), ...foldersOfFiles(site)]);
    const stray = demo.stats(site.host).unknown.filter((p) => !spared.has(new URL(p, site.site.origin).href) && !impossibleAddress.test(p));
    return stray.map((p) => `${site.key} ${p}`);
  });
  expect([...new Set(asked)]).toEqual([]);
});

/** An address that cannot exist is asked for on purpose, to learn how the site answers for such. */
const impossibleAddress = /\/zx-[0-9a-f]{12}(?:\/|\.\w+)?$/;

/** Folders of linked files: asked for on purpose, a few a site, to see whether they can be browsed. */
function foldersOfFiles({ site, truth }: DemoSite): string[] {
  const files = [
    ...site.articles.flatMap((article) => article.attachments.map((file) => site.url(file.path))),
    ...truth.deadLinks.map((d) => d.target),
    ...[...site.resources.keys()].filter((path) => path.startsWith('/files/')).map((path) => site.url(path)),
  ];
  return files.map((file) => new URL('./', file).href);
}

it('Ctrl-C 停止检查，保留可继续的采集，写明未完成', { timeout: 120_000 }, async () => {
  const site = demo.sites.find((s) => s.key === 'hechuan')!;
  const crawlDir = path.join(folder, 'stopped');
  const { child, done } = start([...commandFor(site, crawlDir), '--concurrency', '1'], { ZHENGXUN_DATA: folder });
  const before = demo.stats(site.host).requests;
  await Promise.race([until(() => demo.stats(site.host).requests > before + 15), done]);
  child.kill('SIGINT');
  const { stdout, stderr } = await done;
  if (stdout === '') throw new Error(stderr);
  expect(stderr).not.toMatch(/\bat .+:\d+:\d+/);
  const report = JSON.parse(stdout) as Report;
  expect(report.coverage.complete).toBe(false);
  const again = await zhengxun([...commandFor(site, crawlDir), '--resume'], { ZHENGXUN_DATA: folder });
  expect((JSON.parse(again.stdout) as Report).coverage.complete).toBe(true);
  expect(again.status).toBe(0);
});

function commandFor(site: DemoSite, crawlDir: string): string[] {
  const { url, kind, siteCode, publicService } = site.registration;
  return [
    'inspect',
    url,
    ...['--allow-private', '--hosts-file', demo.hostsFile, '--as-of', asOf, '--format', 'json', '--confirm-after', '1'],
    ...['--kind', kind, '--site-code', siteCode, '--registered-url', url, '--crawl', crawlDir, '--evidence', `${crawlDir}-evidence`],
    ...(publicService ? [] : ['--no-public-service']),
  ];
}

async function inspectByCommand(site: DemoSite, crawlDir: string): Promise<Report> {
  const { status, stdout, stderr } = await zhengxun(commandFor(site, crawlDir), { ZHENGXUN_DATA: folder });
  if (stdout === '') throw new Error(stderr);
  const report = JSON.parse(stdout) as Report;
  expect({ stderr, status }).toEqual({ stderr: '', status: { qualified: 0, unqualified: 1, unknown: 3, review: 4 }[report.verdict] });
  return report;
}

async function inspectByFunction(site: DemoSite, crawlDir: string): Promise<Report> {
  const { url, kind, siteCode, publicService } = site.registration;
  const { report } = await inspectSite({
    url,
    network: {
      hosts: readFileSync(demo.hostsFile, 'utf8'),
      allowPrivate: true,
      concurrency: 8,
      timeoutMs: 15_000,
      userAgent: 'Zhengxun e2e',
    },
    clock: { now: () => Date.now() },
    software: 'e2e',
    asOf,
    rulebook: 'inspection-2019',
    kind,
    siteCode,
    registeredUrl: url,
    publicService,
    subsites: [],
    crawlDir,
    evidenceDir: `${crawlDir}-evidence`,
    columnsFile: null,
    resume: false,
    earlierDir: null,
    keepBodies: false,
    maxPages: null,
    render: 'auto',
    confirmAfterMs: 1000,
    robots: true,
    wacz: null,
    pictureLimit: 0,
    authority: null,
    statistical: true,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return report;
}

/** Articles whose publication date was read differently, or that were not read at all; a date still to come may be read as none. */
function wrongDates(site: DemoSite, crawlDir: string): { url: string; expected: string | null; actual: string | null }[] {
  if (site.truth.verdict === 'unknown') return [];
  const crawl = openCrawl(crawlDir);
  try {
    return site.truth.articles.flatMap(({ url, publishedAt }) => {
      const page = crawl.page(url);
      const actual = page ? (page.facts.publishedAt?.slice(0, 10) ?? null) : '未读取';
      return actual === publishedAt || (actual === null && publishedAt !== null && publishedAt > asOf)
        ? []
        : [{ url, expected: publishedAt, actual }];
    });
  } finally {
    crawl.close();
  }
}

function askedPhantoms(site: DemoSite): string[] {
  const asked = demo.stats(site.host).paths;
  return site.truth.phantoms.filter((address) => asked.has(new URL(address).pathname));
}

/** Waits on a state of the server, two minutes at most. */
async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 6000 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 20));
}
