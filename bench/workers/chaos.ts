/**
 * A round under fire: workers, the service and the database killed at random moments, again and again; what each round brings must
 * be what an undisturbed one brought. `npm run chaos [-- --kills 200 --sites 3 --articles 60]`
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { systemClock } from '../../src/platform/index.ts';
import { isDatabaseAway, migrate, openDatabase, verifyTrail } from '../../src/platform/server.ts';
import { childWorker } from '../../src/worker/testing/killing.ts';
import { openTestRound, roundEnd, roundResult, startSites } from '../../src/worker/testing/round.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    sites: { type: 'string', default: '3' },
    articles: { type: 'string', default: '60' },
  },
});
const KILLS = Number(values.kills);
/** Of ten kills: the database twice, the service once, else a worker. */
const VICTIMS = ['database', 'database', 'service', ...Array<'worker'>(7).fill('worker')] as const;

const dir = mkdtempSync(path.join(tmpdir(), 'zx-chaos-'));
const sites = await startSites(Number(values.sites), Number(values.articles));
const hosts = [...sites.sites.keys()];
const database = await openDatabase({ url: null, dataDir: dir });
await migrate(database.kysely);
const platform = { database, clock: systemClock };
const aWorker = () => childWorker(sites, { dataDir: dir, url: null }, { hosts: sites.hosts, dir, terms: { saveMs: 500, beatMs: 200 } });

/** Done again while the database is away. */
async function surely<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function service(): ChildProcess {
  const main = path.join(import.meta.dirname, '../../src/cli/main.ts');
  return spawn(process.execPath, [main, 'serve', '--no-work', '--port', String(20_000 + randomInt(0, 20_000))], {
    stdio: 'ignore',
    env: { ...process.env, ZHENGXUN_DATA: dir },
  });
}

function killDatabase(): void {
  const recorded = path.join(dir, 'postgres.location');
  const place = existsSync(recorded) ? readFileSync(recorded, 'utf8').trim() : path.join(dir, 'postgres');
  process.kill(Number(readFileSync(path.join(place, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
}

const first = await openTestRound(platform, hosts);
const quiet = aWorker();
await roundEnd(platform, first.id);
await quiet.stop();
const expected = await roundResult(platform, first.id);

const killed: Record<string, number> = {};
let rounds = 0;
let wrong = 0;
let serving = service();
let worker = aWorker();
let round = await openTestRound(platform, hosts);
for (let kills = 0; kills < KILLS; ) {
  const victim = VICTIMS[randomInt(0, VICTIMS.length)]!;
  if (victim === 'worker') {
    await worker.killAfter(randomInt(1, 60));
    worker = aWorker();
  } else if (victim === 'service') {
    serving.kill('SIGKILL');
    serving = service();
  } else {
    await worker.requests(randomInt(1, 60));
    killDatabase();
  }
  killed[victim] = (killed[victim] ?? 0) + 1;
  kills++;
  const id = round.id;
  const isOver = await surely(async () => {
    const states = await roundResult(platform, id);
    return Object.values(states).every((one) => !['waiting', 'running'].includes((one as { state: string }).state));
  });
  if (isOver) await settleRound();
}
await roundEnd(platform, round.id);
await settleRound(false);
await worker.stop();
serving.kill('SIGTERM');
const trail = await surely(() => verifyTrail(database.kysely));
console.log(
  `杀 ${KILLS} 次（${Object.entries(killed)
    .map(([who, count]) => `${who} ${count}`)
    .join('，')}），完成 ${rounds} 个批次，与不受干扰时不同的 ${wrong} 个，审计链${trail.problem === null ? '完整' : '断裂'}`,
);
await database.close();
await sites.close();
rmSync(dir, { recursive: true, force: true });
process.exit(wrong > 0 || trail.problem !== null ? 1 : 0);

interface HostResult {
  state: string;
  pages?: number;
  findings: string[];
}

/** What was lost or doubled, one line each. */
function differences(result: Record<string, unknown>): string[] {
  return hosts.flatMap((host) => {
    const [should, is] = [expected[host] as HostResult, result[host] as HostResult | undefined];
    if (is === undefined) return [`${host} 没有结果`];
    const lost = should.findings.filter((key) => !is.findings.includes(key));
    const doubled = is.findings.filter((key, at) => is.findings.indexOf(key) !== at);
    const added = is.findings.filter((key) => !should.findings.includes(key));
    const same = isDeepStrictEqual(should, is);
    return same
      ? []
      : [
          `${host} ${is.state}，页面 ${is.pages}/${should.pages}，丢失 ${lost.length} [${lost}]，重复 ${doubled.length} [${doubled}]，多出 ${added.length} [${added}]`,
        ];
  });
}

async function settleRound(openNext = true): Promise<void> {
  rounds++;
  const result = await surely(() => roundResult(platform, round.id));
  if (!isDeepStrictEqual(result, expected)) {
    wrong++;
    console.error(differences(result).join('\n'));
  }
  if (openNext) round = await surely(() => openTestRound(platform, hosts));
}
