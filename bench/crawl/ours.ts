/**
 * Our own full inspection of a site up to the stored crawl: fetch, decode, links, facts, text engine, external links,
 * confirmation of failures, everything written.
 *
 *     node bench/crawl/ours.ts URL DIR [--connections 32] [--threads 0] [--earlier DIR]
 *
 * Prints one JSON line. The pause before a failure is asked again is 0, the requests themselves are made.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { createReader } from '../../src/campaign/inspection/reader.ts';
import { crawlSite, createFetcher } from '../../src/collect/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { connections: { type: 'string', default: '32' }, threads: { type: 'string', default: '0' }, earlier: { type: 'string' } },
});
const [startUrl, dir] = positionals;
if (!startUrl || !dir) {
  console.error('用法：node bench/crawl/ours.ts 网址 目录');
  process.exit(2);
}
const connections = Number(values.connections);
const threads = Number(values.threads);
const data = { today: '2026-11-20' };
rmSync(dir, { recursive: true, force: true });
const started = performance.now();
const fetcher = createFetcher({
  hosts: null,
  allowPrivate: true,
  concurrency: connections,
  timeoutMs: 15_000,
  userAgent: 'zhengxun-bench/1',
});
const summary = await crawlSite({
  startUrl,
  dir,
  earlier: values.earlier ?? null,
  fetcher,
  reader: { inline: () => createReader(data), module: new URL('../../src/campaign/inspection/reader.ts', import.meta.url), data },
  readingThreads: threads,
  concurrency: connections,
  confirmAfterMs: 0,
  allowPrivate: true,
});
await fetcher.close();
const ms = Math.round(performance.now() - started);
console.log(
  JSON.stringify({
    pages: summary.pages,
    complete: summary.complete,
    ms,
    broken: brokenIn(dir),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

/** Addresses that last answered 400 or more, from the file itself: where they are linked is worked out by the judging, not by the crawl. */
function brokenIn(folder: string): string[] {
  const db = new DatabaseSync(path.join(folder, 'crawl.sqlite'), { readOnly: true });
  const rows = db
    .prepare(
      `SELECT t.url, coalesce(p.status, json_extract(t.observations, '$[#-1].status')) AS last
       FROM targets t LEFT JOIN pages p ON p.target = t.id WHERE t.same_as IS NULL AND last >= 400 ORDER BY t.id`,
    )
    .all();
  db.close();
  return rows.map((row) => row.url as string);
}
