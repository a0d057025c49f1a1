import { describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { Scope } from './scope.ts';

describe('scope', () => {
  const scope = new Scope('http://www.x.gov.cn/', ['sub.x.gov.cn', 'https://hall.gov.cn/x/', 'http://hall.gov.cn/y']);
  it.each([
    'http://www.x.gov.cn/a',
    'https://x.gov.cn/',
    'http://sub.x.gov.cn/b',
    'http://www.sub.x.gov.cn/',
    'http://hall.gov.cn/x/1',
    'http://hall.gov.cn/x',
    'http://hall.gov.cn/y/z',
  ])('%s belongs', (address) => {
    expect(scope.includes(address)).toBe(true);
  });
  it.each([
    'http://y.gov.cn/',
    'http://a.x.gov.cn/',
    'http://x.gov.cn.evil.com/',
    'http://evil.com/x.gov.cn',
    'http://x.gov.cn:8080/',
    'http://hall.gov.cn/',
    'http://hall.gov.cn/xy/',
    'http://user@x.gov.cn/',
    'http://wwwx.gov.cn/',
  ])('%s does not', (address) => {
    expect(scope.includes(address)).toBe(false);
  });
  it('widens once to the host the home page leads to', () => {
    const own = new Scope('http://old.gov.cn/');
    expect(own.widen('https://www.new.gov.cn/portal/')).toBe(true);
    expect(own.widen('http://new.gov.cn/')).toBe(false);
    expect(own.includes('http://new.gov.cn/a')).toBe(true);
  });
  it.each([['不是网址'], ['ftp://x/'], ['']])('“%s” is refused in one sentence', (url) => {
    expect(() => new Scope(url)).toThrow(InputError);
  });
  it('a sub-site that is no address is refused', () => {
    expect(() => new Scope('http://x.gov.cn/', ['http://'])).toThrow(InputError);
  });
});
