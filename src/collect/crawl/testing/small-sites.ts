/** Small sites of tests, closed after each, and what a crawl of one holds. */
import type { LinkTarget } from '../../../page/index.ts';
import { openCrawl } from '../view.ts';
import { aPage, type LocalSite, localSite, type Route } from './local-site.ts';

const sites: LocalSite[] = [];

/** A site with a list beside its own routes. */
export async function aSite(routes: Record<string, Route>, host?: string): Promise<LocalSite> {
  const site = await localSite({ '/list/': aPage('列表', []), ...routes }, host);
  sites.push(site);
  return site;
}

/** Closes the sites of a test. */
export async function closeSites(): Promise<void> {
  await Promise.all(sites.splice(0).map((site) => site.close()));
}

/** What the crawl in `dir` holds. */
export function read(dir: string) {
  const crawl = openCrawl(dir);
  try {
    const pages = [...crawl.pages()];
    const targets = [...crawl.targets()];
    const byPath = (path: string): LinkTarget | undefined => targets.find((target) => URL.parse(target.url)?.pathname === path);
    return {
      pages,
      targets,
      byPath,
      paths: pages.map((page) => new URL(page.url).pathname).sort(),
      meta: crawl.meta,
      traps: crawl.traps(),
    };
  } finally {
    crawl.close();
  }
}
