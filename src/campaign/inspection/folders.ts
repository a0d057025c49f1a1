/** Where an inspection keeps its things when the caller names no folder. */
import { homedir } from 'node:os';
import path from 'node:path';

/** The installation's data folder: `ZHENGXUN_DATA`, or `zhengxun` under the user's data directory. */
export function dataFolder(): string {
  const named = process.env.ZHENGXUN_DATA;
  if (named) return path.resolve(named);
  return path.join(process.env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share'), 'zhengxun');
}

/** Folder of the crawl of a site begun at an instant: host and time, safe as a file name. */
export function crawlFolder(url: string, epochMs: number): string {
  const host = new URL(url).host.replace(/[^a-z0-9.-]+/gi, '_');
  return path.join(dataFolder(), 'crawls', `${host}-${new Date(epochMs).toISOString().replace(/[:.]/g, '')}`);
}
