/** Findings about the site as a whole are shown at its home page. */
import type { CrawlMeta } from '../../page/index.ts';
import type { CheckFinding } from './check.ts';

/** Address of the home page: after redirects where it answered. */
export function homeUrl(crawl: CrawlMeta): string {
  return crawl.finalUrl ?? crawl.startUrl;
}

/** Subject of the finding about a count; no other finding has it. */
const COUNT = 'count';

/** Whether a finding only says that a count was reached: the faults themselves stand beside it. */
export function isAboutCount({ subject }: Pick<CheckFinding, 'subject'>): boolean {
  return subject === COUNT;
}

/** The one finding that says a count was reached, beside those about each subject. Source: contracts.md section 5.4. */
export function countReached(crawl: CrawlMeta, data: CheckFinding['data']): CheckFinding {
  return { outcome: 'fail', message: 'reached', data, subject: COUNT, url: homeUrl(crawl) };
}
