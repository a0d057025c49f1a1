import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installationSecrets } from '../../platform/server.ts';
import { buildApp } from '../app.ts';
import { ownPath } from '../openid.ts';
import type { Api } from '../options.ts';
import { type Office, OWN_PAGE, startOffice } from '../testing/office.ts';
import { CLIENT, startProvider, type TestProvider } from '../testing/openid.ts';

const PUBLIC = 'https://zhengxun.example';
const folder = mkdtempSync(path.join(tmpdir(), 'zx-openid-'));
let office: Office;
let provider: TestProvider;
let app: Api;
beforeAll(async () => {
  office = await startOffice();
  provider = await startProvider(`${PUBLIC}/api/v1/session/openid/callback`);
  const openid = { issuer: provider.issuer, ...CLIENT, publicUrl: PUBLIC };
  const common = {
    platform: office.platform,
    blobs: office.blobs,
    largestFileBytes: 1000,
    version: '0',
    secure: true,
    log: false,
    requestsPerMinute: 1_000_000,
  };
  app = await buildApp({ ...common, secrets: installationSecrets(folder), openid });
});
beforeEach(() => {
  provider.person.ways = ['pwd'];
});
afterAll(async () => {
  await app?.close();
  await provider?.close();
  await office?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = Awaited<ReturnType<Api['inject']>>;
const cookieOf = (answer: Answer, name: string) => answer.cookies.find((one) => one.name === name);
const start = (to?: string) => app.inject(`/api/v1/session/openid/start${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`);
const comeBack = (address: URL, flow: string | undefined) =>
  app.inject({ url: address.pathname + address.search, ...(flow === undefined ? {} : { cookies: { zhengxun_openid: flow } }) });
/** Signs in as the person the provider knows; the last answer. */
async function signIn(to?: string): Promise<Answer> {
  const begun = await start(to);
  return comeBack(await provider.visit(begun.headers.location!), cookieOf(begun, 'zhengxun_openid')!.value);
}
const link = async (personId: string, subject: string) => {
  const { cookie } = await office.person(['security-administrator'], office.top);
  const cookies = { zhengxun_session: cookie };
  const answer = await app.inject({
    method: 'PUT',
    url: `/api/v1/people/${personId}/openid`,
    headers: OWN_PAGE,
    cookies,
    payload: { subject },
  });
  expect(answer.statusCode, answer.body).toBe(204);
};

describe('统一身份认证', () => {
  it('不认识的人进不来，名字一样也不行', async () => {
    const person = await office.person(['reader'], office.city);
    provider.person.subject = person.account;
    const answer = await signIn();
    expect(answer.json()).toMatchObject({ status: 401, code: 'not-linked' });
    expect(cookieOf(answer, 'zhengxun_session')).toBeUndefined();
  });
  it('安全管理员关联之后，登录并去到原来要去的地方；审计里有记录', async () => {
    const person = await office.person(['reader'], office.city);
    provider.person.subject = 'staff-1';
    await link(person.id, 'staff-1');
    const answer = await signIn('/rounds?state=open');
    expect({ status: answer.statusCode, to: answer.headers.location }).toEqual({ status: 302, to: '/rounds?state=open' });
    const session = cookieOf(answer, 'zhengxun_session')!;
    expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict' });
    expect((await office.ask(session.value, 'GET', '/api/v1/session')).json()).toMatchObject({ person: { id: person.id } });
    const entries = await office.platform.database.kysely
      .selectFrom('audit_entries')
      .select(['action', 'details'])
      .where('record_id', '=', person.id)
      .execute();
    expect(entries.map((entry) => entry.action)).toContain('person.link');
    expect(entries.at(-1)).toMatchObject({ action: 'session.begin', details: { by: provider.issuer } });
  });
  it('本人登录后自行关联；别人的身份关联不了', async () => {
    const [first, second] = [await office.person(['reader'], office.city), await office.person(['reader'], office.city)];
    provider.person.subject = 'staff-2';
    const linkOwn = async (cookie: string) => {
      const begun = await app.inject({
        method: 'POST',
        url: '/api/v1/session/openid/link',
        headers: OWN_PAGE,
        cookies: { zhengxun_session: cookie },
      });
      return comeBack(await provider.visit(begun.json().location), cookieOf(begun, 'zhengxun_openid')!.value);
    };
    expect((await linkOwn(first.cookie)).statusCode).toBe(302);
    expect((await linkOwn(second.cookie)).json()).toMatchObject({ status: 409, code: 'identity-taken' });
    const answer = await signIn();
    const session = cookieOf(answer, 'zhengxun_session')!.value;
    expect((await office.ask(session, 'GET', '/api/v1/session')).json()).toMatchObject({ person: { id: first.id } });
  });
  it('解除关联，会话也结束；停用的人进不来', async () => {
    const person = await office.person(['reader'], office.city);
    provider.person.subject = 'staff-3';
    await link(person.id, 'staff-3');
    const session = cookieOf(await signIn(), 'zhengxun_session')!.value;
    const { cookie } = await office.person(['security-administrator'], office.top);
    expect((await office.ask(cookie, 'DELETE', `/api/v1/people/${person.id}/openid`)).statusCode).toBe(204);
    expect((await office.ask(session, 'GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await signIn()).json()).toMatchObject({ code: 'not-linked' });
    await link(person.id, 'staff-3');
    expect((await office.ask(cookie, 'DELETE', `/api/v1/people/${person.id}`)).statusCode).toBe(204);
    expect((await signIn()).json()).toMatchObject({ code: 'not-linked' });
  });
  it('本平台设了动态码的人，那边也须用过第二种凭据', async () => {
    const person = await office.person(['reader'], office.city);
    provider.person.subject = 'staff-4';
    await link(person.id, 'staff-4');
    const set = office.platform.database.kysely.updateTable('credentials').set({ second_factor: Buffer.from('x') });
    await set.where('person_id', '=', person.id).execute();
    expect((await signIn()).json()).toMatchObject({ status: 401, code: 'second-factor-missing' });
    provider.person.ways = ['pwd', 'otp'];
    expect((await signIn()).statusCode).toBe(302);
  });
});

describe('冒充和改动', () => {
  const prepared = async () => {
    const begun = await start();
    return { flow: cookieOf(begun, 'zhengxun_openid')!, address: await provider.visit(begun.headers.location!) };
  };
  it('发出的请求带 state、nonce 和 PKCE；cookie 不给脚本、十分钟', async () => {
    const begun = await start();
    const { searchParams } = new URL(begun.headers.location!);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)!.length, name).toBeGreaterThan(20);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(cookieOf(begun, 'zhengxun_openid')).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 });
  });
  it.each([
    ['没有 cookie（别人的浏览器）', async () => comeBack((await prepared()).address, undefined), 'openid-expired'],
    ['cookie 是编的', async () => comeBack((await prepared()).address, 'YWJj'), 'openid-expired'],
    ['cookie 是另一次的', async () => comeBack((await prepared()).address, (await prepared()).flow.value), 'openid-refused'],
    [
      'state 改了',
      async () => {
        const { address, flow } = await prepared();
        address.searchParams.set('state', 'x');
        return comeBack(address, flow.value);
      },
      'openid-refused',
    ],
    [
      'code 是编的',
      async () => {
        const { address, flow } = await prepared();
        address.searchParams.set('code', 'x');
        return comeBack(address, flow.value);
      },
      'openid-refused',
    ],
    [
      '同一个 code 用两次',
      async () => {
        const { address, flow } = await prepared();
        await comeBack(address, flow.value);
        return comeBack(address, flow.value);
      },
      'openid-refused',
    ],
    [
      '过了十分钟',
      async () => {
        const { address, flow } = await prepared();
        office.clock.time += 600_001;
        return comeBack(address, flow.value);
      },
      'openid-expired',
    ],
  ] as const)('%s：不通过', async (_, attempt, code) => {
    const answer = await attempt();
    expect(answer.json()).toMatchObject({ status: 401, code });
    expect(cookieOf(answer, 'zhengxun_session')).toBeUndefined();
  });
  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '',
    'rounds',
    '/a b',
    '/\n',
  ])('登录后不去 %j', async (to) => {
    expect(() => ownPath(to, PUBLIC)).toThrow(/平台内的路径/);
    expect((await start(to)).statusCode).toBe(400);
  });
  it.each(['/', '/rounds', '/rounds?x=1#y', '/a//b', '/%2f%2fevil.example'])('登录后可去 %j', (to) => expect(ownPath(to, PUBLIC)).toBe(to));
});

describe('认证服务不在', () => {
  it('没有启用时说没有启用', async () => {
    expect((await office.ask(null, 'GET', '/api/v1/session/openid/start')).json()).toMatchObject({ status: 404, code: 'openid-off' });
  });
  it('连不上时 503，密码登录照常', async () => {
    const openid = { issuer: 'http://127.0.0.1:1', ...CLIENT, publicUrl: PUBLIC };
    const common = {
      platform: office.platform,
      blobs: office.blobs,
      largestFileBytes: 1000,
      version: '0',
      secure: false,
      log: false,
      requestsPerMinute: 1_000_000,
    };
    const other = await buildApp({ ...common, secrets: installationSecrets(folder), openid });
    const answer = await other.inject('/api/v1/session/openid/start');
    expect(answer.json()).toMatchObject({ status: 503, code: 'openid-away', detail: expect.stringMatching(/账号密码/) });
    await other.close();
  });
});
