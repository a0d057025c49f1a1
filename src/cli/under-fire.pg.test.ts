/**
 * A round goes on while the database is away and while a worker is asked to stop in the middle of a crawl: nothing is lost, nothing
 * doubled. Service, workers and database killed at random: `npm run chaos`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import net, { type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildApp } from '../api/index.ts';
import { embeddedServer } from '../platform/db/embedded/server.ts';
import { type TestDatabase, testDatabase } from '../platform/db/testing/database.ts';
import { folderStore, installationSecrets, openDatabase, verifyTrail } from '../platform/server.ts';
import { childWorker } from '../worker/testing/killing.ts';
import { openTestRound, roundEnd, roundResult, startSites, type TestSites } from '../worker/testing/round.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'zx-fire-'));
let test: TestDatabase;
let sites: TestSites;
let hosts: string[];
let expected: Record<string, unknown>;
beforeAll(async () => {
  test = await testDatabase();
  sites = await startSites(1, 24);
  hosts = [...sites.sites.keys()];
  const round = await openTestRound(platform(), hosts);
  const worker = aWorker('quiet');
  await roundEnd(platform(), round.id);
  await worker.stop();
  expected = await roundResult(platform(), round.id);
}, 240_000);
afterAll(async () => {
  await sites?.close();
  await test?.close();
  rmSync(dir, { recursive: true, force: true });
});

const platform = () => ({ database: test.database, clock: { now: () => Date.now() } });
const aWorker = (machine: string, place: { dataDir: string | null; url: string | null } = test) =>
  childWorker(sites, place, { hosts: sites.hosts, dir, work: path.join(dir, machine), terms: { saveMs: 200, beatMs: 100 } });

/** A door to the database that can be shut: who goes through it finds nobody. */
async function shuttableDoor() {
  const target = test.url === null ? (await embeddedServer(test.dataDir!)).connection : null;
  const given = test.url === null ? null : new URL(test.url);
  const open = new Set<Socket>();
  let isShut = false;
  const door = net.createServer((inside) => {
    if (isShut) return void inside.destroy();
    const outside =
      target === null
        ? net.connect(Number(given!.port || 5432), given!.hostname)
        : net.connect(path.join(target.host, `.s.PGSQL.${target.port}`));
    for (const [one, other] of [
      [inside, outside],
      [outside, inside],
    ] as const) {
      open.add(one);
      one.on('error', () => undefined).on('close', () => other.destroy());
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const url = new URL(given ?? `postgres://${target!.user}:${encodeURIComponent(target!.password)}@x/${target!.database}`);
  url.hostname = '127.0.0.1';
  url.port = String((door.address() as AddressInfo).port);
  return {
    url: url.href,
    shut() {
      isShut = true;
      for (const socket of open) socket.destroy();
      open.clear();
    },
    open: () => {
      isShut = false;
    },
    close: () => new Promise((resolve) => door.close(resolve)),
  };
}

it('数据库连不上的时候，服务说稍后再试，检查等着；回来之后都接着做', { timeout: 240_000 }, async () => {
  const door = await shuttableDoor();
  const database = await openDatabase({ url: door.url, dataDir: dir });
  const app = await buildApp({
    ...{ platform: { database, clock: { now: () => Date.now() } }, secrets: installationSecrets(dir), version: '0', secure: false },
    ...{ log: false, requestsPerMinute: 1_000_000, blobs: await folderStore(path.join(dir, 'blobs')), largestFileBytes: 1000 },
  });
  // Its session is looked up: without the database nobody can be recognised, and nobody is turned away as a stranger.
  const ask = () => app.inject({ url: '/api/v1/rounds', headers: { authorization: 'Bearer none' } });
  try {
    const round = await openTestRound(platform(), hosts);
    const worker = aWorker('away', { dataDir: null, url: door.url });
    await worker.started();
    await worker.requests(5);
    expect((await ask()).statusCode).toBe(401);
    door.shut();
    const away = await ask();
    expect([away.statusCode, away.json().code, away.headers['retry-after']]).toEqual([503, 'database-away', '5']);
    // Until the worker itself has met the shut door.
    const errors = /连接不上|检查出错|出错/;
    await vi.waitFor(() => expect(worker.said.some(({ message }) => errors.test(message))).toBe(true), { timeout: 60_000, interval: 50 });
    door.open();
    await roundEnd(platform(), round.id);
    await worker.stop();
    expect(await roundResult(platform(), round.id)).toEqual(expected);
    await vi.waitFor(async () => expect((await ask()).statusCode).toBe(401), { timeout: 30_000, interval: 100 });
    expect(await verifyTrail(test.database.kysely)).toMatchObject({ problem: null });
  } finally {
    door.open();
    await app.close();
    await database.close();
    await door.close();
  }
});

it('采集中途请它停下：已采集的留着，任务交给别的机器接着做', { timeout: 240_000 }, async () => {
  const round = await openTestRound(platform(), hosts);
  const first = aWorker('first');
  await first.started();
  await first.requests(8);
  await first.stop();
  const before = await roundResult(platform(), round.id);
  expect(Object.values(before)).toContainEqual(expect.objectContaining({ state: expect.stringMatching(/waiting|running/) }));
  const second = aWorker('second');
  await roundEnd(platform(), round.id);
  await second.stop();
  expect(await roundResult(platform(), round.id)).toEqual(expected);
  expect(second.said.map(({ message }) => message)).toContain('从保存的采集进度接着做');
});
