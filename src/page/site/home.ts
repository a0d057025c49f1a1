/**
 * The home page with its entries and their publication dates.
 * Source: 2019-19 首页不更新 (a home page that only leads on: all second-level pages); contracts.md 5.1, 5.9.
 */
import type { BeijingDate } from '../calendar.ts';
import type { ListItem } from '../facts.ts';
import { columnKey, isFile, pageKey, type SiteScope } from './address.ts';
import type { HomeArtifact, Missing } from './artifacts.ts';
import { itemDate } from './item-dates.ts';
import type { SiteIndex } from './site-index.ts';

/** Fewer entries than this that lead to articles: the home page is only an entrance. */
const ENTRIES_OF_A_HOME = 3;

/** The home artifact; missing when the home page was never read. */
export function buildHome(index: SiteIndex, scope: SiteScope, asOf: BeijingDate): HomeArtifact | Missing {
  if (!index.home) return { missing: true, reason: '首页没有读到，首页内容无法检查。' };
  const { page } = index.home;
  const { facts } = page;
  const shown = homeItems(index, scope).map((item) => dated(item, index, scope));
  const base = { url: page.url, finalUrl: page.finalUrl, facts };
  // An entrance shows no news of its own: hardly any entry, and none that could be recent.
  const isGateway = shown.filter((item) => item.from !== 'none').length < ENTRIES_OF_A_HOME && !shown.some(mayCount);
  if (!isGateway) return { ...base, items: shown, isGateway: false, secondLevel: [] };
  const secondLevel = secondLevelPages(index, scope);
  const items = new Map(shown.map((item) => [pageKey(item.url), item]));
  for (const { url } of secondLevel) {
    for (const item of index.listAt(url)?.items ?? []) {
      const key = pageKey(item.url);
      if (!items.has(key) && !isColumnLink(item.url, index)) items.set(key, dated(item, index, scope));
    }
  }
  return { ...base, items: [...items.values()], isGateway: true, secondLevel };

  function mayCount({ articleDate, from, date }: HomeArtifact['items'][number]): boolean {
    if (from === 'unread') return date === null || date <= asOf;
    return articleDate !== null && articleDate <= asOf;
  }
}

function dated(item: ListItem, index: SiteIndex, scope: SiteScope): HomeArtifact['items'][number] {
  const { date, from } = itemDate(item, index, scope);
  return { ...item, articleDate: date, from };
}

/** Entries of the home page's lists, then other links of its body that lead to articles (headlines without a date). */
function homeItems(index: SiteIndex, scope: SiteScope): ListItem[] {
  const { facts } = index.home!.page;
  const items = new Map<string, ListItem>();
  for (const item of [...facts.items, ...facts.lists.flatMap((list) => list.items)]) {
    const key = pageKey(item.url);
    const known = items.get(key);
    if (!known) {
      if (!isColumnLink(item.url, index)) items.set(key, item);
    } else if (known.date === null && item.date !== null) items.set(key, { ...known, date: item.date });
  }
  for (const link of facts.links) {
    if ((link.place !== 'body' && link.place !== 'list') || link.kind !== 'page' || !scope.owns(link.url) || isFile(link.url)) continue;
    const key = pageKey(link.url);
    if (items.has(key) || index.noteAt(link.url)?.kind !== 'article' || isColumnLink(link.url, index)) continue;
    items.set(key, { title: link.text, url: link.url, date: null });
  }
  return [...items.values()];
}

function isColumnLink(url: string, index: SiteIndex): boolean {
  return index.nav.has(columnKey(url)) || index.lists.has(pageKey(url));
}

/** Pages of the site that the home page leads to, without articles and files; which of them were read. */
function secondLevelPages(index: SiteIndex, scope: SiteScope): { url: string; read: boolean }[] {
  const pages = new Map<string, { url: string; read: boolean }>();
  for (const link of index.home!.page.facts.links) {
    if (link.kind !== 'page' && link.kind !== 'frame') continue;
    if (!scope.owns(link.url) || scope.isHome(link.url) || isFile(link.url) || link.place === 'footer') continue;
    const note = index.noteAt(link.url);
    if (note?.kind === 'article' || note?.kind === 'guide') continue;
    const key = columnKey(link.url);
    if (!pages.has(key) && pages.size < 200) pages.set(key, { url: link.url, read: note?.readable ?? false });
  }
  return [...pages.values()];
}
