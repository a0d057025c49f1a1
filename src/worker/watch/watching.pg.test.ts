/** Pages of a site day by day, as the jobs look at them: a real server, a database, a clock that the test sets. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type LocalSite, localSite, type Route } from '../../collect/crawl/testing/local-site.ts';
import { type TestDatabase, testDatabase } from '../../platform/db/testing/database.ts';
import { firstStart, type JobRun, type Work } from '../../platform/server.ts';
import { createRecord, saveColumns } from '../../registry/server.ts';
import { type Eyes, openEyes, restandSites, syncPages } from '../../watch/server.ts';
import { IssuedBulletins } from '../copies.ts';
import { type WorkerSetup, within } from '../setup.ts';
import { testSetup } from '../testing/setup.ts';
import { lookPagesJob } from './look-pages.ts';
import { readChangesJob } from './read-changes.ts';

const DAY_MS = 86_400_000;
const HOST = 's1.test';
const clock = { time: 0, now: () => clock.time };
/** As a real queue settles and postpones; jobs are run here by hand. */
const run: JobRun = {
  id: 'test',
  signal: new AbortController().signal,
  isLost: () => false,
  settle: async () => undefined,
  postpone: async () => undefined,
};

let test: TestDatabase;
let site: LocalSite;
let setup: WorkerSetup;
let eyes: Eyes;
let dir: string;
let siteId: string;
beforeAll(async () => {
  test = await testDatabase();
  dir = mkdtempSync(path.join(tmpdir(), 'zx-watching-'));
  site = await localSite({});
  const hosts = `127.0.0.1:${site.port} ${HOST}\n127.0.0.1:${site.port} evil.test`;
  setup = { ...(await testSetup(test.database, { hosts, dir })), clock };
  await firstStart(setup, { name: '青禾省政府办公厅', level: 'province', divisionCode: null });
});
afterAll(async () => {
  await eyes?.close();
  await site?.close();
  await test?.close();
  rmSync(dir, { recursive: true, force: true });
});

const list = (items: [title: string, day: string][], more = '') =>
  `<!doctype html><html><head><title>通知公告_青禾市</title></head><body><nav><a href="/">首页</a><a href="/tzgg/">通知公告</a></nav>
  <div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div>
  <ul class="list">${items.map(([title, day]) => `<li><a href="/tzgg/${title}.html">关于${title}有关事项的通知</a><span>${day}</span></li>`).join('\n')}</ul>${more}</body></html>`;
const articlePage = (title: string, day: string, text = '请各有关单位认真贯彻执行，确保各项工作落到实处。'.repeat(8)) =>
  `<!doctype html><html><head><title>关于${title}有关事项的通知_青禾市</title></head><body><nav><a href="/">首页</a><a href="/tzgg/">通知公告</a></nav>
  <h1>关于${title}有关事项的通知</h1><p>发布时间：${day} 来源：青禾市政府办公室</p><div id="zoom"><p>${text}</p></div></body></html>`;
const home = (items: [title: string, day: string][], more = '') =>
  `<!doctype html><html><head><title>青禾市人民政府</title></head><body><nav><a href="/">首页</a><a href="/tzgg/">通知公告</a></nav>
  <h2><a href="/tzgg/">通知公告</a></h2><ul>${items.map(([title, day]) => `<li><a href="/tzgg/${title}.html">关于${title}有关事项的通知</a><span>${day}</span></li>`).join('\n')}</ul>
  <p>欢迎访问青禾市人民政府门户网站，本站由青禾市人民政府办公室主办。</p>${more}</body></html>`;

/** Answers with validators, and 304 to who has them. */
const withEtag =
  (body: () => string): Route =>
  (request) => {
    const etag = `"${Buffer.from(body()).length}-${body().length}-${hash(body())}"`;
    return request.headers['if-none-match'] === etag ? { status: 304, headers: { etag } } : { headers: { etag }, body: body() };
  };
const hash = (text: string) => [...text].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) | 0, 7);

type Item = [title: string, day: string];
/** What the site shows now. */
let shown: { home: Item[]; list: Item[]; more: string };
const put = (items: Item[], more = '') => {
  shown = { home: items.slice(0, 6), list: items, more };
  for (const [title, day] of items) site.routes.set(`/tzgg/${encodeURIComponent(title)}.html`, articlePage(title, day));
};

const act = <T>(work: (work: Work) => Promise<T>) => within(setup, work);
const issued = new IssuedBulletins();
const look = (kind: 'home' | 'column') => lookPagesJob(setup, { eyes, issued }, kind, { siteId, host: HOST }, run);
/** Both looks of the day, what is new read, standings worked out. */
async function aDay() {
  await act(syncPages);
  await look('home');
  await look('column');
  for (let round = 0; round < 4; round++) await readChangesJob(setup, { eyes, issued }, { siteId, host: HOST }, run);
  await act(restandSites);
}
const nextDay = () => {
  clock.time += DAY_MS;
};
const pages = () => act(({ tx }) => tx.selectFrom('watch_pages').selectAll().where('site_id', '=', siteId).orderBy('kind').execute());
const column = async () => (await pages()).find((page) => page.kind === 'column')!;
/** Everything is due: the time of the day at which a page is looked at is its own. */
const allDue = () => act(({ tx, now }) => tx.updateTable('watch_pages').set({ next_at: now }).execute());
const ITEMS: Item[] = [
  ['供水改造', '2026-11-19'],
  ['道路施工', '2026-11-18'],
  ['防汛演练', '2026-11-12'],
  ['招聘公示', '2026-11-05'],
  ['节日值班', '2026-10-30'],
];

beforeEach(async () => {
  clock.time = Date.UTC(2026, 10, 20, 1);
  await eyes?.close();
  eyes = openEyes(setup.network, clock, true, 0);
  site.routes.clear();
  site.routes.set('/robots.txt', { status: 404 });
  site.routes.set(
    '/',
    withEtag(() => home(shown.home, shown.more)),
  );
  site.routes.set(
    '/tzgg/',
    withEtag(() => list(shown.list)),
  );
  put(ITEMS);
  siteId = await act(async (work) => {
    const { id: organisationId } = await work.tx.selectFrom('organisations').select('id').executeTakeFirstOrThrow();
    const { id } = await createRecord(work, 'sites', {
      organisationId,
      name: `青禾市人民政府${Math.random()}`,
      homeUrl: `http://${HOST}/`,
    });
    const about = { name: '通知公告', class: 'news', period: null, exempt: null, isIgnored: false, isConfirmed: true, version: null };
    await saveColumns(work, id, [{ url: `http://${HOST}/tzgg/`, ...about }]);
    return id;
  });
  site.requests.length = 0;
});

describe('每天一次', () => {
  it('没有变化的页面每天只花一次 304，robots 规则每天读一次', async () => {
    await aDay();
    for (let day = 0; day < 3; day++) {
      nextDay();
      await allDue();
      site.requests.length = 0;
      await aDay();
      expect(site.requests.filter((line) => !line.includes('robots'))).toEqual(['GET /', 'GET /tzgg/']);
      expect(site.count('GET /robots.txt')).toBe(1);
    }
    expect(await column()).toMatchObject({ outcome: 'unchanged', failures: 0 });
  });
});
