/**
 * Which entries of a column page are the column's own: lists of other columns beside it (最新信息, 热门, 推荐) must not
 * make a stale column fresh or a blank one full.
 */
import type { ListItem } from '../../facts.ts';
import { columnKey, folderOf, pageKey } from '../address.ts';
import type { ListNote, SiteIndex } from '../site-index.ts';
import type { Candidate } from './candidates.ts';
import { isUnder, type TreePlace } from './tree.ts';

export interface Entries {
  items: ListItem[];
  /** All entries belong to lists of columns under it. */
  fromChildren: boolean;
}

/** What repeats over the columns of the site, or stands on its home page, so that it is no column's own. */
export interface Furniture {
  /** Keys of list entries. */
  items: ReadonlySet<string>;
  /** Keys of links, pictures, films beside the lists. */
  links: ReadonlySet<string>;
}

/** Headings of lists that no column calls its own. */
const SIDE_LIST =
  /热门|热点(?:信息|文章|排行|推荐)|排行|点击榜|推荐(?:阅读|信息|文章)|相关(?:信息|文章|阅读|链接|新闻)|猜你|大家(?:都)?在看/;
/** An entry in the lists of more columns than this, and of this share of them, is furniture. */
const FURNITURE_COLUMNS = 3;
const FURNITURE_SHARE = 0.3;

/** Finds what the first pages of many columns share, and what the home page shows beside its lists. */
export function findFurniture(candidates: readonly Candidate[], index: SiteIndex): Furniture {
  const firsts = new Set(candidates.flatMap(({ pages }) => (pages[0] ? [pages[0]] : [])));
  const withItems = [...firsts].filter((list) => list.items.length > 0);
  const links = repeated([...firsts], (list) => {
    const { inner, files, externals, media, pictures } = list.traces();
    return [...inner, ...files, ...externals, ...media, ...pictures];
  });
  const home = index.home ? index.listAt(index.home.page.finalUrl) : null;
  for (const key of [...(home?.traces().pictures ?? []), ...(home?.traces().media ?? [])]) links.add(key);
  return { items: repeated(withItems, (list) => list.items.map((item) => pageKey(item.url))), links };
}

function repeated(lists: readonly ListNote[], keysOf: (list: ListNote) => string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const key of new Set(keysOf(list))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(FURNITURE_COLUMNS, lists.length * FURNITURE_SHARE);
  return new Set([...counts].filter(([, count]) => count > least).map(([key]) => key));
}

/** The column's own entries over all its pages, each address once, in order. */
export function ownEntries(
  candidate: Candidate,
  keyOf: ReadonlyMap<string, string>,
  tree: ReadonlyMap<string, TreePlace>,
  furniture: Furniture,
  index: SiteIndex,
): Entries {
  const items = new Map<string, ListItem>();
  const foreign = new Map<string, ListItem>();
  const aliens = candidate.pages.map((list) => placesOfOthers(list, candidate, keyOf, tree));
  for (const [page, list] of candidate.pages.entries()) {
    for (const [place, item] of list.items.entries()) {
      const key = pageKey(item.url);
      if (furniture.items.has(key) || keyOf.has(columnKey(item.url))) continue;
      const into = aliens[page]!.has(place) ? foreign : items;
      if (!into.has(key)) into.set(key, item);
    }
  }
  // The reader took these entries as the page's own: when nothing else is there, a heading that says otherwise is wrong.
  const own = [...(items.size > 0 ? items : foreign).values()];
  return { items: own, fromChildren: own.length > 0 && own.every((item) => standsUnder(item, candidate, keyOf, tree, index)) };
}

/** Places of entries that stand under the heading of a column elsewhere, or under 热门, 推荐 and the like. */
function placesOfOthers(
  list: ListNote,
  candidate: Candidate,
  keyOf: ReadonlyMap<string, string>,
  tree: ReadonlyMap<string, TreePlace>,
): Set<number> {
  const foreign = new Set<number>();
  const own = new Set<number>();
  for (const group of list.groups) {
    const key = group.url === null ? undefined : keyOf.get(columnKey(group.url));
    const elsewhere = key !== undefined && key !== candidate.key && key !== candidate.sendsTo && !isUnder(key, candidate.key, tree);
    // A column without a known parent may stand under any landing page.
    const into = SIDE_LIST.test(group.name) || (elsewhere && tree.get(key)?.parent !== null) ? foreign : own;
    for (const place of group.members) into.add(place);
  }
  for (const place of own) foreign.delete(place);
  return foreign;
}

/** The entry belongs to a column under this one: its article's breadcrumb says so, else its address. */
function standsUnder(
  item: ListItem,
  candidate: Candidate,
  keyOf: ReadonlyMap<string, string>,
  tree: ReadonlyMap<string, TreePlace>,
  index: SiteIndex,
): boolean {
  const trail = index.noteAt(item.url)?.trail ?? null;
  const named = trail === null ? undefined : keyOf.get(trail);
  const home = named ?? columnAbove(pageKey(item.url), keyOf);
  return home !== undefined && home !== candidate.key && isUnder(home, candidate.key, tree);
}

function columnAbove(key: string, keyOf: ReadonlyMap<string, string>): string | undefined {
  for (let folder = folderOf(key); folder !== null; folder = folderOf(folder)) {
    const column = keyOf.get(folder);
    if (column !== undefined) return column;
  }
  return undefined;
}
