/**
 * A close look at the site when its crawl has ended: the search is tried, a few pages are read as written, the home
 * address is asked over IPv6. Stored with the crawl. How much is asked follows from the rulebook; a look that is not
 * needed is not taken.
 */
import { draw } from '../../checks/index.ts';
import {
  askOverIpv6,
  type Browser,
  createVisitor,
  decodeBody,
  type Fetcher,
  type NetworkOptions,
  type StoredCrawl,
  storeCloseLook,
} from '../../collect/index.ts';
import { daysBefore, type PageAsWritten, readAsWritten, type SiteGiven } from '../../page/index.ts';
import { type Rulebook, tasksOf } from '../../rulebook/index.ts';
import { trySearch } from './search-trial.ts';

export interface CloseLookOptions {
  crawl: StoredCrawl;
  given: SiteGiven;
  rulebook: Rulebook;
  /** Of all draws: that of the judgement to come. */
  seed: string;
  fetcher: Fetcher;
  network: NetworkOptions;
  /** Null: no browser may or can be used. */
  browser: Browser | null;
  obeyRobots: boolean;
  signal: AbortSignal;
  /** ms since the epoch, UTC. */
  now(): number;
}

/** Between two questions to a search. */
const GAP_MS = 500;
/** Pages read as written, beside the home page. */
const CONTENT_PAGES = 10;
const COLUMN_PAGES = 5;
const MAX_BYTES = 8 << 20;
/** A search need not know what was published in these last days, nor what is years old. */
const YOUNGEST_DAYS = 3;
const OLDEST_DAYS = 730;
/** Pages looked through for links to lower-level sites. */
const PAGES_WITH_LINKS = 10;

/** Looks and stores, once; nothing when the home page was not read or the crawl was stopped. Throws FatalError for the disk. */
export async function lookClosely(options: CloseLookOptions): Promise<void> {
  const { crawl, given, rulebook, seed, network, now, signal } = options;
  const home = homeOf(crawl);
  if (home === null || signal.aborted || (crawl.closeLook?.() ?? null) !== null) return;
  const tasks = tasksOf(rulebook, given);
  const isAsked = (check: string) => tasks.some((task) => task.check === check);
  const size = (check: string) =>
    Math.max(0, ...tasks.filter((task) => task.check === check).map((task) => Number(task.options.sampleSize ?? 0)));
  const pages = [...crawl.pageList()].filter((page) => page.status < 400);
  const ipv6 = isAsked('missing-ipv6') ? await askOverIpv6(home.finalUrl, { ...network, signal }) : null;
  const search = isAsked('missing-search')
    ? await trySearch({
        visitor: createVisitor({ fetcher: options.fetcher, robotsName: 'zhengxun', obeyRobots: options.obeyRobots, gapMs: GAP_MS, signal }),
        browser: options.browser,
        home: { ...home, url: home.finalUrl },
        titles: knownTitles(crawl, draw(seed, pages.filter(isOld), pages.length), size('unfound-titles')),
        lower: lowerTitles(
          crawl,
          draw(
            seed,
            pages.filter((page) => page.kind === 'list'),
            PAGES_WITH_LINKS,
          ),
          size('unfound-lower-titles'),
          seed,
        ),
        now,
      })
    : null;
  const written = [
    ...readWritten(crawl, [{ url: home.url }], 'home'),
    ...readWritten(
      crawl,
      draw(
        seed,
        pages.filter((page) => page.kind === 'article'),
        CONTENT_PAGES,
      ),
      'content',
    ),
    ...readWritten(
      crawl,
      draw(
        seed,
        pages.filter((page) => page.kind === 'list' && page.url !== home.url),
        COLUMN_PAGES,
      ),
      'column',
    ),
  ];
  if (signal.aborted) return;
  storeCloseLook(crawl.dir, { at: now(), search, pages: written }, ipv6);

  function isOld({ kind, publishedAt }: { kind: string; publishedAt: string | null }): boolean {
    const day = publishedAt?.slice(0, 10) ?? '';
    return kind === 'article' && day >= daysBefore(given.asOf, OLDEST_DAYS) && day <= daysBefore(given.asOf, YOUNGEST_DAYS);
  }
}

/** The home page with its bytes; null when it was not read or its body is gone. */
function homeOf(crawl: StoredCrawl) {
  const { startUrl, finalUrl } = crawl.meta;
  const page = crawl.page(finalUrl ?? startUrl) ?? crawl.page(startUrl);
  const stored = page && (crawl.body(page.url) ?? crawl.body(page.finalUrl));
  if (!page || !stored) return null;
  const bytes = decodeBody(stored.wire, stored.headers['content-encoding'] ?? null, MAX_BYTES).body;
  const isRead = page.facts.links.length >= 5 && page.facts.challenge === null;
  return { url: page.url, finalUrl: page.finalUrl, bytes, contentType: stored.headers['content-type'] ?? null, isRead };
}

/** Titles that stand for themselves: long enough to be found by, and on no other drawn page. */
function knownTitles(crawl: StoredCrawl, drawn: readonly { url: string }[], size: number): { url: string; title: string }[] {
  const titles = new Map<string, string>();
  for (const { url } of drawn) {
    if (titles.size >= size) break;
    const facts = crawl.page(url)?.facts;
    const title = (facts?.heading ?? '').trim();
    if (isTelling(title) && !titles.has(title)) titles.set(title, url);
  }
  return [...titles].map(([title, url]) => ({ title, url }));
}

const isTelling = (title: string): boolean => [...title].length >= 8 && [...title].length <= 60 && /\p{Script=Han}{4}/u.test(title);

/** Headlines of sites below this one, by their host names; other domains may be anybody's. */
function lowerTitles(crawl: StoredCrawl, lists: readonly { url: string }[], size: number, seed: string): { url: string; title: string }[] {
  if (size === 0) return [];
  const { startUrl, finalUrl } = crawl.meta;
  const own = new Set([startUrl, finalUrl ?? startUrl].map((url) => new URL(url).hostname));
  const parents = [...own].map((host) => host.replace(/^www\./, ''));
  const found = new Map<string, string>();
  for (const url of [finalUrl ?? startUrl, ...lists.map((list) => list.url)]) {
    for (const link of crawl.page(url)?.facts.links ?? []) {
      if (link.kind !== 'page' || link.place === 'nav' || link.place === 'footer') continue;
      const target = URL.parse(link.url);
      if (!target || own.has(target.hostname) || !parents.some((parent) => target.hostname.endsWith(`.${parent}`))) continue;
      const isHeadline = target.pathname.length > 1 && isTelling(link.text) && [...link.text].length >= 10;
      if (isHeadline && ![...found.values()].includes(link.text)) found.set(link.url, link.text);
    }
  }
  return draw(
    seed,
    [...found].map(([url, title]) => ({ url, title })),
    size,
  );
}

function readWritten(crawl: StoredCrawl, pages: readonly { url: string }[], kind: PageAsWritten['kind']): PageAsWritten[] {
  return pages.flatMap(({ url }) => {
    const stored = crawl.body(url);
    if (stored === null) return [];
    const { body } = decodeBody(stored.wire, stored.headers['content-encoding'] ?? null, MAX_BYTES);
    return [readAsWritten(body, { url: stored.url, contentType: stored.headers['content-type'] ?? null }, kind)];
  });
}
