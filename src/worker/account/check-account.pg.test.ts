import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openRound } from '../../campaign/round/opening.ts';
import { createRound } from '../../campaign/round/rounds.ts';
import { type LocalSite, localSite } from '../../collect/crawl/testing/local-site.ts';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import { firstStart } from '../../platform/server.ts';
import { createRecord } from '../../registry/server.ts';
import { within } from '../setup.ts';
import { roundEnd } from '../testing/round.ts';
import { testSetup } from '../testing/setup.ts';
import { startWorker } from '../worker.ts';

const DAY_MS = 86_400_000;
const feed = (name: string, ageDays: number) => {
  const date = new Date(Date.now() - ageDays * DAY_MS).toUTCString();
  return {
    status: 200,
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title><item><title>全市供水管网改造完工</title><link>http://feeds.test/1</link><pubDate>${date}</pubDate></item></channel></rss>`,
  };
};

let test: TestDatabase;
let source: LocalSite;
let dir: string;
beforeAll(async () => {
  test = await testDatabase();
  source = await localSite({
    '/fresh.xml': feed('按时更新', 3),
    '/stale.xml': feed('久不更新', 20),
    '/blocked.xml': { status: 412, body: '' },
  });
  dir = mkdtempSync(path.join(tmpdir(), 'zx-worker-'));
});
afterAll(async () => {
  await source?.close();
  await test?.close();
  rmSync(dir, { recursive: true, force: true });
});

it('账号的任务：看到的判定并留下佐证，没有地址的记作未能检查', async () => {
  const platform = { database: test.database, clock: { now: () => Date.now() } };
  await firstStart(platform, { name: '青禾省政府办公厅', level: 'province', divisionCode: null });
  const roundId = await within(platform, async (work) => {
    const { id: organisationId } = await work.tx.selectFrom('organisations').select('id').executeTakeFirstOrThrow();
    for (const [name, link] of [
      ['按时更新', 'http://feeds.test/fresh.xml'],
      ['久不更新', 'http://feeds.test/stale.xml'],
      ['打不开', 'http://feeds.test/blocked.xml'],
      ['没有链接', null],
    ] as const)
      await createRecord(work, 'accounts', { organisationId, name, platform: '新浪微博', link });
    const draft = await createRound(work, {
      ...{ organisationId, name: '账号抽查', kind: 'special', period: { from: '2026-10-01', to: '2026-12-31' } },
      ...{ selection: { kinds: ['account'] }, coverage: { mode: 'full' } },
    });
    return (await openRound(work, draft.id, draft.version)).id;
  });
  const hosts = `127.0.0.1:${source.port} feeds.test\n`;
  const setup = await testSetup(test.database, { hosts, dir });
  const worker = await startWorker({ ...setup, kinds: ['check-account'], parallel: 2, place: null, pollSeconds: 0.5 });
  await roundEnd(platform, roundId);
  await worker.stop();
  const rows = await within(platform, ({ tx }) =>
    tx
      .selectFrom('round_objects as o')
      .innerJoin('inspections as i', 'i.id', 'o.inspection_id')
      .innerJoin('accounts as a', 'a.id', 'i.account_id')
      .leftJoin('findings as f', 'f.inspection_id', 'i.id')
      .select(['a.name', 'o.state', 'i.verdict', 'i.reason', 'i.evidence_sha256', 'f.message', 'f.evidence'])
      .where('o.round_id', '=', roundId)
      .orderBy('i.created_at')
      .orderBy('a.id')
      .execute(),
  );
  const by = Map.groupBy(rows, ({ name }) => name);
  expect(by.get('按时更新')).toMatchObject([{ state: 'inspected', message: null }]);
  expect(by.get('久不更新')).toMatchObject([{ state: 'inspected', verdict: 'review', message: expect.stringMatching(/距检查日 20 天/) }]);
  // What could not be seen is neither stale nor sound.
  expect(by.get('打不开')).toMatchObject([{ state: 'inspected', verdict: 'unknown', message: null }]);
  expect(by.get('没有链接')).toMatchObject([{ state: 'could-not', reason: { code: 'no-address' } }]);
  const [{ evidence, evidence_sha256: sha256 }] = by.get('久不更新')! as [(typeof rows)[number]];
  expect(evidence).toEqual([expect.objectContaining({ kind: 'text', sha256 })]);
  expect(await setup.blobs.find(sha256!)).not.toBeNull();
}, 60_000);
