/** Pages as watching keeps them, in the shape of a crawl: so that artifacts and checks read them as they read an inspection. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { CrawledPage, CrawlVariant, CrawlView, LinkTarget, PageFacts, PageReading, TextBlock } from '../../page/index.ts';

/** A page as it was read. */
export interface KeptPage {
  url: string;
  way: CrawledPage['way'];
  facts: PageFacts;
  /** Clicks from the home page; 0 = home. */
  depth: number;
  /** ms, UTC. */
  seenAt: number;
}

export interface KeptSite {
  homeUrl: string;
  pages: readonly KeptPage[];
  /** Addresses that were found to lead to a file or another host. */
  elsewhere?: readonly string[];
  texts?: readonly TextBlock[];
  variants?: readonly CrawlVariant[];
}

/** The view. */
export function viewOf({ homeUrl, pages, elsewhere = [], texts = [], variants }: KeptSite): CrawlView {
  const crawled = pages.map(
    ({ url, way, facts, depth, seenAt }, id): CrawledPage => ({
      ...{ id, url, finalUrl: facts.url, status: 200, fetchedAt: seenAt, firstByteMs: null, totalMs: 0, depth },
      ...{ parentUrl: depth === 0 ? null : homeUrl, lastModified: null, sha256: '', way, facts },
    }),
  );
  const byUrl = new Map(crawled.flatMap((page) => [[page.finalUrl, page] as const, [page.url, page] as const]));
  const away = new Set(elsewhere);
  const home = crawled.find((page) => page.depth === 0);
  const at = new Date(Math.max(0, ...pages.map(({ seenAt }) => seenAt))).toISOString();
  return {
    meta: {
      ...{ startUrl: homeUrl, finalUrl: home?.finalUrl ?? homeUrl, startedAt: at, finishedAt: at, complete: true, incompleteReason: null },
      ...{ pages: crawled.length, links: 0, bytes: 0, skipped: {}, allowPrivate: false, home: [] },
    },
    pages: () => crawled.values(),
    page: (url) => byUrl.get(url) ?? null,
    targets: () => [].values(),
    target: (url) => (away.has(url) ? awayTarget(url) : null),
    texts: () => texts.values(),
    ...(variants === undefined ? {} : { variants: () => variants.values() }),
  };
}

const awayTarget = (url: string): LinkTarget => ({
  ...{ url, kind: 'external', observations: [], skipped: null, pageCount: 1, shared: false, places: [], title: null, sample: null },
  contentType: null,
});

/** A reading as facts with its links. */
export function wholeFacts({ facts, blocks }: PageReading): PageFacts {
  return { ...facts, links: blocks.flatMap((block) => block.links) };
}

/** Facts of a page, packed for the database. */
export function packPage(page: Pick<KeptPage, 'way' | 'facts'>): Buffer {
  return deflateSync(JSON.stringify(page));
}

/** As packed by ourselves. */
export function unpackPage(packed: Buffer): Pick<KeptPage, 'way' | 'facts'> {
  return JSON.parse(inflateSync(packed).toString()) as Pick<KeptPage, 'way' | 'facts'>;
}

/** What is kept of an entry's own page: enough to know when it was published and which column it names. */
export function articleNote({ facts }: PageReading): Record<string, unknown> {
  const { url, title, heading, publishedAt, publishedFrom, breadcrumb, kind } = facts;
  return {
    ...{ url, title: title.slice(0, 300), heading: heading?.slice(0, 300) ?? null, publishedAt, publishedFrom, kind },
    breadcrumb: breadcrumb.slice(0, 12),
  };
}

/** Such a note as facts of a page. */
export function noteFacts(note: Record<string, unknown>): PageFacts {
  return { ...EMPTY, ...note };
}

const EMPTY: PageFacts = {
  ...{ url: '', charset: 'utf-8', garbled: false, title: '', heading: null, siteName: null, siteCode: null, columnName: null },
  ...{ columnType: null, metas: {}, publishedAt: null, documentDate: null, source: null, breadcrumb: [], text: '', links: [] },
  ...{ items: [], lists: [], next: null, guide: null, messages: null, kind: 'article', forms: [], hidden: [] },
  identity: {
    ...{ partyGovernmentMark: null, siteCode: null, icp: null, publicSecurity: null, organizer: null, contact: null },
    errorReportEntry: null,
  },
  ...{ emptyNotice: null, soft404: null, scriptList: null, sentOnTo: null, challenge: null, skeleton: '' },
};
