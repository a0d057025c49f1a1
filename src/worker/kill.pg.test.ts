/** Workers killed at random moments of a round: nothing lost, nothing doubled, wherever it goes on. The long form: `npm run chaos`. */
import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../platform/db/testing/database.ts';
import { releaseClaims } from '../platform/server.ts';
import { releaseHolders } from './hosts.ts';
import { within } from './setup.ts';
import { childWorker } from './testing/killing.ts';
import { openTestRound, roundEnd, roundResult, startSites, type TestSites } from './testing/round.ts';

const KILLS = 20;
const KEPT_BACK = '/gg/38.html';

let test: TestDatabase;
let sites: TestSites;
const dir = mkdtempSync(path.join(tmpdir(), 'zx-kill-'));
beforeAll(async () => {
  test = await testDatabase();
  sites = await startSites(2, 40);
});
afterAll(async () => {
  await sites?.close();
  await test?.close();
  rmSync(dir, { recursive: true, force: true });
});
const platform = () => ({ database: test.database, clock: { now: () => Date.now() } });
/** `machine`: its work folder; the blobs are everybody's. */
const aWorker = (machine: string) =>
  childWorker(sites, test, { hosts: sites.hosts, dir, work: path.join(dir, machine), terms: { saveMs: 200, beatMs: 100 } });
const savedFiles = () =>
  within(platform(), ({ tx }) => tx.selectFrom('inspection_files').selectAll().where('folder', '=', 'saved').execute());
const workerId = (machine: string) => readFileSync(path.join(dir, machine, '1', 'worker.id'), 'utf8').trim();

it(`杀 ${KILLS} 次：同一台机器原地接着做，换了机器从保存的进度接着做，问题不丢不重`, { timeout: 400_000 }, async () => {
  const hosts = [...sites.sites.keys()];
  const undisturbed = await openTestRound(platform(), hosts);
  const quiet = aWorker('quiet');
  await roundEnd(platform(), undisturbed.id);
  await quiet.stop();
  const expected = await roundResult(platform(), undisturbed.id);
  expect(Object.keys(expected)).toEqual(hosts);

  const round = await openTestRound(platform(), hosts);
  let machine = 'a';
  /** The machine does not come back: what the queue and the others find out after a while. */
  const leave = async () => {
    await within(platform(), (work) => releaseHolders(work, [workerId(machine)]));
    await releaseClaims(test.database, workerId(machine));
    machine = machine === 'a' ? 'b' : 'a';
  };
  const workers = [aWorker(machine)];
  // The first machine goes when part of a crawl is saved and no crawl can be over: every site keeps one answer back.
  const kept = [...sites.sites.values()].map(({ routes }) => ({ routes, page: routes.get(KEPT_BACK)! }));
  for (const { routes } of kept) routes.set(KEPT_BACK, 'hang');
  await vi.waitFor(async () => expect(await savedFiles()).not.toEqual([]), { timeout: 60_000, interval: 20 });
  expect((await workers[0]!.kill()).ended).toBe(false);
  for (const { routes, page } of kept) routes.set(KEPT_BACK, page);
  await leave();
  for (let kill = 2; kill <= KILLS; kill++) {
    const worker = aWorker(machine);
    workers.push(worker);
    const killed = await worker.killAfter(randomInt(1, 45));
    expect(killed.ended).toBe(false);
    if (kill % 3 === 0) await leave();
  }
  const last = aWorker(machine);
  await roundEnd(platform(), round.id);
  await last.stop();
  expect(await roundResult(platform(), round.id)).toEqual(expected);
  const wentOn = [...workers, last].filter(({ said }) => said.some(({ message }) => message === '从保存的采集进度接着做'));
  expect(wentOn).not.toEqual([]);
  const left = await within(platform(), async ({ tx }) => ({
    runs: await tx.selectFrom('inspection_runs').selectAll().execute(),
    slots: await tx.selectFrom('host_slots').selectAll().where('holder', 'is not', null).execute(),
  }));
  expect({ ...left, saved: await savedFiles() }).toEqual({ runs: [], slots: [], saved: [] });
});
