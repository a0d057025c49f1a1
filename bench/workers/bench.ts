/**
 * How the throughput of inspections grows with workers on one database: 1, 4 and 8 processes, the same number of websites for each,
 * bound by waiting for answers. Prints the ratio to linear (floor 0.8, goal 0.95).
 *
 *     npm run bench -- workers [--pages 60] [--latency 800] [--each 2] [--workers 1,4,8]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../src/platform/index.ts';
import { migrate, openDatabase } from '../../src/platform/server.ts';
import { childWorker } from '../../src/worker/testing/killing.ts';
import { openTestRound, roundEnd, roundResult } from '../../src/worker/testing/round.ts';
import { slowSites } from './slow-sites.ts';

/** Runs it. */
export async function benchWorkers(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '60' },
      latency: { type: 'string', default: '800' },
      each: { type: 'string', default: '2' },
      workers: { type: 'string', default: '1,4,8' },
    },
  });
  const counts = values.workers.split(',').map(Number);
  const [pages, latency, each] = [Number(values.pages), Number(values.latency), Number(values.each)];
  let base: number | null = null;
  console.log(`每个工作进程 ${each} 个网站，每个 ${pages + 1} 页，应答 ${latency} ms`);
  for (const count of counts) {
    const seconds = await measured(count, count * each, pages, latency);
    base ??= seconds * counts[0]!;
    // As many websites a worker each time: linear is the same time.
    const ratio = base / counts[0]! / seconds;
    console.log(
      `${count} 个进程：${count * each} 个网站 ${seconds.toFixed(1)} s，每分钟 ${((count * each * 60) / seconds).toFixed(1)} 个，线性的 ${ratio.toFixed(2)}`,
    );
  }
}

async function measured(workers: number, sites: number, pages: number, latencyMs: number): Promise<number> {
  const dir = mkdtempSync(path.join(tmpdir(), 'zx-bench-workers-'));
  const served = await slowSites(sites, pages, latencyMs);
  const database = await openDatabase({ url: null, dataDir: dir });
  const platform = { database, clock: systemClock };
  try {
    await migrate(database.kysely);
    const children = Array.from({ length: workers }, () =>
      childWorker({ sites: new Map() }, { dataDir: dir, url: null }, { hosts: served.hosts, dir, terms: { beatMs: 3000 } }),
    );
    await Promise.all(children.map((child) => child.started()));
    // The first inspection of a process loads what all later ones have.
    await roundEnd(platform, (await openTestRound(platform, served.names)).id);
    const round = await openTestRound(platform, served.names);
    const from = performance.now();
    await roundEnd(platform, round.id);
    const seconds = (performance.now() - from) / 1000;
    const wrong = Object.entries(await roundResult(platform, round.id)).filter(
      ([, one]) => (one as { pages?: number }).pages !== pages + 1,
    );
    if (wrong.length > 0) throw new Error(`not whole: ${JSON.stringify(wrong[0])}`);
    await Promise.all(children.map((child) => child.stop()));
    return seconds;
  } finally {
    await database.close();
    await served.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
