/**
 * `demo`: the platform on the demo province. Imitation sites and feeds are served on loopback, people of the province run a round
 * through the API to frozen results, and everything is left running for a look around.
 */

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { type Report, renderHtml } from '../campaign/index.ts';
import {
  answered,
  bulletinFile,
  type Demo,
  liveSites,
  offices,
  PEOPLE,
  PROVINCE,
  type ProvinceResult,
  provinceHosts,
  type RunningPlatform,
  registeredAccounts,
  registeredSites,
  runProvince,
  serveDemo,
  signIn,
  startPlatform,
  usualWork,
} from '../demo/index.ts';
import { beijingDate } from '../page/index.ts';
import { InputError, systemClock } from '../platform/index.ts';
import { stopOnSignals, untilStopped } from './interruption.ts';
import { isoDate } from './judging-options.ts';
import { positiveInteger } from './network-options.ts';

interface ParsedDemoOptions {
  data: string;
  asOf?: string;
  only: string[];
  all?: boolean;
  port?: number;
  sitesPort?: number;
  serveOnly?: boolean;
  once?: boolean;
  again?: boolean;
}

/** Looked at by the machine unless others are named: of each kind of fault and of each way to see nothing one, and sites without. */
const USUAL = ['portal', 'hechuan', 'slt', 'mzt', 'hcmzj', 'kjt', 'nynct', 'wlt', 'czt', 'jyt', 'jtt', 'sft'];

export function demoCommand(): Command {
  return new Command('demo')
    .option('--data <DIR>', '演示数据和报告所在目录', path.join('data', 'demo'))
    .addOption(new Option('--as-of <DATE>', '检查截止日（北京日期，默认今天）').argParser(isoDate))
    .option('--only <KEY>', '只检查这个演示网站，可重复', (value: string, all: string[]) => [...all, value], [])
    .option('--all', `由机器检查全部演示网站（默认 ${USUAL.length} 个，其余由第三方检测员填报）`)
    .addOption(new Option('--port <N>', '平台的端口（默认任意空闲端口）').argParser(positiveInteger))
    .addOption(new Option('--sites-port <N>', '演示网站的端口（默认任意空闲端口）').argParser(positiveInteger))
    .option('--serve-only', '只提供演示网站，不启动平台')
    .option('--once', '完成后即停止，不等待 Ctrl-C')
    .option('--again', '丢弃已有的演示数据，从头再来')
    .action(run);
}

const print = (line: string) => void process.stdout.write(`${line}\n`);

async function run(options: ParsedDemoOptions): Promise<void> {
  const keys = liveSites().map(({ key }) => key);
  const wrong = options.only.find((key) => !keys.includes(key));
  if (wrong !== undefined) throw new InputError(`没有名为 ${wrong} 的演示网站，可用的有 ${keys.join('、')}`, { code: 'unknown-demo-site' });
  const start = options.serveOnly ? { asOf: options.asOf ?? today(), live: keys } : beginning(options, keys);
  const demo = await serveSites(options, start);
  const stopping = stopOnSignals();
  try {
    print(`演示网站 ${demo.sites.length} 个已就绪（检查截止日 ${demo.asOf}，主机名对照文件 ${demo.hostsFile}）`);
    if ('platform' in start) await runPlatform(options, start, demo, stopping.signal);
    else {
      print('演示网站持续提供访问，按 Ctrl-C 停止。可另开终端检查其中一个，例如：');
      print(
        `  ./bin/zhengxun inspect ${demo.sites[0]!.registration.url} --allow-private --hosts-file ${demo.hostsFile} --as-of ${demo.asOf}`,
      );
      await untilStopped(stopping.signal);
    }
    if (stopping.signal.aborted) print('已停止。');
  } finally {
    stopping.off();
    await demo.close();
  }
}

/** Words that run this command line. */
const ourselves = (): string[] => [process.execPath, ...process.execArgv, process.argv[1]!];

const today = () => beijingDate(systemClock.now());

/** What a demo was begun with: the next start goes on with it. */
interface Beginning {
  asOf: string;
  /** Keys of the sites that are served. */
  live: string[];
  /** Folder of the installation, a new name for each beginning. */
  platform: string;
  /** Of everybody in the demo. */
  password: string;
}

/** Takes up an earlier start, or begins anew. */
function beginning({ data, asOf, only, all, again }: ParsedDemoOptions, keys: string[]): Beginning {
  const named = only.length > 0 ? only : all ? keys : null;
  const file = path.resolve(data, 'demo.json');
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Beginning) : null;
  if (before !== null && !again) {
    const isOther = (asOf !== undefined && asOf !== before.asOf) || (named !== null && named.join() !== before.live.join());
    if (isOther)
      throw new InputError(
        `${path.resolve(data)} 中已有检查截止日为 ${before.asOf} 的演示，选项与之不同；请加 --again 从头再来，或用 --data 另选目录`,
        {
          code: 'other-demo',
        },
      );
    return before;
  }
  if (before !== null) discard(path.resolve(data), before);
  const begun = {
    ...{ asOf: asOf ?? today(), live: named ?? USUAL, platform: `platform-${randomBytes(4).toString('hex')}` },
    password: randomBytes(9).toString('base64url'),
  };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(begun, null, 2)}\n`, { mode: 0o600 });
  return begun;
}

function discard(folder: string, { platform }: Beginning): void {
  rmSync(path.join(folder, platform), { recursive: true, force: true });
  rmSync(path.join(folder, 'reports'), { recursive: true, force: true });
}

async function serveSites({ sitesPort }: ParsedDemoOptions, { asOf, live }: Pick<Beginning, 'asOf' | 'live'>): Promise<Demo> {
  const sites = registeredSites();
  const further = provinceHosts(sites, registeredAccounts(sites), { asOf, liveKeys: new Set(live) });
  try {
    return await serveDemo({ asOf, only: live, further, ...(sitesPort ? { port: sitesPort } : {}) });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE' || code === 'EACCES')
      throw new InputError(`端口 ${sitesPort} 不能使用，请换一个端口或去掉 --sites-port`, { code: 'port-unusable', cause });
    throw cause;
  }
}

async function runPlatform(options: ParsedDemoOptions, begun: Beginning, demo: Demo, signal: AbortSignal): Promise<void> {
  const folder = path.resolve(options.data);
  const dataDir = path.join(folder, begun.platform);
  print(existsSync(dataDir) ? '正在启动平台（沿用已有的演示数据）…' : '正在启动平台（第一次需要建立数据库，约半分钟）…');
  const platform = await startPlatform({
    command: ourselves(),
    dataDir,
    port: options.port ?? null,
    name: PROVINCE,
  });
  const commands = usualWork(demo.hostsFile, path.join(dataDir, 'work'));
  try {
    const sites = registeredSites();
    const { baseUrl, oneTimePassword } = platform;
    const result = await runProvince({
      access: { baseUrl, password: begun.password, oneTimePassword },
      registered: { offices: offices(), people: PEOPLE, sites, accounts: registeredAccounts(sites) },
      live: demo.sites,
      asOf: begun.asOf,
      today: today(),
      work: () => platform.start(commands.inspecting),
      say: print,
      lookAgain: () => setTimeout(500, undefined, { signal }).catch(() => undefined),
      signal,
    });
    if (result !== null)
      await finish(options, begun, demo, { ...platform, watch: () => platform.start(commands.watching) }, result, signal);
  } finally {
    await platform.stop();
  }
}

async function finish(
  { data, once }: ParsedDemoOptions,
  { password }: Beginning,
  demo: Demo,
  { baseUrl, ended, watch }: Pick<RunningPlatform, 'baseUrl' | 'ended'> & { watch(): void },
  { round, resultSetId, bulletin, compared, later }: ProvinceResult,
  signal: AbortSignal,
): Promise<void> {
  const { sites, accounts } = compared;
  print(`与已知问题清单对照：${sites.all} 个网站中 ${sites.right} 个评定一致，${accounts.all} 个账号中 ${accounts.right} 个一致。`);
  const files = await writeFiles(path.resolve(data), demo, await signIn(baseUrl, 'supervisor', password, password), {
    results: resultSetId,
    bulletin: bulletin.id,
  });
  print('');
  print(`“${round.name}”的结果已定，用浏览器打开 ${baseUrl}（接口说明 ${baseUrl}/api/docs/）`);
  print(`登录密码均为 ${password}，账号：`);
  for (const { account, name, office } of [{ account: 'admin', name: '安全管理员', office: null }, ...PEOPLE])
    print(`  ${account.padEnd(16)}${office ?? PROVINCE} ${name}`);
  print('文件：');
  for (const [what, file] of files) print(`  ${what} ${file}`);
  if (once) return;
  print('平台和演示网站继续运行，按 Ctrl-C 停止；再次启动会沿用这些数据。');
  watch();
  await Promise.race([untilStopped(signal), ended, later().then(() => untilStopped(signal))]);
}

/** Results as documents; what was written, by what it is. */
async function writeFiles(
  folder: string,
  demo: Demo,
  supervisor: Awaited<ReturnType<typeof signIn>>,
  { results: id, bulletin: bulletinId }: { results: string; bulletin: string },
): Promise<[what: string, file: string][]> {
  const { api } = supervisor;
  const reports = path.join(folder, 'reports');
  mkdirSync(reports, { recursive: true });
  const params = { path: { id } };
  const document = await answered(api.GET('/api/v1/result-sets/{id}/document', { params }));
  const results = path.join(folder, 'results.json');
  writeFileSync(results, `${JSON.stringify(document, null, 2)}\n`);
  const keys = new Map(demo.sites.map(({ key, registration }) => [registration.siteCode, key]));
  const { items } = await answered(
    api.GET('/api/v1/result-sets/{id}/results', { params: { ...params, query: { objectKind: 'site', limit: 500 } } }),
  );
  for (const { roundObjectId, entry } of items) {
    const key = keys.get(String(entry.code));
    if (key === undefined) continue;
    const opened = api.GET('/api/v1/result-sets/{id}/results/{objectId}', { params: { path: { id, objectId: roundObjectId } } });
    const report = (await answered(opened)).assessment as Report | null;
    if (report === null) continue;
    writeFileSync(path.join(reports, `${key}.json`), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(path.join(reports, `${key}.html`), renderHtml(report, { picture: () => null }));
  }
  const bulletin = path.join(folder, '通报.docx');
  const annexes = path.join(folder, '通报附表.xlsx');
  writeFileSync(bulletin, await bulletinFile(supervisor, bulletinId, 'docx'));
  writeFileSync(annexes, await bulletinFile(supervisor, bulletinId, 'xlsx'));
  return [
    ['印发的通报', bulletin],
    ['通报附表', annexes],
    ['检查结果集', results],
    ['各网站的检测报告', path.join(reports, '*.html')],
  ];
}
