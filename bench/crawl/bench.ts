/**
 * Crawl bench: the synthetic site on one core, each crawler in turn on the other (A B C A B C …), truth first, then
 * the ratios of the goals. Wall, CPU and memory come from GNU time; coverage from the server's own counters.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { SiteCounts } from '../site/answers.ts';
import { type Runner, runnersFor } from './runners.ts';

interface Run {
  name: string;
  wallS: number;
  cpuS: number;
  peakMB: number;
  pagesPerS: number;
  counts: SiteCounts;
  /** Planted dead addresses it reported, of the site and of other hosts; null when it does not list them. */
  deadReported: number | null;
  /** Addresses reported broken that are not. */
  wronglyReported: number | null;
  cut: boolean;
}

/** Goals of docs: name, runner, against, floor, goal. */
const RATIOS = [
  ['against wget2 (pages/s)', 'ours', 'wget2', 0.5, 1],
  ['against linkinator', 'ours', 'linkinator', 12, 25],
  ['against crawlee HttpCrawler', 'ours', 'crawlee', 5, 8],
  ['against spider-rs, both cores', 'ours-2cores', 'spider-rs', 1.2, 2],
  ['unchanged site again', 'ours-again', 'ours', 3, 10],
] as const;

/** Runs the bench with the arguments after `crawl`; prints a table. */
export async function benchCrawl(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '2000' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      delay: { type: 'string', default: '0' },
      port: { type: 'string', default: '8820' },
      limit: { type: 'string', default: '120' },
      'server-core': { type: 'string', default: '1' },
      'client-core': { type: 'string', default: '0' },
    },
  });
  const work = mkdtempSync(path.join(tmpdir(), 'zx-bench-'));
  const url = `http://127.0.0.1:${values.port}/`;
  const site = ['--pages', values.pages, '--port', values.port, '--delay', values.delay];
  const server = spawn(
    'taskset',
    [
      '-c',
      values['server-core'],
      process.execPath,
      '--max-old-space-size=8000',
      path.join(import.meta.dirname, '../site/serve.ts'),
      ...site,
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const stop = () => {
    server.kill('SIGTERM');
    rmSync(work, { recursive: true, force: true });
  };
  process.on('SIGINT', () => {
    stop();
    process.exit(130);
  });
  try {
    await ready(server);
    const chosen = values.only?.split(',');
    const runners = runnersFor(url, work).filter((runner) => chosen === undefined || chosen.includes(runner.name));
    for (const { name, missing } of runners) if (missing !== null) console.log(`${name}: ${missing}`);
    const cores = { one: values['client-core'], both: `${values['server-core']},${values['client-core']}` };
    const runs: Run[] = [];
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const runner of runners.filter(({ missing }) => missing === null)) {
        // What needed the whole time once is not asked to do so again.
        if (runs.some((run) => run.name === runner.name && run.cut)) continue;
        const run = await measure(runner, url, cores[runner.cores], Number(values.limit), work);
        runs.push(run);
        console.log(JSON.stringify(run));
      }
    }
    print(runs, Number(values.delay));
  } finally {
    stop();
  }
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    server.stdout!.on('data', (data) => String(data).includes('"ready"') && resolve());
    server.on('exit', () => reject(new Error('测试网站没有启动：需要 taskset 和空闲的端口')));
    server.on('error', reject);
  });
}

async function measure(runner: Runner, url: string, cores: string, limitS: number, work: string): Promise<Run> {
  const control = async (name: string) => (await fetch(new URL(`/__${name}`, url))).json();
  await control('reset');
  const truth = (await control('truth')) as { dead: string[]; externalDead: string[] };
  const times = path.join(work, 'time');
  const command = ['-c', cores, '/usr/bin/time', '-o', times, '-f', '%e %U %S %M', 'timeout', '-k', '2', String(limitS), ...runner.command];
  const { stdout, status } = spawnSync('taskset', command, { encoding: 'utf8', maxBuffer: 1 << 29, cwd: work });
  const [wallS = 0, user = 0, system = 0, kilobytes = 0] = readFileSync(times, 'utf8').trim().split('\n').at(-1)!.split(' ').map(Number);
  const counts = (await control('stats')) as SiteCounts;
  const broken = runner.broken(stdout ?? '');
  const dead = new Set([...truth.dead, ...truth.externalDead]);
  const plain = broken === null ? null : new Set(broken.map((address) => address.split('?')[0]!));
  return {
    name: runner.name,
    wallS,
    cpuS: Number((user + system).toFixed(2)),
    peakMB: Math.round(kilobytes / 1024),
    pagesPerS: Math.round(counts.pagesHit / wallS),
    counts,
    deadReported: plain === null ? null : [...plain].filter((address) => dead.has(address)).length,
    wronglyReported: plain === null ? null : [...plain].filter((address) => !dead.has(address)).length,
    cut: status === 124,
  };
}

function print(runs: Run[], delayMs: number): void {
  const names = [...new Set(runs.map((run) => run.name))];
  const of = (name: string) => runs.filter((run) => run.name === name);
  console.log('\n真实性（不全者其速度不算）');
  for (const name of names) {
    const { counts, deadReported, wronglyReported, cut } = of(name).at(-1)!;
    const dead = deadReported === null ? '不列出' : `${deadReported}，误报 ${wronglyReported}`;
    console.log(
      `  ${name.padEnd(12)} 页 ${counts.pagesHit}/${counts.pages}  死链请求 ${counts.deadHit}/${counts.dead}  报出 ${dead}  外链 ${counts.externalHit}/${counts.external}  幻影 ${counts.phantomHits}${cut ? '  超时中断' : ''}`,
    );
  }
  console.log('\n| 程序 | 次数 | 页/秒 | 秒 | CPU 秒 | 峰值内存 MB |\n|---|---|---|---|---|---|');
  for (const name of names) {
    const own = of(name);
    const middle = (pick: (run: Run) => number) => median(own.map(pick));
    console.log(
      `| ${name} | ${own.length} | ${middle((r) => r.pagesPerS)} | ${middle((r) => r.wallS)} | ${middle((r) => r.cpuS)} | ${middle((r) => r.peakMB)} |`,
    );
  }
  console.log('\n| 比值（按轮计算后取中位） | 按时间 | 按 CPU | 下限 | 目标 |\n|---|---|---|---|---|');
  for (const [title, ours, other, floor, goal] of RATIOS) {
    const rounds = of(ours).flatMap((run, round) => (of(other)[round] ? [[run, of(other)[round]!] as const] : []));
    if (rounds.length === 0) continue;
    // CPU beside wall time: on a machine that others load as well it is the steadier of the two.
    const wall = median(rounds.map(([a, b]) => b.wallS / a.wallS)).toFixed(2);
    const cpu = median(rounds.map(([a, b]) => b.cpuS / a.cpuS)).toFixed(2);
    console.log(`| ${title} | ${wall}× | ${cpu}× | ${floor}× | ${goal}× |`);
  }
  const first = of('ours');
  if (delayMs > 0 && first.length > 0) {
    // 32 connections can bring 32 answers in each span of the latency, whatever else happens.
    const share = median(first.map((run) => ((run.counts.requests / run.wallS) * (delayMs / 1000)) / 32));
    console.log(`| share of connections ÷ latency (${delayMs} ms, 32) | ${share.toFixed(2)} | | 0.85 | 0.95 |`);
  }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}
