import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedContact, maskedName, maskedText } from './privacy.ts';

describe('隐去反映人的信息', () => {
  it.each([
    ['13912345678', '139****78'],
    ['zhang@example.cn', 'zha****cn'],
    ['1234567', '****'],
    ['12345678', '123****78'],
    [null, null],
  ])('联系方式 %s', (contact, shown) => {
    expect(maskedContact(contact)).toBe(shown);
  });
  it('姓名只留第一个字', () => {
    expect([maskedName('欧阳修'), maskedName('𠮷田'), maskedName(null)]).toEqual(['欧**', '𠮷**', null]);
  });
  it.each([
    ['请回电 13912345678，谢谢', '请回电 ［号码已隐去］，谢谢'],
    ['电话139 1234 5678', '电话［号码已隐去］'],
    ['+86-139-1234-5678', '［号码已隐去］'],
    ['身份证11010519491231002X号', '身份证［号码已隐去］号'],
    ['卡号6222021234567890123', '卡号［号码已隐去］'],
    ['写信到 a.b@mail.example.cn', '写信到 ［邮箱已隐去］'],
    ['固话 0571-8888 0000', '固话 ［号码已隐去］'],
    ['2026年11月20日第3330号文', '2026年11月20日第3330号文'],
    ['标识码3301000009', '标识码3301000009'],
    ['编号20261120001123456789999', '编号20261120001123456789999'],
  ])('%s', (text, shown) => {
    expect(maskedText(text)).toBe(shown);
  });
  it('手机号夹在任何文字里都不漏，也不慢', () => {
    const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥，。 ]{0,30}$/), mobile, fc.stringMatching(/^[一-龥，。]{0,30}$/), (before, number, after) => {
        expect(maskedText(`${before}${number}${after}`)).not.toContain(number);
      }),
      { numRuns: 200 },
    );
    expect(maskedText('1 '.repeat(10_000)).length).toBeLessThanOrEqual(20_000);
    expect(maskedText('a@'.repeat(10_000)).length).toBe(20_000);
  });
});
