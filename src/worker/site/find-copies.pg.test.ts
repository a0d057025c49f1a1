/** From an issued bulletin and a crawl that lies in the store to what an office reads: the copy, what was put into it, the alert. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createBulletin, issueBulletin, listBlocks, listCopies, sendCopySearches } from '../../bulletin/server.ts';
import { aPage } from '../../collect/crawl/testing/local-site.ts';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import { firstStart, type JobRun } from '../../platform/server.ts';
import { frozenRound, STALE } from '../../rectify/testing/frozen-round.ts';
import { createRecord } from '../../registry/server.ts';
import { openEyes, syncPages } from '../../watch/server.ts';
import { IssuedBulletins } from '../copies.ts';
import { type WorkerSetup, within } from '../setup.ts';
import { openTestRound, roundEnd, startSites, type TestSites } from '../testing/round.ts';
import { testSetup } from '../testing/setup.ts';
import { lookPagesJob } from '../watch/look-pages.ts';
import { startWorker, type Worker } from '../worker.ts';

let test: TestDatabase;
let sites: TestSites;
let dir: string;
let setup: WorkerSetup;
let worker: Worker;
let roundId: string;
const clock = { now: () => Date.UTC(2026, 10, 20, 2) };
beforeAll(async () => {
  test = await testDatabase();
  sites = await startSites(1, 2, { '/gg/': aPage('通知公告', ['/gg/copy.html', '/gg/clean.html']) });
  dir = mkdtempSync(path.join(tmpdir(), 'zx-copies-'));
  setup = { ...(await testSetup(test.database, { hosts: sites.hosts, dir })), clock };
  await firstStart(setup, { name: '青禾省政府办公厅', level: 'province', divisionCode: null });
  roundId = await act(async (work) => {
    const { id: organisationId } = await work.tx.selectFrom('organisations').select('id').executeTakeFirstOrThrow();
    await createRecord(work, 'sites', { organisationId, name: 's1.test 网站', homeUrl: 'http://s1.test/' });
    return (await frozenRound(work, organisationId, { 's1.test 网站': { fails: STALE } })).roundId;
  });
});
afterAll(async () => {
  await worker?.stop();
  await sites?.close();
  await test?.close();
  rmSync(dir, { recursive: true, force: true });
});
const act = <T>(work: Parameters<typeof within<T>>[1]) => within(setup, work);

/** As a real queue settles and postpones. */
const BY_HAND: JobRun = {
  ...{ id: 'test', signal: new AbortController().signal, isLost: () => false },
  ...{ settle: async () => undefined, postpone: async () => undefined },
};

/** An issued bulletin; its prose. */
async function issued(): Promise<{ id: string; text: string }> {
  return act(async (work) => {
    const { id, version } = await createBulletin(work, { roundId, preset: 'general', terms: { issuedOn: '2026-11-20' } });
    await issueBulletin(work, setup.blobs, id, version);
    const runs = (await listBlocks(work, id)).flatMap((block) => [...(block.lead?.runs ?? []), ...block.runs]);
    return { id, text: runs.map(({ text }) => text).join('') };
  });
}
const copiesOf = (id: string) => act((work) => listCopies(work, id, { after: null, limit: 10 }));
const alerts = () => act(({ tx }) => tx.selectFrom('watch_events').selectAll().where('kind', '=', 'bulletin-copy').execute());
/** Resolves when the searches that were sent are over. */
const searched = (bulletinId: string) =>
  vi.waitFor(
    async () => {
      const done = await act(({ tx }) => tx.selectFrom('copy_searches').selectAll().execute());
      expect(done.some(({ bulletin_ids: ids }) => ids.includes(bulletinId))).toBe(true);
    },
    { timeout: 120_000, interval: 200 },
  );

describe('在保存的采集里查找本单位通报的副本', () => {
  it('原样转载的记下；被换了词、加了拼音的记下并告警；同一采集只查一次；以后印发的再查', async () => {
    const first = await issued();
    const { routes } = sites.sites.get('s1.test')!;
    const hijacked = first.text.replaceAll('网站', '足球彩票').replace('检查', '检(jiǎn)查');
    routes.set('/gg/copy.html', aPage('转载', [], hijacked));
    routes.set('/gg/clean.html', aPage('转载', [], first.text));
    // Nothing lies in the store yet.
    expect(await act(sendCopySearches)).toBe(0);
    const round = await openTestRound(setup, [...sites.sites.keys()]);
    worker = await startWorker({ ...setup, kinds: ['inspect-site'], parallel: 1, place: null, pollSeconds: 0.5 });
    await roundEnd(setup, round.id);

    // The worker's duty may have sent it already.
    await act(sendCopySearches);
    await searched(first.id);
    const found = await copiesOf(first.id);
    expect(found.map(({ url }) => new URL(url!).pathname).sort()).toEqual(['/gg/clean.html', '/gg/copy.html']);
    const copy = found.find(({ url }) => url!.endsWith('copy.html'))!;
    expect(copy).toMatchObject({
      ...{ isAltered: true, readings: 1, foundByName: '系统', site: { name: 's1.test 网站' } },
      inspectionId: round.inspections.get('s1.test'),
    });
    expect(copy.changes).toContainEqual(expect.objectContaining({ was: '网站', by: '足球彩票' }));
    expect(found.find(({ url }) => url!.endsWith('clean.html'))).toMatchObject({ isAltered: false, share: 1 });
    expect((await alerts()).map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/“网站”换成“足球彩票”\d+ 处.*加注拼音 1 处/)]);

    expect(await act(sendCopySearches)).toBe(0);
    const second = await issued();
    await act(sendCopySearches);
    await searched(second.id);
    expect(await copiesOf(second.id)).toHaveLength(2);
    expect(await copiesOf(first.id)).toHaveLength(2);
  }, 180_000);

  it('监测时查看的页面也找：同一副本再看到只记下还在', async () => {
    const { id, text } = await issued();
    sites.sites.get('s1.test')!.routes.set('/', aPage('首页', ['/gg/'], text.replaceAll('整改', '博彩')));
    await act(syncPages);
    const { id: siteId } = await act(({ tx }) => tx.selectFrom('sites').select('id').executeTakeFirstOrThrow());
    const eyes = openEyes(setup.network, setup.clock, false, 0);
    const looking = { eyes, issued: new IssuedBulletins() };
    const look = async () => {
      await act(({ tx, now }) => tx.updateTable('watch_pages').set({ next_at: now, etag: null, body_sha256: null }).execute());
      await lookPagesJob(setup, looking, 'home', { siteId, host: 's1.test' }, BY_HAND);
      return copiesOf(id);
    };
    const before = (await alerts()).length;
    try {
      const [copy] = await look();
      expect(copy).toMatchObject({ url: 'http://s1.test/', inspectionId: null, isAltered: true, seenAt: null });
      expect((await alerts()).length).toBeGreaterThan(before);
      const told = (await alerts()).length;
      expect(await look()).toEqual([{ ...copy, seenAt: expect.any(String) }]);
      expect(await alerts()).toHaveLength(told);
    } finally {
      await eyes.close();
    }
  }, 60_000);
});
