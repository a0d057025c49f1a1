/** Addresses of which this crawl cannot say how they are: a later report that lacks their faults does not show that they are gone. */
import type { CrawlView, LinkTarget, Observation, SkipReason } from '../../page/index.ts';
import type { Report } from '../report/report.ts';

/** Most addresses named; of a site that is mostly out of reach the count says enough. */
const MAX_NAMED = 1000;
/** Left out on purpose: nothing of them was ever to be read. */
const NOT_WANTED: readonly SkipReason[] = ['out-of-scope', 'unsupported'];
/** Answers that say that we may not look, not what is there. */
const NO_LOOK = new Set([401, 403, 405, 407, 408, 412, 418, 425, 426, 429, 451, 521]);

/** What could not be read, in order of address; `more`: how many are not named. */
export function unreadOf(view: CrawlView): Report['coverage']['unread'] {
  const urls: string[] = [];
  for (const target of view.targets()) if (isUnread(target)) urls.push(target.url);
  urls.sort();
  return { urls: urls.slice(0, MAX_NAMED), more: Math.max(0, urls.length - MAX_NAMED) };
}

function isUnread({ skipped, observations }: LinkTarget): boolean {
  if (skipped !== null) return !NOT_WANTED.includes(skipped);
  return observations.length > 0 && !observations.some(isTelling);
}

function isTelling({ kind, status }: Observation): boolean {
  return kind === 'answered' && status !== null && status < 500 && !NO_LOOK.has(status);
}
