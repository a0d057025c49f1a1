/**
 * Which entries of a column page are the column's own: lists of other columns beside it (最新信息, 热门, 推荐) must not
 * make a stale column fresh or a blank one full.
 */
import type { ListItem } from '../../facts.ts';
import { columnKey, pageKey } from '../address.ts';
import type { ListNote } from '../site-index.ts';
import type { Candidate } from './candidates.ts';
import { isUnder, type TreePlace } from './tree.ts';

export interface Entries {
  items: ListItem[];
  /** All entries belong to lists of columns under it. */
  fromChildren: boolean;
}

/** What repeats over the columns of the site, so that it belongs to none of them. */
export interface Furniture {
  items: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

/** Headings of lists that no column calls its own. */
const SIDE_LIST =
  /热门|热点(?:信息|文章|排行|推荐)|排行|点击榜|推荐(?:阅读|信息|文章)|相关(?:信息|文章|阅读|链接|新闻)|猜你|大家(?:都)?在看/;
/** An entry in the lists of more columns than this, and of this share of them, is furniture. */
const FURNITURE_COLUMNS = 3;
const FURNITURE_SHARE = 0.3;

/** Finds what the first pages of many columns share. */
export function findFurniture(candidates: readonly Candidate[]): Furniture {
  const firsts = new Set(candidates.flatMap(({ pages }) => (pages[0] ? [pages[0]] : [])));
  const withItems = [...firsts].filter((list) => list.items.length > 0);
  return {
    items: repeated(withItems, (list) => list.items.map((item) => pageKey(item.url))),
    links: repeated([...firsts], (list) => list.traces.inner),
  };
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
): Entries {
  const items = new Map<string, ListItem>();
  const children = new Map<string, ListItem>();
  for (const list of candidate.pages) {
    const { foreign, under } = placesOfOthers(list, candidate, keyOf, tree);
    for (const [place, item] of list.items.entries()) {
      const key = pageKey(item.url);
      if (furniture.items.has(key) || foreign.has(place) || keyOf.has(columnKey(item.url))) continue;
      const into = under.has(place) ? children : items;
      if (!into.has(key)) into.set(key, item);
    }
  }
  if (items.size === 0 && children.size > 0) return { items: [...children.values()], fromChildren: true };
  return { items: [...items.values()], fromChildren: false };
}

/** Places of entries that stand under the heading of another column. */
function placesOfOthers(
  list: ListNote,
  candidate: Candidate,
  keyOf: ReadonlyMap<string, string>,
  tree: ReadonlyMap<string, TreePlace>,
): { foreign: Set<number>; under: Set<number> } {
  const foreign = new Set<number>();
  const under = new Set<number>();
  const own = new Set<number>();
  for (const group of list.groups) {
    const key = group.url === null ? undefined : keyOf.get(columnKey(group.url));
    const into = SIDE_LIST.test(group.name)
      ? foreign
      : key === undefined || key === candidate.key || key === candidate.sendsTo
        ? own
        : belongs(key)
          ? under
          : foreign;
    for (const place of group.members) into.add(place);
  }
  for (const place of own) {
    foreign.delete(place);
    under.delete(place);
  }
  return { foreign, under };

  // A parent by breadcrumb or address decides; a column without one may stand under any landing page.
  function belongs(key: string): boolean {
    return isUnder(key, candidate.key, tree) || (tree.get(key)?.parent ?? null) === null;
  }
}
