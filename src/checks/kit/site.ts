/** Where a finding about the site as a whole is shown. */
import type { CrawlMeta } from '../../page/index.ts';

/** Address of the home page: after redirects where it answered. */
export function homeUrl(crawl: CrawlMeta): string {
  return crawl.finalUrl ?? crawl.startUrl;
}
