import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, sameMessages, textKey } from './same.ts';

const one = (id: string, receivedOn: string, over: Partial<Comparable> = {}): Comparable => ({
  id,
  textKey: 'k',
  addressKey: 'lj.gov.cn/a',
  receivedOn,
  ...over,
});
const groups = (...messages: Comparable[]) => sameMessages(messages).map((group) => group.map(({ id }) => id));

describe('相同的留言', () => {
  it('第 30 天内的算一件，第 31 天的不算', () => {
    expect(groups(one('a', '2026-10-01'), one('b', '2026-10-31'))).toEqual([['a', 'b']]);
    expect(groups(one('a', '2026-10-01'), one('b', '2026-11-01'))).toEqual([]);
  });
  it('一件接一件的连在一起，先收到的在前', () => {
    expect(groups(one('c', '2026-11-20'), one('a', '2026-10-01'), one('b', '2026-10-25'))).toEqual([['a', 'b', 'c']]);
  });
  it('地址不同、文字不同的不是一件；都没有地址的看文字', () => {
    expect(groups(one('a', '2026-10-01'), one('b', '2026-10-01', { addressKey: 'lj.gov.cn/b' }))).toEqual([]);
    expect(groups(one('a', '2026-10-01'), one('b', '2026-10-01', { textKey: 'other' }))).toEqual([]);
    expect(groups(one('a', '2026-10-01', { addressKey: null }), one('b', '2026-10-01', { addressKey: null }))).toEqual([['a', 'b']]);
  });
  it('空格、标点、全角半角、大小写不算不同，字不同就不同', () => {
    const key = textKey('首页 打不开！', 'ＡＢＣ页面…');
    expect(textKey('首页打不开', 'abc 页面')).toBe(key);
    expect(textKey('首页打不开', 'abd 页面')).not.toBe(key);
  });
  it('每件至多在一组里，组里的文字和地址都相同', () => {
    const message = fc.record({
      id: fc.uuid(),
      textKey: fc.constantFrom('x', 'y'),
      addressKey: fc.constantFrom(null, 'a', 'b'),
      receivedOn: fc.integer({ min: 0, max: 90 }).map((days) => new Date(Date.UTC(2026, 8, 1 + days)).toISOString().slice(0, 10)),
    });
    fc.assert(
      fc.property(fc.uniqueArray(message, { selector: ({ id }) => id, maxLength: 30 }), (messages) => {
        const found = sameMessages(messages);
        const ids = found.flat().map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const group of found) {
          expect(group.length).toBeGreaterThan(1);
          expect(new Set(group.map((each) => `${each.textKey} ${each.addressKey}`)).size).toBe(1);
        }
      }),
      { numRuns: 100 },
    );
  });
});
