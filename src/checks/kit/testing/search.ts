/** A search that was tried: a box on the home page and answers to a few questions. */
import type { SearchArtifact, SearchTried } from '../../../page/index.ts';
import { HOME } from './builders.ts';

/** An answer about the article of that number; found unless said otherwise. */
export function aTry(kind: SearchTried['kind'], number = 1, over: Partial<SearchTried> = {}): SearchTried {
  const about = kind === 'nonsense' ? null : { url: `${HOME}tzgg/${number}.html`, title: `关于公布第${number}批惠民项目的通知` };
  const query = about?.title ?? '鼯甪鬯';
  const url = `${HOME}search?q=${number}`;
  return { kind, query, about, url, verdict: about === null ? 'not-found' : 'found', why: null, trouble: null, classes: [], ...over };
}

/** An answer that could not be read. */
export function unread(kind: SearchTried['kind'], number = 1, over: Partial<SearchTried> = {}): SearchTried {
  return aTry(kind, number, { verdict: 'unread', why: '返回 412', trouble: 'kept-out', ...over });
}

export function aSearch(tried: SearchTried[], over: Partial<SearchArtifact> = {}): { search: SearchArtifact } {
  const box = { pageUrl: HOME, quote: '<form action="/search">', action: `${HOME}search` };
  return { search: { box, hint: null, homeRead: true, tried, ...over } };
}
