/** What an office's own websites can teach the statistical layer, from crawls that inspections left. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openCrawl } from '../../collect/index.ts';
import { InputError } from '../../platform/index.ts';
import { createLearner, type LearnedAbout, runningText } from '../../text/index.ts';

export interface LearnResult {
  about: LearnedAbout;
  bytes: Uint8Array;
  /** Crawls read. */
  crawls: number;
  /** There was more than a table can take: the rest taught nothing. */
  isFull: boolean;
}

const CRAWL_FILE = 'crawl.sqlite';

/**
 * Learns from the crawls in these folders (a crawl's own folder, or one that holds such folders). Sentences in which a mark
 * stands are left out. `made`: Beijing date. Throws InputError: no crawl there, or fewer than two sites.
 */
export function learnFromCrawls(folders: readonly string[], made: string): LearnResult {
  const dirs = [...new Set(folders.flatMap(crawlsIn))];
  const learner = createLearner();
  let isFull = false;
  // whose sentence counts when two sites have it must not hang on the order of arguments
  for (const { dir, host } of dirs.map((dir) => ({ dir, host: hostOf(dir) })).sort(byHost)) {
    const crawl = openCrawl(dir);
    try {
      for (const { text, marks } of crawl.texts(true)) {
        isFull = !learner.add(host, runningText(text), marks);
        if (isFull) break;
      }
    } finally {
      crawl.close();
    }
  }
  const table = learner.table(made);
  if (table === null) throw new InputError('至少要有两个网站的采集结果才能学习：一个网站独有的写法不作数', { code: 'too-few-sites' });
  return { ...table, crawls: dirs.length, isFull };
}

interface SiteCrawl {
  dir: string;
  host: string;
}

const byHost = (a: SiteCrawl, b: SiteCrawl) => (a.host < b.host ? -1 : a.host > b.host ? 1 : a.dir < b.dir ? -1 : 1);

function crawlsIn(folder: string): string[] {
  const dir = path.resolve(folder);
  if (existsSync(path.join(dir, CRAWL_FILE))) return [dir];
  let names: string[];
  try {
    names = readdirSync(dir);
  } catch (cause) {
    throw new InputError(`无法读取目录 ${folder}，请检查路径和权限`, { code: 'crawl-missing', cause });
  }
  const found = names.map((name) => path.join(dir, name)).filter((one) => existsSync(path.join(one, CRAWL_FILE)));
  if (found.length === 0)
    throw new InputError(`目录 ${folder} 中没有采集结果，请指定 inspect --crawl 所用的目录`, { code: 'crawl-missing' });
  return found;
}

/** The host that answered, without www.: two crawls of one site are one site. */
function hostOf(dir: string): string {
  const crawl = openCrawl(dir);
  try {
    const { finalUrl, startUrl } = crawl.meta;
    return new URL(finalUrl ?? startUrl).host.replace(/^www\./, '');
  } finally {
    crawl.close();
  }
}
