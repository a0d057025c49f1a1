import { describe, expect, it } from 'vitest';
import type { Indicator } from './books.ts';
import { found, groupsOf } from './groups.ts';

const one = (id: string, kind: Indicator['kind'], group: string, over: Partial<Indicator> = {}): Indicator => ({
  ...{
    id,
    kind,
    name: `指标${id}`,
    clause: null,
    criterion: '',
    mode: 'automatic',
    kinds: ['site'],
    checks: [],
    look: null,
    points: null,
    verified: true,
  },
  group: { id: group, name: group, cap: null, origin: null },
  ...over,
});

describe('检查指标', () => {
  it('连续的同类同组归在一起，次序不变', () => {
    const groups = groupsOf([one('a', 'veto', 'x'), one('b', 'veto', 'x'), one('c', 'deduct', 'x'), one('d', 'deduct', 'y')]);
    expect(groups.map(({ indicators }) => indicators.map(({ id }) => id))).toEqual([['a', 'b'], ['c'], ['d']]);
  });
  it('按名称、编号、条款、标准查找；不写就是全部', () => {
    const all = [one('a', 'veto', 'x', { clause: '第二部分' }), one('b', 'veto', 'x', { criterion: '两周未更新' })];
    expect(found(all, '第二').map(({ id }) => id)).toEqual(['a']);
    expect(found(all, '未更新').map(({ id }) => id)).toEqual(['b']);
    expect(found(all, 'b').map(({ id }) => id)).toEqual(['b']);
    expect(found(all, '  ')).toHaveLength(2);
    expect(found(all, undefined)).toHaveLength(2);
    expect(found(all, '没有的')).toEqual([]);
  });
});
