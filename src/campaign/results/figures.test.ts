import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import { boardOf, type CountedResult, changesBetween, passRates, reasonCounts, repeatOffenders } from './figures.ts';

const result = (over: Partial<CountedResult> = {}): CountedResult => ({
  ...{ objectKind: 'site', recordId: 'a', name: '甲局', stratum: 'city/site', level: 'city', platform: null },
  ...{ unit: { id: 'u1', name: '临江市' }, verdict: 'passed', score: null, reasons: [], failedStreak: 0 },
  ...over,
});
const many = (count: number, over: Partial<CountedResult>) => Array.from({ length: count }, () => result(over));
const other = { unit: { id: 'u2', name: '平川市' } };

describe('合格率', () => {
  it('全部检查的没有误差，抽查的有', () => {
    const full = passRates([...many(9, {}), result({ verdict: 'failed' })], 'all');
    expect(full).toEqual([
      expect.objectContaining({
        population: 10,
        drawn: 10,
        failed: 1,
        passRate: expect.objectContaining({ rate: 0.9, low: 0.9, high: 0.9 }),
      }),
    ]);
    const [sample] = passRates([...many(9, {}), result({ verdict: 'failed' }), ...many(90, { verdict: null })], 'all');
    expect(sample).toMatchObject({ population: 100, drawn: 10 });
    expect(sample!.passRate!.low).toBeLessThan(0.9);
    expect(sample!.passRate!.high).toBeGreaterThan(0.9);
  });
  it('无法判定的不算合格也不算不合格', () => {
    const [row] = passRates([result(), result({ verdict: 'unknown' })], 'all');
    expect(row).toMatchObject({ passed: 1, failed: 0, unknown: 1, passRate: { rate: 1, judged: 1 } });
    expect(row!.passRate!.low).toBeLessThan(1);
  });
  it('按单位、按平台', () => {
    const all = [result(), result({ ...other, verdict: 'failed' }), result({ objectKind: 'account', platform: '微信公众号' })];
    expect(passRates(all, 'unit').map(({ name, passRate }) => [name, passRate!.rate])).toEqual([
      ['临江市', 1],
      ['平川市', 0],
    ]);
    expect(passRates(all, 'platform').map(({ key, population }) => [key, population])).toEqual([
      ['site', 2],
      ['微信公众号', 1],
    ]);
  });
  it('与上期相比；只有一期有的不编造', () => {
    const [before, now] = [passRates([result({ verdict: 'failed' }), result()], 'unit'), passRates([result(), result(other)], 'unit')];
    expect(changesBetween(before, now)).toEqual([
      { key: 'u1', name: '临江市', before: 0.5, now: 1, difference: 0.5 },
      { key: 'u2', name: '平川市', before: null, now: 1, difference: null },
    ]);
  });
});

describe('排名和红黄绿', () => {
  it('线上的算上一档；同率同名次；没有判定的不排', () => {
    const third = { unit: { id: 'u3', name: '石桥市' } };
    const all = [
      ...[...many(9, {}), result({ verdict: 'failed' })],
      ...[...many(9, other), result({ ...other, verdict: 'failed' })],
      result({ ...third, verdict: 'unknown' }),
    ];
    expect(boardOf(all, { greenFrom: 0.9, yellowFrom: 0.8 }).map(({ name, place, colour }) => [name, place, colour])).toEqual([
      ['临江市', 1, 'green'],
      ['平川市', 1, 'green'],
      ['石桥市', null, 'grey'],
    ]);
    expect(boardOf(all, { greenFrom: 0.95, yellowFrom: 0.9 }).map(({ colour }) => colour)).toEqual(['yellow', 'yellow', 'grey']);
    expect(boardOf(all, { greenFrom: 0.95, yellowFrom: 0.91 }).map(({ colour }) => colour)).toEqual(['red', 'red', 'grey']);
  });
});

describe('问题', () => {
  const stale = { indicator: 'columns-stale-key', kind: 'veto', category: '栏目不更新' } as const;
  it('一个对象有几个同类问题，只算一个对象', () => {
    expect(reasonCounts([result({ reasons: [stale, { ...stale, indicator: 'columns-blank' }] }), result({ reasons: [stale] })])).toEqual([
      { category: '栏目不更新', kind: 'veto', objects: 2 },
    ]);
  });
  it('不扣分的提示不是不合格原因', () => {
    expect(reasonCounts([result({ reasons: [{ ...stale, kind: 'advice' }] })])).toEqual([]);
  });
  it('屡查屡犯的，次数多的在前', () => {
    const all = [1, 3, 2].map((failedStreak) => result({ failedStreak, verdict: 'failed', name: `${failedStreak}` }));
    expect(repeatOffenders(all, 2).map(({ name }) => name)).toEqual(['3', '2']);
  });
});

describe('市自查与省抽查', () => {
  it('只比两边都判了的', () => {
    const below = new Map([
      ['a', 'passed'],
      ['b', 'failed'],
      ['c', 'passed'],
      ['d', 'unknown'],
      ['e', null],
    ] as const);
    const above = new Map([
      ['a', 'passed'],
      ['b', 'failed'],
      ['c', 'failed'],
      ['d', 'failed'],
      ['e', 'passed'],
      ['f', 'passed'],
    ] as const);
    expect(agreementOf(below, above)).toEqual({ bothPassed: 1, bothFailed: 1, onlyAboveFailed: 1, onlyBelowFailed: 0, rate: 2 / 3 });
    expect(agreementOf(new Map(), above).rate).toBeNull();
  });
});
