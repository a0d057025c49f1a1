/**
 * Lists that scripts fill: first what stands in a plain file beside the page, then, where reading is not enough, a browser.
 * Nothing here decides whether a column is blank; it only gives the page its best reading.
 */
import type { Browser, Fetcher, Supplement } from '../../collect/index.ts';
import { type ListItem, type PageFacts, readRecords } from '../../page/index.ts';
import { textOfAnswer } from './answer-text.ts';

type PageOnSite = { url: string; facts: Omit<PageFacts, 'links'> };

export interface SupplementOptions {
  fetcher: Fetcher;
  /** Null: no browser may or can be used. */
  browser: Browser | null;
  /** Render every page whose list a script fills, even when records were found beside it. */
  always: boolean;
}

/** Files asked for one page; a page with more shows other things too. */
const MAX_RECORD_FILES = 3;
/** Pages of one list that are asked for. */
const MAX_RECORD_PAGES = 200;
const MAX_RECORD_BYTES = 4 << 20;

/** A better reading of a page, null when there is none. Rejects never. */
export function createSupplement({ fetcher, browser, always }: SupplementOptions): (page: PageOnSite) => Promise<Supplement | null> {
  return async ({ url, facts }) => {
    const { scriptList } = facts;
    if (scriptList === null) return null;
    const items = await recordsOf(fetcher, url, scriptList.records);
    if (items.length > 0 && !always) return { way: 'records', items };
    if (browser === null || (!scriptList.needsBrowser && !always)) return items.length > 0 ? { way: 'records', items } : null;
    const rendered = await browser.render(url);
    if (rendered.kind === 'rendered' && rendered.status < 400) return { way: 'browser', bytes: rendered.html };
    return items.length > 0 ? { way: 'records', items } : null;
  };
}

async function recordsOf(fetcher: Fetcher, pageUrl: string, addresses: readonly string[]): Promise<ListItem[]> {
  const host = new URL(pageUrl).host;
  for (const address of addresses.slice(0, MAX_RECORD_FILES)) {
    // Records of another host would be that host's list.
    if (URL.parse(address)?.host !== host) continue;
    const items = await recordsAt(fetcher, address, pageUrl);
    if (items.length > 0) return [...items, ...(await laterPages(fetcher, address, pageUrl, items))];
  }
  return [];
}

/** Entries of the following pages of a paged list, until one brings nothing new. */
async function laterPages(fetcher: Fetcher, first: string, pageUrl: string, shown: readonly ListItem[]): Promise<ListItem[]> {
  const known = new Set(shown.map((item) => item.url));
  const later: ListItem[] = [];
  for (let page = 2; page <= MAX_RECORD_PAGES; page++) {
    const address = addressOfPage(first, page);
    if (address === null) break;
    const fresh = (await recordsAt(fetcher, address, pageUrl)).filter((item) => !known.has(item.url));
    if (fresh.length === 0) break;
    for (const item of fresh) known.add(item.url);
    later.push(...fresh);
  }
  return later;
}

/** Address of a later page of records: by its `page` parameter; the disclosure catalogue (gkmlpt) leaves it out on the first. Null: not paged. */
function addressOfPage(first: string, page: number): string | null {
  const url = new URL(first);
  if (!url.searchParams.has('page') && !/\/gkmlpt\/api\/all\/\d+$/.test(url.pathname)) return null;
  url.searchParams.set('page', String(page));
  return url.href;
}

async function recordsAt(fetcher: Fetcher, address: string, pageUrl: string): Promise<ListItem[]> {
  const answer = await fetcher.fetch({ url: address, maxBytes: MAX_RECORD_BYTES, headers: { referer: pageUrl } });
  if (answer.kind !== 'answered' || answer.status !== 200) return [];
  return readRecords(textOfAnswer(answer.body, answer.headers['content-type'] ?? ''), answer.finalUrl);
}
