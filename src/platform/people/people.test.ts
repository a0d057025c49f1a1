import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { hashPassword, isOutdated, isPassword, passwordProblem } from './passwords.ts';
import { actionsOf, conflictOf, isAllowed, ROLE_NAMES, ROLES } from './roles.ts';
import { newSecondFactor, secondFactorStep } from './second-factor.ts';

describe('密码', () => {
  it('只认原来的密码，全角输入法打出的也认', async () => {
    const hash = await hashPassword('Ｌinjiang-水务-42');
    expect(await isPassword('Linjiang-水务-42', hash)).toBe(true);
    expect(await isPassword('linjiang-水务-42', hash)).toBe(false);
    expect(isOutdated(hash)).toBe(false);
    expect(isOutdated(hash.replace('t=2', 't=1'))).toBe(true);
  });
  it('同一密码两次的摘要不同', async () => expect(await hashPassword('a-b-c-d-e-f-g')).not.toBe(await hashPassword('a-b-c-d-e-f-g')));
  it.each(['', '$argon2id$', '$2b$10$abcdefghijklmnopqrstuv', '$argon2id$v=19$m=99999999,t=2,p=1$AA$AA'])(
    '读不懂的摘要“%s”谁也不认',
    async (hash) => {
      expect(await isPassword('x', hash)).toBe(false);
    },
  );
  it.each([
    ['九个字', 'aB3$xY7!q', /至少 10/],
    ['十个字', 'aB3$xY7!qZ', null],
    ['一百二十八个字符', `${'q7!Zk'.repeat(25)}abc`, null],
    ['一百二十九个字符', `${'q7!Zk'.repeat(25)}abcd`, /至多 128/],
    ['含账号', 'x9$Lidawei!27', /账号/],
    ['常见词加年份', 'Admin@2026!!', /常见/],
    ['键盘上的一行', 'qwertyuiop12', /常见/],
    ['连续的数字', '1234567890123', /常见/],
    ['同一个字', 'aaaaaaaaaaaaaa', /常见/],
    ['中文短句', '青山绿水就是金山银山呀', null],
  ])('%s', (_, password, told) => {
    const problem = passwordProblem(password, 'lidawei');
    if (told === null) expect(problem).toBeNull();
    else expect(problem).toMatch(told);
  });
});

describe('动态码', () => {
  const { seed } = newSecondFactor('lidawei');
  const codeAt = (at: number) => new TOTP({ secret: new Secret({ buffer: new Uint8Array(seed).buffer }) }).generate({ timestamp: at });
  const now = Date.UTC(2026, 10, 20, 1, 0, 5);

  it('本步和前后各一步的都认，再远的不认', () => {
    for (const [offset, good] of [
      [0, true],
      [-30_000, true],
      [30_000, true],
      [-60_000, false],
      [60_000, false],
    ] as const)
      expect(secondFactorStep(seed, codeAt(now + offset), now, null) !== null).toBe(good);
  });
  it('用过的不再认', () => {
    const step = secondFactorStep(seed, codeAt(now), now, null);
    expect(step).not.toBeNull();
    expect(secondFactorStep(seed, codeAt(now), now, step)).toBeNull();
    expect(secondFactorStep(seed, codeAt(now + 30_000), now + 30_000, step)).toBe(step! + 1);
  });
  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('“%s”不是动态码', (code) =>
    expect(secondFactorStep(seed, code, now, null)).toBeNull(),
  );
  it('新种子的网址带单位名和账号', () => expect(newSecondFactor('lidawei').url).toMatch(/^otpauth:\/\/totp\/.*lidawei\?/));
});

describe('角色', () => {
  it('每个角色有中文名，至少能做一件事', () => {
    expect(Object.keys(ROLE_NAMES).sort()).toEqual([...ROLES].sort());
    for (const role of ROLES) expect(actionsOf([role]).length).toBeGreaterThan(0);
  });
  it.each(['system-administrator', 'security-administrator', 'audit-administrator'] as const)('%s 看不到问题和结果', (role) => {
    expect(actionsOf([role]).filter((action) => /^(finding|result|round|order|bulletin)\./.test(action))).toEqual([]);
  });
  it('三员分立', () => {
    expect(conflictOf(['system-administrator'])).toBeNull();
    expect(conflictOf(['system-administrator', 'audit-administrator'])).toMatch(/专人/);
    expect(conflictOf(['security-administrator', 'reader'])).toMatch(/专人/);
    expect(conflictOf(['inspector', 'second-reviewer'])).toMatch(/同一人/);
    expect(conflictOf(['inspector', 'reader'])).toBeNull();
  });
  it('只有监管人员能冻结，单位看不到别人的审核', () => {
    expect(ROLES.filter((role) => isAllowed([role], 'round.freeze'))).toEqual(['supervisor']);
    expect(ROLES.filter((role) => isAllowed([role], 'audit.read'))).toEqual(['audit-administrator']);
    expect(isAllowed(['unit-editor', 'unit-owner'], 'finding.read')).toBe(false);
  });
});
