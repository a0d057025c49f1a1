import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobots, robotsByStatus } from './robots.ts';

const allows = (text: string, path: string, agent = 'zhengxun') => parseRobots(text).allows(path, agent);
const all = (...lines: string[]) => `User-agent: *\n${lines.join('\n')}`;

describe('parseRobots 选组', () => {
  const text =
    'User-agent: Baiduspider\nDisallow: /bd\n\nUser-Agent: zhengxun\nUser-agent: other\nDisallow: /own\n\nUser-agent: *\nDisallow: /\n\nuser-agent: ZhengXun\nDisallow: /more';
  it('有自己的组就只看自己的，同名的合并', () => {
    expect(allows(text, '/bd')).toBe(true);
    expect(allows(text, '/own/a')).toBe(false);
    expect(allows(text, '/more')).toBe(false);
    expect(allows(text, '/x')).toBe(true);
    expect(allows(text, '/own', 'other')).toBe(false);
    expect(allows(text, '/more', 'other')).toBe(true);
  });
  it('没有自己的组看 *', () => expect(allows(text, '/x', 'nobody')).toBe(false));
  it('版本号和注释不影响名字', () => expect(allows('User-agent: zhengxun/1.0 (x)\nDisallow: /', '/', 'Zhengxun/2')).toBe(false));
  it('名字只比整个词', () => expect(allows('User-agent: zheng\nDisallow: /', '/')).toBe(true));
  it('组前的规则不属于任何组', () => expect(allows('Disallow: /\nUser-agent: *\nAllow: /', '/a')).toBe(true));
  it('空文件、乱文件全部允许', () => {
    for (const junk of ['', '\0\0', '<html>404</html>', 'Disallow: /', 'User-agent\nDisallow /']) expect(allows(junk, '/a')).toBe(true);
  });
});

describe('parseRobots 规则', () => {
  it.each([
    [all('Disallow:'), '/a', true],
    [all('Disallow: /'), '/', false],
    [all('Disallow: /'), '/robots.txt', true],
    [all('Disallow: /a'), '/abc', false],
    [all('Disallow: /a/'), '/a', true],
    [all('Disallow: /', 'Allow: /p'), '/page', true],
    [all('Disallow: /page', 'Allow: /page'), '/page', true],
    [all('Allow: /page', 'Disallow: /page'), '/page', true],
    [all('Disallow: /page.html', 'Allow: /page'), '/page.html', false],
    [all('Disallow: /*.jsp$'), '/a/b.jsp', false],
    [all('Disallow: /*.jsp$'), '/a/b.jsp?x=1', true],
    [all('Disallow: /*.jsp'), '/a/b.jsp?x=1', false],
    [all('Disallow: /*?'), '/list?page=2', false],
    [all('Disallow: /*?'), '/list', true],
    [all('Disallow: /a*b*c'), '/aXXbYYc', false],
    [all('Disallow: /a*b*c'), '/aXXcYYb', true],
    [all('Disallow: /a*b$'), '/ab', false],
    [all('Disallow: /ab*b$'), '/ab', true],
    [all('Disallow: *secret'), '/my/secret/x', false],
    [all('Disallow: /a$b'), '/a$b', false],
    [all('Disallow: /a$'), '/a', false],
    [all('Disallow: /a$'), '/ab', true],
    [all('Disallow: /政务'), '/%E6%94%BF%E5%8A%A1/x', false],
    [all('Disallow: /%e6%94%bf'), '/政务', false],
    [all('Disallow: /%7Eroot'), '/~root', false],
    [all('Disallow: /a%2Fb'), '/a/b', true],
    [all('DISALLOW : /x # 注释'), '/x', false],
    [all('Dissallow: /x'), '/x', false],
    [all('disallow: /x\r\nDisallow: /y\rDisallow: /z'), '/z', false],
    ['\uFEFFUser-agent: *\nDisallow: /', '/', false],
    ['User-agent: a\nUser-agent: *\n\n\nDisallow: /', '/', false],
    ['User-agent: *\nSitemap: /s.xml\nDisallow: /', '/a', false],
    ['User-agent: *\nNoindex: /x\nUser-agent: b\nDisallow: /', '/a', false],
  ])('%j %s → %s', (text, path, expected) => expect(allows(text, path)).toBe(expected));

  it('间隔取自己的组，多个取最长，离谱的收到一小时', () => {
    expect(parseRobots('User-agent: *\nCrawl-delay: 5').delayS('zhengxun')).toBe(5);
    expect(parseRobots('User-agent: zhengxun\nCrawl-delay: 0.5\nUser-agent: *\nCrawl-delay: 9').delayS('zhengxun')).toBe(0.5);
    expect(parseRobots('User-agent: *\nCrawl-delay: 999999').delayS('zhengxun')).toBe(3600);
    for (const value of ['', 'x', '-1']) expect(parseRobots(`User-agent: *\nCrawl-delay: ${value}`).delayS('zhengxun')).toBeNull();
    expect(parseRobots('').delayS('zhengxun')).toBeNull();
  });
  it('列出站点地图', () =>
    expect(parseRobots('Sitemap: https://a.gov.cn/s.xml\nsitemap:/b.xml\nSitemap:').sitemaps).toEqual([
      'https://a.gov.cn/s.xml',
      '/b.xml',
    ]));
  it('只看前 500 KiB', () => expect(allows(`${'#'.repeat(500 * 1024)}\nUser-agent: *\nDisallow: /`, '/')).toBe(true));
});

describe('robotsByStatus', () => {
  const disallow = all('Disallow: /');
  it.each([
    [200, 'found', false],
    [404, 'unavailable', true],
    [403, 'unavailable', true],
    [302, 'unavailable', true],
    [500, 'unreachable', false],
    [503, 'unreachable', false],
    [null, 'unreachable', false],
  ] as const)('状态 %s', (status, state, allowed) => {
    const verdict = robotsByStatus(status, disallow);
    expect(verdict.state).toBe(state);
    expect(verdict.rules.allows('/x', 'zhengxun')).toBe(allowed);
  });
});

describe('parseRobots 面对任何输入', () => {
  const piece = fc.constantFrom(
    'User-agent: ',
    '*',
    '\n',
    'Disallow: ',
    'Allow: ',
    '/',
    'a',
    '$',
    '%',
    '%2',
    '%41',
    ':',
    '#',
    'zhengxun',
    'Crawl-delay: ',
    '9',
    '政',
    '\0',
    '__proto__',
  );
  it('不抛出，并与逐字匹配的规则一致', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.array(fc.constantFrom('/', 'a', 'b', '%41', '政', '$', '*', '?'), { maxLength: 8 }),
        (parts, path) => {
          const rules = parseRobots(parts.join(''));
          expect(typeof rules.allows(`/${path.join('')}`, 'zhengxun')).toBe('boolean');
        },
      ),
      { numRuns: 1500 },
    );
  });
  it('与正则表达式的含义一致', () => {
    const pattern = fc
      .array(fc.constantFrom('/', 'a', 'b', '*', '**'), { minLength: 1, maxLength: 8 })
      .map((parts) => `/${parts.join('')}`);
    const path = fc.array(fc.constantFrom('/', 'a', 'b'), { maxLength: 10 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(pattern, fc.boolean(), path, (rule, anchored, target) => {
        const expected = new RegExp(`^${rule.replaceAll('*', '.*')}${anchored ? '$' : ''}`).test(target);
        expect(allows(all(`Disallow: ${rule}${anchored ? '$' : ''}`), target)).toBe(!expected);
      }),
      { numRuns: 1500 },
    );
  });
  it('满是星号的规则也很快', () => {
    const start = performance.now();
    expect(allows(all(`Disallow: /${'*a'.repeat(4000)}b$`), `/${'a'.repeat(8000)}`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
