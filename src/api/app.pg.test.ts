import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../platform/db/testing/database.ts';
import {
  createOrganisation,
  createPerson,
  firstStart,
  installationSecrets,
  type Platform,
  perform,
  type Role,
  SYSTEM,
} from '../platform/server.ts';
import { buildApp } from './index.ts';
import type { Api } from './options.ts';

const ROLES: Role[] = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'supervisor',
  'intermediate-office',
  'inspector',
  'second-reviewer',
  'third-party-tester',
  'unit-owner',
  'unit-editor',
  'reader',
];
const EVERYBODY = ROLES;
const SECURITY: Role[] = ['security-administrator'];

/** Who may use each route: written by hand from the regulation of roles, not derived from the code. `null`: without sign-in. */
const MAY: Record<string, Role[] | null> = {
  'GET /healthz': null,
  'GET /readyz': null,
  'POST /api/v1/session': null,
  'GET /api/v1/session': EVERYBODY,
  'DELETE /api/v1/session': EVERYBODY,
  'PUT /api/v1/session/password': EVERYBODY,
  'GET /api/v1/session/tokens': EVERYBODY,
  'POST /api/v1/session/tokens': EVERYBODY,
  'DELETE /api/v1/session/tokens/{id}': EVERYBODY,
  'GET /api/v1/organisations': ROLES.filter((role) => role !== 'third-party-tester'),
  'GET /api/v1/organisations/{id}': ROLES.filter((role) => role !== 'third-party-tester'),
  'POST /api/v1/organisations': ['system-administrator', 'supervisor'],
  'GET /api/v1/people': SECURITY,
  'GET /api/v1/people/{id}': SECURITY,
  'POST /api/v1/people': SECURITY,
  'PUT /api/v1/people/{id}/roles': SECURITY,
  'POST /api/v1/people/{id}/reset': SECURITY,
  'DELETE /api/v1/people/{id}/sessions': SECURITY,
  'DELETE /api/v1/people/{id}': SECURITY,
  'GET /api/v1/audit': ['audit-administrator'],
  'GET /api/v1/audit/verification': ['audit-administrator'],
};

let test: TestDatabase;
let app: Api;
let platform: Platform;
const folder = mkdtempSync(path.join(tmpdir(), 'zx-api-'));
const clock = { time: Date.UTC(2026, 10, 20, 1), now: () => clock.time };
let top: string;
let city: string;
let neighbour: string;
let stranger: string;
let first: { account: string; password: string };

beforeAll(async () => {
  test = await testDatabase();
  platform = { database: test.database, clock };
  const secrets = installationSecrets(folder);
  first = (await firstStart(platform, { name: '青禾省政府办公厅', level: 'province', divisionCode: null }))!;
  app = await buildApp({ platform, secrets, version: '0.0.0', secure: false, log: false, requestsPerMinute: 1_000_000 });
  const made = (parentId: string, name: string) =>
    perform(platform, SYSTEM, 'organisation.write', (work) =>
      createOrganisation(work, { parentId, name, level: 'city', divisionCode: null }),
    );
  top = (await test.database.kysely.selectFrom('organisations').select('id').executeTakeFirstOrThrow()).id;
  city = (await made(top, '临江市')).id;
  neighbour = (await made(top, '平川市')).id;
  stranger = (await person(['reader'], neighbour)).id;
});
afterAll(async () => {
  await app?.close();
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

let count = 0;
const PASSWORD = '青山绿水就是金山银山呀';
/** A person who has signed in; the one-time password is changed already. */
async function person(roles: Role[], organisationId: string): Promise<{ id: string; account: string; cookie: string }> {
  const account = `p${++count}`;
  const made = await perform(platform, SYSTEM, 'person.write', async (work) => {
    const one = await createPerson(work, { organisationId, account, name: '王敏', email: null, phone: null, roles });
    await work.tx.updateTable('credentials').set({ must_change: false }).where('person_id', '=', one.person.id).execute();
    return one;
  });
  return { id: made.person.id, account, cookie: await enter(account, made.password) };
}
const own = { 'sec-fetch-site': 'same-origin' };
async function enter(account: string, password: string): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', headers: own, payload: { account, password } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.cookies[0]!.value;
}
const ask = (cookie: string | null, method: string, url: string, payload?: object, headers: Record<string, string> = own) =>
  app.inject({
    method: method as 'GET',
    url,
    headers,
    ...(cookie === null ? {} : { cookies: { zhengxun_session: cookie } }),
    ...(payload === undefined ? {} : { payload }),
  });

const routes = (): [string, string][] => {
  const document = app.swagger() as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method): [string, string] => [method.toUpperCase(), url]),
  );
};

describe('每条路由、每个角色', () => {
  it('表和 OpenAPI 文档列的是同样的路由', () => {
    expect(
      routes()
        .map(([method, url]) => `${method} ${url}`)
        .sort(),
    ).toEqual(Object.keys(MAY).sort());
  });
  it('没有登录的一律 401，公开的除外', async () => {
    for (const [method, url] of routes()) {
      const answer = await ask(null, method, url.replace('{id}', stranger), bodyFor(method, url));
      const open = MAY[`${method} ${url}`] === null;
      expect({ method, url, refused: answer.statusCode === 401 && answer.json().code === 'not-signed-in' }).toEqual({
        method,
        url,
        refused: !open,
      });
    }
  });
  it.each(ROLES)('%s 只能用自己的', async (role) => {
    let { cookie } = await person([role], top);
    for (const [method, url] of routes()) {
      const may = MAY[`${method} ${url}`];
      if (may === null) continue;
      const answer = await ask(cookie, method, url.replace('{id}', stranger), bodyFor(method, url));
      const refused = answer.statusCode === 403;
      expect({ method, url, refused }, answer.body).toEqual({ method, url, refused: !may!.includes(role) });
      expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBeLessThan(500);
      // These end the session.
      if (url.endsWith('/session') || url.endsWith('/password')) cookie = (await person([role], top)).cookie;
    }
  });
  it('邻居的人和单位，与不存在的说法一样', async () => {
    const { cookie } = await person(['security-administrator'], city);
    const missing = '01997c00-0000-7000-8000-000000000000';
    for (const [method, url] of routes().filter(([, path]) => path.includes('{id}') && !path.startsWith('/api/v1/session'))) {
      const at = (id: string) => ask(cookie, method, url.replace('{id}', id), bodyFor(method, url));
      const target = url.includes('organisations') ? neighbour : stranger;
      const [theirs, none] = [await at(target), await at(missing)];
      expect({ url, status: theirs.statusCode }).toEqual({ url, status: 404 });
      expect({ ...theirs.json(), requestId: '' }).toEqual({ ...none.json(), requestId: '' });
    }
    const people = (await ask(cookie, 'GET', '/api/v1/people?limit=500')).json();
    expect(people.items.map((one: { organisationId: string }) => one.organisationId)).toEqual([city]);
  });

  function bodyFor(method: string, url: string): object | undefined {
    if (method === 'POST' && url.endsWith('/session')) return { account: 'nobody', password: 'x' };
    if (method === 'PUT' && url.endsWith('/password')) return { password: PASSWORD };
    if (method === 'POST' && url.endsWith('/tokens')) return { name: '报表', scopes: ['nothing.at-all'], days: 1 };
    if (method === 'POST' && url.endsWith('/organisations')) return { parentId: top, name: '新单位', level: 'unit' };
    if (method === 'POST' && url.endsWith('/people'))
      return { organisationId: top, account: `n${++count}`, name: '新人', roles: ['reader'] };
    if (method === 'PUT' && url.endsWith('/roles')) return { roles: ['reader'] };
    if (method === 'POST' && url.endsWith('/reset')) return {};
    return undefined;
  }
});

describe('登录', () => {
  it('一次性密码登录之后只能改密码', async () => {
    const cookie = await enter(first.account, first.password);
    expect((await ask(cookie, 'GET', '/api/v1/session')).json()).toMatchObject({ mustChangePassword: true, person: { account: 'admin' } });
    expect((await ask(cookie, 'GET', '/api/v1/people')).json()).toMatchObject({ status: 403, code: 'password-must-change' });
    expect((await ask(cookie, 'PUT', '/api/v1/session/password', { password: 'short' })).json()).toMatchObject({
      status: 400,
      detail: expect.stringMatching(/至少 10/),
    });
    expect((await ask(cookie, 'PUT', '/api/v1/session/password', { password: PASSWORD })).statusCode).toBe(204);
    const again = await enter(first.account, PASSWORD);
    expect((await ask(again, 'GET', '/api/v1/people')).statusCode).toBe(200);
  });
  it('会话在只给浏览器、不给脚本的 cookie 里', async () => {
    const { account } = await person(['reader'], top);
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
    const { cookie } = await person(['supervisor'], top);
    const answer = await ask(
      cookie,
      'POST',
      '/api/v1/organisations',
      { parentId: top, name: '冒充', level: 'unit' },
      headers as Record<string, string>,
    );
    expect(answer.json()).toMatchObject({ status: 403, code: 'foreign-origin' });
  });
});

describe('令牌', () => {
  it('程序凭令牌做授予的事，不需要 cookie；撤销即失效', async () => {
    const { cookie } = await person(['supervisor'], top);
    const made = (await ask(cookie, 'POST', '/api/v1/session/tokens', { name: '报表', scopes: ['organisation.read'], days: 7 })).json();
    const bearer = { authorization: `Bearer ${made.token}` };
    expect((await ask(null, 'GET', '/api/v1/organisations', undefined, bearer)).statusCode).toBe(200);
    expect((await ask(null, 'POST', '/api/v1/organisations', { parentId: top, name: 'x', level: 'unit' }, bearer)).json()).toMatchObject({
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
    const [a, b] = [await person(['reader'], top), await person(['reader'], top)];
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
    const { cookie } = await person(['supervisor'], top);
    const answer = await ask(cookie, method, url, payload as object | undefined);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.json()).toMatchObject({ status, detail: expect.stringMatching(told), requestId: answer.headers['x-request-id'] });
  });
  it('不是 JSON、太大', async () => {
    const raw = (payload: string, type: string) =>
      app.inject({ method: 'POST', url: '/api/v1/session', headers: { ...own, 'content-type': type }, payload });
    expect((await raw('{', 'application/json')).json()).toMatchObject({ status: 400 });
    expect((await raw('a=b', 'text/plain')).json()).toMatchObject({ status: 415 });
    expect((await raw(JSON.stringify({ account: 'x'.repeat(2 << 20) }), 'application/json')).json()).toMatchObject({ status: 413 });
  });
  it('列表一页一页取，不重不漏', async () => {
    const { cookie } = await person(['supervisor'], top);
    for (let i = 0; i < 7; i++) await ask(cookie, 'POST', '/api/v1/organisations', { parentId: city, name: `单位${i}`, level: 'unit' });
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
  it('能工作时就绪', async () => expect((await ask(null, 'GET', '/readyz')).json()).toEqual({ status: 'ready', why: null }));
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
