/** People as the security administrator keeps them, one's own account, the audit trail as it is searched. */
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, type SignedIn, startOffice } from '../testing/office.ts';

let office: Office;
let security: SignedIn;
beforeAll(async () => {
  office = await startOffice();
  security = await office.person(['security-administrator'], office.top);
});
afterAll(() => office?.close());

const bySecurity = (method: string, url: string, body?: object, headers?: Record<string, string>) =>
  office.ask(security.cookie, method, url, body, headers === undefined ? undefined : { 'sec-fetch-site': 'same-origin', ...headers });
const signIn = async (account: string, password: string, code?: string) =>
  (await office.ask(null, 'POST', '/api/v1/session', { account, password, ...(code === undefined ? {} : { code }) })).json();

describe('人员', () => {
  it('按姓名、单位、角色查找，带登录情况', async () => {
    const made = await bySecurity('POST', '/api/v1/people', {
      organisationId: office.city,
      account: 'zhaolan',
      name: '赵岚',
      phone: '0571-1234',
      roles: ['unit-editor'],
    });
    const { id } = made.json().person;
    const ids = async (query: string) =>
      (await bySecurity('GET', `/api/v1/people?${query}`)).json().items.map((one: { id: string }) => one.id);
    for (const query of [
      'text=%E8%B5%B5',
      'text=ZHAO',
      'text=1234',
      `organisationId=${office.city}&role=unit-editor`,
      `organisationId=${office.top}&text=lan`,
    ])
      expect(await ids(query), query).toContain(id);
    for (const query of ['text=%E6%9D%8E%E5%9B%9B', 'role=reader', `organisationId=${office.neighbour}`])
      expect(await ids(query), query).not.toContain(id);
    expect((await bySecurity('GET', `/api/v1/people/${id}`)).json().access).toEqual({
      signedInAt: null,
      hasSecondFactor: false,
      mustChangePassword: true,
      lockedUntil: null,
      suspendedAt: null,
    });
  });
  it('改资料须是看到的版本；审计日志记改了哪几项，不记电话', async () => {
    const { id } = await office.person(['reader'], office.city);
    const change = { phone: '0571-88880000', organisationId: office.top };
    const changed = await bySecurity('PUT', `/api/v1/people/${id}`, change, { 'if-match': '"1"' });
    expect(changed.json()).toMatchObject({ ...change, version: 2 });
    expect((await bySecurity('PUT', `/api/v1/people/${id}`, { name: '别人' }, { 'if-match': '"1"' })).json().code).toBe(
      'changed-meanwhile',
    );
    const audit = await office.person(['audit-administrator'], office.top);
    const trail = await office.ask(audit.cookie, 'GET', `/api/v1/audit?recordKind=person&recordId=${id}&action=person.update`);
    expect(trail.json().items).toHaveLength(1);
    expect(trail.body).not.toContain('88880000');
  });
  it('锁定：登录即退出，密码、令牌都进不来；解除后照旧', async () => {
    const one = await office.person(['reader'], office.city);
    const made = (await office.ask(one.cookie, 'POST', '/api/v1/session/tokens', { name: '报表', scopes: ['site.read'], days: 1 })).json();
    const bearer = { authorization: `Bearer ${made.token}` };
    const withToken = async () => (await office.ask(null, 'GET', '/api/v1/sites', undefined, bearer)).statusCode;
    expect(await withToken()).toBe(200);
    expect((await bySecurity('POST', `/api/v1/people/${one.id}/lock`)).statusCode).toBe(204);
    expect((await office.ask(one.cookie, 'GET', '/api/v1/session')).statusCode).toBe(401);
    expect(await signIn(one.account, one.password)).toMatchObject({ code: 'suspended' });
    expect(await withToken()).toBe(401);
    expect((await bySecurity('POST', `/api/v1/people/${one.id}/unlock`)).statusCode).toBe(204);
    expect(await signIn(one.account, one.password)).toMatchObject({ person: { id: one.id } });
    expect(await withToken()).toBe(200);
    expect((await bySecurity('POST', `/api/v1/people/${security.id}/lock`)).json().code).toBe('lock-oneself');
  });
  it('看到并撤销别人的令牌', async () => {
    const one = await office.person(['reader'], office.city);
    await office.ask(one.cookie, 'POST', '/api/v1/session/tokens', { name: '报表', scopes: ['site.read'], days: 1 });
    const [token] = (await bySecurity('GET', `/api/v1/people/${one.id}/tokens`)).json().items;
    expect(token).toMatchObject({ name: '报表', scopes: ['site.read'] });
    await bySecurity('DELETE', `/api/v1/people/${one.id}/tokens/${token.id}`);
    expect((await bySecurity('GET', `/api/v1/people/${one.id}/tokens`)).json().items).toEqual([]);
  });
});

describe('本人的账号', () => {
  const codeAt = (text: string, at: number) =>
    new TOTP({ secret: Secret.fromBase32(text.replaceAll(' ', '')) }).generate({ timestamp: at });

  it('改密码须说出现在的密码', async () => {
    const { cookie, password } = await office.person(['reader'], office.city);
    const change = (current?: string) =>
      office.ask(cookie, 'PUT', '/api/v1/session/password', {
        password: '青山绿水就是金山银山呀',
        ...(current === undefined ? {} : { current }),
      });
    expect((await change()).json().code).toBe('password-wrong');
    expect((await change('别的')).json().code).toBe('password-wrong');
    expect((await change(password)).statusCode).toBe(204);
  });
  it('启用动态码：密码对、码对才算；之后登录要码，恢复码每个只用一次', async () => {
    const one = await office.person(['reader'], office.city);
    const self = (method: string, url: string, body?: object) => office.ask(one.cookie, method, `/api/v1/session/${url}`, body);
    const draft = (await self('POST', 'second-factor/draft')).json();
    expect(draft.url).toMatch(/^otpauth:\/\/totp\//);
    const code = codeAt(draft.text, office.clock.time);
    const confirm = (body: object) => self('PUT', 'second-factor', { draft: draft.draft, code, password: one.password, ...body });
    expect((await confirm({ password: '别的' })).json().code).toBe('password-wrong');
    expect((await confirm({ code: code === '000000' ? '111111' : '000000' })).json().code).toBe('second-factor-code');
    expect((await confirm({ draft: draft.draft.slice(0, -4) })).json().code).toBe('second-factor-draft');
    const { recoveryCodes } = (await confirm({})).json();
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await self('GET', 'access')).json()).toMatchObject({ hasSecondFactor: true, recoveryCodesLeft: 10 });

    expect(await signIn(one.account, one.password)).toEqual({ codeNeeded: true });
    // The code that showed the device has the key is used up.
    expect(await signIn(one.account, one.password, code)).toMatchObject({ code: 'wrong-code' });
    expect(await signIn(one.account, one.password, recoveryCodes[0].toUpperCase())).toMatchObject({ person: { id: one.id } });
    expect(await signIn(one.account, one.password, recoveryCodes[0])).toMatchObject({ code: 'wrong-code' });
    expect((await self('GET', 'access')).json().recoveryCodesLeft).toBe(9);

    const renewed = (await self('POST', 'recovery-codes', { password: one.password })).json().recoveryCodes;
    expect(await signIn(one.account, one.password, recoveryCodes[1])).toMatchObject({ code: 'wrong-code' });
    expect(await signIn(one.account, one.password, renewed[0])).toMatchObject({ person: { id: one.id } });
    expect((await self('POST', 'second-factor/removal', { password: one.password })).statusCode).toBe(204);
    expect(await signIn(one.account, one.password)).toMatchObject({ person: { id: one.id } });
    expect((await self('POST', 'recovery-codes', { password: one.password })).json().code).toBe('second-factor-off');
  });
  it('别人的二维码不能用', async () => {
    const [one, other] = [await office.person(['reader'], office.city), await office.person(['reader'], office.city)];
    const draft = (await office.ask(one.cookie, 'POST', '/api/v1/session/second-factor/draft')).json();
    const body = { draft: draft.draft, code: codeAt(draft.text, office.clock.time), password: other.password };
    expect((await office.ask(other.cookie, 'PUT', '/api/v1/session/second-factor', body)).json().code).toBe('second-factor-draft');
  });
  it('看到自己的各处登录，逐个或全部退出', async () => {
    const one = await office.person(['reader'], office.city);
    const elsewhere = await office.enter(one.account, one.password);
    const list = async (cookie: string) => (await office.ask(cookie, 'GET', '/api/v1/session/sessions')).json().items;
    const before = await list(one.cookie);
    expect(before.map((session: { isThis: boolean }) => session.isThis).sort()).toEqual([false, true]);
    const other = before.find((session: { isThis: boolean }) => !session.isThis).id;
    const end = () => office.ask(one.cookie, 'DELETE', `/api/v1/session/sessions/${other}`);
    expect((await end()).statusCode).toBe(204);
    expect((await end()).json().code).toBe('session-not-found');
    expect((await office.ask(elsewhere, 'GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await office.ask(one.cookie, 'DELETE', '/api/v1/session/sessions')).statusCode).toBe(204);
    expect((await office.ask(one.cookie, 'GET', '/api/v1/session')).statusCode).toBe(401);
  });
  it('令牌办不了本人的登录事项', async () => {
    const one = await office.person(['reader'], office.city);
    const made = (await office.ask(one.cookie, 'POST', '/api/v1/session/tokens', { name: '报表', scopes: ['site.read'], days: 1 })).json();
    const bearer = { authorization: `Bearer ${made.token}` };
    for (const [method, url, body] of [
      ['GET', 'sessions', undefined],
      ['PUT', 'password', { password: '青山绿水就是金山银山呀', current: one.password }],
      ['POST', 'second-factor/removal', { password: one.password }],
    ] as const)
      expect((await office.ask(null, method, `/api/v1/session/${url}`, body, bearer)).json().code, url).toBe('token-by-token');
  });
});

describe('审计日志', () => {
  it('按谁、做什么、结果和时间查', async () => {
    const audit = await office.person(['audit-administrator'], office.top);
    const read = async (query: string): Promise<{ action: string; outcome: string; actorName: string }[]> =>
      (await office.ask(audit.cookie, 'GET', `/api/v1/audit?limit=500&${query}`)).json().items;
    const refused = await office.ask(audit.cookie, 'GET', '/api/v1/people');
    expect(refused.statusCode).toBe(403);
    const ofPeople = await read('action=person');
    expect(ofPeople.length).toBeGreaterThan(0);
    expect(ofPeople.every(({ action }) => action.startsWith('person.'))).toBe(true);
    expect((await read('outcome=refused&action=person.read')).length).toBeGreaterThan(0);
    expect((await read('actor=%E7%8E%8B')).every(({ actorName }) => actorName.includes('王'))).toBe(true);
    const now = new Date(office.clock.time).toISOString();
    expect(await read(`until=${now}`)).toEqual([]);
    expect((await read(`from=${now}`)).length).toBe((await read('')).length);
  });
});
