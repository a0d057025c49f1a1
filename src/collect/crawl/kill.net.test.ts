/** `kill -9` at random moments: nothing lost, nothing doubled, the bodies intact. */
import { spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { spoolPath } from './spool.ts';
import { aFolder, cleanUp, crawlForTest } from './testing/crawling.ts';
import { aPage, type LocalSite, localSite, type Route } from './testing/local-site.ts';
import { openCrawl, type StoredCrawl } from './view.ts';

const KILLS = 20;
const PAGES = 240;

let site: LocalSite;
beforeAll(async () => {
  const routes: Record<string, Route> = { '/': aPage('首页', ['/p0.html', '/p1.html', '/dead.html', '/go']), '/list/': aPage('列表', []) };
  for (let i = 0; i < PAGES; i++) {
    const links = [2 * i + 1, 2 * i + 2].filter((n) => n < PAGES).map((n) => `/p${n}.html`);
    if (i % 7 === 0) links.push(`/f${i}.pdf`, `/p${i}.html?utm_source=x`, `/dead${i}.html`);
    routes[`/p${i}.html`] = aPage(`页${i}`, links, `第${i}页的正文`.repeat(40));
    routes[`/f${i}.pdf`] = { headers: { 'content-type': 'application/pdf' }, body: 'pdf' };
  }
  routes['/go'] = { status: 302, headers: { location: '/p5.html' } };
  site = await localSite(routes);
});
afterAll(async () => {
  await site.close();
  cleanUp();
});

/** Runs the child until it ends, or until it has made so many requests and a few ms more; its output, or null when it was killed. */
function runChild(dir: string, killAfter: number | null): Promise<string | null> {
  return new Promise((resolve) => {
    const script = path.join(import.meta.dirname, 'testing/crawl-child.ts');
    const child = spawn(process.execPath, [script, `${site.origin}/`, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let requests = 0;
    child.stdout.on('data', (data) => {
      output += data;
    });
    site.onRequest = () => {
      if (++requests === killAfter) setTimeout(() => child.kill('SIGKILL'), randomInt(0, 20));
    };
    child.on('close', (_code, signal) => {
      site.onRequest = () => {};
      resolve(signal === 'SIGKILL' ? null : output);
    });
  });
}

function contents(crawl: StoredCrawl) {
  const pages = [...crawl.pages()].map((page) => `${new URL(page.finalUrl).pathname} ${page.facts.title} ${page.facts.links.length}`);
  // Which of two addresses of one page is asked first depends on timing; the page is the same.
  const targets = [...crawl.targets()].filter((target) => !/\/(?:go|p5\.html)$/.test(target.url));
  return {
    pages: pages.sort(),
    targets: targets
      .map((target) => `${new URL(target.url).pathname} ${target.kind} ${target.observations.at(-1)?.status} ${target.pageCount}`)
      .sort(),
  };
}

it(`${KILLS} kills at random moments, then the end: as if nothing had happened`, { timeout: 180_000 }, async () => {
  const undisturbed = aFolder();
  await crawlForTest({ startUrl: `${site.origin}/`, dir: undisturbed });
  let dir = aFolder();
  const pagesAtKill = new Set<number>();
  for (let kills = 0; kills < KILLS; ) {
    const output = await runChild(dir, randomInt(1, 150));
    if (output === null) {
      kills++;
      pagesAtKill.add(pagesIn(dir));
      continue;
    }
    // It reached its end before the kill: the rest of the kills fall on a new crawl.
    expect(output).toBe('complete');
    check(dir, undisturbed);
    dir = aFolder();
  }
  expect(await runChild(dir, null)).toBe('complete');
  check(dir, undisturbed);
  // The kills fell on different moments, not all before the first page.
  expect(pagesAtKill.size).toBeGreaterThan(3);
});

function pagesIn(dir: string): number {
  try {
    const db = new DatabaseSync(path.join(dir, 'crawl.sqlite'), { readOnly: true });
    try {
      return Number(db.prepare('SELECT count(*) AS n FROM pages').get()!.n);
    } finally {
      db.close();
    }
  } catch {
    return 0;
  }
}

function check(dir: string, undisturbed: string): void {
  const expected = openCrawl(undisturbed);
  const crawl = openCrawl(dir);
  expect(contents(crawl)).toEqual(contents(expected));
  const { pages, links } = expected.meta;
  expect(crawl.meta).toMatchObject({ pages, links, complete: true });
  let bodies = 0;
  for (const page of crawl.pages()) {
    const body = crawl.body(page.url)!;
    expect(createHash('sha256').update(body.wire).digest('hex')).toBe(page.sha256);
    bodies += body.wire.length;
  }
  expect(statSync(spoolPath(dir)).size).toBe(bodies);
  crawl.close();
  expected.close();
}
