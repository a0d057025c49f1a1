/**
 * When an entry of a list was published.
 * Source: contracts.md 5.9 (the time on the article page itself; a file or another host's page by the list's date).
 */
import type { BeijingDate } from '../calendar.ts';
import type { LinkTarget } from '../crawl-view.ts';
import type { ListItem } from '../facts.ts';
import { isFile, type SiteScope } from './address.ts';
import type { SiteIndex } from './site-index.ts';

/** `unread`: the page could not be fetched, so the date is not known; `none`: it was read and shows none. */
export interface ItemDate {
  date: BeijingDate | null;
  from: 'article' | 'list' | 'none' | 'unread';
}

/** Publication date of one entry; dates after the as-of day are left for the caller to refuse. */
export function itemDate(item: ListItem, index: SiteIndex, scope: SiteScope): ItemDate {
  if (!scope.owns(item.url) || isFile(item.url)) return byList(item);
  const { note, leaves } = index.followed(item.url);
  if (leaves !== null) return byList(item);
  if (note) {
    if (!note.readable) return { date: null, from: 'unread' };
    return note.published === null ? { date: null, from: 'none' } : { date: note.published.slice(0, 10), from: 'article' };
  }
  const target = index.target(item.url);
  if (target && standsElsewhere(target, scope)) return byList(item);
  return { date: null, from: 'unread' };
}

function byList(item: ListItem): ItemDate {
  return item.date === null ? { date: null, from: 'none' } : { date: item.date, from: 'list' };
}

/** Asking showed that the address leads to a file or to another host. */
export function standsElsewhere(target: LinkTarget, scope: SiteScope): boolean {
  if (target.kind !== 'page') return true;
  const answered = target.observations.findLast((seen) => seen.kind === 'answered' && seen.status !== null && seen.status < 400);
  if (!answered) return false;
  if (answered.finalUrl !== null && (!scope.owns(answered.finalUrl) || isFile(answered.finalUrl))) return true;
  return target.contentType !== null && !/html|^text\/plain/.test(target.contentType);
}
