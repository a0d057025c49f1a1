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

const ADMINISTRATORS: Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];
const REGISTRY_READERS = ROLES.filter((role) => !ADMINISTRATORS.includes(role));
const REGISTRY_WRITERS: Role[] = ['supervisor', 'intermediate-office'];
const FILING_READERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer', 'unit-owner', 'unit-editor'];
const FILING_WRITERS: Role[] = ['supervisor', 'intermediate-office', 'unit-owner', 'unit-editor'];

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
  'GET /api/v1/sites': REGISTRY_READERS,
  'GET /api/v1/sites/{id}': REGISTRY_READERS,
  'GET /api/v1/sites/{id}/history': REGISTRY_READERS,
  'POST /api/v1/sites': REGISTRY_WRITERS,
  'PUT /api/v1/sites/{id}': REGISTRY_WRITERS,
  'GET /api/v1/accounts': REGISTRY_READERS,
  'GET /api/v1/accounts/{id}': REGISTRY_READERS,
  'GET /api/v1/accounts/{id}/history': REGISTRY_READERS,
  'POST /api/v1/accounts': REGISTRY_WRITERS,
  'PUT /api/v1/accounts/{id}': REGISTRY_WRITERS,
  'POST /api/v1/imports': REGISTRY_WRITERS,
  'GET /api/v1/imports/{id}': REGISTRY_WRITERS,
  'GET /api/v1/imports/{id}/rows': REGISTRY_WRITERS,
  'POST /api/v1/imports/{id}/application': REGISTRY_WRITERS,
  'GET /api/v1/exports/sites': REGISTRY_READERS,
  'GET /api/v1/exports/accounts': REGISTRY_READERS,
  'GET /api/v1/filings': FILING_READERS,
  'GET /api/v1/filings/{id}': FILING_READERS,
  'POST /api/v1/filings': FILING_WRITERS,
  'POST /api/v1/filings/{id}/decision': ['supervisor'],
  'POST /api/v1/filings/{id}/withdrawal': FILING_WRITERS,
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

const upload = (cookie: string, csv: string | Buffer, kind = 'sites') =>
  app.inject({
    method: 'POST',
    url: `/api/v1/imports?kind=${kind}&fileName=${encodeURIComponent('名录.csv')}`,
    headers: { ...own, 'content-type': 'text/csv' },
    cookies: { zhengxun_session: cookie },
    payload: csv,
  });
const addressOf = (url: string) => url.replace('{id}', stranger) + (url.endsWith('/imports') ? '?kind=sites&fileName=x' : '');

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
      const answer = await ask(null, method, addressOf(url), bodyFor(method, url));
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
      const answer = await ask(cookie, method, addressOf(url), bodyFor(method, url));
      const refused = answer.statusCode === 403;
      expect({ method, url, refused }, answer.body).toEqual({ method, url, refused: !may!.includes(role) });
      expect(answer.statusCode, `${method} ${url} ${answer.body}`).toBeLessThan(500);
      // These end the session.
      if (url.endsWith('/session') || url.endsWith('/password')) cookie = (await person([role], top)).cookie;
    }
  });
  it('邻居的人和单位，与不存在的说法一样', async () => {
    const { cookie } = await person(['security-administrator'], city);
    const supervisor = await person(['supervisor'], city);
    const theirSupervisor = await person(['supervisor'], neighbour);
    const make = async (path: string, payload: object) => (await ask(theirSupervisor.cookie, 'POST', `/api/v1/${path}`, payload)).json().id;
    const siteId = await make('sites', { organisationId: neighbour, name: '平川市政府', homeUrl: 'www.pc.gov.cn' });
    const accountId = await make('accounts', { organisationId: neighbour, name: '平川发布', platform: '微信公众号' });
    const outage = { siteId, kind: 'outage', beginsAt: '2026-11-21T00:00:00Z', endsAt: '2026-11-21T04:00:00Z', reason: '机房检修' };
    const targets: Record<string, string> = {
      organisations: neighbour,
      people: stranger,
      sites: siteId,
      accounts: accountId,
      filings: await make('filings', outage),
      imports: (await upload(theirSupervisor.cookie, '网站名称,首页地址\n丁,d.gov.cn')).json().id,
    };
    expect(Object.values(targets)).toEqual(Array(6).fill(expect.stringMatching(/^[0-9a-f-]{36}$/)));
    const missing = '01997c00-0000-7000-8000-000000000000';
    for (const [method, url] of routes().filter(([, path]) => path.includes('{id}') && !path.startsWith('/api/v1/session'))) {
      const place = url.split('/')[3]!;
      const mine = ['organisations', 'people'].includes(place) ? cookie : supervisor.cookie;
      const at = (id: string) => ask(mine, method, url.replace('{id}', id), bodyFor(method, url), { ...own, 'if-match': '"1"' });
      const target = targets[place]!;
      const [theirs, none] = [await at(target), await at(missing)];
      expect({ url, status: theirs.statusCode }).toEqual({ url, status: 404 });
      expect({ ...theirs.json(), requestId: '' }).toEqual({ ...none.json(), requestId: '' });
    }
    const people = (await ask(cookie, 'GET', '/api/v1/people?limit=500')).json();
    expect(new Set(people.items.map((one: { organisationId: string }) => one.organisationId))).toEqual(new Set([city]));
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
    if (method === 'POST' && url.endsWith('/sites')) return { organisationId: top, name: '新站', homeUrl: `http://s${++count}.gov.cn/` };
    if (method === 'POST' && url.endsWith('/accounts')) return { organisationId: top, name: '新号', platform: '微信公众号' };
    if (method === 'PUT' && /\/(?:sites|accounts)\/[^/]+$/.test(url)) return { name: '改名' };
    if (method === 'POST' && url.endsWith('/filings'))
      return { siteId: stranger, kind: 'outage', beginsAt: '2026-11-21T00:00:00Z', endsAt: '2026-11-21T04:00:00Z', reason: '检修' };
    if (method === 'POST' && url.endsWith('/application')) return { digest: '0'.repeat(64) };
    if (method === 'POST' && url.endsWith('/decision')) return { approve: true };
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

describe('名录', () => {
  const site = (name: string, more: object = {}) => ({ organisationId: city, name, homeUrl: `http://w${++count}.gov.cn/`, ...more });

  it('没有 If-Match 不改，版本不对不改，改过的留下历史', async () => {
    const { cookie } = await person(['supervisor'], top);
    const made = await ask(cookie, 'POST', '/api/v1/sites', site('临江市水利局', { code: '0100000001' }));
    expect(made.json()).toMatchObject({ code: '0100000001', isPortal: false, furtherUrls: [], state: 'normal', version: 1 });
    const url = `/api/v1/sites/${made.json().id}`;
    const change = (payload: object, match?: string) =>
      ask(cookie, 'PUT', url, payload, match === undefined ? own : { ...own, 'if-match': match });
    expect((await change({ name: '甲' })).json()).toMatchObject({ status: 428, code: 'precondition-missing' });
    const changed = await change({ name: '临江市水务局' }, made.headers.etag as string);
    expect(changed.json()).toMatchObject({ name: '临江市水务局', version: 2, homeUrl: made.json().homeUrl });
    expect((await change({ name: '乙' }, '"1"')).json()).toMatchObject({
      status: 412,
      code: 'changed-meanwhile',
      detail: expect.stringMatching(/王敏/),
    });
    expect((await ask(cookie, 'GET', url)).headers.etag).toBe('"2"');
    const history = (await ask(cookie, 'GET', `${url}/history`)).json().items;
    expect(history).toMatchObject([
      { version: 2, validTo: null, record: { name: '临江市水务局' } },
      { version: 1, validTo: expect.any(String), record: { name: '临江市水利局', code: '0100000001' } },
    ]);
  });
  it('两个人同时改，恰有一个改成', async () => {
    const { cookie } = await person(['supervisor'], top);
    const { id } = (await ask(cookie, 'POST', '/api/v1/sites', site('同改'))).json();
    const change = (name: string) => ask(cookie, 'PUT', `/api/v1/sites/${id}`, { name }, { ...own, 'if-match': '"1"' });
    const answers = await Promise.all([change('甲'), change('乙'), change('丙')]);
    expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412, 412]);
  });
  it('同一幂等键来两次只做一次，同时来也一样；换了内容则拒绝', async () => {
    const { cookie } = await person(['supervisor'], top);
    const body = site('幂等');
    const send = (payload: object) => ask(cookie, 'POST', '/api/v1/sites', payload, { ...own, 'idempotency-key': 'k-1' });
    const answers = await Promise.all([send(body), send(body), send(body)]);
    expect(new Set(answers.map((one) => one.body)).size).toBe(1);
    expect((await send(body)).json()).toEqual(answers[0]!.json());
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=幂等')).json().items).toHaveLength(1);
    expect((await send({ ...body, name: '另一个' })).json()).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
  });
  it.each([
    [{ code: '123' }, /网站标识码：.*应为10位/],
    [{ homeUrl: 'javascript:alert(1)' }, /首页地址：.*不是网址/],
    [{ name: '  ' }, /网站名称：不能为空/],
    [{ name: '甲\u202e乙' }, /网站名称：含有看不见的字符 U\+202E/],
    [{ name: '甲\u0000乙' }, /U\+0000/],
  ])('坏的值 %j 说明在哪里', async (more, told) => {
    const { cookie } = await person(['supervisor'], top);
    expect((await ask(cookie, 'POST', '/api/v1/sites', site('坏', more))).json()).toMatchObject({
      status: 400,
      detail: expect.stringMatching(told),
    });
  });
  it('标识码不能给两个网站，也不能登记到看不见的单位', async () => {
    const { cookie } = await person(['supervisor'], city);
    const make = (more: object) => ask(cookie, 'POST', '/api/v1/sites', site('码', more));
    expect((await make({ code: 'BM64130001' })).json().code).toBe('bm64130001');
    expect((await make({ code: 'bm64130001' })).json()).toMatchObject({ status: 409, code: 'code-taken' });
    expect((await make({ organisationId: neighbour })).json()).toMatchObject({ status: 404, code: 'organisation-not-found' });
    expect((await make({ extra: 1 })).json()).toMatchObject({ status: 400 });
  });
  it('列表可按条件找、按次序翻页，不重不漏；只见自己的下级', async () => {
    const { cookie } = await person(['supervisor'], top);
    for (const name of ['戊', '甲', '丁', '乙', '丙'])
      await ask(cookie, 'POST', '/api/v1/sites', site(`翻页${name}`, { isPortal: name === '甲' }));
    const list = async (query: string) => (await ask(cookie, 'GET', `/api/v1/sites?${query}`)).json();
    const names: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const page = await list(`text=翻页&limit=2${next === '' ? '' : `&after=${encodeURIComponent(next)}`}`);
      names.push(...page.items.map((one: { name: string }) => one.name));
      next = page.next;
    }
    expect(names).toEqual([...new Set(names)]);
    expect(names.toSorted()).toEqual(names);
    expect(names).toHaveLength(5);
    expect((await list('text=翻页&isPortal=true')).items).toMatchObject([{ name: '翻页甲' }]);
    expect((await list(`text=翻页&organisationId=${neighbour}`)).items).toEqual([]);
    expect((await list(`text=翻页&organisationId=${top}&limit=500`)).items).toHaveLength(5);
    expect((await list('text=%25翻')).items).toEqual([]);
    expect(await list('after=e30')).toMatchObject({ status: 400, code: 'cursor-malformed' });
    const { cookie: theirs } = await person(['supervisor'], neighbour);
    expect((await ask(theirs, 'GET', '/api/v1/sites?text=翻页')).json().items).toEqual([]);
  });
  it('报备经批准后状态才变，只能办结一次', async () => {
    const [office, unit] = [await person(['supervisor'], top), await person(['unit-owner'], city)];
    const { id: siteId } = (await ask(office.cookie, 'POST', '/api/v1/sites', site('关停'))).json();
    const file = async (kind: string, beginsAt: string, more: object = {}) =>
      (
        await ask(unit.cookie, 'POST', '/api/v1/filings', { siteId, kind, beginsAt, reason: '合并', noticeUrl: 'a.gov.cn/1', ...more })
      ).json();
    const decide = async (id: string, payload: object) =>
      (await ask(office.cookie, 'POST', `/api/v1/filings/${id}/decision`, payload)).json();
    const state = async () => (await ask(unit.cookie, 'GET', `/api/v1/sites/${siteId}`)).json().state;

    const closing = await file('closing', '2026-11-20T00:00:00Z');
    expect([closing.state, await state()]).toEqual(['filed', 'normal']);
    expect(await decide(closing.id, { approve: false })).toMatchObject({ status: 400, code: 'decision-reason' });
    expect((await decide(closing.id, { approve: true })).state).toBe('approved');
    expect(await state()).toBe('closing');
    expect(await decide(closing.id, { approve: true })).toMatchObject({ status: 409, code: 'filing-decided' });
    // 16:00 UTC is the next day in Beijing.
    expect(await file('closure', '2026-12-19T15:59:00Z')).toMatchObject({
      code: 'move-refused',
      detail: expect.stringMatching(/须满 30 天.*29 天/),
    });
    const closure = await file('closure', '2026-12-19T16:00:00Z');
    await decide(closure.id, { approve: true });
    expect(await state()).toBe('closed');
    const last = await file('deregistration', '2027-01-01T00:00:00Z');
    expect((await ask(unit.cookie, 'POST', `/api/v1/filings/${last.id}/withdrawal`)).json().state).toBe('withdrawn');
    expect((await ask(unit.cookie, 'GET', `/api/v1/filings?siteId=${siteId}&limit=2`)).json().items).toMatchObject([
      { kind: 'deregistration' },
      { kind: 'closure', decidedByName: '王敏' },
    ]);
  });
});

describe('导入和导出', () => {
  const HEAD = '网站标识码,网站名称,首页地址,是否门户,所属单位,状态,上级网站标识码';
  const apply = (cookie: string, { id, digest }: { id: string; digest: string }, more: object = {}) =>
    ask(cookie, 'POST', `/api/v1/imports/${id}/application`, { digest, ...more });
  const rowsOf = async (cookie: string, id: string) => (await ask(cookie, 'GET', `/api/v1/imports/${id}/rows?limit=500`)).json().items;

  it('先预览再导入；子站可在主站之前；导出的文件读回没有变动', async () => {
    const { cookie } = await person(['supervisor'], city);
    const preview = await upload(
      cookie,
      [HEAD, ',子站,w.lj.gov.cn/zt,,,,0430200001', '0430200001,=门户,www.lj.gov.cn,是,临江市,,'].join('\n'),
    );
    expect(preview.json()).toMatchObject({ counts: { new: 2, changed: 0, unchanged: 0, rejected: 0 }, appliedAt: null });
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430200001')).json().items).toEqual([]);
    expect((await apply(cookie, preview.json())).json()).toMatchObject({ appliedByName: '王敏' });
    const [portal] = (await ask(cookie, 'GET', '/api/v1/sites?text=0430200001')).json().items;
    expect(portal).toMatchObject({ name: '=门户', isPortal: true, homeUrl: 'http://www.lj.gov.cn/', version: 1, organisationId: city });
    expect((await ask(cookie, 'GET', `/api/v1/sites?parentId=${portal.id}`)).json().items).toMatchObject([{ name: '子站' }]);
    expect((await ask(cookie, 'GET', `/api/v1/sites/${portal.id}/history`)).json().items).toMatchObject([{ changedByName: '王敏' }]);
    expect((await apply(cookie, preview.json())).json()).toMatchObject({ status: 409, code: 'import-applied' });
    const csv = await ask(cookie, 'GET', '/api/v1/exports/sites?format=csv');
    expect(csv.body).toContain("0430200001,'=门户,");
    const again = (await upload(cookie, csv.rawPayload)).json();
    expect(again.counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    expect(again.counts.unchanged).toBeGreaterThanOrEqual(2);
    const xlsx = await ask(cookie, 'GET', '/api/v1/exports/sites');
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(xlsx.headers['content-type']).toBe(type);
    const back = await app.inject({
      method: 'POST',
      url: '/api/v1/imports?kind=sites&fileName=x.xlsx',
      headers: { ...own, 'content-type': type },
      cookies: { zhengxun_session: cookie },
      payload: xlsx.rawPayload,
    });
    expect(back.json().counts).toEqual(again.counts);
  });
  it('不合要求的行说明行、列和原因，不放行就一行也不导入', async () => {
    const { cookie } = await person(['supervisor'], city);
    const lines = [
      HEAD,
      '0430300001,好,h.gov.cn,,,,',
      '043030001,少一位,s.gov.cn,,,,',
      '0430300001,重复,c.gov.cn,,,,',
      '0430300002,坏单位,d.gov.cn,,无此单位,,',
    ];
    const preview = (await upload(cookie, lines.join('\r\n'))).json();
    expect(preview.counts).toEqual({ new: 1, changed: 0, unchanged: 0, rejected: 3 });
    expect((await rowsOf(cookie, preview.id)).slice(1)).toMatchObject([
      { row: 3, problems: [{ column: '网站标识码', reason: expect.stringMatching(/应为10位/) }] },
      { row: 4, problems: [{ column: '网站标识码', reason: '与第2行重复，请只留一行' }] },
      { row: 5, problems: [{ column: '所属单位', reason: expect.stringMatching(/没有单位“无此单位”/) }] },
    ]);
    expect((await apply(cookie, preview)).json()).toMatchObject({ code: 'import-rejected-rows' });
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430300001')).json().items).toEqual([]);
    expect((await apply(cookie, { ...preview, digest: '0'.repeat(64) }, { leaveOutRejected: true })).json()).toMatchObject({
      code: 'preview-other',
    });
    expect((await apply(cookie, preview, { leaveOutRejected: true })).statusCode).toBe(200);
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430300001')).json().items).toHaveLength(1);
  });
  it('预览之后名录变了，什么也不导入', async () => {
    const { cookie } = await person(['supervisor'], city);
    const first = (await upload(cookie, `${HEAD}\n0430400001,甲,j.gov.cn,,,,`)).json();
    await apply(cookie, first);
    const text = `${HEAD}\n0430400001,甲改,j.gov.cn,,,,\n0430400002,新,n.gov.cn,,,,`;
    const preview = (await upload(cookie, text)).json();
    expect((await rowsOf(cookie, preview.id))[0].changes).toEqual([{ field: 'name', from: '甲', to: '甲改' }]);
    const [site] = (await ask(cookie, 'GET', '/api/v1/sites?text=0430400001')).json().items;
    await ask(cookie, 'PUT', `/api/v1/sites/${site.id}`, { contact: '李' }, { ...own, 'if-match': '"1"' });
    expect((await apply(cookie, preview)).json()).toMatchObject({ status: 409, code: 'registry-changed' });
    expect((await ask(cookie, 'GET', '/api/v1/sites?text=0430400002')).json().items).toEqual([]);
    const anew = (await upload(cookie, text)).json();
    expect((await apply(cookie, anew)).statusCode).toBe(200);
    expect((await ask(cookie, 'GET', `/api/v1/sites/${site.id}`)).json()).toMatchObject({ name: '甲改', contact: '李', version: 3 });
  });
  it('账号名录同样', async () => {
    const { cookie } = await person(['supervisor'], city);
    const preview = (
      await upload(cookie, '账号标识码,平台,账号名称\n430200m029wx0004,微信公众号,临江发布\n,抖音短视频,临江发布', 'accounts')
    ).json();
    expect(preview.counts).toMatchObject({ new: 2 });
    expect((await apply(cookie, preview)).statusCode).toBe(200);
    const csv = await ask(cookie, 'GET', '/api/v1/exports/accounts?format=csv');
    expect(csv.body).toContain('430200M029WX0004');
    expect((await upload(cookie, csv.rawPayload, 'accounts')).json().counts).toEqual({ new: 0, changed: 0, unchanged: 2, rejected: 0 });
  });
  it.each([
    ['', /没有|空的|须带/],
    ['名称,地址\n甲,a.gov.cn', /不认识的列“名称”/],
    ['网站名称\n甲', /缺少列“首页地址”/],
    ['PK\u0003\u0004', /已损坏/],
  ])('坏的文件 %j 一句话说明', async (text, told) => {
    const { cookie } = await person(['supervisor'], city);
    expect((await upload(cookie, text)).json()).toMatchObject({ status: 400, detail: expect.stringMatching(told) });
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
