/** One process at a time writes a crawl. The operating system holds the lock, so `kill -9` frees it. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { InputError } from '../../platform/index.ts';

export interface CrawlLock {
  release(): void;
}

/** Takes the lock of a crawl's folder; throws InputError when another process (or this one) has it. */
export function lockCrawl(dir: string): CrawlLock {
  const database = new DatabaseSync(path.join(dir, 'crawl.lock'), { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw new InputError(`采集目录 ${dir} 正被另一个进程使用，请等它结束，或另选目录。`, { code: 'crawl-locked', details: { dir }, cause });
  }
  return { release: () => database.close() };
}
