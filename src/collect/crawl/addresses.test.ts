import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress, foldedAddress, hostOf, kindByEnding } from './addresses.ts';

describe('canonical address', () => {
  it.each([
    ['http://WWW.X.GOV.CN/A.html', 'http://www.x.gov.cn/A.html'],
    ['http://x.gov.cn:80/', 'http://x.gov.cn/'],
    ['https://x.gov.cn:443/a', 'https://x.gov.cn/a'],
    ['http://x.gov.cn:8080/a', 'http://x.gov.cn:8080/a'],
    ['http://x.gov.cn./a', 'http://x.gov.cn/a'],
    ['http://x.gov.cn', 'http://x.gov.cn/'],
    ['http://x.gov.cn/a#top', 'http://x.gov.cn/a'],
    ['http://x.gov.cn/a/./b/../c', 'http://x.gov.cn/a/c'],
    ['http://x.gov.cn/%e4%b8%ad', 'http://x.gov.cn/%E4%B8%AD'],
    ['http://x.gov.cn/中', 'http://x.gov.cn/%E4%B8%AD'],
    ['http://x.gov.cn/%7euser/%41', 'http://x.gov.cn/~user/A'],
    ['http://x.gov.cn/a%2Fb', 'http://x.gov.cn/a%2Fb'],
    ['http://x.gov.cn/a;jsessionid=0A1B2C?id=1', 'http://x.gov.cn/a?id=1'],
    ['http://x.gov.cn/a.do;JSESSIONID=0A.node1', 'http://x.gov.cn/a.do'],
    ['http://x.gov.cn/(S(lit3py55t21z5v55vlm25s55))/a.aspx', 'http://x.gov.cn/a.aspx'],
    ['http://x.gov.cn/a?PHPSESSID=abc&id=1', 'http://x.gov.cn/a?id=1'],
    ['http://x.gov.cn/a?utm_source=wx&utm_medium=m', 'http://x.gov.cn/a'],
    ['http://x.gov.cn/a?sid=0123456789abcdef0123', 'http://x.gov.cn/a'],
    ['http://x.gov.cn/a?sid=12', 'http://x.gov.cn/a?sid=12'],
    ['http://x.gov.cn/a?t=1731312345678', 'http://x.gov.cn/a'],
    ['http://x.gov.cn/a?t=5', 'http://x.gov.cn/a?t=5'],
    ['http://x.gov.cn/a?_=0.8812345678', 'http://x.gov.cn/a'],
    ['http://x.gov.cn/a?from=timeline', 'http://x.gov.cn/a'],
    ['http://x.gov.cn/a?from=2026', 'http://x.gov.cn/a?from=2026'],
    ['http://x.gov.cn/a?', 'http://x.gov.cn/a'],
    ['http://x.gov.cn/a?b=2&a=1', 'http://x.gov.cn/a?b=2&a=1'],
  ])('%s → %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical);
  });

  it.each([
    'javascript:void(0)',
    'mailto:a@b.cn',
    'ftp://x/',
    '',
    'http://',
    'http://[bad/',
    '//x.gov.cn/a',
    `http://x/${'a'.repeat(9000)}`,
  ])('%s is none', (address) => {
    expect(canonicalAddress(address)).toBeNull();
  });

  it('a bare percent sign before an escape makes no new escape', () => {
    const once = canonicalAddress('http://x.gov.cn/%4%41')!;
    expect(canonicalAddress(once)).toBe(once);
  });

  it('made canonical twice is the same, and stays an address', () => {
    const part = fc.oneof(
      fc.webPath(),
      fc.string(),
      fc.constantFrom(';jsessionid=1', '/(S(a))/', '%zz', '%41', '//', '?', '#', '&', '=', 'index.html'),
    );
    const address = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.array(part, { maxLength: 6 }).map((parts) => `http://X.gov.cn/${parts.join('')}`),
      fc.string(),
    );
    fc.assert(
      fc.property(address, (text) => {
        const once = canonicalAddress(text);
        if (once === null) return;
        expect(canonicalAddress(once)).toBe(once);
        expect(hostOf(once)).not.toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});

it('an address known to be plain at sight is what cleaning would have made of it', () => {
  const host = fc.constantFrom(
    'x.gov.cn',
    'www.x.gov.cn:8080',
    'X.gov.cn',
    '127.0.0.1',
    '0x7f.1',
    '1',
    'x.cn:80',
    'u:p@x.cn',
    'x.cn.',
    '',
    'é.cn',
    'xn--fiqs8s',
  );
  const part = fc.constantFrom('a', 'a.html', '.', '..', '', 'A_b-c~1', '%41', 'x;sid=1', '?q=1', '中', 'b.', '(S(a))', 'a b', 'a\nb');
  fc.assert(
    fc.property(fc.constantFrom('http', 'https', 'ftp', 'HTTP'), host, fc.array(part, { maxLength: 5 }), (scheme, at, parts) => {
      const address = `${scheme}://${at}/${parts.join('/')}`;
      // A fragment is no part of the form and keeps the address from looking plain.
      expect(canonicalAddress(address)).toBe(canonicalAddress(`${address}#x`));
    }),
    { numRuns: 2000 },
  );
});

describe('folded address: one page under several spellings', () => {
  it.each([
    ['http://www.x.gov.cn/', 'https://x.gov.cn/'],
    ['http://x.gov.cn/a', 'http://x.gov.cn/a/'],
    ['http://x.gov.cn/a/', 'http://x.gov.cn/a/index.html'],
    ['http://x.gov.cn/a/', 'http://x.gov.cn/a/Default.aspx'],
    ['http://x.gov.cn/a/b', 'http://x.gov.cn//a//b'],
  ])('%s and %s are one', (one, other) => {
    expect(foldedAddress(one)).toBe(foldedAddress(other));
  });

  it.each([
    ['http://x.gov.cn/a', 'http://x.gov.cn/A'],
    ['http://x.gov.cn/a/index_1.html', 'http://x.gov.cn/a/'],
    ['http://x.gov.cn/index.php?id=1', 'http://x.gov.cn/?id=1'],
    ['http://x.gov.cn:81/', 'http://x.gov.cn/'],
    ['http://wwwx.gov.cn/', 'http://x.gov.cn/'],
  ])('%s and %s are two', (one, other) => {
    expect(foldedAddress(one)).not.toBe(foldedAddress(other));
  });
});

it.each([
  ['http://x/a.PDF', 'attachment'],
  ['http://x/a.docx?v=1', 'attachment'],
  ['http://x/a.jpg', 'resource'],
  ['http://x/a.html', 'page'],
  ['http://x/download.jsp?file=a.pdf', 'page'],
  ['http://x.pdf/', 'page'],
  ['http://x/a.gov.cn/b', 'page'],
])('%s looks like a %s', (address, kind) => {
  expect(kindByEnding(address)).toBe(kind);
});
