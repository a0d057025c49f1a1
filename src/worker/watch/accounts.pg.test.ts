/** Accounts over time: not updated, unreachable, refused credential and gone are told apart, whatever a source sends. */
import type http from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { httpServer } from '../../collect/net/testing/servers.ts';
import { createRecord } from '../../registry/server.ts';
import { accountAccess, changeAccountAccess, openAccess, syncAccounts } from '../../watch/server.ts';
import { lookAccountJob } from './look-account.ts';
import { RUN_BY_HAND, startWatchingByHand, type Watching } from './testing/watching.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 10, 20, 1);
const ADDRESS = 'http://feeds.test/qinghe.xml';

let source: Awaited<ReturnType<typeof httpServer>>;
let answer: http.RequestListener;
let watching: Watching;
beforeAll(async () => {
  source = await httpServer((request, response) => answer(request, response));
  watching = await startWatchingByHand(`127.0.0.1:${new URL(source.base).port} feeds.test`, START);
});
afterAll(async () => {
  await watching?.close();
  await source?.close();
});

const post = (number: number, day: string, text = '全市供水管网改造完工') =>
  `<item><guid>g${number}</guid><title>第${number}条</title><description>${text}</description><pubDate>${new Date(`${day}T00:30:00Z`).toUTCString()}</pubDate></item>`;
const feed = (...items: string[]) => `<rss version="2.0"><channel><title>青禾发布</title>${items.join('')}</channel></rss>`;
const says =
  (text: string, status = 200, headers: http.OutgoingHttpHeaders = { 'content-type': 'application/xml' }): http.RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(text);

let accountId: string;
let number = 0;
beforeEach(async () => {
  watching.clock.time = START;
  answer = says(feed(post(1, '2026-11-18')));
  const { act, organisationId } = watching;
  const account = { organisationId, name: `青禾发布${++number}`, platform: '新浪微博', link: ADDRESS };
  accountId = await act(async (work) => {
    const { id } = await createRecord(work, 'accounts', account);
    await syncAccounts(work);
    return id;
  });
  await watching.told();
});

/** Looks now; how the account stands then. */
async function look() {
  const { act, setup } = watching;
  await act(({ tx, now }) => tx.updateTable('watch_accounts').set({ next_at: now }).where('account_id', '=', accountId).execute());
  await lookAccountJob(setup, { accountId, host: 'feeds.test' }, RUN_BY_HAND);
  return act(({ tx }) => tx.selectFrom('watch_accounts').selectAll().where('account_id', '=', accountId).executeTakeFirstOrThrow());
}
const later = (days: number) => {
  watching.clock.time += days * DAY_MS;
};

describe('三件事分开', () => {
  it('按时更新的到期前提醒，过期才是未更新，再更新即解除', async () => {
    expect(await look()).toMatchObject({ outcome: 'seen', state: 'fresh', newest_on: '2026-11-18', due_on: '2026-12-02' });
    expect(await watching.told()).toEqual([]);
    later(10);
    expect(await look()).toMatchObject({ state: 'due-soon' });
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([['due-soon', false]]);
    later(2);
    expect(await look()).toMatchObject({ state: 'due-soon', due_on: '2026-12-02' });
    later(1);
    expect(await look()).toMatchObject({ outcome: 'seen', state: 'overdue', is_zombie: false });
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([['stale', false]]);
    answer = says(feed(post(2, '2026-12-03'), post(1, '2026-11-18')));
    expect(await look()).toMatchObject({ state: 'fresh', newest_on: '2026-12-03' });
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([['stale', true]]);
  });
  it('三个月没有更新的是僵尸账号', async () => {
    answer = says(feed(post(1, '2026-08-19')));
    expect(await look()).toMatchObject({ state: 'overdue', is_zombie: true });
  });
  it('打不开不等于没有更新：过了期也只说未能查看，两天后提醒，恢复后照实说', async () => {
    await look();
    answer = says('', 502);
    later(13);
    expect(await look()).toMatchObject({ outcome: 'unreachable', state: 'could-not-look' });
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([['could-not-look', false]]);
    answer = says(feed(post(1, '2026-11-18')));
    expect(await look()).toMatchObject({ outcome: 'seen', state: 'overdue' });
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([
      ['could-not-look', true],
      ['stale', false],
    ]);
  });
});

describe('凭据', () => {
  const KEY = 'geheim-0123456789';
  const credential = { in: 'header' as const, name: 'x-key', value: KEY };
  const say = (version: number, change: object) =>
    watching.act((work) =>
      changeAccountAccess(work, watching.setup.secrets, accountId, version, { connector: null, settings: {}, links: [], ...change }),
    );
  const access = () => watching.act((work) => accountAccess(work, watching.setup.secrets, accountId));
  const wantsKey =
    (key: string): http.RequestListener =>
    (request, response) =>
      request.headers['x-key'] === key ? says(feed(post(1, '2026-11-18')))(request, response) : says('', 401)(request, response);

  it('没有配置时是要求登录；配置后读到；失效另有结果和告警，更换后解除', async () => {
    answer = wantsKey(KEY);
    expect(await look()).toMatchObject({ outcome: 'login-required', state: 'could-not-look' });
    await say(0, { credential });
    expect(await look()).toMatchObject({ outcome: 'seen', state: 'fresh' });
    answer = wantsKey('geheim-next');
    expect(await look()).toMatchObject({ outcome: 'credential-expired', state: 'fresh', detail: expect.stringContaining('凭据已失效') });
    await look();
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([['credential-refused', false]]);
    expect(await access()).toMatchObject({ refusedAt: expect.any(String), credential: { in: 'header', name: 'x-key' } });
    await say(1, { credential: { ...credential, value: 'geheim-next' } });
    expect(await look()).toMatchObject({ outcome: 'seen' });
    expect(await access()).toMatchObject({ refusedAt: null, version: 2 });
  });
  it('来源又接受原来的凭据，告警解除', async () => {
    await say(0, { credential });
    answer = says('', 403);
    await look();
    answer = wantsKey(KEY);
    await look();
    expect((await watching.told()).map(([kind, isOver]) => [kind, isOver])).toEqual([
      ['credential-refused', false],
      ['credential-refused', true],
    ]);
  });
  it('凭据不在任何表、日志、记录中以明文出现，来源重复它也不出现；没有给出时保持不变', async () => {
    await say(0, { credential });
    await say(1, { settings: { maxPages: 2 } });
    answer = (request, response) => says(feed(post(1, '2026-11-18', `您的密钥是 ${request.headers['x-key']}`)))(request, response);
    expect(await look()).toMatchObject({ outcome: 'seen' });
    expect(JSON.stringify(await access())).not.toContain(KEY);
    const kept = await watching.act(({ tx }) =>
      Promise.all(
        (['account_access', 'watch_accounts', 'watch_posts', 'watch_findings', 'watch_events', 'audit_entries'] as const).map((table) =>
          tx.selectFrom(table).selectAll().execute(),
        ),
      ),
    );
    const bytes = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && 'type' in value && 'data' in value && value.type === 'Buffer'
        ? Buffer.from(value.data as number[]).toString('latin1')
        : value;
    expect(JSON.stringify(kept, bytes)).not.toContain(KEY);
    expect(watching.logged.join('\n')).not.toContain(KEY);
  });
  it('用别的安装密钥封存的凭据：说明须重新填写，也是凭据失效', async () => {
    await say(0, { credential });
    await watching.act(({ tx }) =>
      tx
        .updateTable('account_access')
        .set({ credential: Buffer.from('?') })
        .execute(),
    );
    expect(await watching.act((work) => openAccess(work, watching.setup.secrets, accountId))).toBeNull();
    expect(await look()).toMatchObject({ outcome: 'credential-expired', detail: expect.stringContaining('重新填写') });
    expect((await watching.told()).map(([kind]) => kind)).toEqual(['credential-refused']);
  });
  it.each<[string, object, RegExp]>([
    ['凭据写在设置里', { settings: { credential } }, /不能写在 settings/],
    ['接入方式没有的设置', { settings: { maxPages: 99 } }, /配置不合要求/],
    ['商店不用凭据', { connector: 'apple-store', credential }, /配置不合要求/],
    ['须由人提供文件的方式', { connector: 'entry' }, /不能定时查看/],
  ])('%s：拒绝', async (_, change, sentence) => {
    await expect(say(0, change)).rejects.toThrow(sentence);
    expect(await access()).toMatchObject({ version: 0 });
  });
  it('按旧的内容改：拒绝', async () => {
    await say(0, { credential });
    await expect(say(0, { credential: null })).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });
  it('菜单链接随每次查看测试', async () => {
    await say(0, { links: [{ function: 'menu', name: '办事大厅', url: 'http://feeds.test/gone' }] });
    answer = (request, response) => (request.url === '/gone' ? says('', 404) : says(feed(post(1, '2026-11-18'))))(request, response);
    const { sight } = await look();
    expect(sight).toMatchObject({ tests: [{ function: 'menu', name: '办事大厅', state: 'dead' }] });
  });
});

describe('来源给出的坏内容，各有结果和一句话', () => {
  it.each<[string, http.RequestListener, string, RegExp]>([
    ['网页而不是订阅', says('<html><title>首页</title></html>', 200, { 'content-type': 'text/html' }), 'not-a-feed', /返回的是网页/],
    ['账号不存在', says('', 404), 'deleted', /可能已注销、改名或地址有误/],
    ['账号已注销（410）', says('', 410), 'deleted', /请人工核对名录/],
    ['转到登录页', says('', 302, { location: 'http://feeds.test/login?next=/' }), 'login-required', /要求登录后查看/],
    [
      '残缺的 JSON',
      says('{"version":"https://jsonfeed.org/version/1.1","items":[', 200, { 'content-type': 'application/feed+json' }),
      'unreadable',
      /残缺或格式不对/,
    ],
  ])('%s', async (_, listener, outcome, sentence) => {
    answer = (request, response) =>
      request.url?.startsWith('/login')
        ? says('<input type="password">', 200, { 'content-type': 'text/html' })(request, response)
        : listener(request, response);
    const row = await look();
    expect(row).toMatchObject({ outcome, detail: expect.stringMatching(sentence) });
    expect(row.state).not.toBe('overdue');
  });
  it('一百兆的订阅：只读开头，不占内存，已见更新的照算', async () => {
    const filler = `<item><guid>f</guid><title>旧</title><description>${'政务公开'.repeat(20_000)}</description></item>`;
    let sent = 0;
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/xml' });
      response.write(`<rss version="2.0"><channel><title>青禾发布</title>${post(1, '2026-11-18')}`);
      const more = () => {
        while (sent < 100 << 20 && !response.destroyed) {
          sent += Buffer.byteLength(filler);
          if (!response.write(filler)) return void response.once('drain', more);
        }
        response.end('</channel></rss>');
      };
      more();
    };
    const row = await look();
    expect(row).toMatchObject({ outcome: 'too-large', detail: expect.stringContaining('超过大小上限'), state: 'fresh' });
    expect(sent).toBeLessThan(60 << 20);
  });
  it('标注在将来的内容留着，不算更新', async () => {
    answer = says(feed(post(1, '2027-03-01'), post(2, '2026-10-20')));
    expect(await look()).toMatchObject({ outcome: 'seen', state: 'overdue', newest_on: '2026-10-20' });
  });
});
