/** Where an inspection keeps its things when the caller names no folder. */
import path from 'node:path';
import { dataFolder } from '../../platform/index.ts';

/** Folder of the crawl of a site begun at an instant: host and time, safe as a file name. */
export function crawlFolder(url: string, epochMs: number): string {
  const host = new URL(url).host.replace(/[^a-z0-9.-]+/gi, '_');
  return path.join(dataFolder(), 'crawls', `${host}-${new Date(epochMs).toISOString().replace(/[:.]/g, '')}`);
}
