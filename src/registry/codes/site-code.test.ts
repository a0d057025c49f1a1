import { describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { parseSiteCode, readSiteCode } from './site-code.ts';

describe('网站标识码', () => {
  it.each([
    ['4302110001', '430211', 'area', '0001'],
    ['bm01000001', 'bm0100', 'ministry', '0001'],
    ['4403920012', '440392', 'area', '0012'],
    ['0100000000', '010000', 'area', '0000'],
  ])('%s 合规范', (text, unit, kind, number) => {
    expect(parseSiteCode(text)).toEqual({ code: text, unit, kind, number, warning: null });
  });

  it('认得全角数字、大写和空格', () => {
    expect(parseSiteCode(' ＢＭ０１ 000001 ')!.code).toBe('bm01000001');
  });

  it.each(['430211001', '43021100011', 'bm0100001', 'xx01000001', '43021M0001', ''])('“%s” 不是标识码', (text) => {
    expect(parseSiteCode(text)).toBeNull();
    expect(() => readSiteCode(text)).toThrow(InputError);
  });

  it('说明错在哪里，不把控制字符和长文带出来', () => {
    expect(() => readSiteCode(`4302\u0007${'1'.repeat(500)}`)).toThrow(/^网站标识码“4302 1{35}…”不合规范，应为10位/);
  });

  it('代码表里没有的单位只提醒，不拒绝', () => {
    const units = new Set(['430211']);
    expect(readSiteCode('4302110001', units).warning).toBeNull();
    expect(readSiteCode('4412910001', units).warning).toContain('441291');
    expect(readSiteCode('4412910001').warning).toBeNull();
  });
});
