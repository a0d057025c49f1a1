/** Crawls local sites in tests: real sockets, tiny reader, pauses that take no time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createFetcher } from '../../net/http-fetcher.ts';
import { crawlSite } from '../crawl.ts';
import type { CrawlOptions, CrawlSummary } from '../options.ts';
import { createReader } from './tiny-reader.ts';

/** A fresh folder that `cleanUp` removes. */
export function aFolder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'zx-crawl-'));
  folders.push(dir);
  return dir;
}

const folders: string[] = [];

export function cleanUp(): void {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
}

export interface TestCrawl extends Partial<CrawlOptions> {
  startUrl: string;
  hosts?: string;
}

/** Crawls with a real client that may reach 127.0.0.1. */
export async function crawlForTest({ hosts, ...options }: TestCrawl): Promise<CrawlSummary> {
  const concurrency = options.concurrency ?? 8;
  const fetcher = createFetcher({ hosts: hosts ?? null, allowPrivate: true, concurrency, timeoutMs: 5000, userAgent: 'zhengxun-test/1' });
  try {
    return await crawlSite({
      dir: aFolder(),
      fetcher,
      reader: { inline: createReader, module: null },
      variantPages: 0,
      confirmAfterMs: 0,
      pause: async () => {},
      ...options,
    });
  } finally {
    await fetcher.close();
  }
}
