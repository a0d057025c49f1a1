import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, decimalText, exactOf, minus, quotient, times100 } from './exact.ts';

const rate = (part: number, all: number, decimals: number) => decimalText(times100(quotient(exactOf(part), exactOf(all))!), decimals);

describe('比例', () => {
  it.each([
    [129, 140, 2, '92.14'],
    [120, 131, 2, '91.60'],
    [626, 638, 2, '98.12'],
    [48, 51, 0, '94'],
    [209, 212, 1, '98.6'],
    [1, 8, 0, '13'],
    [1, 8, 1, '12.5'],
    [1, 200, 0, '1'],
    [1, 201, 0, '0'],
    [1, 1, 2, '100.00'],
    // 0.285 % is a half exactly; as a binary fraction it lies below it.
    [57, 20_000, 2, '0.29'],
  ])('%i/%i 取 %i 位小数：%s', (part, all, decimals, text) => {
    expect(rate(part, all, decimals)).toBe(text);
  });
  it('与整数算术一致', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(4), (part, all, decimals) => {
        const scaled = BigInt(rate(part, all, decimals).replace('.', ''));
        const exact = BigInt(part) * 100n * 10n ** BigInt(decimals);
        // The nearest, and the upper one of two equally near.
        expect(2n * (exact - scaled * BigInt(all)) < BigInt(all) && 2n * (exact - scaled * BigInt(all)) >= -BigInt(all)).toBe(true);
      }),
    );
  });
  it('除以零没有结果', () => {
    expect(quotient(exactOf(1), exactOf(0))).toBe(null);
  });
});

describe('小数', () => {
  it('按写出的十进制算，0.1 加三次是 0.3', () => {
    expect(decimalText(exactOf(0.1 * 3), 2)).toBe('0.30');
    expect(decimalText(minus(exactOf(92.75), exactOf(74.15)), 2)).toBe('18.60');
    expect(decimalText(minus(exactOf(1.5), exactOf(2)), 2)).toBe('-0.50');
  });
});

describe('汉字数', () => {
  it.each([
    [0, '零'],
    [3, '三'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [2003, '二千零三'],
  ])('%i：%s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text);
  });
});
