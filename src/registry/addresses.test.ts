import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from './addresses.ts';

describe('网址', () => {
  it.each([
    ['www.qinghe.gov.cn', 'http://www.qinghe.gov.cn/', 'qinghe.gov.cn'],
    ['HTTPS://WWW.Qinghe.gov.cn:443/index.html', 'https://www.qinghe.gov.cn/index.html', 'qinghe.gov.cn'],
    [' http://qinghe.gov.cn:8080/wsj/#top ', 'http://qinghe.gov.cn:8080/wsj/', 'qinghe.gov.cn:8080/wsj'],
    ['http://qinghe.gov.cn/?id=1', 'http://qinghe.gov.cn/?id=1', 'qinghe.gov.cn?id=1'],
    ['http://青禾.政务', 'http://xn--2lzs91d.xn--zfr164b/', 'xn--2lzs91d.xn--zfr164b'],
    ['http://www.cn/', 'http://www.cn/', 'www.cn'],
    ['http://[::1]:8080/', 'http://[::1]:8080/', '[::1]:8080'],
    ['http://qinghe.gov.cn./', 'http://qinghe.gov.cn./', 'qinghe.gov.cn'],
  ])('%s', (text, url, key) => expect(readAddress(text)).toEqual({ url, key }));

  it.each([
    '',
    '无',
    'javascript:alert(1)',
    'ftp://a.gov.cn/',
    'http://localhost/',
    'http://a@b.gov.cn/',
    'http://a.gov.cn/\u202egnp',
    `http://a.gov.cn/${'x'.repeat(500)}`,
    '甲 乙',
  ])('“%s” 不是网址', (text) => expect(readAddress(text)).toBeNull());

  it('读出的网址再读一次不变', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (text) => {
        const once = readAddress(text);
        if (once !== null && once.url.length <= 500) expect(readAddress(once.url)).toEqual(once);
      }),
      { numRuns: 500 },
    );
  });
});
