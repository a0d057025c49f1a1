/** All articles that were read, with the dates that back-dating and repost checks compare. */
import type { BeijingDate } from '../calendar.ts';
import { columnKey, pageKey } from './address.ts';
import type { ArticleFacts, ColumnFacts } from './artifacts.ts';
import type { SiteGiven } from './given.ts';
import type { SiteIndex } from './site-index.ts';

/** Articles in order of their addresses. */
export function buildArticles(index: SiteIndex, columns: readonly ColumnFacts[], given: SiteGiven): ArticleFacts[] {
  const columnUrls = new Map(columns.map(({ url }) => [columnKey(url), url]));
  const listed = new Map<string, { date: BeijingDate | null; column: string | null }>();
  for (const list of new Set(index.lists.values())) {
    const column = columnUrls.get(columnKey(list.note.finalUrl)) ?? null;
    for (const item of list.items) {
      const key = pageKey(item.url);
      if (index.notes.get(key)?.kind !== 'article') continue;
      const known = listed.get(key);
      const date = later(known?.date ?? null, item.date);
      listed.set(key, { date, column: smaller(known?.column ?? null, column) });
    }
  }
  const articles: ArticleFacts[] = [];
  for (const note of new Set(index.notes.values())) {
    if (note.kind !== 'article' || !note.readable || columnUrls.has(columnKey(note.finalUrl))) continue;
    const seen = listed.get(pageKey(note.finalUrl)) ?? listed.get(pageKey(note.url));
    const first = given.firstSeen?.get(note.url) ?? given.firstSeen?.get(note.finalUrl);
    articles.push({
      url: note.url,
      title: note.title,
      publishedAt: note.published,
      listDate: seen?.date ?? null,
      lastModified: note.lastModified,
      firstSeenAt: first === undefined ? note.fetchedAt : Math.min(first, note.fetchedAt),
      column: columnUrls.get(note.trail ?? '') ?? seen?.column ?? columnAbove(note.finalUrl, columnUrls),
    });
  }
  return articles.sort((a, b) => (a.url < b.url ? -1 : 1));
}

function later(a: BeijingDate | null, b: BeijingDate | null): BeijingDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** An article in several lists belongs to one column whatever the order of reading: the longest, then first address. */
function smaller(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  if (a.length !== b.length) return a.length > b.length ? a : b;
  return a < b ? a : b;
}

function columnAbove(url: string, columnUrls: ReadonlyMap<string, string>): string | null {
  let key = pageKey(url).split('?', 1)[0]!;
  for (let slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/')) {
    key = key.slice(0, slash);
    const column = columnUrls.get(key);
    if (column !== undefined) return column;
  }
  return null;
}
