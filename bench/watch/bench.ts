/**
 * `npm run bench -- watch`: one sweep over thousands of addresses of which 3 % fail to answer, by our prober, by blackbox_exporter and
 * by curl --parallel in turn, each bounded by the limit of a visit. The addresses are served from a process of their own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { sweepBlackbox, sweepCurl } from './peers.ts';

export interface Swept {
  failed: number;
  /** Addresses a second until 97 % were done. */
  perSecond: number;
  totalS: number;
  /** Of the client alone; null: not known. */
  cpuS: number | null;
  /** At its largest; null: not known. */
  memoryMb: number | null;
}

/** Floor and goal: addresses a second against blackbox_exporter, seconds above the limit. */
const GOALS = { ratio: [4, 6], overS: [3, 1.5] } as const;

/** Runs the bench with the arguments after `watch`; prints a line for each sweep, then medians and ratios. */
export async function benchWatch(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      targets: { type: 'string', default: '14000' },
      limit: { type: 'string', default: '15' },
      parallel: { type: 'string', default: '1000' },
      rounds: { type: 'string', default: '1' },
      only: { type: 'string' },
      blackbox: { type: 'string' },
    },
  });
  const [count, limitS, parallel] = [Number(values.targets), Number(values.limit), Number(values.parallel)];
  const dir = mkdtempSync(path.join(tmpdir(), 'zhengxun-bench-'));
  const { child, urls, failing } = await serveTargets(count);
  const given = { urls, limitS, parallel, dir };
  const sweeps: Record<string, () => Promise<Swept | null>> = {
    政巡: () => sweepOurs(given, 1),
    政巡两个进程: () => sweepOurs(given, 2),
    blackbox_exporter: () => sweepBlackbox(given, values.blackbox),
    curl: () => sweepCurl(given),
  };
  const chosen = values.only?.split(',') ?? Object.keys(sweeps);
  const seen = new Map<string, Swept[]>();
  try {
    for (let round = 0; round < Number(values.rounds); round++)
      for (const name of chosen) {
        const swept = (await sweeps[name]?.()) ?? null;
        if (swept === null) console.log(`${name}：本机没有，不比较`);
        else {
          seen.set(name, [...(seen.get(name) ?? []), swept]);
          console.log(line(name, swept, { count, limitS, failing }));
        }
      }
    printRatios(seen, limitS);
  } finally {
    child.disconnect();
    rmSync(dir, { recursive: true, force: true });
  }
}

function line(name: string, swept: Swept, { count, limitS, failing }: { count: number; limitS: number; failing: number }): string {
  const { perSecond, totalS, cpuS, memoryMb, failed } = swept;
  return [
    `${name}：至 97% 每秒 ${perSecond.toFixed(0)} 次`,
    `全部 ${totalS.toFixed(2)} 秒（时限加 ${(totalS - limitS).toFixed(2)} 秒，平均每秒 ${(count / totalS).toFixed(0)} 次）`,
    ...(cpuS === null ? [] : [`处理器 ${cpuS.toFixed(2)} 秒（每次 ${((cpuS / count) * 1000).toFixed(3)} 毫秒）`]),
    ...(memoryMb === null ? [] : [`内存最高 ${memoryMb.toFixed(0)} MB`]),
    `失败 ${failed}（应为 ${failing}）`,
  ].join('，');
}

function printRatios(seen: ReadonlyMap<string, readonly Swept[]>, limitS: number): void {
  const medianOf = (name: string, pick: (swept: Swept) => number | null) => {
    const all = (seen.get(name) ?? []).flatMap((swept) => pick(swept) ?? []).sort((a, b) => a - b);
    return all[Math.floor(all.length / 2)] ?? null;
  };
  for (const name of ['政巡', '政巡两个进程']) {
    const speed = medianOf(name, (swept) => swept.perSecond);
    const total = medianOf(name, (swept) => swept.totalS);
    if (speed === null || total === null) continue;
    console.log(`${name}：全部用时为时限加 ${(total - limitS).toFixed(2)} 秒（底线 ${GOALS.overS[0]}，目标 ${GOALS.overS[1]}）`);
    for (const peer of ['blackbox_exporter', 'curl']) {
      const theirs = medianOf(peer, (swept) => swept.perSecond);
      if (theirs === null) continue;
      const [ours, its] = [medianOf(name, ({ cpuS }) => cpuS), medianOf(peer, ({ cpuS }) => cpuS)];
      const goal = peer === 'curl' ? '' : `（底线 ${GOALS.ratio[0]}，目标 ${GOALS.ratio[1]}）`;
      const cpu = ours === null || its === null ? '' : `，所用处理器时间为其 ${(ours / its).toFixed(2)} 倍`;
      console.log(`${name}：至 97% 的速度为 ${peer} 的 ${(speed / theirs).toFixed(2)} 倍${goal}${cpu}`);
    }
  }
}

/** Starts the addresses in a process of their own; ends with the channel to it. */
export async function serveTargets(count: number): Promise<{ child: ChildProcess; urls: string[]; failing: number }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'targets.ts'), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  return { child, ...((await firstLine(child)) as { urls: string[]; failing: number }) };
}

/** Several processes share the addresses, as watchers of a place do. */
async function sweepOurs(
  { urls, limitS, parallel, dir }: { urls: string[]; limitS: number; parallel: number; dir: string },
  processes: number,
) {
  const parts = await Promise.all(
    Array.from({ length: processes }, async (_, part) => {
      const list = path.join(dir, `targets-${part}.txt`);
      writeFileSync(list, urls.filter((_, at) => at % processes === part).join('\n'));
      const most = String(Math.ceil(parallel / processes));
      const args = [path.join(import.meta.dirname, 'ours.ts'), list, String(limitS), most];
      return (await firstLine(spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }))) as Swept;
    }),
  );
  const sum = (pick: (part: Swept) => number) => parts.reduce((all, part) => all + pick(part), 0);
  return {
    failed: sum(({ failed }) => failed),
    perSecond: sum(({ perSecond }) => perSecond),
    totalS: Math.max(...parts.map(({ totalS }) => totalS)),
    cpuS: sum(({ cpuS }) => cpuS ?? 0),
    memoryMb: sum(({ memoryMb }) => memoryMb ?? 0),
  };
}

async function firstLine(child: ChildProcess): Promise<unknown> {
  let said = '';
  for await (const piece of child.stdout!) {
    said += String(piece);
    if (said.endsWith('\n')) break;
  }
  return JSON.parse(said);
}
