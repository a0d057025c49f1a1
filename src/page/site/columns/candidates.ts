/**
 * Which addresses of the site are columns: what navigation, breadcrumbs, list headings and list pages name, without
 * furniture, articles, files and other hosts; each once, however it is spelled, redirected or paged.
 */
import { columnKey, isFile, pageKey, type SiteScope } from '../address.ts';
import type { ColumnConfirmation } from '../given.ts';
import { isDirectoryListing } from '../security.ts';
import type { ListNote, SiteIndex } from '../site-index.ts';
import { classOfName, isNoColumnAddress, isNoColumnName } from './names.ts';

export interface Candidate {
  key: string;
  /** Keys of addresses that were found to be this column. */
  aliases: string[];
  url: string;
  /** Names in navigation and breadcrumbs, with how often they were seen. */
  navNames: Map<string, number>;
  /** Names as headings of lists on other pages, counted. */
  headings: Map<string, number>;
  confirmation: ColumnConfirmation | null;
  /** First page and the further pages of its list; empty when none was read. */
  pages: ListNote[];
  /** The address leads to another host or a file. */
  leaves: boolean;
  /** Key of the column that the address sends on to, null when it shows its own page. */
  sendsTo: string | null;
}

/** Name length up to which an article in the navigation can be a column of one page. */
const SHORT_NAME = 10;
const STATIC_CLASSES = new Set(['general-info', 'org-functions', 'leaders', 'disclosure']);

/** All columns of the site before classification, in order of their keys. */
export function columnCandidates(index: SiteIndex, scope: SiteScope, confirmations: readonly ColumnConfirmation[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const paging = pagingRoots(index, scope);
  const at = (url: string): Candidate => {
    const key = paging.rootOf(columnKey(url));
    let candidate = found.get(key);
    if (!candidate) {
      const counted = { navNames: new Map<string, number>(), headings: new Map<string, number>() };
      candidate = { key, aliases: [], url, ...counted, confirmation: null, pages: [], leaves: false, sendsTo: null };
      found.set(key, candidate);
    } else if (betterAddress(url, candidate.url, key)) candidate.url = url;
    return candidate;
  };

  for (const place of index.nav.values()) {
    if (!mayBeColumn(place.url, scope)) continue;
    const named = new Map([...place.texts].filter(([text]) => !isNoColumnName(text)));
    const name = commonest(named);
    if (name === null || (!place.inCrumbs && isPlainArticle(place.url, name, index))) continue;
    addCounts(at(place.url).navNames, named);
  }
  const entries = entryKeys(index);
  for (const list of new Set(index.lists.values())) {
    for (const group of list.groups) {
      if (group.url === null || !mayBeColumn(group.url, scope) || isNoColumnName(group.name) || group.name.trim() === '') continue;
      if (isPlainArticle(group.url, group.name, index)) continue;
      addCounts(at(group.url).headings, new Map([[group.name.trim(), 1]]));
    }
    const { note } = list;
    // An entry of a list is what the list is about (a letter with its answer, a notice with a table), not a column.
    const isEntry = entries.has(pageKey(note.finalUrl)) || entries.has(pageKey(note.url));
    if (isDirectoryListing(note.title)) continue;
    const holdsList = !isEntry && (note.kind === 'list' || (note.kind === 'messages' && (list.messages?.length ?? 0) > 1));
    if (holdsList && scope.owns(note.finalUrl) && mayBeColumn(note.finalUrl, scope) && mayBeColumn(note.url, scope)) at(note.finalUrl);
  }
  const ignored = new Set<string>();
  for (const confirmation of confirmations) {
    const key = paging.rootOf(columnKey(confirmation.url));
    if (confirmation.ignore) ignored.add(key);
    else at(confirmation.url).confirmation = confirmation;
  }
  for (const key of ignored) found.delete(key);

  const pages = pagesByKey(index, paging.rootOf);
  for (const candidate of found.values()) {
    addPages(candidate, pages, index, scope);
    // A second home page (门户首页, an old entrance) is no column, unless a person says so.
    if (candidate.pages[0]?.note.kind === 'home' && !insists(candidate.confirmation) && candidate.sendsTo === null)
      found.delete(candidate.key);
  }
  return mergeRedirected(found, scope, ignored)
    .filter(isThere)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A person says that this is a column; an entry the machine wrote and nobody confirmed does not. */
function insists(confirmation: ColumnConfirmation | null): boolean {
  return confirmation !== null && confirmation.confirmed !== false;
}

/** An entry of an old file that nobody confirmed brings back no column that the site has given up. */
function isThere({ confirmation, navNames, headings, pages }: Candidate): boolean {
  return confirmation === null || insists(confirmation) || navNames.size > 0 || headings.size > 0 || pages.length > 0;
}

/** The most frequent name, the shorter of two equals; null when there is none. */
export function commonest(names: ReadonlyMap<string, number>): string | null {
  let best: [string, number] | null = null;
  for (const [name, count] of names) {
    const rank = best === null ? 1 : count - best[1] || best[0].length - name.length || (name < best[0] ? 1 : -1);
    if (rank > 0) best = [name, count];
  }
  return best?.[0] ?? null;
}

function addCounts(counts: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) counts.set(name, (counts.get(name) ?? 0) + count);
}

/** Of two spellings of a column's address: the first page of its list, then the shorter, then the first by alphabet. */
function betterAddress(url: string, known: string, key: string): boolean {
  const first = pageKey(url) === key;
  if (first !== (pageKey(known) === key)) return first;
  return url.length !== known.length ? url.length < known.length : url < known;
}

function mayBeColumn(url: string, scope: SiteScope): boolean {
  return scope.owns(url) && !scope.isHome(url) && !isFile(url) && !isNoColumnAddress(url);
}

/** The address is an article or a guide, and its name is not that of a column that is one page of text. */
function isPlainArticle(url: string, name: string, index: SiteIndex): boolean {
  const note = index.noteAt(url);
  if (!note?.readable) return false;
  if (note.kind === 'guide') return true;
  if (note.kind !== 'article') return false;
  const columnClass = classOfName(name);
  return name.length > SHORT_NAME && !(columnClass !== null && STATIC_CLASSES.has(columnClass) && name.length <= 2 * SHORT_NAME);
}

/** Keys of everything that lists of the site show as entries. */
function entryKeys(index: SiteIndex): Set<string> {
  const keys = new Set<string>();
  for (const list of new Set(index.lists.values())) {
    for (const item of list.items) keys.add(pageKey(item.url));
    for (const message of list.messages ?? [])
      if (message.url !== null && message.url !== list.note.finalUrl) keys.add(pageKey(message.url));
  }
  return keys;
}

/** Further pages of a list, told by its own link to the next page, belong to the first one. */
function pagingRoots(index: SiteIndex, scope: SiteScope): { rootOf(key: string): string } {
  const before = new Map<string, string>();
  for (const list of new Set(index.lists.values())) {
    if (list.next === null || !scope.owns(list.next)) continue;
    const own = columnKey(list.note.finalUrl);
    const next = columnKey(list.next);
    // A place of the navigation is a column of its own, whatever a wrong link says.
    if (next === own || index.nav.get(next)?.inCrumbs || index.nav.get(next)?.onHome || scope.isHome(list.next)) continue;
    const known = before.get(next);
    if (known === undefined || own < known) before.set(next, own);
  }
  return {
    rootOf(key) {
      const seen = new Set<string>();
      let root = key;
      while (before.has(root) && !seen.has(root)) {
        seen.add(root);
        root = before.get(root)!;
      }
      // A ring of next links has no first page: its smallest key stands for it.
      return seen.has(root) ? [...seen].sort()[0]! : root;
    },
  };
}

function pagesByKey(index: SiteIndex, rootOf: (key: string) => string): Map<string, ListNote[]> {
  const pages = new Map<string, ListNote[]>();
  for (const list of new Set(index.lists.values())) {
    const { finalUrl } = list.note;
    // Two addresses that end at one page: the index has settled which reading of it counts.
    if (index.lists.get(pageKey(finalUrl)) !== list) continue;
    const key = rootOf(columnKey(finalUrl));
    const known = pages.get(key);
    if (known) known.push(list);
    else pages.set(key, [list]);
  }
  for (const [key, group] of pages) {
    const rank = ({ note }: ListNote): number => (pageKey(note.finalUrl) === key ? 0 : columnKey(note.finalUrl) === key ? 1 : 2);
    const byAddress = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);
    group.sort((a, b) => rank(a) - rank(b) || byAddress(a.note.finalUrl, b.note.finalUrl));
  }
  return pages;
}

function addPages(candidate: Candidate, pages: Map<string, ListNote[]>, index: SiteIndex, scope: SiteScope): void {
  const { note, leaves } = index.followed(candidate.url);
  if (leaves !== null) {
    candidate.leaves = true;
    return;
  }
  const shown = note === null ? candidate.key : columnKey(note.finalUrl);
  const own = note ? index.listAt(note.finalUrl) : null;
  candidate.pages = pages.get(shown) ?? (own ? [own] : []);
  const first = candidate.pages[0]?.note.finalUrl;
  // The address that answered is the better spelling (https, closing slash), as long as it is this column's own.
  if (first !== undefined && pageKey(first) === candidate.key) candidate.url = first;
  if (note?.readable && shown !== candidate.key && (note.kind !== 'article' || scope.isHome(note.finalUrl))) candidate.sendsTo = shown;
}

/**
 * A column address that answers at another one is that column when only one of them has a name; when both have different
 * names (政务公开 sending on to 通知公告) both are columns, and the first takes the content of the second.
 */
function mergeRedirected(found: Map<string, Candidate>, scope: SiteScope, ignored: Set<string>): Candidate[] {
  for (const candidate of [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const { sendsTo } = candidate;
    if (sendsTo === null) continue;
    const shown = candidate.pages[0]?.note.finalUrl;
    if ((shown !== undefined && scope.isHome(shown)) || ignored.has(sendsTo)) {
      // Sent to the home page: the column is gone. A person's entry stays, unread.
      if (!insists(candidate.confirmation)) found.delete(candidate.key);
      else candidate.pages = [];
      continue;
    }
    const other = found.get(sendsTo);
    if (other && other.navNames.size > 0 && commonest(other.navNames) !== commonest(candidate.navNames)) continue;
    found.delete(candidate.key);
    if (other) absorb(other, candidate);
    else found.set(sendsTo, { ...candidate, key: sendsTo, aliases: [candidate.key], url: shown ?? candidate.url, sendsTo: null });
  }
  // Redirects that contradict each other can still leave one address twice.
  const byUrl = new Map<string, Candidate>();
  for (const candidate of [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    const other = byUrl.get(candidate.url);
    if (other) absorb(other, candidate);
    else byUrl.set(candidate.url, candidate);
  }
  return [...byUrl.values()];
}

function absorb(candidate: Candidate, other: Candidate): void {
  addCounts(candidate.navNames, other.navNames);
  addCounts(candidate.headings, other.headings);
  candidate.aliases.push(other.key, ...other.aliases);
  candidate.confirmation ??= other.confirmation;
}
