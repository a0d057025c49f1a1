import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, falseAlarmsOf, type Pair } from './agreement.ts';

const times = (count: number, ...pair: [string, string]): Pair[] => Array.from({ length: count }, () => pair);
const any = fc.array(fc.tuple(fc.constantFrom('confirm', 'dismiss', 'pass'), fc.constantFrom('confirm', 'dismiss', 'pass')), {
  maxLength: 60,
});

describe('两人一致', () => {
  it('教科书的例子：20 是是、5 是否、10 否是、15 否否，κ 为 0.4', () => {
    const pairs = [...times(20, 'y', 'y'), ...times(5, 'y', 'n'), ...times(10, 'n', 'y'), ...times(15, 'n', 'n')];
    expect(agreementOf(pairs)).toEqual({ pairs: 50, agreed: 35, rate: 0.7, kappa: 0.4 });
  });
  it.each([
    ['没有', [], { pairs: 0, agreed: 0, rate: null, kappa: null }],
    ['两人只说过同一句话', times(5, 'y', 'y'), { pairs: 5, agreed: 5, rate: 1, kappa: null }],
    ['处处一致', [...times(2, 'y', 'y'), ...times(3, 'n', 'n')], { pairs: 5, agreed: 5, rate: 1, kappa: 1 }],
    ['处处相反', [...times(2, 'y', 'n'), ...times(2, 'n', 'y')], { pairs: 4, agreed: 0, rate: 0, kappa: -1 }],
    ['与随机无异', [...times(1, 'y', 'n'), ...times(1, 'n', 'n')], { pairs: 2, agreed: 1, rate: 0.5, kappa: 0 }],
  ] as const)('%s', (_name, pairs, expected) => expect(agreementOf(pairs)).toEqual(expected));
  it('不论先后、不论谁在前，κ 在 −1 与 1 之间', () => {
    fc.assert(
      fc.property(any, (pairs) => {
        const one = agreementOf(pairs);
        expect(agreementOf(pairs.map(([a, b]): Pair => [b, a]))).toEqual(one);
        expect(agreementOf(pairs.toReversed())).toEqual(one);
        if (one.kappa !== null) {
          expect(one.kappa).toBeGreaterThanOrEqual(-1);
          expect(one.kappa).toBeLessThanOrEqual(1);
          expect(one.kappa).toBeLessThanOrEqual(one.rate!);
        }
      }),
    );
  });
});

describe('误报率', () => {
  it('没有核定过就没有误报率', () => expect(falseAlarmsOf(0, 0)).toEqual({ decided: 0, dismissed: 0, rate: null, low: null, high: null }));
  it('与教科书的威尔逊区间一致：50 个里 5 个', () => {
    const { rate, low, high } = falseAlarmsOf(50, 5);
    expect(rate).toBe(0.1);
    expect(low).toBeCloseTo(0.0435, 4);
    expect(high).toBeCloseTo(0.2136, 4);
  });
  it('一个也没有误报，区间仍说明只看了几个', () => {
    expect(falseAlarmsOf(10, 0)).toMatchObject({ rate: 0, low: 0 });
    expect(falseAlarmsOf(10, 0).high).toBeCloseTo(0.2775, 4);
    expect(falseAlarmsOf(10, 10).high).toBe(1);
  });
});
