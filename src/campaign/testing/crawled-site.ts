/** A small website on this machine, crawled for real: what tests of the stages after the crawl begin with. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crawlSite, createFetcher } from '../../collect/index.ts';
import { createReader } from '../inspection/reader.ts';

/** Serves an article a paragraph list (and a home page that leads to all), crawls it into `dir` and stops serving. */
export async function crawlArticles(dir: string, articles: readonly (readonly string[])[]): Promise<void> {
  const page = (title: string, body: string) =>
    `<!doctype html><html><head><title>${title}</title></head><body><div class="content">${body}</div></body></html>`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    const article = articles[Number(/^\/(\d+)\.html$/.exec(pathname)?.[1] ?? -1)];
    if (pathname !== '/' && article === undefined) return void response.writeHead(404).end();
    const links = articles.map((_, i) => `<p><a href="/${i}.html">第${i + 1}篇</a></p>`).join('');
    const html = article === undefined ? page('某局', links) : page('通知', article.map((text) => `<p>${text}</p>`).join(''));
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await crawlServed(dir, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** How tests ask servers of this machine. */
export const TEST_NETWORK = { hosts: null, allowPrivate: true, concurrency: 4, timeoutMs: 5000, userAgent: 'zhengxun-test/1' };

/** Crawls a website that the test itself serves on this machine, without waiting anywhere. */
export async function crawlServed(dir: string, startUrl: string): Promise<void> {
  const fetcher = createFetcher(TEST_NETWORK);
  try {
    await crawlSite({
      startUrl,
      dir,
      fetcher,
      reader: { inline: () => createReader({ today: '2026-11-22' }), module: null },
      variantPages: 0,
      confirmAfterMs: 0,
      pause: async () => {},
    });
  } finally {
    await fetcher.close();
  }
}
