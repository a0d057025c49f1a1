/**
 * `npm run bench -- watch`: one sweep over thousands of addresses of which 3 % fail, by our prober and by curl --parallel, each
 * bounded by the limit of a visit.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createProber, sweep } from '../../src/collect/index.ts';

export async function benchWatch(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      targets: { type: 'string', default: '14000' },
      limit: { type: 'string', default: '15' },
      parallel: { type: 'string', default: '1000' },
    },
  });
  const [count, limitS, parallel] = [Number(values.targets), Number(values.limit), Number(values.parallel)];
  const { child, urls, failing } = await serveTargets(count);
  try {
    const ours = await sweepOurs(urls, limitS, parallel);
    console.log(`真值：应失败 ${failing}，政巡见 ${ours.failed}`);
    show('政巡', ours, limitS);
    const peer = await sweepCurl(urls, limitS);
    if (peer === null) console.log('没有 curl，无从比较');
    else {
      show('curl --parallel', peer, limitS);
      console.log(`至 97% 的速度为 curl 的 ${(ours.perSecond / peer.perSecond).toFixed(2)} 倍`);
    }
  } finally {
    child.disconnect();
  }
}

interface Swept {
  failed: number;
  /** Addresses a second until 97 % were done. */
  perSecond: number;
  totalS: number;
  cpuS: number | null;
  memoryMb: number | null;
}

function show(name: string, { perSecond, totalS, cpuS, memoryMb, failed }: Swept, limitS: number): void {
  const rest = cpuS === null ? '' : `，处理器 ${cpuS.toFixed(2)} 秒，内存 ${memoryMb!.toFixed(0)} MB`;
  console.log(
    `${name}：每秒 ${perSecond.toFixed(0)} 次（至 97%），全部 ${totalS.toFixed(2)} 秒（时限加 ${(totalS - limitS).toFixed(2)} 秒），失败 ${failed}${rest}`,
  );
}

/** Starts the addresses in a process of their own; ends with the channel to it. */
export async function serveTargets(count: number): Promise<{ child: ChildProcess; urls: string[]; failing: number }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'targets.ts'), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  for await (const piece of child.stdout!) {
    said += String(piece);
    if (said.endsWith('\n')) break;
  }
  return { child, ...(JSON.parse(said) as { urls: string[]; failing: number }) };
}

async function sweepOurs(urls: string[], limitS: number, parallel: number): Promise<Swept> {
  const prober = createProber({ hosts: null, allowPrivate: true, timeoutMs: limitS * 1000, userAgent: 'bench' });
  const cpu = process.cpuUsage();
  const startedAt = performance.now();
  const mark = mark97(urls.length, startedAt);
  let failed = 0;
  await sweep(urls, prober, {
    count: 1,
    intervalMs: 0,
    perHost: 8,
    total: parallel,
    onProbe(result) {
      if (result.verdict === 'failed') failed++;
      mark.done();
    },
  });
  const totalS = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  prober.close();
  return { failed, perSecond: mark.perSecond(), totalS, cpuS: (user + system) / 1e6, memoryMb: process.memoryUsage.rss() / 1e6 };
}

async function sweepCurl(urls: string[], limitS: number): Promise<Swept | null> {
  if (spawnSync('curl', ['--version']).status !== 0) return null;
  const dir = mkdtempSync(path.join(tmpdir(), 'zhengxun-bench-'));
  const config = path.join(dir, 'curl.cfg');
  writeFileSync(config, urls.map((url) => `url = "${url}"\noutput = "/dev/null"\n`).join(''));
  const startedAt = performance.now();
  const mark = mark97(urls.length, startedAt);
  let failed = 0;
  // The most that curl takes at once.
  const args = ['-s', '--parallel', '--parallel-max', '300', '-m', String(limitS), '-K', config, '-w', '%{http_code}\\n'];
  const child = spawn('curl', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let rest = '';
  for await (const piece of child.stdout) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      mark.done();
      if (line === '000' || line.startsWith('5')) failed++;
    }
  }
  rmSync(dir, { recursive: true, force: true });
  return { failed, perSecond: mark.perSecond(), totalS: (performance.now() - startedAt) / 1000, cpuS: null, memoryMb: null };
}

function mark97(count: number, startedAt: number) {
  let done = 0;
  let at = 0;
  return {
    done(): void {
      if (++done === Math.ceil(count * 0.97)) at = performance.now();
    },
    perSecond: () => (count * 0.97) / ((at - startedAt) / 1000),
  };
}
