/** crawlee's HttpCrawler over a whole site, links taken by a regular expression: `node crawlee.mjs URL`. */
import { Configuration, HttpCrawler, log } from 'crawlee';

log.setLevel(log.LEVELS.OFF);
const start = process.argv[2];
const { host } = new URL(start);
const broken = new Set();
const seen = new Set();
let pages = 0;
const crawler = new HttpCrawler(
  {
    minConcurrency: 20,
    maxConcurrency: 100,
    maxRequestRetries: 0,
    useSessionPool: false,
    additionalMimeTypes: ['application/pdf', 'application/msword', 'text/html'],
    async requestHandler({ request, response, body, contentType, crawler: self }) {
      if (response.statusCode === 404) {
        broken.add(request.url);
        return;
      }
      if (!/html/.test(contentType.type)) return;
      pages++;
      const found = [];
      for (const match of body.toString().matchAll(/href=["']([^"'#]+)/g)) {
        const url = URL.parse(match[1], request.loadedUrl);
        if (!url || url.host !== host || seen.has(url.href)) continue;
        seen.add(url.href);
        found.push(url.href);
      }
      if (found.length > 0) await self.addRequests(found);
    },
    failedRequestHandler({ request, response }, error) {
      if (response?.statusCode === 404 || /404/.test(error.message)) broken.add(request.url);
    },
  },
  new Configuration({ persistStorage: false, purgeOnStart: true, systemInfoIntervalMillis: 60_000 }),
);
await crawler.run([start]);
console.log(JSON.stringify({ pages, broken: [...broken] }));
process.exit(0);
