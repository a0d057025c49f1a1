import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { verifyTrail } from '../audit/trail.ts';
import { type TestDatabase, testDatabase } from '../db/testing/database.ts';
import { firstStart } from './first-start.ts';
import { createOrganisation } from './organisations.ts';
import { changeRoles, closePerson, createPerson, personById, resetPassword, setPassword } from './people.ts';
import { type Actor, type Platform, perform, SYSTEM } from './perform.ts';
import type { Role } from './roles.ts';
import { newSecondFactor } from './second-factor.ts';
import { installationSecrets } from './secrets.ts';
import { endSession, sessionOf, signIn, tokenActor } from './sign-in.ts';
import { makeToken } from './tokens.ts';

let test: TestDatabase;
let platform: Platform & { clock: { time: number } };
const folder = mkdtempSync(path.join(tmpdir(), 'zx-people-'));
const secrets = installationSecrets(folder);
let first: { account: string; password: string };
let top: string;
let city: string;

beforeAll(async () => {
  test = await testDatabase();
  const clock = { time: Date.UTC(2026, 10, 20, 1), now: () => clock.time };
  platform = { database: test.database, clock };
  first = (await firstStart(platform, { name: '青禾省政府办公厅', level: 'province', divisionCode: null }))!;
  top = (await asSystem(({ tx }) => tx.selectFrom('organisations').select('id').executeTakeFirstOrThrow())).id;
  city = (
    await asSystem((work) => createOrganisation(work, { parentId: top, name: '临江市政府办公室', level: 'city', divisionCode: null }))
  ).id;
});
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  // Tests do not stand in each other's lock.
  platform.clock.time += 3_600_000;
});

const asSystem: <T>(work: Parameters<typeof perform<T>>[3]) => Promise<T> = (work) => perform(platform, SYSTEM, 'person.write', work);
const enter = (account: string, password: string, code: string | null = null) =>
  signIn(platform, secrets, { account, password, code, origin: '127.0.0.1' });
let count = 0;
async function aPerson(roles: Role[] = ['reader'], organisationId = top) {
  const account = `p${++count}`;
  const made = await asSystem((work) => createPerson(work, { organisationId, account, name: '李大为', email: null, phone: null, roles }));
  return { ...made, account };
}
async function actorFor(roles: Role[], organisationId = top): Promise<Actor> {
  const { account, password } = await aPerson(roles, organisationId);
  const entered = await enter(account, password);
  if (entered.kind !== 'signed-in') throw new Error(entered.kind);
  return (await sessionOf(platform, entered.token))!.actor;
}

describe('第一次启动', () => {
  it('建立一名安全管理员，密码只给一次', async () => {
    expect(first.password).toMatch(/^([a-z0-9]{4,5}-){3}[a-z0-9]{4,5}$/);
    expect(await firstStart(platform, { name: 'x', level: 'province', divisionCode: null })).toBeNull();
    const entered = await enter('ADMIN', first.password);
    expect(entered).toMatchObject({ kind: 'signed-in', mustChange: true, person: { roles: ['security-administrator'] } });
  });
  it('库里没有密码和令牌的原文', async () => {
    const rows = await test.database.kysely.selectFrom('credentials').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(first.password);
    expect(rows.every((row) => row.password.startsWith('$argon2id$'))).toBe(true);
  });
});

describe('登录', () => {
  it('账号不存在和密码错，说的是同一句话', async () => {
    const { account } = await aPerson();
    const told = async (attempt: Promise<unknown>) =>
      attempt.then(
        () => '',
        (error: Error) => error.message,
      );
    expect(await told(enter('nobody-here', 'x'))).toBe(await told(enter(account, 'x')));
  });
  it('错五次锁十五分钟，到时即可再试；第四次对了就不锁', async () => {
    const { account, password } = await aPerson();
    for (let i = 0; i < 4; i++) await expect(enter(account, 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    expect((await enter(account, password)).kind).toBe('signed-in');
    for (let i = 0; i < 4; i++) await expect(enter(account, 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(enter(account, 'wrong')).rejects.toMatchObject({ code: 'now-locked' });
    platform.clock.time += 15 * 60_000 - 1;
    await expect(enter(account, password)).rejects.toThrow(/锁定.*1分钟/);
    platform.clock.time += 1;
    expect((await enter(account, password)).kind).toBe('signed-in');
  });
  it('同时错很多次也只数到锁', async () => {
    const { account, password } = await aPerson();
    await Promise.allSettled(Array.from({ length: 8 }, () => enter(account, 'wrong')));
    await expect(enter(account, password)).rejects.toMatchObject({ code: 'locked' });
  });
  it('绑定动态码之后没有码进不去，码用过一次作废', async () => {
    const { person, account, password } = await aPerson();
    const { seed } = newSecondFactor(account);
    await asSystem(({ tx }) =>
      tx
        .updateTable('credentials')
        .set({ second_factor: secrets.seal(seed) })
        .where('person_id', '=', person.id)
        .execute(),
    );
    const code = new TOTP({ secret: new Secret({ buffer: new Uint8Array(seed).buffer }) }).generate({ timestamp: platform.clock.time });
    expect(await enter(account, password)).toEqual({ kind: 'code-needed' });
    await expect(enter(account, password, '000000')).rejects.toMatchObject({ code: 'wrong-code' });
    expect((await enter(account, password, code)).kind).toBe('signed-in');
    await expect(enter(account, password, code)).rejects.toMatchObject({ code: 'wrong-code' });
  });
  it('密码不对就不问动态码', async () => {
    const { person, account } = await aPerson();
    await asSystem(({ tx }) =>
      tx
        .updateTable('credentials')
        .set({ second_factor: secrets.seal(newSecondFactor(account).seed) })
        .where('person_id', '=', person.id)
        .execute(),
    );
    await expect(enter(account, 'wrong')).rejects.toMatchObject({ code: 'wrong-password' });
  });
});

describe('会话', () => {
  const begin = async () => {
    const { account, password, person } = await aPerson();
    const entered = await enter(account, password);
    return { token: (entered as { token: string }).token, person };
  };
  it('半小时不用就失效，一直在用最长十二小时', async () => {
    const { token } = await begin();
    platform.clock.time += 30 * 60_000;
    expect(await sessionOf(platform, token)).toBeNull();
    const { token: used } = await begin();
    for (let minutes = 0; minutes < 12 * 60 - 25; minutes += 25) {
      platform.clock.time += 25 * 60_000;
      expect(await sessionOf(platform, used)).not.toBeNull();
    }
    platform.clock.time += 25 * 60_000;
    expect(await sessionOf(platform, used)).toBeNull();
  });
  it('退出、改密码、停用之后立即失效', async () => {
    const left = await begin();
    await endSession(platform, SYSTEM, { token: left.token });
    expect(await sessionOf(platform, left.token)).toBeNull();
    const changed = await begin();
    await asSystem((work) => setPassword(work, { id: changed.person.id, account: 'x' }, '青山绿水就是金山银山呀'));
    expect(await sessionOf(platform, changed.token)).toBeNull();
    const closed = await begin();
    await asSystem((work) => closePerson(work, closed.person.id));
    expect(await sessionOf(platform, closed.token)).toBeNull();
  });
  it('退出在审计里写着本人', async () => {
    const { token, person } = await begin();
    const { actor } = (await sessionOf(platform, token))!;
    await endSession(platform, actor, { token });
    const last = await asSystem(({ tx }) =>
      tx.selectFrom('audit_entries').selectAll().orderBy('sequence', 'desc').limit(1).executeTakeFirstOrThrow(),
    );
    expect(last).toMatchObject({ action: 'session.end', actor_id: person.id, actor_name: '李大为', organisation_id: top });
  });
  it.each(['', 'x', 'zx_abc', "' or 1=1 --"])('“%s”不是谁的会话', async (token) => {
    expect(await sessionOf(platform, token)).toBeNull();
    expect(await tokenActor(platform, token)).toBeNull();
  });
  it('安全管理员重置之后须用新密码并改掉', async () => {
    const { account, password, person } = await aPerson();
    const renewed = await asSystem((work) => resetPassword(work, person.id, true));
    await expect(enter(account, password)).rejects.toMatchObject({ code: 'wrong-password' });
    expect(await enter(account, renewed)).toMatchObject({ kind: 'signed-in', mustChange: true });
  });
});

describe('权限', () => {
  it('没有的权限被拒绝，拒绝记入审计', async () => {
    const reader = await actorFor(['reader']);
    const before = (await verifyTrail(test.database.kysely)).entries;
    await expect(perform(platform, reader, 'person.write', async () => 1)).rejects.toMatchObject({ code: 'not-allowed' });
    const last = await test.database.kysely
      .selectFrom('audit_entries')
      .selectAll()
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(last).toMatchObject({ sequence: before + 1, outcome: 'refused', action: 'person.write', actor_id: reader.id });
  });
  it('市里的人看不到省里的人和单位', async () => {
    const { person } = await aPerson(['reader'], top);
    const actor = await actorFor(['supervisor'], city);
    await expect(perform(platform, actor, 'site.read', (work) => personById(work, person.id))).rejects.toMatchObject({
      code: 'person-not-found',
    });
    const seen = await perform(platform, actor, 'site.read', ({ tx }) => tx.selectFrom('organisations').select('id').execute());
    expect(seen.map((row) => row.id)).toEqual([city]);
  });
  it('令牌只有授予的那些权限，收回角色后也随之减少', async () => {
    const { person } = await aPerson(['supervisor']);
    const { token } = await asSystem((work) => makeToken(work, person, { name: '报表', scopes: ['site.read', 'round.read'], days: 30 }));
    expect([...((await tokenActor(platform, token))!.actor.actions as Set<string>)]).toEqual(['round.read', 'site.read']);
    await asSystem((work) => changeRoles(work, person.id, ['unit-editor']));
    expect([...((await tokenActor(platform, token))!.actor.actions as Set<string>)]).toEqual(['site.read']);
    platform.clock.time += 30 * 86_400_000;
    expect(await tokenActor(platform, token)).toBeNull();
  });
  it.each([
    [{ name: '', scopes: ['site.read'], days: 1 }, 'token-name'],
    [{ name: 'x', scopes: [], days: 1 }, 'token-scopes'],
    [{ name: 'x', scopes: ['person.write'], days: 1 }, 'token-scopes'],
    [{ name: 'x', scopes: ['site.read'], days: 367 }, 'token-days'],
  ] as const)('%o 的令牌不给', async (wanted, code) => {
    const { person } = await aPerson(['reader']);
    await expect(asSystem((work) => makeToken(work, person, wanted))).rejects.toMatchObject({ code });
  });
});

describe('人员', () => {
  it.each([
    [{ account: 'A b' }, 'account-malformed'],
    [{ account: 'admin' }, 'account-taken'],
    [{ name: ' ' }, 'person-name'],
    [{ roles: [] as Role[] }, 'roles-empty'],
    [{ roles: ['boss' as Role] }, 'role-unknown'],
    [{ roles: ['constructor' as Role] }, 'role-unknown'],
    [{ roles: ['audit-administrator', 'reader'] as Role[] }, 'roles-conflict'],
  ])('%o 被拒绝', async (change, code) => {
    const input = {
      organisationId: top,
      account: `q${++count}`,
      name: '王敏',
      email: null,
      phone: null,
      roles: ['reader'] as Role[],
      ...change,
    };
    await expect(asSystem((work) => createPerson(work, input))).rejects.toMatchObject({ code });
  });
  it('最后一名安全管理员撤不掉', async () => {
    const id = (await asSystem(({ tx }) => tx.selectFrom('people').select('id').where('account', '=', 'admin').executeTakeFirstOrThrow()))
      .id;
    await expect(asSystem((work) => changeRoles(work, id, ['reader']))).rejects.toMatchObject({ code: 'last-security-administrator' });
    await expect(asSystem((work) => closePerson(work, id))).rejects.toMatchObject({ code: 'last-security-administrator' });
    expect((await asSystem((work) => personById(work, id))).roles).toEqual(['security-administrator']);
  });
});

describe('密文', () => {
  it('别的密钥打不开，改一个字节也打不开', () => {
    const other = installationSecrets(mkdtempSync(path.join(folder, 'other-')));
    const sealed = secrets.seal(Buffer.from('种子'));
    expect(secrets.open(sealed).toString()).toBe('种子');
    expect(() => other.open(sealed)).toThrow(/密钥/);
    sealed[14]! ^= 1;
    expect(() => secrets.open(sealed)).toThrow(/密钥/);
    expect(() => secrets.open(Buffer.alloc(3))).toThrow(/密钥/);
  });
  it('密钥文件只有本人可读，再开还是同一把；坏文件说明白', () => {
    const file = path.join(folder, 'installation.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(
      installationSecrets(folder)
        .open(secrets.seal(Buffer.from('x')))
        .toString(),
    ).toBe('x');
    writeFileSync(path.join(folder, 'bad.key'), 'short');
    expect(() => installationSecrets(folder, path.join(folder, 'bad.key'))).toThrow(/不是 32 字节/);
    expect(() => installationSecrets(folder, path.join(folder, 'none.key'))).toThrow(/无法读取/);
    expect(readFileSync(file, 'utf8').trim()).toHaveLength(44);
  });
});
