/** Whole crawls of sites on loopback that fail in some way: what is asked again, what is said, how a crawl ends. */
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { aFolder, cleanUp, crawlForTest } from './testing/crawling.ts';
import { aPage, type Route } from './testing/local-site.ts';
import { aSite, closeSites, read } from './testing/small-sites.ts';

afterEach(closeSites);
afterAll(cleanUp);

describe('what fails', () => {
  it('a dead link has three observations by two clients before it counts', async () => {
    const site = await aSite({ '/': aPage('首页', ['/dead.html', '/dead.pdf']) });
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    const { byPath } = read(dir);
    expect(byPath('/dead.html')!.observations.map(({ method, client, status }) => [method, client, status])).toEqual([
      ['GET', 'plain', 404],
      ['GET', 'browser', 404],
      ['GET', 'plain', 404],
    ]);
    expect(byPath('/dead.pdf')!.observations.map(({ method, client }) => [method, client])).toEqual([
      ['HEAD', 'plain'],
      ['GET', 'browser'],
      ['GET', 'browser'],
    ]);
  });

  it('a host that asks to wait: told with how long, the page is read afterwards', async () => {
    let asked = 0;
    const site = await aSite({
      '/': aPage('首页', ['/busy.html']),
      '/busy.html': () => (++asked === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { body: aPage('好了', []) }),
    });
    const waits: number[] = [];
    const dir = aFolder();
    const summary = await crawlForTest({
      startUrl: `${site.origin}/`,
      dir,
      onEvent: (event) => event.type === 'asked-to-wait' && waits.push(event.ms),
    });
    expect(summary.pages).toBe(3);
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeCloseTo(1000, -2);
  });

  it('a page that recovers within the crawl is read', async () => {
    let asked = 0;
    const site = await aSite({
      '/': aPage('首页', ['/flaky.html']),
      '/flaky.html': () => (++asked < 3 ? { status: 500 } : { body: aPage('好了', ['/new.html']) }),
      '/new.html': aPage('新', []),
    });
    const dir = aFolder();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(summary.pages).toBe(4);
    expect(
      read(dir)
        .byPath('/flaky.html')!
        .observations.map(({ status }) => status),
    ).toEqual([500, 500, 200]);
  });

  it('an attachment that refuses HEAD is not dead', async () => {
    const site = await aSite({
      '/': aPage('首页', ['/f.doc']),
      '/f.doc': (request) =>
        request.method === 'HEAD' ? { status: 405 } : { headers: { 'content-type': 'application/msword' }, body: 'x' },
    });
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(read(dir).byPath('/f.doc')).toMatchObject({ contentType: 'application/msword' });
    expect(
      read(dir)
        .byPath('/f.doc')!
        .observations.map(({ status }) => status),
    ).toEqual([405, 200]);
  });

  it('a home page that never answers is said with all its observations', async () => {
    const site = await aSite({ '/': { status: 502 } });
    const summary = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(summary).toMatchObject({ complete: false, pages: 0 });
    expect(summary.incompleteReason).toContain('502');
    expect(summary.home.map(({ client, status }) => [client, status])).toEqual([
      ['plain', 502],
      ['browser', 502],
      ['plain', 502],
    ]);
  });

  it('a robot wall before the home page is no failure of the site', async () => {
    const site = await aSite({ '/': { status: 412, body: '<script>var a=1;</script>' } });
    const summary = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(summary.complete).toBe(false);
    expect(summary.home).toHaveLength(1);
    expect(summary.home[0]).toMatchObject({ kind: 'blocked' });
  });

  it('a challenge page answered with 200 is a wall, on the home page and elsewhere', async () => {
    const site = await aSite({ '/': aPage('首页', ['/w.html']), '/w.html': aPage('请稍候', ['/behind.html'], '脚本验证') });
    const dir = aFolder();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(summary).toMatchObject({ complete: true, pages: 2 });
    expect(read(dir).byPath('/w.html')!.observations).toMatchObject([{ kind: 'blocked', status: 200 }]);
    site.routes.set('/', aPage('请稍候', [], '脚本验证'));
    const closed = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(closed).toMatchObject({ complete: false, pages: 0, home: [{ kind: 'blocked' }] });
  });

  it('a compressed challenge page answered with 200 is a wall as well', async () => {
    const wall = { headers: { 'content-encoding': 'gzip' }, body: gzipSync(aPage('请稍候', [], '脚本验证')) };
    const site = await aSite({ '/': aPage('首页', ['/w.html']), '/w.html': wall });
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(read(dir).byPath('/w.html')!.observations).toMatchObject([{ kind: 'blocked', status: 200 }]);
    site.routes.set('/', wall);
    const closed = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(closed).toMatchObject({ complete: false, pages: 0, home: [{ kind: 'blocked' }] });
  });

  const gzip = { 'content-encoding': 'gzip' };
  const noise = Buffer.from(Array.from({ length: 6000 }, (_, i) => (i * 7919) % 256));
  const whole = gzipSync(Buffer.concat([Buffer.from(aPage('首页', ['/a.html'])), noise, noise]));
  const damaged = Buffer.concat([whole.subarray(0, whole.length / 2), Buffer.alloc(400, 0xff), whole.subarray(whole.length / 2)]);
  it.each<[string, Route, RegExp]>([
    ['nothing at all', { body: '' }, /首页没有内容/],
    ['a title and nothing else', { body: '<!doctype html><title>某局</title><body> </body>' }, /首页没有内容/],
    ['text that is declared compressed', { headers: gzip, body: 'not gzip at all' }, /声明为 gzip 而实际没有压缩/],
    ['noise that is declared compressed', { headers: gzip, body: noise }, /声明为 gzip/],
    ['compressed data that breaks off half-way', { headers: gzip, body: damaged }, /压缩数据已损坏/],
  ])('a home page that holds %s is not read, and it is said why', async (_, route, told) => {
    const site = await aSite({ '/': route, '/a.html': aPage('甲', []) });
    const summary = await crawlForTest({ startUrl: `${site.origin}/` });
    expect(summary).toMatchObject({ complete: false, pages: 0 });
    expect(summary.incompleteReason).toMatch(/^未能读到首页内容：/);
    expect(summary.incompleteReason).toMatch(told);
  });

  it('a web page that is declared compressed and is not is read', async () => {
    const site = await aSite({ '/': { headers: gzip, body: aPage('首页', ['/a.html']) }, '/a.html': aPage('甲', []) });
    expect(await crawlForTest({ startUrl: `${site.origin}/` })).toMatchObject({ complete: true });
  });

  it('a home page that only sends on has content elsewhere', async () => {
    const site = await aSite({ '/': '<meta http-equiv="refresh" content="0;url=/new/">', '/new/': aPage('首页', []) });
    const dir = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir });
    expect(read(dir).paths).toContain('/new/');
  });

  it('a site that dies half-way: waits, then stops, and nothing counts as a dead link', async () => {
    const routes: Record<string, Route> = {
      '/': aPage(
        '首页',
        Array.from({ length: 60 }, (_, i) => `/p${i}.html`),
      ),
    };
    for (let i = 0; i < 60; i++) routes[`/p${i}.html`] = aPage(`页${i}`, []);
    const site = await aSite(routes);
    let answered = 0;
    const dying: Route = () => (++answered > 15 ? 'reset' : { body: aPage('页', []) });
    for (let i = 0; i < 60; i++) site.routes.set(`/p${i}.html`, dying);
    const dir = aFolder();
    const waits: number[] = [];
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir, pause: async (ms) => void waits.push(ms) });
    expect(summary.complete).toBe(false);
    expect(summary.incompleteReason).toContain('停止响应');
    expect(waits.length).toBeGreaterThanOrEqual(3);
    const { targets } = read(dir);
    const dead = targets.filter(
      (target) =>
        target.observations.length > 0 && target.observations.every(({ kind, status }) => kind !== 'answered' || (status ?? 0) >= 400),
    );
    expect(dead.filter(({ observations }) => observations.length > 1)).toEqual([]);
    // Up again: the same crawl goes on to its end.
    for (let i = 0; i < 60; i++) site.routes.set(`/p${i}.html`, aPage(`页${i}`, []));
    const again = await crawlForTest({ startUrl: `${site.origin}/`, dir, resume: true });
    expect(again).toMatchObject({ complete: true, pages: 62 });
  });

  it('Ctrl-C ends cleanly and the crawl can go on', async () => {
    const routes: Record<string, Route> = {
      '/': aPage(
        '首页',
        Array.from({ length: 40 }, (_, i) => `/p${i}.html`),
      ),
    };
    const controller = new AbortController();
    for (let i = 0; i < 40; i++)
      routes[`/p${i}.html`] = () => {
        if (i === 20) controller.abort();
        return { body: aPage(`页${i}`, []) };
      };
    const site = await aSite(routes);
    const dir = aFolder();
    const first = await crawlForTest({ startUrl: `${site.origin}/`, dir, signal: controller.signal, concurrency: 2 });
    expect(first.complete).toBe(false);
    expect(first.incompleteReason).toContain('中止');
    expect(first.pages).toBeLessThan(42);
    const second = await crawlForTest({ startUrl: `${site.origin}/`, dir, resume: true });
    expect(second).toMatchObject({ complete: true, pages: 42 });
  });
});
