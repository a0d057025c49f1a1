import { describe, expect, it } from 'vitest';
import { compareRegistry, type OurRecord, type TheirRow } from './compare.ts';

const SYSTEM = '报送系统';
const ours = (over: Partial<OurRecord> = {}): OurRecord => ({
  id: 'a',
  code: '0100000001',
  name: '临江市水利局',
  url: 'http://slj.lj.gov.cn/',
  platform: null,
  owner: '临江市水利局',
  state: 'normal',
  ...over,
});
const theirs = (over: Partial<TheirRow> = {}): TheirRow => ({
  row: 2,
  code: '0100000001',
  name: '临江市水利局',
  url: 'slj.lj.gov.cn',
  platform: null,
  owner: '临江市水利局',
  state: '正常运行',
  ...over,
});
const kinds = (mine: OurRecord[], other: TheirRow[]) => compareRegistry(mine, other, SYSTEM).differences.map(({ kind }) => kind);

describe('与报送系统核对', () => {
  it('一致的记作一致，写法不同不算', () => {
    const { differences, counts } = compareRegistry(
      [ours({ name: '临江市水利局（水务局）' })],
      [theirs({ name: '临江市水利局(水务局)', url: 'https://www.slj.lj.gov.cn/index.html' })],
      SYSTEM,
    );
    expect(differences).toEqual([]);
    expect(counts.agreeing).toBe(1);
  });
  it.each([
    ['首页换了主机', {}, { url: 'http://water.lj.gov.cn/' }, 'address'],
    ['改了名', {}, { name: '临江市水务局' }, 'renamed'],
    ['换了主办单位', {}, { owner: '临江市农业农村局' }, 'owner'],
    ['那边已注销', {}, { state: '已注销' }, 'state'],
    ['这边已关停', { state: 'closed' }, {}, 'state'],
    ['那边临时下线', {}, { state: '例行维护' }, 'state'],
  ] as const)('%s', (_, mine, other, kind) => expect(kinds([ours(mine)], [theirs(other)])).toEqual([kind]));
  it('一句话说明哪里不同', () =>
    expect(compareRegistry([ours()], [theirs({ name: '临江市水务局' })], SYSTEM).differences[0]).toMatchObject({
      key: 'renamed 0100000001',
      row: 2,
      ours: { name: '临江市水利局' },
      theirs: { name: '临江市水务局' },
      message: '“临江市水利局”的名称不一致：名录为“临江市水利局”，报送系统为“临江市水务局”',
    }));
  it('关停公告期内两边都算在运行', () => expect(kinds([ours({ state: 'closing' })], [theirs()])).toEqual([]));
  it('漏报的和名录里没有的', () => {
    expect(kinds([ours()], [])).toEqual(['unreported']);
    expect(kinds([], [theirs()])).toEqual(['unregistered']);
    expect(kinds([], [theirs({ state: '已注销' })])).toEqual([]);
    expect(kinds([ours({ state: 'preparing' })], [])).toEqual([]);
    expect(kinds([ours({ code: '0100000002', url: 'http://b.gov.cn/' })], [theirs()])).toEqual(['unregistered', 'unreported']);
  });
  it('没有标识码的按地址对应，标识码不同的不硬凑', () => {
    expect(kinds([ours({ code: null })], [theirs()])).toEqual([]);
    expect(kinds([ours()], [theirs({ code: null })])).toEqual([]);
    expect(kinds([ours({ code: '0100000009' })], [theirs()])).toEqual(['unregistered', 'unreported']);
  });
  it('两边的重复都指出', () => {
    const twice = [theirs(), theirs({ row: 3 })];
    expect(compareRegistry([ours()], twice, SYSTEM).differences).toMatchObject([
      { kind: 'duplicate', row: 3, message: '报送系统第3行与第2行是同一标识码 0100000001，请核对' },
    ]);
    expect(kinds([ours({ code: null }), ours({ id: 'b', code: null })], [theirs({ code: null })])).toEqual(['duplicate']);
  });
  it('账号按标识码，没有时按平台和名称', () => {
    const account = { code: null, platform: '微信公众号', name: '临江发布', url: null } as const;
    expect(kinds([ours(account)], [theirs(account)])).toEqual([]);
    expect(kinds([ours(account)], [theirs({ ...account, platform: '新浪微博' })])).toEqual(['unregistered', 'unreported']);
  });
  it('不认识的状态不当作差别', () => expect(kinds([ours()], [theirs({ state: '其他' })])).toEqual([]));
});
