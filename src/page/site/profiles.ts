/**
 * Pages by which a body presents itself: 概况信息, 机构职能, 领导信息, with their text. Read again from the stored crawl, only
 * pages of those columns. Source: 2019-19 概况信息, 机构职能, 领导信息.
 */
import type { CrawlView } from '../crawl-view.ts';
import { isFile, pageKey, type SiteScope } from './address.ts';
import type { ColumnFacts, ProfileClass, ProfilePage } from './artifacts.ts';
import type { SiteIndex } from './site-index.ts';

const CLASSES: ReadonlySet<ColumnFacts['class']> = new Set<ProfileClass>(['general-info', 'org-functions', 'leaders']);
const KEPT_PAGES = 500;
const KEPT_TEXT = 20_000;

/** Pages of the three classes, column pages first; a page in two columns stands under the first. */
export function buildProfiles(view: CrawlView, index: SiteIndex, scope: SiteScope, columns: readonly ColumnFacts[]): ProfilePage[] {
  const pages = new Map<string, ProfilePage>();
  const own = columns.filter((column) => CLASSES.has(column.class) && !column.isBlank);
  const places = new Set(columns.map(({ url }) => pageKey(url)));
  const add = (url: string, column: ColumnFacts): void => {
    const { note, leaves } = index.followed(url);
    if (pages.size === KEPT_PAGES || note === null || leaves !== null || !note.readable || pages.has(pageKey(note.finalUrl))) return;
    const facts = (view.page(note.url) ?? view.page(note.finalUrl))?.facts;
    if (!facts) return;
    // Cloned: a piece cut from the page's text would keep all of it in memory.
    const text = structuredClone(facts.text.slice(0, KEPT_TEXT));
    const title = (facts.heading ?? facts.title.split(/[-_|–—>·]/)[0] ?? '').trim();
    const page: ProfilePage = {
      url: note.url,
      title,
      column: column.name,
      class: column.class as ProfileClass,
      isColumn: url === column.url,
      text,
    };
    pages.set(pageKey(note.finalUrl), page);
  };
  for (const column of own) add(column.url, column);
  for (const column of own) {
    for (const { url } of index.listAt(column.url)?.items ?? [])
      if (scope.owns(url) && !isFile(url) && !places.has(pageKey(url))) add(url, column);
  }
  return [...pages.values()];
}
