import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { aFolder, cleanUp, crawlForTest } from './testing/crawling.ts';
import { aPage } from './testing/local-site.ts';
import { aSite, closeSites, read } from './testing/small-sites.ts';
import { openCrawl } from './view.ts';

afterEach(closeSites);
afterAll(cleanUp);

describe('what a crawl reaches', () => {
  it('every page once, with its depth, parent and links', async () => {
    const site = await aSite({
      '/': aPage('首页', ['/a.html', '/b.html#top', './c/']),
      '/a.html': aPage('甲', ['/b.html', '/d.html']),
      '/b.html': aPage('乙', []),
      '/c/': aPage('丙', ['d.html']),
      '/d.html': aPage('丁', []),
      '/c/d.html': aPage('戊', []),
    });
    const dir = aFolder();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(summary).toMatchObject({ complete: true, incompleteReason: null, pages: 7, finalUrl: `${site.origin}/` });
    const { paths, pages, byPath } = read(dir);
    expect(paths).toEqual(['/', '/a.html', '/b.html', '/c/', '/c/d.html', '/d.html', '/list/']);
    expect(pages[0]).toMatchObject({ url: `${site.origin}/`, depth: 0, parentUrl: null });
    expect(pages.find((page) => page.url.endsWith('/c/d.html'))).toMatchObject({ depth: 2, parentUrl: `${site.origin}/c/` });
    expect(pages[0]!.facts.links.map((link) => new URL(link.url).pathname)).toEqual(['/', '/list/', '/a.html', '/b.html', '/c/']);
    expect(byPath('/b.html')).toMatchObject({ pageCount: 2, shared: false, kind: 'page' });
    expect(byPath('/list/')).toMatchObject({ pageCount: 7, shared: true });
    for (const path of ['/', '/a.html', '/b.html', '/d.html']) expect(site.count(`GET ${path}`)).toBe(1);
  });

  it('other spellings of an address are not asked again while the first answers', async () => {
    const site = await aSite({
      '/': aPage('首页', ['/news', '/news/', '/news/index.html', '/x.html?utm_source=a', '/x.html', '/x.html;jsessionid=0A1B']),
      '/news': aPage('新闻', []),
      '/x.html?utm_source=a': aPage('某页', []),
    });
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(site.requests.filter((line) => line.includes('news') || line.includes('x.html'))).toEqual([
      'GET /news',
      'GET /x.html?utm_source=a',
    ]);
    expect(read(dir).byPath('/news')).toMatchObject({ pageCount: 1 });
  });

  it('a spelling that fails no longer stands for the others', async () => {
    const site = await aSite({ '/': aPage('首页', ['/news', '/news/', '/news/index.html']), '/news/': aPage('新闻', []) });
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    const { paths, byPath } = read(dir);
    expect(paths).toEqual(['/', '/list/', '/news/']);
    expect(byPath('/news')!.observations.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(site.count('GET /news/index.html')).toBe(0);
  });

  it('redirects inside the site lead to one page, redirects out of it to none', async () => {
    const outside = await aSite({ '/landing': aPage('外站', [], '外站正文') }, '127.0.0.2');
    const site = await aSite({
      '/': aPage('首页', ['/go', '/target.html', '/out', '/go2']),
      '/go': { status: 302, headers: { location: '/target.html' } },
      '/go2': { status: 301, headers: { location: '/go' } },
      '/target.html': aPage('目标', []),
      '/out': { status: 302, headers: { location: `${outside.origin}/landing` } },
    });
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    const { pages, byPath } = read(dir);
    expect(pages.filter((page) => page.facts.title === '目标')).toHaveLength(1);
    expect(pages.some((page) => page.facts.title === '外站')).toBe(false);
    expect(byPath('/out')).toMatchObject({ title: '外站', sample: expect.stringContaining('外站正文') });
    expect(byPath('/out')!.observations.at(-1)).toMatchObject({ status: 200, finalUrl: `${outside.origin}/landing` });
  });

  it('the www twin and declared sub-sites belong to the site, other hosts do not', async () => {
    const site = await aSite({
      '/': aPage('首页', [
        'http://gov.test/twin.html',
        'http://sub.test/s.html',
        'http://hall.test/zw/',
        'http://hall.test/other/',
        'http://else.test/e.html',
      ]),
      '/twin.html': aPage('同站', []),
      '/s.html': aPage('子站', []),
      '/zw/': aPage('大厅', []),
      '/other/': aPage('他处', []),
      '/e.html': aPage('外站', []),
    });
    const hosts = ['www.gov.test', 'gov.test', 'sub.test', 'hall.test', 'else.test']
      .map((name) => `127.0.0.1:${site.port} ${name}`)
      .join('\n');
    const dir = aFolder();
    await crawlForTest({ startUrl: 'http://www.gov.test/', dir, hosts, subsites: ['sub.test', 'http://hall.test/zw/'] });
    const { pages, targets } = read(dir);
    expect(pages.map((page) => page.url).sort()).toEqual([
      'http://gov.test/twin.html',
      'http://hall.test/zw/',
      'http://sub.test/',
      'http://sub.test/list/',
      'http://sub.test/s.html',
      'http://www.gov.test/',
      'http://www.gov.test/list/',
    ]);
    expect(targets.filter((target) => target.kind === 'external').map((target) => target.url)).toEqual(
      expect.arrayContaining(['http://hall.test/other/', 'http://else.test/e.html']),
    );
  });

  it('the host that the home page leads to is taken in, and said', async () => {
    const site = await aSite({
      '/': (request) =>
        request.headers.host === 'old.test'
          ? { status: 301, headers: { location: 'http://new.test/' } }
          : { body: aPage('新家', ['/a.html']) },
      '/a.html': aPage('甲', []),
    });
    const hosts = ['old.test', 'new.test'].map((name) => `127.0.0.1:${site.port} ${name}`).join('\n');
    const dir = aFolder();
    const events: string[] = [];
    const summary = await crawlForTest({ startUrl: 'http://old.test/', dir, hosts, onEvent: (event) => events.push(event.type) });
    expect(summary).toMatchObject({ complete: true, finalUrl: 'http://new.test/' });
    expect(events).toContain('scope-widened');
    expect(read(dir).pages.map((page) => page.finalUrl)).toContain('http://new.test/a.html');
  });

  it('a page with 50,000 links', async () => {
    const links = Array.from({ length: 50_000 }, (_, i) => `/p/${i}.pdf`);
    const site = await aSite({ '/': aPage('首页', links) });
    const enough = new AbortController();
    let asked = 0;
    site.fallback = () => {
      if (++asked === 100) enough.abort();
      return { status: 200, headers: { 'content-type': 'application/pdf' } };
    };
    const dir = aFolder();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir, signal: enough.signal });
    expect(read(dir).targets.filter((target) => target.kind === 'attachment')).toHaveLength(50_000);
    expect(summary.links).toBe(50_004);
  });
});

describe('what is counted and not asked', () => {
  it('a page that the reader cut is told as one over the size limit', async () => {
    const site = await aSite({
      '/': aPage('首页', ['/a.html', '/b.html']),
      '/a.html': aPage('元素过多', []),
      '/b.html': aPage('不多', []),
    });
    const summary = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(summary.skipped).toEqual({ 'size-limit': 1 });
  });

  it('robots.txt is obeyed unless told otherwise', async () => {
    const routes = {
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /secret/' },
      '/': aPage('首页', ['/secret/a.html', '/open.html']),
      '/open.html': aPage('公开', []),
      '/secret/a.html': aPage('秘密', []),
    };
    const site = await aSite(routes);
    const dir = aFolder();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(summary.skipped).toEqual({ robots: 1 });
    expect(site.count('GET /secret/a.html')).toBe(0);
    expect(read(dir).byPath('/secret/a.html')).toMatchObject({ skipped: 'robots', observations: [] });
    const free = await crawlForTest({ startUrl: `${site.origin}/`, obeyRobots: false });
    expect(free.pages).toBe(4);
  });

  it('a home page closed by robots.txt stops the crawl', async () => {
    const site = await aSite({
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /' },
      '/': aPage('首页', []),
    });
    const summary = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(summary).toMatchObject({ complete: false, pages: 0 });
    expect(summary.incompleteReason).toContain('robots.txt');
    expect(site.count('GET /')).toBe(0);
  });

  it('the page limit is said, and a later start with more goes on', async () => {
    const site = await aSite({
      '/': aPage('首页', ['/a.html', '/b.html', '/c.html']),
      '/a.html': aPage('甲', []),
      '/b.html': aPage('乙', []),
      '/c.html': aPage('丙', []),
    });
    const dir = aFolder();
    const first = await crawlForTest({ startUrl: `${site.origin}/`, dir, limits: { maxPages: 2 } });
    expect(first).toMatchObject({ complete: false, pages: 2, skipped: { 'page-limit': 3 } });
    const second = await crawlForTest({ startUrl: `${site.origin}/`, dir, resume: true });
    expect(second).toMatchObject({ complete: true, pages: 5, resumed: true, skipped: {} });
    expect(site.count('GET /')).toBe(1);
  });

  it('pages deeper than the limit', async () => {
    const site = await aSite({ '/': aPage('首页', ['/1.html']), '/1.html': aPage('一', ['/2.html']), '/2.html': aPage('二', []) });
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, limits: { maxDepth: 1 } });
    expect(summary).toMatchObject({ pages: 3, skipped: { 'depth-limit': 1 } });
  });

  it('an endless calendar is a trap with a name', async () => {
    const site = await aSite({ '/': aPage('首页', ['/cal?year=2026&month=1']) });
    site.fallback = (request) => {
      const url = new URL(request.url ?? '/', 'http://x');
      if (url.pathname !== '/cal') return { status: 404 };
      const year = Number(url.searchParams.get('year'));
      const month = Number(url.searchParams.get('month'));
      const at = (shift: number) =>
        `/cal?year=${year + Math.floor((month - 1 + shift) / 12)}&month=${((((month - 1 + shift) % 12) + 12) % 12) + 1}`;
      return {
        body: aPage(
          `${year}-${month}`,
          [at(-1), at(1)].map((url) => url.replace('&', '&')),
        ),
      };
    };
    const dir = aFolder();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(summary.complete).toBe(true);
    expect(summary.pages).toBeLessThan(100);
    expect(read(dir).traps.map((trap) => trap.name)).toEqual(expect.arrayContaining([expect.stringMatching(/calendar|endless-space/)]));
  });
});

describe('soft 404', () => {
  it('words and sameness with the site’s own not-found page are two signals', async () => {
    const site = await aSite({
      '/': aPage('首页', ['/gone.html', '/words.html', '/fine.html']),
      '/fine.html': aPage('好页', []),
      '/words.html': aPage('另一页', [], '您要找的页面不存在或已删除'),
    });
    site.fallback = { body: aPage('提示', [], '抱歉，页面不存在') };
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    const { byPath } = read(dir);
    expect(byPath('/gone.html')!.soft404).toBe('both');
    expect(byPath('/words.html')!.soft404).toBe('words');
    expect(byPath('/fine.html')!.soft404).toBeNull();
  });
});

it('a directory of linked files is kept when it shows its list, and nothing behind it is followed', async () => {
  const site = await aSite({
    '/': aPage('首页', ['/files/a.pdf', '/closed/b.pdf']),
    '/files/': aPage('Index of /files', ['/files/secret.xls']),
    '/files/a.pdf': { headers: { 'content-type': 'application/pdf' } },
    '/closed/b.pdf': { headers: { 'content-type': 'application/pdf' } },
    '/closed/': { status: 403 },
  });
  const dir = aFolder();
  const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir });
  expect(summary.complete).toBe(true);
  const { pages, byPath } = read(dir);
  expect(pages.at(-1)).toMatchObject({ url: `${site.origin}/files/`, parentUrl: `${site.origin}/` });
  expect(byPath('/closed/')).toBeUndefined();
  expect(site.requests.some((line) => line.includes('secret'))).toBe(false);
});

it('a page keeps the DOM that a browser made of it and the address that answered, beside what was sent', async () => {
  const sent = aPage('列表页', [], '脚本列表');
  const rendered = Buffer.from(aPage('列表页', ['/a.html'], '渲染之后'));
  const site = await aSite({ '/': aPage('首页', ['/js.html']), '/js.html': sent, '/a.html': aPage('甲', []) });
  const dir = aFolder();
  await crawlForTest({ startUrl: `${site.origin}/`, dir, supplement: async () => ({ way: 'browser', bytes: rendered }) });
  const crawl = openCrawl(dir);
  try {
    const [page, plain] = [crawl.body(`${site.origin}/js.html`)!, crawl.body(`${site.origin}/a.html`)!];
    expect([page.wire.toString(), page.dom?.toString(), page.address]).toEqual([sent, rendered.toString(), '127.0.0.1']);
    expect([plain.dom, plain.address]).toEqual([null, '127.0.0.1']);
  } finally {
    crawl.close();
  }
});
