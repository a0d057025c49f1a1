import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseOf, resolve, sameSite } from './address.ts';

const base = baseOf('https://www.qinghe.gov.cn/zwgk/tzgg/index.html?x=1#top');

describe('地址', () => {
  it.each([
    ['./202211/t1.html', 'https://www.qinghe.gov.cn/zwgk/tzgg/202211/t1.html'],
    ['../../a.html#x', 'https://www.qinghe.gov.cn/a.html'],
    ['../../../../a.html', 'https://www.qinghe.gov.cn/a.html'],
    ['/a/b.html?c=d&e=f', 'https://www.qinghe.gov.cn/a/b.html?c=d&e=f'],
    ['//other.gov.cn/a', 'https://other.gov.cn/a'],
    ['?page=2', 'https://www.qinghe.gov.cn/zwgk/tzgg/index.html?page=2'],
    ['HTTP://WWW.Other.GOV.cn', 'http://www.other.gov.cn/'],
    ['http://www.other.gov.cn', 'http://www.other.gov.cn/'],
    ['http://www.other.gov.cn:80/a', 'http://www.other.gov.cn/a'],
    ['通知.html', 'https://www.qinghe.gov.cn/zwgk/tzgg/%E9%80%9A%E7%9F%A5.html'],
    ['a\\b.html', 'https://www.qinghe.gov.cn/zwgk/tzgg/a/b.html'],
    [' /a b.html\n', 'https://www.qinghe.gov.cn/a%20b.html'],
    ['#top', null],
    ['', null],
    ['javascript:void(0)', null],
    ['JavaScript:;', null],
    ['mailto:a@b.cn', null],
    ['tel:12345', null],
    ['http://[bad', 'http://[bad'],
    ['file:///C:/a.html', 'file:///C:/a.html'],
  ])('%s', (written, expected) => {
    expect(resolve(written, base)).toBe(expected);
  });

  it('快路径与浏览器的规则一致', () => {
    const segment = fc.stringMatching(/^[a-zA-Z0-9_.~-]{0,6}$/);
    const written = fc
      .tuple(
        fc.constantFrom('', '/', './', '../', '//', 'http://', 'https://www.a.gov.cn/', '?', 'http://a.cn:8080/'),
        fc.array(segment, { maxLength: 5 }),
        fc.constantFrom('', '?a=1', '?a=b/../c', ':x', ';y', '%20', '//z'),
      )
      .map(([start, segments, end]) => start + segments.join('/') + end);
    fc.assert(
      fc.property(written, (address) => {
        const got = resolve(address, base);
        if (address.trim() === '' || !URL.canParse(address, base.url)) return;
        const wanted = new URL(address, base.url);
        if (!/^https?:/.test(wanted.href)) return;
        wanted.hash = '';
        expect(got).toBe(wanted.href);
      }),
      { numRuns: 3000 },
    );
  });

  it('没有自己的地址时只认绝对地址', () => {
    const none = baseOf('');
    expect(resolve('/a.html', none)).toBe('/a.html');
    expect(resolve('https://a.gov.cn/b', none)).toBe('https://a.gov.cn/b');
  });

  it('同一注册域名', () => {
    expect(sameSite('www.qinghe.gov.cn', 'rsj.qinghe.gov.cn')).toBe(true);
    expect(sameSite('www.qinghe.gov.cn', 'www.other.gov.cn')).toBe(false);
    expect(sameSite('10.0.0.1', '10.0.0.2')).toBe(false);
    expect(sameSite('a.example.com', 'b.example.com:8080')).toBe(true);
  });
});
