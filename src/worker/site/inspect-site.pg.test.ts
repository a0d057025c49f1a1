import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import { within } from '../setup.ts';
import { openTestRound, startSites, type TestSites } from '../testing/round.ts';
import { testSetup } from '../testing/setup.ts';
import { startWorker, type Worker } from '../worker.ts';

let test: TestDatabase;
let dir: string;
let sites: TestSites;
const workers: Worker[] = [];
beforeAll(async () => {
  test = await testDatabase();
  sites = await startSites(2, 6);
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
async function aWorker() {
  const setup = await testSetup(test.database, { hosts: sites.hosts, dir }, (message, fields) =>
    said.push(`${message} ${JSON.stringify(fields)} ${(fields as { err?: Error }).err?.stack ?? ''}`),
  );
  const worker = await startWorker({ ...setup, kinds: ['inspect-site'], parallel: 1, place: null, pollSeconds: 0.5 });
  workers.push(worker);
  return worker;
}
/** Resolves when the round's objects are all in one of the final states. */
async function roundDone(id: string): Promise<void> {
  for (;;) {
    const rows = await within(platform(), ({ tx }) => tx.selectFrom('round_objects').select('state').where('round_id', '=', id).execute());
    if (rows.every(({ state }) => state !== 'waiting' && state !== 'running')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('检查网站的任务', () => {
  it('结果、问题、佐证和采集文件一起记下，任务随之完成', async () => {
    const round = await openTestRound(platform(), [...sites.sites.keys()]);
    await aWorker();
    await roundDone(round.id).catch(() => undefined);
    console.log(said.join('\n'));
    await within(platform(), async ({ tx }) => {
      const objects = await tx.selectFrom('round_objects').selectAll().where('round_id', '=', round.id).execute();
      expect(objects.map(({ state }) => state)).toEqual(['inspected', 'inspected']);
    });
  });
});
