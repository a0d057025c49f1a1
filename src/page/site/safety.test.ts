import { describe, expect, it } from 'vitest';
import type { CrawlVariant } from '../crawl-view.ts';
import type { HiddenPart } from '../facts.ts';
import { buildArtifacts } from './build.ts';
import {
  aCrawl,
  aForm,
  anAnswer,
  article,
  artifact,
  at,
  type CrawlSketch,
  crawledPage,
  given,
  link,
  nav,
  type PageSketch,
  textPage,
} from './testing/a-crawl.ts';

const hiddenPart = (url: string, over: Partial<HiddenPart> = {}): HiddenPart => ({
  how: 'display-none',
  urls: [url],
  text: '友情链接',
  quote: '<div style="display:none">',
  ...over,
});

/** What another client was served. */
function variant(path: string, client: CrawlVariant['client'], page: PageSketch, over: Partial<CrawlVariant> = {}): CrawlVariant {
  const { links, ...facts } = crawledPage(path, page).facts;
  return {
    url: at(path),
    client,
    finalUrl: at(path),
    status: 200,
    reading: { facts, blocks: [{ hash: '0', text: facts.text, links }] },
    ...over,
  };
}

describe('暗链和伪装', () => {
  it('同一处出现在许多页面只算一处，以离首页最近的页面为例', () => {
    const bad = hiddenPart('http://bet.example.com/');
    const sketch: CrawlSketch = {
      pages: {
        '/a/1.html': article(null, { hidden: [bad] }),
        '/': { hidden: [bad, bad] },
        '/b/1.html': article(null, { hidden: [bad, hiddenPart('http://x.example/')] }),
      },
    };
    expect(artifact('hidden', sketch).map(({ pageUrl, pageCount, onlyFor }) => [pageUrl, pageCount, onlyFor])).toEqual([
      [at('/'), 3, null],
      [at('/b/1.html'), 1, null],
    ]);
  });

  it('只给搜索引擎看的暗链注明', () => {
    const sketch: CrawlSketch = {
      pages: { '/': {} },
      variants: [variant('/', 'engine', { hidden: [hiddenPart('http://bet.example.com/')] })],
    };
    expect(artifact('hidden', sketch)).toMatchObject([{ onlyFor: 'engine', pageUrl: at('/') }]);
  });

  it('只给搜索引擎的外站链接、不同标题和跳转是伪装', () => {
    const title = '青禾省人民政府';
    const same = variant('/', 'engine', { title: `${title}门户网站`, links: [link('内页', '/x/')] });
    const sketch = (...variants: CrawlVariant[]): CrawlSketch => ({
      pages: { '/': { title, links: [link('省局', 'http://sj.example.gov.cn/')] } },
      variants,
    });
    expect(artifact('cloaking', sketch(same))).toEqual([]);
    expect(artifact('cloaking', sketch(variant('/', 'engine', { title, links: [link('博彩大全', 'http://bet.example.com/')] })))).toEqual([
      { url: at('/'), client: 'engine', title, quote: '博彩大全', urls: ['http://bet.example.com/'] },
    ]);
    expect(artifact('cloaking', sketch(variant('/', 'engine', { title: '开云体育官网入口' })))).toMatchObject([
      { title: '开云体育官网入口', urls: [] },
    ]);
    expect(artifact('cloaking', sketch(variant('/', 'referer', {}, { finalUrl: 'http://bet.example.com/', reading: null })))).toMatchObject(
      [{ client: 'referer', urls: ['http://bet.example.com/'] }],
    );
  });

  it('被拦截和出错的回应不是伪装', () => {
    const wall = variant('/', 'engine', { title: '请稍候', challenge: 'wall' });
    const error = variant('/', 'engine', { title: 'Error' }, { status: 503 });
    expect(artifact('cloaking', { pages: { '/': { title: '青禾省人民政府' } }, variants: [wall, error] })).toEqual([]);
  });

  it('没有比较过时说明原因', () => {
    for (const sketch of [{ pages: { '/': {} } }, { pages: { '/': {} }, variants: [] }]) {
      expect(buildArtifacts(aCrawl(sketch), given()).get('cloaking')).toMatchObject({ missing: true });
    }
  });
});

describe('网站安全', () => {
  const security = (path: string, page: PageSketch, more: CrawlSketch = {}) =>
    artifact('security', { ...more, pages: { '/': {}, [path]: page } });
  const login = [aForm({ hasTextarea: false, hasPassword: true, fields: [] })];

  it('后台登录页暴露；公众的登录页不算；文章提到后台不算', () => {
    expect(security('/wcm/app/login.jsp', textPage('', { title: '网站内容管理系统登录', forms: login })).exposedBackends).toMatchObject([
      { url: at('/wcm/app/login.jsp') },
    ]);
    expect(security('/admin/', textPage('', { title: '请登录', forms: login })).exposedBackends).toHaveLength(1);
    expect(security('/user/login', textPage('', { title: '用户登录', forms: login })).exposedBackends).toEqual([]);
    expect(security('/sso/', textPage('', { title: '统一身份认证平台 个人登录', forms: login })).exposedBackends).toEqual([]);
    expect(security('/1.html', article(null, { title: '关于加强网站后台管理系统登录安全的通知' })).exposedBackends).toEqual([]);
    expect(security('/admin/', textPage('行政区划', { title: '行政区划' })).exposedBackends).toEqual([]);
  });

  it('目录浏览和默认错误页', () => {
    expect(
      security('/upload/', textPage('Index of /upload\nParent Directory', { title: 'Index of /upload' })).directoryListings,
    ).toHaveLength(1);
    expect(security('/u/', textPage('[转到父目录]\n2026/1/1 12:00', { title: 'www.qinghe.gov.cn - /u/' })).directoryListings).toHaveLength(
      1,
    );
    expect(security('/1.html', article(null, { title: '关于关闭目录浏览的通知' })).directoryListings).toEqual([]);
    expect(
      security('/e', textPage('HTTP Status 404 – Not Found\nApache Tomcat/8.5.3', { crawled: { status: 404 } })).defaultPages,
    ).toMatchObject([{ quote: expect.stringMatching(/Tomcat|404/) }]);
    expect(security('/1.html', article(null, { text: '将 Apache Tomcat/8.5.3 升级到最新版本。' })).defaultPages).toEqual([]);
    const listing = { pages: { '/': {}, '/upload/': { kind: 'list' as const, title: 'Index of /upload', text: 'Index of /upload' } } };
    expect(artifact('columns', listing)).toEqual([]);
  });

  it('链接到的别的端口上的后台也算，别的单位的不算', () => {
    const target = (url: string) => ({
      url,
      kind: 'external' as const,
      title: '后台管理系统',
      observations: [anAnswer()],
      places: [{ pageUrl: at('/'), text: '管理', place: 'footer' }],
    });
    const urls = security(
      '/x',
      {},
      { targets: [target('http://www.qinghe.gov.cn:8080/'), target('http://other.example.com/')] },
    ).exposedBackends.map(({ url }) => url);
    expect(urls).toEqual(['http://www.qinghe.gov.cn:8080/']);
  });

  it('慢页面从慢到快，证书问题取首页的观察', () => {
    const sketch: CrawlSketch = {
      pages: { '/': { crawled: { totalMs: 300 } }, '/a': { crawled: { totalMs: 9000 } }, '/b': { crawled: { totalMs: 500 } } },
      meta: { home: [anAnswer({ kind: 'tls', status: null, detail: '证书已过期' })] },
    };
    expect(artifact('security', sketch).slowPages.map(({ totalMs }) => totalMs)).toEqual([9000, 500, 300]);
    expect(artifact('security', sketch).tls).toMatchObject({ ok: false, problem: '证书已过期' });
    const tls = { url: at('/'), ok: true, problem: null, validTo: '2027-01-01', protocol: 'TLSv1.3' };
    expect(artifact('security', { pages: { '/': {} }, meta: { tls } }).tls).toEqual(tls);
  });
});

describe('网站模板', () => {
  const pages = (odd: PageSketch): CrawlSketch['pages'] => ({
    '/': {},
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`/${n}.html`, article(null, { skeleton: 'own', links: nav(['首页', '/'], ['公告', '/tz/']) })]),
    ),
    '/odd.html': article(null, { skeleton: 'odd', title: '开云体育', ...odd }),
  });

  it('骨架独一无二、又只通向陌生站点的页面是异样', () => {
    const links = [link('下载', 'http://bet.example.com/app'), link('注册', 'http://bet.example.com/reg')];
    expect(artifact('templates', { pages: pages({ links }) }).odd).toMatchObject([
      { url: at('/odd.html'), foreignLinks: ['http://bet.example.com/app', 'http://bet.example.com/reg'] },
    ]);
  });

  it('只有一个征兆的不算：有站内导航、外链是政府网站、没有外链、骨架与别页相同', () => {
    const foreign = link('参考', 'http://news.example.com/1');
    expect(artifact('templates', { pages: pages({ links: [...nav(['首页', '/'], ['公告', '/tz/']), foreign] }) }).odd).toEqual([]);
    expect(artifact('templates', { pages: pages({ links: [link('国务院', 'https://www.gov.cn/')] }) }).odd).toEqual([]);
    expect(artifact('templates', { pages: pages({ links: [] }) }).odd).toEqual([]);
    expect(artifact('templates', { pages: pages({ links: [foreign], skeleton: 'own' }) }).odd).toEqual([]);
  });
});

describe('链接', () => {
  it('答复正常的本站页面和附件不再列出，其余都列', () => {
    const ok = [anAnswer()];
    const dead = [anAnswer({ status: 404 })];
    const targets = [
      { url: at('/a.html'), observations: ok },
      { url: at('/f.pdf'), kind: 'attachment' as const, observations: ok },
      { url: at('/dead.html'), observations: dead },
      { url: at('/dead.pdf'), kind: 'attachment' as const, observations: dead },
      { url: at('/never.html') },
      { url: 'http://out.example.com/', kind: 'external' as const, observations: ok },
      { url: 'http://root:1@www.qinghe.gov.cn/', observations: ok },
    ];
    expect(artifact('links', { targets }).map(({ url }) => url)).toEqual([
      at('/dead.html'),
      at('/dead.pdf'),
      at('/never.html'),
      'http://out.example.com/',
      'http://root:1@www.qinghe.gov.cn/',
    ]);
  });
});
