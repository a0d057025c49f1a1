/** The same site again: unchanged pages are not read; other visitors' variants; reading threads. */
import { rmSync } from 'node:fs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { aFolder, cleanUp, crawlForTest } from './testing/crawling.ts';
import { aPage, type LocalSite, localSite, type Route } from './testing/local-site.ts';
import { createReader } from './testing/tiny-reader.ts';
import { openCrawl } from './view.ts';

const sites: LocalSite[] = [];
afterEach(async () => {
  await Promise.all(sites.splice(0).map((site) => site.close()));
});
afterAll(cleanUp);

async function aSite(): Promise<LocalSite> {
  const site = await localSite({
    '/': aPage('首页', ['/a.html', '/b.html', '/c.html']),
    '/list/': aPage('列表', []),
    '/a.html': (request) =>
      request.headers['if-none-match'] === '"1"'
        ? { status: 304 }
        : { headers: { etag: '"1"' }, body: aPage('甲', ['/deep.html'], '甲文错字') },
    '/b.html': { headers: { 'last-modified': 'Mon, 02 Mar 2026 08:00:00 GMT' }, body: aPage('乙', []) },
    '/c.html': aPage('丙', []),
    '/deep.html': aPage('深', []),
  });
  sites.push(site);
  return site;
}

const contentsOf = (dir: string) => {
  const crawl = openCrawl(dir);
  const pages = [...crawl.pages()].map(({ url, sha256, facts }) => ({ url, sha256, facts })).sort((a, b) => (a.url < b.url ? -1 : 1));
  const texts = [...crawl.texts()];
  const bodies = pages.map((page) => crawl.body(page.url)?.wire.toString());
  crawl.close();
  return { pages, texts, bodies };
};

describe('with an earlier crawl', () => {
  it('304 and equal bytes are copied with blocks, marks and bodies; nothing is read', async () => {
    const site = await aSite();
    const first = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir: first });
    let reads = 0;
    const counting = () => {
      const reader = createReader();
      return {
        read(...args: Parameters<typeof reader.read>) {
          reads++;
          return reader.read(...args);
        },
      };
    };
    const second = aFolder();
    const summary = await crawlForTest({
      startUrl: `${site.origin}/`,
      dir: second,
      earlier: first,
      reader: { inline: counting, module: null },
    });
    expect(summary.pages).toBe(6);
    expect(reads).toBe(0);
    expect(contentsOf(second)).toEqual(contentsOf(first));
    const crawl = openCrawl(second);
    expect(crawl.state.unchanged).toBe(6);
    crawl.close();
  });

  it('bodies outlive the folders they came from, validators the answers without them', async () => {
    const site = await aSite();
    const dirs = [aFolder(), aFolder(), aFolder()];
    await crawlForTest({ startUrl: `${site.origin}/`, dir: dirs[0]! });
    const expected = contentsOf(dirs[0]!);
    let notModified = 0;
    const conditional = site.routes.get('/a.html') as Extract<Route, (...args: never[]) => unknown>;
    site.routes.set('/a.html', (request) => {
      const reply = conditional(request);
      if (typeof reply === 'object' && reply.status === 304) notModified++;
      return reply;
    });
    // Another page changes each time, so that each folder holds bodies of its own.
    for (const [i, dir] of dirs.slice(1).entries()) {
      site.routes.set('/c.html', aPage(`丙${i}`, []));
      await crawlForTest({ startUrl: `${site.origin}/`, dir, earlier: dirs[i]! });
      rmSync(dirs[i]!, { recursive: true });
    }
    const last = contentsOf(dirs[2]!);
    const changed = last.pages.findIndex((page) => page.url.endsWith('/c.html'));
    expect(last.bodies[changed]).toContain('丙1');
    expect(last.bodies.toSpliced(changed, 1)).toEqual(expected.bodies.toSpliced(changed, 1));
    expect(notModified).toBe(2);
  });

  it('bodies thrown away with the earlier crawl are missing, everything else is there', async () => {
    const site = await aSite();
    const first = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir: first });
    const { pages, texts } = contentsOf(first);
    const crawl = openCrawl(first);
    crawl.discardBodies();
    crawl.close();
    const second = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir: second, earlier: first });
    const again = contentsOf(second);
    expect(again.pages).toEqual(pages);
    expect(again.texts).toEqual(texts);
    // Only what was not sent again.
    expect(again.bodies.filter((body) => body === undefined)).toHaveLength(1);
  });

  it('a reader of another version reads everything itself', async () => {
    const site = await aSite();
    const first = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir: first, reader: { inline: createReader, module: null, version: 'a' } });
    const second = aFolder();
    await crawlForTest({
      startUrl: `${site.origin}/`,
      dir: second,
      earlier: first,
      reader: { inline: createReader, module: null, version: 'b' },
    });
    const crawl = openCrawl(second);
    expect(crawl.state.unchanged).toBe(0);
    crawl.close();
    expect(contentsOf(second)).toEqual(contentsOf(first));
  });

  it('what changed is read again', async () => {
    const site = await aSite();
    const first = aFolder();
    await crawlForTest({ startUrl: `${site.origin}/`, dir: first });
    site.routes.set('/c.html', aPage('丙改', ['/new.html']));
    site.routes.set('/new.html', aPage('新', []));
    const second = aFolder();
    const summary = await crawlForTest({ startUrl: `${site.origin}/`, dir: second, earlier: first });
    expect(summary.pages).toBe(7);
    expect(contentsOf(second).pages.find((page) => page.url.endsWith('/c.html'))?.facts.title).toBe('丙改');
  });
});

it('reading threads give what the main thread gives', async () => {
  const site = await aSite();
  const inline = aFolder();
  const threaded = aFolder();
  await crawlForTest({ startUrl: `${site.origin}/`, dir: inline });
  const module = new URL('./testing/tiny-reader.ts', import.meta.url);
  await crawlForTest({ startUrl: `${site.origin}/`, dir: threaded, reader: { inline: createReader, module }, readingThreads: 2 });
  expect(contentsOf(threaded)).toEqual(contentsOf(inline));
});

it('the home page is also fetched as a search engine and its visitor', async () => {
  const site = await aSite();
  const plain = site.routes.get('/')!;
  site.routes.set('/', (request) =>
    /Baiduspider/i.test(request.headers['user-agent'] ?? '') ? { body: aPage('博彩', ['http://bet.example/']) } : { body: plain as string },
  );
  const dir = aFolder();
  await crawlForTest({ startUrl: `${site.origin}/`, dir, variantPages: 1 });
  const crawl = openCrawl(dir);
  const variants = [...crawl.variants()];
  crawl.close();
  expect(variants).toHaveLength(4);
  const engine = variants.find((variant) => variant.client === 'engine' && variant.url === `${site.origin}/`)!;
  expect(engine.reading?.facts.title).toBe('博彩');
  expect(engine.reading?.blocks[1]?.links.map((link) => link.url)).toEqual(['http://bet.example/']);
});

it('records beside a page become its list', async () => {
  const site = await aSite();
  site.routes.set('/c.html', aPage('丙', [], '脚本列表'));
  site.routes.set('/r.html', aPage('记录', []));
  const dir = aFolder();
  await crawlForTest({
    startUrl: `${site.origin}/`,
    dir,
    supplement: async () => ({ way: 'records', items: [{ title: '记录', url: `${site.origin}/r.html`, date: '2026-11-01' }] }),
  });
  const crawl = openCrawl(dir);
  expect(crawl.page(`${site.origin}/c.html`)).toMatchObject({ way: 'records' });
  expect(crawl.page(`${site.origin}/r.html`)?.facts.title).toBe('记录');
  crawl.close();
});
