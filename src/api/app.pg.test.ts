import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, OWN_PAGE, startOffice } from './testing/office.ts';

let office: Office;
let ask: Office['ask'];
let person: Office['person'];
beforeAll(async () => {
  office = await startOffice();
  ({ ask, person } = office);
});
afterAll(() => office?.close());

const PASSWORD = '青山绿水就是金山银山呀';

describe('登录', () => {
  it('一次性密码登录之后只能改密码', async () => {
    const cookie = await office.enter(office.first.account, office.first.password);
    expect((await ask(cookie, 'GET', '/api/v1/session')).json()).toMatchObject({ mustChangePassword: true, person: { account: 'admin' } });
    expect((await ask(cookie, 'GET', '/api/v1/people')).json()).toMatchObject({ status: 403, code: 'password-must-change' });
    expect((await ask(cookie, 'PUT', '/api/v1/session/password', { password: 'short' })).json()).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/至少 10/),
    });
    expect((await ask(cookie, 'PUT', '/api/v1/session/password', { password: PASSWORD })).statusCode).toBe(204);
    const again = await office.enter(office.first.account, PASSWORD);
    expect((await ask(again, 'GET', '/api/v1/people')).statusCode).toBe(200);
  });
  it('会话在只给浏览器、不给脚本的 cookie 里', async () => {
    const { account } = await person(['reader'], office.top);
    const answer = await ask(null, 'POST', '/api/v1/session', { account, password: 'wrong-password' });
    expect(answer.json()).toMatchObject({ status: 401, code: 'wrong-password', detail: expect.stringMatching(/不正确/) });
    expect(answer.cookies).toEqual([]);
  });
  it.each([
    ['别的网站的页面', { 'sec-fetch-site': 'cross-site' }],
    ['同站的别的页面', { 'sec-fetch-site': 'same-site' }],
    ['旧浏览器里别的来源', { origin: 'http://evil.example' }],
    ['什么也没说', {}],
  ])('%s 发来的写请求被拒绝', async (_, headers) => {
    const { cookie } = await person(['supervisor'], office.top);
    const answer = await ask(
      cookie,
      'POST',
      '/api/v1/organisations',
      { parentId: office.top, name: '冒充', level: 'unit' },
      headers as Record<string, string>,
    );
    expect(answer.json()).toMatchObject({ status: 403, code: 'foreign-origin' });
  });
});

describe('令牌', () => {
  it('程序凭令牌做授予的事，不需要 cookie；撤销即失效', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    const made = (await ask(cookie, 'POST', '/api/v1/session/tokens', { name: '报表', scopes: ['organisation.read'], days: 7 })).json();
    const bearer = { authorization: `Bearer ${made.token}` };
    expect((await ask(null, 'GET', '/api/v1/organisations', undefined, bearer)).statusCode).toBe(200);
    expect(
      (await ask(null, 'POST', '/api/v1/organisations', { parentId: office.top, name: 'x', level: 'unit' }, bearer)).json(),
    ).toMatchObject({
      code: 'not-allowed',
    });
    expect(
      (await ask(null, 'POST', '/api/v1/session/tokens', { name: 'y', scopes: ['organisation.read'], days: 7 }, bearer)).json(),
    ).toMatchObject({ code: 'token-by-token' });
    const list = (await ask(cookie, 'GET', '/api/v1/session/tokens')).json();
    expect(list.items).toMatchObject([{ id: made.id, name: '报表' }]);
    expect(JSON.stringify(list)).not.toContain(made.token);
    expect((await ask(cookie, 'DELETE', `/api/v1/session/tokens/${made.id}`)).statusCode).toBe(204);
    expect((await ask(null, 'GET', '/api/v1/organisations', undefined, bearer)).statusCode).toBe(401);
  });
  it('别人的令牌撤不了', async () => {
    const [a, b] = [await person(['reader'], office.top), await person(['reader'], office.top)];
    const made = (await ask(a.cookie, 'POST', '/api/v1/session/tokens', { name: 't', scopes: ['site.read'], days: 7 })).json();
    await ask(b.cookie, 'DELETE', `/api/v1/session/tokens/${made.id}`);
    expect((await ask(null, 'GET', '/api/v1/session', undefined, { authorization: `Bearer ${made.token}` })).statusCode).toBe(200);
  });
});

describe('坏的请求', () => {
  it.each([
    ['POST', '/api/v1/session', { account: 'a' }, 400, /缺少 password/],
    ['POST', '/api/v1/session', { account: 'a', password: 'b', admin: true }, 400, /没有 admin/],
    ['POST', '/api/v1/session', { account: 'a'.repeat(65), password: 'b' }, 400, /至多 64/],
    ['GET', '/api/v1/nowhere', undefined, 404, /没有这个地址/],
    ['GET', '/api/v1/organisations/abc', undefined, 400, /不合要求/],
    ['GET', '/api/v1/organisations?limit=0', undefined, 400, /不小于 1/],
    ['GET', '/api/v1/organisations?limit=501', undefined, 400, /不大于 500/],
  ] as const)('%s %s %o', async (method, url, payload, status, told) => {
    const { cookie } = await person(['supervisor'], office.top);
    const answer = await ask(cookie, method, url, payload as object | undefined);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.json()).toMatchObject({ status, detail: expect.stringMatching(told), requestId: answer.headers['x-request-id'] });
  });
  it('正文里的 null 和 0 各是各的，不互相变', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    const body = { organisationId: office.city, name: '甲', homeUrl: 'http://null.gov.cn/', code: null };
    expect((await ask(cookie, 'POST', '/api/v1/sites', body)).json()).toMatchObject({ code: null });
    expect((await ask(cookie, 'POST', '/api/v1/sites', { ...body, isPortal: 1 })).json()).toMatchObject({ status: 400 });
    expect((await ask(cookie, 'GET', '/api/v1/sites?isPortal=false&limit=1')).statusCode).toBe(200);
  });
  it('不是 JSON、太大', async () => {
    const raw = (payload: string, type: string) =>
      office.app.inject({ method: 'POST', url: '/api/v1/session', headers: { ...OWN_PAGE, 'content-type': type }, payload });
    expect((await raw('{', 'application/json')).json()).toMatchObject({ status: 400 });
    expect((await raw('a=b', 'text/plain')).json()).toMatchObject({ status: 415 });
    expect((await raw(JSON.stringify({ account: 'x'.repeat(2 << 20) }), 'application/json')).json()).toMatchObject({ status: 413 });
  });
  it('列表一页一页取，不重不漏', async () => {
    const { cookie } = await person(['supervisor'], office.top);
    for (let i = 0; i < 7; i++)
      await ask(cookie, 'POST', '/api/v1/organisations', { parentId: office.city, name: `单位${i}`, level: 'unit' });
    const all = (await ask(cookie, 'GET', '/api/v1/organisations?limit=500')).json().items.map((one: { id: string }) => one.id);
    const paged: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page: { items: { id: string }[]; next: string | null } = (
        await ask(cookie, 'GET', `/api/v1/organisations?limit=3${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`)
      ).json();
      paged.push(...page.items.map((one) => one.id));
      next = page.next;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });
});

describe('健康', () => {
  it('能答复就是就绪，没有工作进程要说明', async () => {
    const ready = async () => (await ask(null, 'GET', '/readyz')).json();
    expect(await ready()).toEqual({ status: 'ready', missing: ['workers'], why: expect.stringMatching(/没有工作进程/) });
    const now = new Date(office.clock.now());
    await office.platform.database.kysely
      .insertInto('workers')
      .values({
        ...{ id: randomUUID(), machine: 'm', process: 1, place: null, kinds: ['inspect-site'], software: 'test' },
        ...{ started_at: now, seen_at: now, stopped_at: null },
      })
      .execute();
    expect(await ready()).toEqual({ status: 'ready', missing: [], why: null });
    office.clock.time += 61_000;
    expect(await ready()).toMatchObject({ missing: ['workers'] });
  });
  it('每个答复都不让缓存，带请求编号', async () => {
    const answer = await ask(null, 'GET', '/api/v1/session');
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    });
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });
});
