import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, readSearchPage, readSearchRecords, showsItem } from './search-answer.ts';
import { findSearch, searchRequest } from './search-box.ts';

const HOME = 'http://www.qinghe.gov.cn/';
const bytes = (html: string) => new TextEncoder().encode(html);
const places = (html: string, contentType = 'text/html; charset=utf-8') => findSearch(bytes(html), { url: HOME, contentType });
const request = (html: string, words = '公交 线路') => searchRequest(places(html).boxes[0]!, words);

describe('搜索框', () => {
  it('GET 表单:隐藏项、下拉项和按钮一并带上', () => {
    const html =
      '<form action="/search.html?x=1" method="get"><input type="hidden" name="siteCode" value="9900000001"><select name="scope"><option value="title">标题</option><option value="all" selected>全文</option></select><input name="searchWord" placeholder="请输入关键字"><input type="submit" name="go" value="搜索"></form>';
    expect(request(html)).toEqual({
      url: `${HOME}search.html?siteCode=9900000001&scope=all&go=%E6%90%9C%E7%B4%A2&searchWord=%E5%85%AC%E4%BA%A4+%E7%BA%BF%E8%B7%AF`,
      method: 'GET',
      form: null,
    });
  });
  it('POST 表单', () => {
    const html = '<form action="/jsearch/search.do" method="POST"><input name="q" class="search-input"><button>搜索</button></form>';
    expect(request(html, '公')).toEqual({ url: `${HOME}jsearch/search.do`, method: 'POST', form: 'q=%E5%85%AC' });
  });
  it('GBK 网页按 GBK 送出', () => {
    const html = '<form action="/so.asp"><input name="key" title="s"><input type="image" alt="go"></form>';
    expect(request(`<meta charset="gbk">${html}`, '公').url).toBe(`${HOME}so.asp?key=%E5%85%AC`);
    const places = findSearch(bytes(html), { url: HOME, contentType: 'text/html; charset=gbk' });
    expect(searchRequest(places.boxes[0]!, '公a 交').url).toBe(`${HOME}so.asp?key=%B9%ABa+%BD%BB`);
  });
  it('脚本拼接的外部搜索地址', () => {
    const html =
      '<div class="search"><input id="kw"><a onclick="go()">搜索</a></div><script>function go(){var k=$("#kw").val();window.open("https://so.qinghe.gov.cn/s?siteCode=9900000001&tab=all&qt="+encodeURIComponent(k));}</script>';
    expect(request(html)).toEqual({
      url: 'https://so.qinghe.gov.cn/s?siteCode=9900000001&tab=all&qt=%E5%85%AC%E4%BA%A4%20%E7%BA%BF%E8%B7%AF',
      method: 'GET',
      form: null,
    });
  });
  it('模板字符串和路径里的词', () => {
    expect(request(`<input class="search"><script>location.href=\`/search/list?keyword=$\{word}\`</script>`, '公').url).toBe(
      `${HOME}search/list?keyword=%E5%85%AC`,
    );
    expect(request('<script>location.href="/search/all/" + encodeURIComponent($("#q").val())</script>', '公').url).toBe(
      `${HOME}search/all/%E5%85%AC`,
    );
  });
  it.each([
    ['留言表单', '<form action="/search" method="post"><input name="title"><textarea name="content"></textarea>搜索</form>'],
    ['登录表单', '<form action="/search"><input name="key" value="搜索"><input type="password" name="p"></form>'],
    ['带验证码', '<form action="/search">搜索<input name="q"><input name="captcha"></form>'],
    ['办件查询', '<form action="/query">办件编号<input name="keyword"><button>查询</button></form>'],
    ['邮件订阅', '<form action="/subscribe">订阅<input name="keyword"></form>'],
  ])('不是搜索框:%s', (_, html) => expect(places(html).boxes).toEqual([]));
  it('没有能用的搜索框时,留下线索', () => {
    expect(places('<a href="http://so.qinghe.gov.cn/">站内搜索</a>').links).toEqual(['http://so.qinghe.gov.cn/']);
    expect(places('<a href="http://so.qinghe.gov.cn/">站内搜索</a>').hint).toBe('http://so.qinghe.gov.cn/');
    expect(places('<div class="top"><div id="searchBox"></div></div>').hint).toContain('searchBox');
    expect(places('<div class="top"><h1>青禾省人民政府</h1></div>').hint).toBeNull();
  });
  it('任何文本都读得完', () => {
    const piece = fc.constantFrom(
      '<form ',
      'action="',
      '/search',
      '">',
      '<input name="q">',
      '</form>',
      '<script>',
      '"/s?q="+',
      '</script>',
      '`',
      '${',
      '搜索',
      '\0',
      '<base href="x:">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.string({ maxLength: 20 }), (parts, words) => {
        for (const box of places(parts.join('')).boxes) expect(searchRequest(box, words).url).toMatch(/^https?:/);
      }),
      { numRuns: 300 },
    );
  });
});

const result = (html: string, url = `${HOME}search?q=x`) => readSearchPage(bytes(html), { url, contentType: 'text/html; charset=utf-8' });
const shell = (query: string, middle: string) =>
  `<title>${query}_搜索结果</title><div class="nav"><a href="/">首页</a><a href="/bsfw/">办事服务</a></div><p>您搜索的是：${query}</p>${middle}<div class="hot"><a href="/zwyw/9.html">全省防汛工作会议召开</a></div>`;
const nonsense = { query: '鼯甪鬯', reading: result(shell('鼯甪鬯', '<p>抱歉，没有找到相关结果</p>')) };
const about = { url: `${HOME}tzgg/5.html`, title: '关于公布青禾省公交线路调整方案的通知' };
const shows = (middle: string, query = about.title, item = about) =>
  showsItem({ query, reading: result(shell(query, middle)) }, item, nonsense);

describe('搜索结果', () => {
  it('按地址找到', () => expect(shows('<ul><li><a href="/tzgg/5.html">某条</a></li></ul>')).toBe('yes'));
  it('按标题找到,标红不碍事', () =>
    expect(shows('<ul><li><a href="/go?id=7">关于公布<em>青禾省公交线路</em>调整方案的通知</a></li></ul>')).toBe('yes'));
  it('标题过长被截短', () => expect(shows('<ul><li><a href="/go?id=7">关于公布青禾省公交线路调整...</a></li></ul>')).toBe('yes'));
  it('链接由脚本打开,标题仍在', () =>
    expect(shows('<div class="item"><span onclick="go(7)">关于公布青禾省公交线路调整方案的通知</span></div>')).toBe('yes'));
  it('只是重复了所搜的词', () => expect(shows('<p>抱歉，没有找到相关结果</p>')).toBe('no'));
  it('每次都列出的文章不是搜到的', () =>
    expect(shows('<p>共找到 0 条结果</p>', '全省防汛工作会议召开', { url: `${HOME}zwyw/9.html`, title: '全省防汛工作会议召开' })).toBe(
      'no',
    ));
  it('别的结果', () => expect(shows('<ul><li><a href="/tzgg/6.html">关于开展安全生产检查的通知</a></li></ul>')).toBe('no'));
  it('相关搜索不是结果', () =>
    expect(shows(`<p>共0条</p><a href="/search?q=${encodeURIComponent(about.title)}">${about.title}</a>`)).toBe('no'));
  it('既无结果也无说明:未能读取', () => expect(shows('<div id="result-list"></div>')).toBe('unread'));
  it('十条不是零条', () => expect(result('<p>共找到 10 条结果</p>').notice).toBeNull());
  it('验证页', () => expect(result('<title>安全验证</title><p>请完成安全验证</p>').obstacle).not.toBeNull());
  it('接口:JSON 里的标题', () => {
    const reading = readSearchRecords(
      JSON.stringify({ total: 1, list: [{ t: '关于公布<em>青禾省公交</em>线路调整方案的通知', id: 5 }] }),
      HOME,
    )!;
    expect(
      showsItem({ query: about.title, reading }, about, { query: 'x', reading: readSearchRecords('{"total":0,"list":[]}', HOME)! }),
    ).toBe('yes');
    expect(readSearchRecords('{"total":0,"list":[]}', HOME)?.notice).toBe('结果为空');
    expect(readSearchRecords('not found', HOME)).toBeNull();
  });
  it('网页旁的接口', () =>
    expect(result('<script>$.get("/api/query?size=10&keyword=" + kw, show)</script>').endpoints).toEqual([
      `${HOME}api/query?size=10&keyword=`,
    ]));
});

describe('结果的分类', () => {
  const tabs = (html: string) => classesOf(result(shell('公交', html)), new Set(['办事服务', '首页']));
  it('有分类', () =>
    expect(
      tabs('<div class="tabs"><a href="/search?t=1">全部</a><a href="/search?t=2">政策文件</a><li>新闻动态(12)</li></div>').sort(),
    ).toEqual(['政策文件', '新闻动态'].sort()));
  it('全站导航里的不算,带条数的算', () => expect(tabs('<span>办事服务（3）</span>')).toEqual(['办事服务']));
  it('没有分类', () => expect(tabs('<a href="/search">全部</a><span>按时间排序</span>')).toEqual([]));
});
