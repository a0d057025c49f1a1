/** Entries of a page as they are remembered: each address once, in order; which of their own pages are worth reading. */
import { type BeijingDate, hostOf, isFile, type ListItem, type PageFacts, pageKey } from '../../page/index.ts';

export interface Entry {
  /** The same for all spellings of its address; its title where it has none. */
  key: string;
  url: string | null;
  title: string;
  date: BeijingDate | null;
  isPinned: boolean;
}

/** Entries kept of one page. */
const MOST_ENTRIES = 300;
const LONGEST = 2000;

/** The page's entries: those of its list, on a home page those of all its lists. */
export function entriesOf(facts: Pick<PageFacts, 'items' | 'lists'>, isHome: boolean): Entry[] {
  const found = new Map<string, Entry>();
  const items: ListItem[] = isHome ? [...facts.items, ...facts.lists.flatMap((list) => list.items)] : facts.items;
  for (const item of items) {
    const title = item.title.replace(/\s+/g, ' ').trim().slice(0, 300);
    const url = /^https?:/i.test(item.url) && item.url.length <= LONGEST ? item.url : null;
    if (url === null && title === '') continue;
    const key = (url === null ? `title:${title}` : pageKey(url)).slice(0, LONGEST);
    const known = found.get(key);
    if (known === undefined) {
      if (found.size >= MOST_ENTRIES) break;
      found.set(key, { key, url, title, date: item.date, isPinned: item.pinned === true });
    } else if (known.date === null) known.date = item.date;
  }
  return [...found.values()];
}

/** Read at the first look: enough to know the newest. */
const READ_AT_FIRST = 6;
/** New entries whose pages are read after one look. */
const READ_AFTER = 60;

/**
 * Keys of the entries whose pages are to be read, and of those that stand elsewhere (a file, another host), whose list date counts.
 * At the first look the newest, by date and place; later all that are new.
 */
export function toRead(
  entries: readonly Entry[],
  isNew: (key: string) => boolean,
  { pageUrl, isFirst }: { pageUrl: string; isFirst: boolean },
): { read: Set<string>; elsewhere: Set<string> } {
  const elsewhere = new Set(
    entries.flatMap(({ key, url }) => (url === null || isFile(url) || hostOf(url) !== hostOf(pageUrl) ? [key] : [])),
  );
  const own = entries.filter(({ key }) => isNew(key) && !elsewhere.has(key));
  // Without a date the order of the page is all there is: those stand first among the possible newest.
  const byDate = own.filter(({ date }) => date !== null).sort((a, b) => (a.date! < b.date! ? 1 : a.date! > b.date! ? -1 : 0));
  const undated = own.filter(({ date }) => date === null);
  const chosen = isFirst
    ? [...byDate.slice(0, READ_AT_FIRST), ...undated.slice(0, READ_AT_FIRST)]
    : [...undated, ...byDate].slice(0, READ_AFTER);
  return { read: new Set(chosen.map(({ key }) => key)), elsewhere };
}
