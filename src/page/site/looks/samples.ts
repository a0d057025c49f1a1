/** Pages of both kinds, drawn for the checks of page tags and of marks at the foot. Source: 2019-19 part 2 (随机抽查). */
import type { CrawlView } from '../../crawl-view.ts';
import { isPlaceholder } from '../../metas.ts';
import { columnKey } from '../address.ts';
import type { ColumnFacts } from '../artifacts.ts';
import type { SiteIndex } from '../site-index.ts';
import type { SampledPage } from './artifacts.ts';
import { drawnPages } from './drawn.ts';

const MOST = 60;

/** Content pages (articles, guides) and first pages of columns. */
export function buildSamples(view: CrawlView, index: SiteIndex, columns: readonly ColumnFacts[], salt: string): SampledPage[] {
  const columnKeys = new Set(columns.map((column) => columnKey(column.url)));
  const notes = [...new Set(index.notes.values())].filter((note) => note.readable && note.depth > 0 && note.sentOnTo === null);
  const content = notes.filter((note) => (note.kind === 'article' || note.kind === 'guide') && !columnKeys.has(columnKey(note.finalUrl)));
  const lists = columns.flatMap((column) => {
    const { note, leaves } = index.followed(column.url);
    return note?.readable && leaves === null && note.depth > 0 ? [{ url: note.url }] : [];
  });
  const unique = [...new Map(lists.map((list) => [list.url, list])).values()];
  return [...drawnPages(content, MOST, salt).flatMap(read('content')), ...drawnPages(unique, MOST, salt).flatMap(read('column'))];

  function read(kind: SampledPage['kind']): (page: { url: string }) => SampledPage[] {
    return ({ url }) => {
      const facts = view.page(url)?.facts;
      if (!facts) return [];
      return [{ url, kind, title: facts.heading ?? facts.title, tags: tagsOf(facts.metas), marks: facts.identity }];
    };
  }
}

function tagsOf(metas: Readonly<Record<string, string>>): Record<string, string> {
  const tags: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(metas)) {
    const low = name.toLowerCase();
    if (value.trim() !== '' && !isPlaceholder(value) && !(low in tags)) tags[low] = value;
  }
  return tags;
}
