import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Report } from '../../campaign/index.ts';
import { endInspection } from '../../campaign/round/objects.ts';
import { freezeRound, round } from '../../campaign/server.ts';
import { aPage } from '../../collect/crawl/testing/local-site.ts';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import type { Platform } from '../../platform/server.ts';
import { draftAnswer, sendAnswer } from '../../rectify/orders/answers.ts';
import { closeOrder, receiveOrder, returnOrder } from '../../rectify/orders/moves.ts';
import { type OpenedOrder, openedOrder } from '../../rectify/orders/opened.ts';
import { concludeRechecks } from '../../rectify/server.ts';
import { ordersOf } from '../../rectify/testing/frozen-round.ts';
import { within } from '../setup.ts';
import { openTestRound, roundEnd, startSites, type TestSites } from '../testing/round.ts';
import { testSetup } from '../testing/setup.ts';
import { startWorker, type Worker } from '../worker.ts';

let test: TestDatabase;
let sites: TestSites;
let dir: string;
let worker: Worker;
beforeAll(async () => {
  test = await testDatabase();
  sites = await startSites(1, 4);
  dir = mkdtempSync(path.join(tmpdir(), 'zx-orders-'));
  const setup = await testSetup(test.database, { hosts: sites.hosts, dir });
  worker = await startWorker({ ...setup, kinds: ['inspect-site'], parallel: 1, place: null, pollSeconds: 0.5 });
});
afterAll(async () => {
  await worker?.stop();
  await sites?.close();
  await test?.close();
  rmSync(dir, { recursive: true, force: true });
});
const platform = (): Platform => ({ database: test.database, clock: { now: () => Date.now() } });
const act = <T>(work: Parameters<typeof within<T>>[1]): Promise<T> => within(platform(), work);
const opened = (id: string) => act((work) => openedOrder(work, id));

/** The unit says that all is corrected; resolves when the machine has looked again. */
async function answered(id: string): Promise<OpenedOrder> {
  const { findingList, rechecks } = await opened(id);
  const items = findingList.map(({ id: findingId }) => ({ findingId, says: 'corrected' as const, text: '已改正', fileIds: [] }));
  const { version } = await act((work) => draftAnswer(work, id, 0, { remark: null, items }));
  await act((work) => sendAnswer(work, id, version));
  return vi.waitFor(
    async () => {
      await act(concludeRechecks);
      const order = await opened(id);
      expect(order.rechecks).toHaveLength(rechecks.length + 1);
      expect(order.rechecks.at(-1)!.concludedAt).not.toBeNull();
      return order;
    },
    { timeout: 120_000, interval: 200 },
  );
}

/** A round over the site, frozen with its dead link as what a reviewer confirmed and nothing else; the set. */
async function frozen(): Promise<string> {
  const { id: roundId, inspections } = await openTestRound(platform(), [...sites.sites.keys()]);
  await roundEnd(platform(), roundId);
  return act(async (work) => {
    const [inspectionId] = inspections.values();
    const row = await work.tx.selectFrom('inspections').select('report').where('id', '=', inspectionId!).executeTakeFirstOrThrow();
    const report = row.report as unknown as Report;
    const dead = report.findings.filter(({ target }) => target?.endsWith('/dead.html'));
    expect(dead).toHaveLength(1);
    const decision = { says: 'confirm' as const, by: '李强', on: '2026-11-20', remark: null };
    const settled: Report = { ...report, verdict: 'qualified', findings: dead.map((finding) => ({ ...finding, decision })) };
    await work.tx
      .updateTable('inspections')
      .set({ report: JSON.stringify(settled), basis: null })
      .where('id', '=', inspectionId!)
      .execute();
    await endInspection(work, roundId, (await round(work, roundId)).version, { abandon: false });
    return freezeRound(work, roundId, (await round(work, roundId)).version, { unknown: null, leaveOpen: '测试' });
  });
}

it('整改的全过程，复查真的去看网站：拦下的、没改的、改好的', async () => {
  const [site] = sites.sites.values();
  const setId = await frozen();
  const [order] = await act((work) => ordersOf(work, setId));
  const { id } = order!;
  expect(order).toMatchObject({ state: 'issued', findings: { all: 1, settled: 0 } });
  await act((work) => receiveOrder(work, { id, version: order!.version }));

  const routes = [...site!.routes];
  const { fallback } = site!;
  site!.routes.clear();
  site!.fallback = { status: 412, body: '' };
  const walled = await answered(id);
  expect(walled).toMatchObject({ state: 'rechecked', findings: { settled: 0 } });
  expect(walled.findingList[0]).toMatchObject({ recheck: { outcome: 'could-not' }, settledBy: null });
  await expect(act((work) => closeOrder(work, { id, version: walled.version }, { remark: null }))).rejects.toMatchObject({
    code: 'findings-open',
  });
  const again = { reason: '网站拦截了复查', until: null };
  await act((work) => returnOrder(work, { id, version: walled.version }, again));

  for (const [address, route] of routes) site!.routes.set(address, route);
  site!.fallback = fallback;
  const still = await answered(id);
  expect(still.findingList[0]!.recheck).toMatchObject({
    outcome: 'unsolved',
    seen: { finding: { target: expect.stringMatching(/dead\.html$/) } },
  });
  await act((work) => returnOrder(work, { id, version: still.version }, { reason: '死链仍在', until: null }));

  site!.routes.set('/', aPage('第1站', ['/gg/', '/xw/']));
  const solved = await answered(id);
  expect(solved).toMatchObject({ state: 'rechecked', findings: { all: 1, settled: 1 } });
  expect(solved.findingList[0]).toMatchObject({ recheck: { outcome: 'solved' }, settledBy: 'machine' });
  const closed = await act((work) => closeOrder(work, { id, version: solved.version }, { remark: '已整改' }));
  expect(closed.state).toBe('closed');
  expect(solved.rechecks.map(({ counts }) => counts)).toEqual([
    { solved: 0, unsolved: 0, 'could-not': 1 },
    { solved: 0, unsolved: 1, 'could-not': 0 },
    { solved: 1, unsolved: 0, 'could-not': 0 },
  ]);
}, 240_000);
