import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExchangeCookies, nextHop } from './redirect.ts';

const from = new URL('http://www.a.gov.cn/x/y.html');

describe('nextHop', () => {
  it.each([
    [301, '/z', 'http://www.a.gov.cn/z'],
    [302, 'z', 'http://www.a.gov.cn/x/z'],
    [303, '//b.gov.cn', 'http://b.gov.cn/'],
    [307, 'https://u:p@b.gov.cn/#top', 'https://b.gov.cn/'],
    [308, ' ?q=1 ', 'http://www.a.gov.cn/x/y.html?q=1'],
    [302, '/\xe6\x94\xbf', 'http://www.a.gov.cn/%E6%94%BF'],
  ])('%d %s', (status, location, target) =>
    expect(nextHop(from, status, location)).toMatchObject({ kind: 'follow', url: expect.objectContaining({ href: target }) }),
  );
  it.each([
    [200, '/z'],
    [304, '/z'],
    [300, '/z'],
    [302, undefined],
    [302, 'http://'],
    [302, `/${'a'.repeat(20_000)}`],
  ])('%d %s 不跟', (status, location) => expect(nextHop(from, status, location)).toEqual({ kind: 'stay' }));
  it.each(['javascript:alert(1)', 'ftp://b/', 'file:///etc/passwd', 'weixin://dl'])('%s 拒绝', (location) =>
    expect(nextHop(from, 302, location).kind).toBe('refuse'),
  );
});

describe('ExchangeCookies', () => {
  it('只发给种它的主机，或它写明的上级域', () => {
    const cookies = new ExchangeCookies();
    cookies.take('www.a.gov.cn', 'one=1; path=/\ntwo=2; Domain=.a.gov.cn; Secure');
    expect(cookies.headerFor('www.a.gov.cn')).toBe('one=1; two=2');
    expect(cookies.headerFor('sso.a.gov.cn')).toBe('two=2');
    expect(cookies.headerFor('ba.gov.cn')).toBeNull();
    expect(cookies.headerFor('b.gov.cn')).toBeNull();
  });
  it('不能写成别人的域或公共后缀', () => {
    const cookies = new ExchangeCookies();
    cookies.take('www.a.gov.cn', 'x=1; domain=gov.cn\ny=2; domain=b.gov.cn\nz=3; domain=cn');
    expect(cookies.headerFor('www.b.gov.cn')).toBeNull();
    expect(cookies.headerFor('www.a.gov.cn')).toBe('x=1; y=2; z=3');
  });
  it('任何 set-cookie 都不能带进换行或撑大请求头', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (line) => {
        const cookies = new ExchangeCookies();
        cookies.take('a.gov.cn', line.repeat(200));
        const header = cookies.headerFor('a.gov.cn') ?? '';
        expect(header).toMatch(/^[\x20-\x7e]*$/);
        expect(header.length).toBeLessThan(41 * 4100);
      }),
      { numRuns: 300 },
    );
  });
});
