import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnKey, folderOf, hostOf, isFile, pageKey, siteScope } from './address.ts';

describe('页面与栏目的统一地址', () => {
  it('协议、www、默认文档、锚点、会话和跟踪参数不区分页面', () => {
    const key = pageKey('http://www.a.gov.cn/tzgg/');
    for (const url of [
      'https://a.gov.cn/tzgg',
      'http://a.gov.cn:80/tzgg/index.html',
      'https://www.A.gov.cn:443/tzgg/index.shtml#top',
      'http://a.gov.cn/tzgg/;jsessionid=1F2E?utm_source=x&spm=1',
    ])
      expect(pageKey(url)).toBe(key);
    expect(pageKey('http://a.gov.cn:8080/tzgg/')).not.toBe(key);
    expect(pageKey('http://a.gov.cn/TZGG/')).not.toBe(key);
  });

  it('翻页只在栏目地址中合并', () => {
    expect(columnKey('http://a.gov.cn/tzgg/index_12.html')).toBe('a.gov.cn/tzgg');
    expect(pageKey('http://a.gov.cn/tzgg/index_12.html')).not.toBe('a.gov.cn/tzgg');
    expect(columnKey('http://a.gov.cn/l.aspx?page=3&id=7')).toBe('a.gov.cn/l.aspx?id=7');
    expect(columnKey('http://a.gov.cn/l.aspx?id=7&pageNo=3')).toBe('a.gov.cn/l.aspx?id=7');
    expect(columnKey('http://a.gov.cn/l.aspx?id=8')).not.toBe('a.gov.cn/l.aspx?id=7');
    expect(columnKey('http://a.gov.cn/list_12.html')).toBe('a.gov.cn/list_12.html');
  });

  it('脚本路由是不同的页面', () => {
    expect(pageKey('http://a.gov.cn/#/list')).not.toBe(pageKey('http://a.gov.cn/#/home'));
    expect(pageKey('http://a.gov.cn/#list')).toBe(pageKey('http://a.gov.cn/'));
  });

  it('上级目录一层层往上，到主机为止', () => {
    expect(folderOf('a.gov.cn/x/y')).toBe('a.gov.cn/x');
    expect(folderOf('a.gov.cn/l.aspx?id=1')).toBe('a.gov.cn');
    expect(folderOf('a.gov.cn')).toBeNull();
  });

  it.each([
    ['http://a.gov.cn/x.pdf', true],
    ['http://a.gov.cn/x.DOCX?d=1', true],
    ['http://a.gov.cn/x.html', false],
    ['http://a.gov.cn/v1.0/list', false],
    ['http://a.pdf', false],
  ])('%s 是文件：%s', (url, file) => expect(isFile(url)).toBe(file));

  it('本站包括带和不带 www 的主机与申报的子站', () => {
    const scope = siteScope(
      ['http://www.a.gov.cn/'],
      [
        { url: 'http://kjj.a.gov.cn/', name: '科技局' },
        { url: 'http://a.gov.cn/sub/', name: '分站' },
      ],
    );
    expect(scope.owns('https://a.gov.cn/x')).toBe(true);
    expect(scope.owns('http://kjj.a.gov.cn/x')).toBe(true);
    expect(scope.owns('http://b.a.gov.cn/x')).toBe(false);
    expect(scope.owns('http://a.gov.cn.evil.com/')).toBe(false);
    expect(scope.owns('http://a.gov.cn@evil.com/')).toBe(false);
    expect(scope.owns('javascript:void(0)')).toBe(false);
    expect(scope.subsiteOf('http://www.a.gov.cn/sub/tz/')?.name).toBe('分站');
    expect(scope.subsiteOf('http://www.a.gov.cn/subx/')).toBeNull();
    expect(scope.isHome('http://www.a.gov.cn/index.html')).toBe(true);
    expect(scope.isHome('http://kjj.a.gov.cn')).toBe(true);
    expect(scope.isHome('http://www.a.gov.cn/tzgg/')).toBe(false);
  });

  it('任何文字都有确定的键，键的键不变', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (url) => {
        const key = columnKey(url);
        expect(columnKey(url)).toBe(key);
        expect(typeof hostOf(url)).toBe('string');
        expect(folderOf(key) === null || folderOf(key)!.length < key.length).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
