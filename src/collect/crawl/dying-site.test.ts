/** A site that dies while it is crawled: no link is called dead because of it, whatever the order of the answers. */
import { afterAll, expect, it } from 'vitest';
import type { Fetcher, FetchRequest } from '../fetcher.ts';
import type { FailureKind, FetchOutcome } from '../outcome.ts';
import { crawlSite } from './crawl.ts';
import { isBreakdown } from './host-lives.ts';
import type { CrawlOptions } from './options.ts';
import { aFolder, cleanUp } from './testing/crawling.ts';
import { aPage } from './testing/local-site.ts';
import { createReader } from './testing/tiny-reader.ts';
import { openCrawl } from './view.ts';

afterAll(cleanUp);

const HOME = 'http://site.test/';
/** HTML of a page, a status, or the way it fails. */
type Said = string | number | FailureKind;
/** What an address says now. */
type Script = (url: string) => Said | Promise<Said>;

class ScriptedWorld implements Fetcher {
  readonly #script: Script;
  #now = 0;

  constructor(script: Script) {
    this.#script = script;
  }

  now(): number {
    return this.#now;
  }

  async fetch({ url }: FetchRequest): Promise<FetchOutcome> {
    const at = ++this.#now;
    if (url.endsWith('/robots.txt')) return outcomeOf(url, at, 404);
    return outcomeOf(url, at, await this.#script(url));
  }

  async close(): Promise<void> {}
}

function outcomeOf(url: string, at: number, said: Said): FetchOutcome {
  const timings = { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: 1, totalMs: 1 };
  const common = { url, at, timings, address: null, hops: [] };
  if (typeof said === 'string' && !said.startsWith('<')) {
    return { ...common, kind: said as FailureKind, detail: said, status: null, retryAfterS: null };
  }
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const status = typeof said === 'number' ? said : 200;
  const wire = Buffer.from(typeof said === 'number' ? '' : said);
  return { ...common, kind: 'answered', status, finalUrl: url, headers, wire, body: Buffer.alloc(0), truncated: false, tls: null };
}

async function crawled(script: Script, options: Partial<CrawlOptions> = {}) {
  const world = new ScriptedWorld(script);
  const dir = options.dir ?? aFolder();
  const summary = await crawlSite({
    startUrl: HOME,
    dir,
    fetcher: world,
    clock: world,
    reader: { inline: createReader, module: null },
    readingThreads: 0,
    variantPages: 0,
    confirmAfterMs: 0,
    concurrency: 1,
    pause: async () => {},
    ...options,
  });
  const crawl = openCrawl(dir);
  const targets = [...crawl.targets()];
  crawl.close();
  // As the checks do: dead is what failed twice and never answered.
  const dead = targets
    .filter(({ observations }) => observations.length > 1 && observations.every((seen) => seen.kind !== 'answered' || seen.status! >= 400))
    .map(({ url }) => url);
  return { summary, targets, dead, dir };
}

const withLinks = (...links: string[]): string =>
  `<title>首页</title><main><p>正文</p>${links.map((url) => `<a href="${url}">${url}</a>`).join('')}</main>`;
const FINE = aPage('页', []).replace(/<nav>.*<\/nav>/, '');

it.each<Said>(['reset', 'refused', 'timeout', 'dns', 502])(
  'the last few links meet the death (%s): incomplete, none is dead',
  async (death) => {
    let answers = 0;
    const { summary, dead } = await crawled((url) => {
      if (++answers > 2) return death;
      return url === HOME ? withLinks('/a.html', '/b.html', '/c.pdf') : FINE;
    });
    expect(dead).toEqual([]);
    expect(summary.complete).toBe(false);
    expect(summary.incompleteReason).toMatch(/中途停止响应/);
  },
);

it('a good answer that is read after the first failures does not hide that the site died after it', async () => {
  const late = Promise.withResolvers<Said>();
  let failures = 0;
  const links = Array.from({ length: 30 }, (_, i) => `/p${i}.html`);
  const { summary, dead } = await crawled(
    (url) => {
      if (url === HOME) return failures === 0 ? withLinks('/late.html', ...links) : 'reset';
      if (url.endsWith('late.html')) return late.promise;
      if (++failures === 6) late.resolve(FINE);
      return 'reset';
    },
    { concurrency: 2 },
  );
  expect(summary.incompleteReason).toMatch(/中途停止响应/);
  expect(dead).toEqual([]);
});

it('a site that dies while failed links are asked again confirms nothing', async () => {
  let isDead = false;
  let odd = 0;
  const { summary, dead } = await crawled((url) => {
    if (isDead) return 'reset';
    if (url === HOME) return withLinks('/odd.html', '/f.pdf', '/z.html');
    if (url.endsWith('z.html')) return FINE;
    // The third asking is the confirmation.
    if (url.endsWith('odd.html') && ++odd === 3) isDead = true;
    return 'reset';
  });
  expect(summary.incompleteReason).toMatch(/中途停止响应/);
  expect(dead).toEqual([]);
});

it('a short outage that ends before the asking again costs nothing', async () => {
  let asked = 0;
  const { summary, dead, targets } = await crawled((url) => {
    if (url === HOME) return withLinks('/a.html', '/b.html');
    return ++asked <= 4 ? 'reset' : FINE;
  });
  expect(summary).toMatchObject({ complete: true, pages: 3 });
  expect(dead).toEqual([]);
  expect(targets).toHaveLength(3);
});

it('a link whose connection always breaks on a site that lives is dead; so are 404 and a host that is not there', async () => {
  const { summary, dead, targets } = await crawled((url) => {
    if (url === HOME) return withLinks('/broken.html', '/none.html', '/f.pdf', 'http://gone.test/x');
    if (url.endsWith('none.html')) return 404;
    return url.startsWith('http://gone.test') ? 'dns' : 'reset';
  });
  expect(summary.complete).toBe(true);
  expect(dead.sort()).toEqual(['http://gone.test/x', `${HOME}broken.html`, `${HOME}f.pdf`, `${HOME}none.html`]);
  expect(targets.find(({ url }) => url.endsWith('broken.html'))!.observations).toHaveLength(3);
});

it('404 that was seen twice stays dead when the site dies afterwards, a breakdown does not', async () => {
  let answers = 0;
  const { dead } = await crawled((url) => {
    if (++answers > 4) return 'reset';
    return url === HOME ? withLinks('/none.html', '/a.html', '/b.html') : url.endsWith('none.html') ? 404 : FINE;
  });
  expect(dead).toEqual([`${HOME}none.html`]);
});

it('another host that answered and then fell silent proves nothing, one that goes on answering does', async () => {
  let died = false;
  const { summary, dead } = await crawled((url) => {
    if (url === HOME)
      return withLinks('http://dies.test/1.html', 'http://dies.test/2.html', 'http://lives.test/1.html', 'http://lives.test/2.html');
    if (url === 'http://lives.test/2.html') return 'reset';
    if (url.startsWith('http://lives.test')) return FINE;
    if (url === 'http://dies.test/1.html' && !died) {
      died = true;
      return FINE;
    }
    return 'reset';
  });
  expect(summary.complete).toBe(true);
  expect(dead).toEqual(['http://lives.test/2.html']);
});

it('stopped before the asking again: not dead; going on asks again, and the site must show life first', async () => {
  const stop = new AbortController();
  let isDead = false;
  const script: Script = (url) => {
    if (isDead) return 'refused';
    if (url === HOME) return withLinks('/a.html', '/b.html');
    // Whole addresses: the name that is asked to learn the not-found page is random and may end in any digit.
    if (url === `${HOME}b.html`) stop.abort();
    return url === `${HOME}a.html` ? 'reset' : FINE;
  };
  const first = await crawled(script, { signal: stop.signal });
  expect(first.dead).toEqual([]);
  expect(first.targets.find(({ url }) => url === `${HOME}a.html`)!.observations.filter(isBreakdown)).toHaveLength(1);
  isDead = true;
  const second = await crawled(script, { dir: first.dir, resume: true });
  expect(second.dead).toEqual([]);
  expect(second.summary.incompleteReason).toMatch(/中途停止响应/);
  isDead = false;
  const third = await crawled(script, { dir: first.dir, resume: true });
  expect(third.summary.complete).toBe(true);
  expect(third.dead).toEqual([`${HOME}a.html`]);
});

it('going on knows which other hosts had answered: one that has died since gives no dead link', async () => {
  const stop = new AbortController();
  let isDead = false;
  const script: Script = (url) => {
    if (url.startsWith('http://other.test')) return isDead ? 'refused' : FINE;
    if (url === HOME) return withLinks('/last.html', 'http://other.test/1.html', 'http://other.test/2.html', 'http://other.test/3.html');
    return FINE;
  };
  let seen = 0;
  const first = await crawled(
    (url) => {
      if (url === 'http://other.test/1.html' && ++seen === 1) queueMicrotask(() => stop.abort());
      return script(url);
    },
    { signal: stop.signal, externalConcurrency: 1 },
  );
  const answered = first.targets.filter(({ url, observations }) => url.startsWith('http://other.test') && observations.length > 0);
  expect(answered.map(({ url }) => url)).toEqual(['http://other.test/1.html']);
  isDead = true;
  const second = await crawled(script, { dir: first.dir, resume: true });
  expect(second.summary.complete).toBe(true);
  expect(second.dead).toEqual([]);
});
