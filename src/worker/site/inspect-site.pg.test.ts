import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchFolder, partsOf } from '../../campaign/server.ts';
import { verifyEvidence } from '../../collect/index.ts';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import { noteSilence, takeHost } from '../hosts.ts';
import { type WorkerSetup, type WorkTerms, within } from '../setup.ts';
import { openTestRound, roundEnd, roundResult, startSites, type TestSites } from '../testing/round.ts';
import { testSetup } from '../testing/setup.ts';
import { startWorker, type Worker } from '../worker.ts';

let test: TestDatabase;
let dir: string;
let sites: TestSites;
const workers: Worker[] = [];
beforeAll(async () => {
  test = await testDatabase();
  sites = await startSites(1, 6);
});
afterAll(async () => {
  await sites?.close();
  await test?.close();
});
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'zx-worker-'));
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  rmSync(dir, { recursive: true, force: true });
});
const platform = () => ({ database: test.database, clock: { now: () => Date.now() } });
const said: string[] = [];
async function aWorker(change: (setup: WorkerSetup) => WorkerSetup = (setup) => setup, terms: Partial<WorkTerms> = {}) {
  said.length = 0;
  const setup = change(await testSetup(test.database, { hosts: sites.hosts, dir, terms }, (message) => said.push(message)));
  const worker = await startWorker({ ...setup, kinds: ['inspect-site'], parallel: 1, place: null, pollSeconds: 0.5 });
  workers.push(worker);
  return setup;
}
const aRound = () => openTestRound(platform(), [...sites.sites.keys()]);
/** Resolves when the worker has said so. */
async function saying(words: string): Promise<void> {
  while (!said.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
}
/** Process id of the embedded server; null on another server. */
function serverProcess(): number | null {
  if (test.dataDir === null) return null;
  const recorded = path.join(test.dataDir, 'postgres.location');
  const place = existsSync(recorded) ? readFileSync(recorded, 'utf8').trim() : path.join(test.dataDir, 'postgres');
  return Number(readFileSync(path.join(place, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
const act = <T>(work: Parameters<typeof within<T>>[1]) => within(platform(), work);

describe('检查网站的任务', () => {
  it('结果、问题、佐证和采集文件一起记下，任务随之完成，本机不留东西', async () => {
    const round = await aRound();
    const setup = await aWorker();
    await roundEnd(platform(), round.id);
    const result = (await roundResult(platform(), round.id))['s1.test'] as { findings: string[]; reported: string[] };
    expect(result).toMatchObject({ state: 'inspected', inspectionState: 'finished', pages: 9, complete: true });
    expect(result.findings).toEqual(result.reported);
    expect(result.findings.length).toBeGreaterThan(0);
    const id = round.inspections.get('s1.test')!;
    const { crawl, evidence, row } = await act(async (work) => ({
      crawl: await partsOf(work, id, 'crawl'),
      evidence: await partsOf(work, id, 'evidence'),
      row: await work.tx.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    }));
    expect(crawl.map((part) => part.path)).toEqual(['columns.yaml', 'crawl.sqlite', 'given.json']);
    expect([row.crawl_sha256, row.evidence_sha256]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
    const fetched = path.join(dir, 'fetched');
    await fetchFolder(setup.blobs, fetched, evidence);
    expect((await verifyEvidence(fetched)).problems).toEqual([]);
    expect(readdirSync(setup.folder.inspections)).toEqual([]);
  });

  it('主机正被别的进程检查，或要求过等待：任务放回，不算失败', async () => {
    const round = await aRound();
    await act((work) => takeHost(work, 's1.test', '0197c000-0000-7000-8000-000000000009'));
    await act((work) => noteSilence(work, 's1.test', new Date(Date.now() + 4000)));
    await act((work) => work.tx.updateTable('host_slots').set({ holder: null, held_until: null }).execute());
    const before = Date.now();
    await aWorker();
    await roundEnd(platform(), round.id);
    expect(Date.now() - before).toBeGreaterThanOrEqual(3900);
    expect(await roundResult(platform(), round.id)).toMatchObject({ 's1.test': { state: 'inspected' } });
  });

  const full: WorkerSetup['blobs']['put'] = () => Promise.reject(Object.assign(new Error('磁盘已满'), { code: 'ENOSPC' }));
  const withoutRoom = (setup: WorkerSetup) => ({ ...setup, blobs: { ...setup.blobs, put: full } });

  it('磁盘满了：出错的停一停，别的进程接着做', async () => {
    const round = await aRound();
    await aWorker(withoutRoom, { restMs: 1_000_000 });
    await saying('检查出错');
    await aWorker();
    await roundEnd(platform(), round.id);
    expect(await roundResult(platform(), round.id)).toMatchObject({ 's1.test': { state: 'inspected', complete: true } });
  });

  it('哪里都不成，原因写进批次', async () => {
    const round = await aRound();
    await aWorker(withoutRoom, { mostFailures: 2, restMs: 10 });
    await roundEnd(platform(), round.id);
    const object = await act(({ tx }) =>
      tx.selectFrom('round_objects').selectAll().where('round_id', '=', round.id).executeTakeFirstOrThrow(),
    );
    expect(object).toMatchObject({ state: 'could-not', reason: { code: 'ENOSPC', sentence: '磁盘已满' } });
  });

  it('空间不够时不取，有空间的进程接着做', async () => {
    const round = await aRound();
    await aWorker((setup) => setup, { leastFreeBytes: Number.MAX_SAFE_INTEGER, restMs: 1_000_000 });
    await saying('磁盘空间不足，暂不检查网站');
    await aWorker();
    await roundEnd(platform(), round.id);
    expect(await roundResult(platform(), round.id)).toMatchObject({ 's1.test': { state: 'inspected' } });
  });

  it('数据库被杀，起来之后接着做，什么也不丢', async () => {
    const server = serverProcess();
    if (server === null) return;
    const round = await aRound();
    await aWorker();
    await saying('开始检查网站');
    process.kill(server, 'SIGKILL');
    await roundEnd(platform(), round.id);
    expect(await roundResult(platform(), round.id)).toMatchObject({ 's1.test': { state: 'inspected', pages: 9, complete: true } });
  });

  it('批次取消之后停下，不记结果', async () => {
    const slow = await startSites(1, 60);
    for (const site of slow.sites.values()) site.onRequest = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 40);
    const kept = sites;
    sites = slow;
    try {
      const round = await aRound();
      const setup = await aWorker();
      await saying('开始检查网站');
      await act(({ tx }) =>
        tx.updateTable('inspections').set({ state: 'replaced' }).where('id', '=', round.inspections.get('s1.test')!).execute(),
      );
      await saying('检查中止');
      await workers.pop()!.stop();
      expect(existsSync(setup.folder.inspection(round.inspections.get('s1.test')!))).toBe(false);
      expect(await roundResult(platform(), round.id)).toMatchObject({ 's1.test': { inspectionState: 'replaced', findings: [] } });
    } finally {
      sites = kept;
      await slow.close();
    }
  });
});
