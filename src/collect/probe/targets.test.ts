import fc from 'fast-check';
import { expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { parseTargets, targetUrl } from './targets.ts';

it('每行一个，注释、空行、重复的略过，光有域名的按 http', () => {
  expect(
    parseTargets('\uFEFF# 清单\r\nhttp://a.gov.cn/\r\n\nb.gov.cn\n https://c.gov.cn/#/home # 门户\nhttp://a.gov.cn/\nHTTP://d.gov.cn:8080'),
  ).toEqual(['http://a.gov.cn/', 'http://b.gov.cn', 'https://c.gov.cn/#/home', 'HTTP://d.gov.cn:8080']);
});
it.each(['ftp://a/', 'http://', 'http://a b/', '两个 词', 'http://[::1', 'http:///etc/hosts', '/etc/passwd', 'http://a..b:99999/'])(
  '不是网址：%s',
  (line) => {
    expect(() => parseTargets(`http://ok/\n${line}`)).toThrow(/第 2 行/);
  },
);
it('任何文本：要么全是可探测的网址，要么指出行号', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      try {
        for (const url of parseTargets(text)) expect(targetUrl(url)).toBe(url);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 500 },
  );
});
