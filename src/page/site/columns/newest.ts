/** Newest publication of a column. Source: contracts.md 5.1 and 5.9. */
import type { BeijingDate } from '../../calendar.ts';
import type { ListItem, MessageFacts } from '../../facts.ts';
import type { SiteScope } from '../address.ts';
import type { ColumnFacts } from '../artifacts.ts';
import { itemDate } from '../item-dates.ts';
import type { SiteIndex } from '../site-index.ts';

export interface Newest extends Pick<ColumnFacts, 'newest' | 'newestItem' | 'newestFrom'> {
  newestPossible: BeijingDate | null;
  /** Some entry shows a date, on its own page or in the list. */
  anyDate: boolean;
}

/**
 * Newest of the entries, not after `asOf`. An entry whose page was not read makes the answer `unread` when it could be the
 * newest: its list date is later than the best known, or it shows none and stands above the best known one.
 */
export function newestOf(items: readonly ListItem[], index: SiteIndex, scope: SiteScope, asOf: BeijingDate): Newest {
  let best: { item: ListItem; date: BeijingDate; from: 'article' | 'list'; place: number } | null = null;
  const unread: { item: ListItem; place: number }[] = [];
  let anyDate = false;
  for (const [place, item] of items.entries()) {
    const { date, from } = itemDate(item, index, scope);
    if (date !== null || item.date !== null) anyDate = true;
    if (from === 'unread') unread.push({ item, place });
    if ((from !== 'article' && from !== 'list') || date === null || date > asOf) continue;
    if (best === null || date > best.date) best = { item, date, from, place };
  }
  const known = best;
  const possible = unread.filter(({ item, place }) => {
    if (item.date !== null) return item.date <= asOf && (known === null || item.date > known.date);
    return known === null || (place < known.place && item.pinned !== true);
  });
  const dates = possible.flatMap(({ item }) => (item.date === null ? [] : [item.date])).sort();
  return {
    newest: known?.date ?? null,
    newestItem: known?.item ?? null,
    newestFrom: possible.length > 0 ? 'unread' : (known?.from ?? 'none'),
    newestPossible: dates.at(-1) ?? null,
    anyDate,
  };
}

/** Newest message of a page of messages: an answer counts as an update, a question too. */
export function newestMessage(messages: readonly MessageFacts[], asOf: BeijingDate): Newest {
  let best: { message: MessageFacts; date: BeijingDate } | null = null;
  for (const message of messages) {
    for (const date of [message.askedAt, message.repliedAt]) {
      if (date !== null && date <= asOf && (best === null || date > best.date)) best = { message, date };
    }
  }
  return {
    newest: best?.date ?? null,
    newestItem: best ? { title: best.message.title, url: best.message.url ?? '', date: best.date } : null,
    newestFrom: best ? 'list' : 'none',
    newestPossible: null,
    anyDate: best !== null,
  };
}
