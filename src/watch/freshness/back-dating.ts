/**
 * 补登日期 exposed: an entry that was not there at the last successful look, and is printed as older than that look. A mark for
 * people, never a verdict. Source: 2019-19 part 1 (弄虚作假行为,如伪造发稿日期).
 */
import { type BeijingDate, daysBetween } from '../../page/index.ts';

/** One entry of a list as it stands now, in the order of the page. */
export interface ListedEntry {
  /** Date printed beside it; null: none. */
  printedOn: BeijingDate | null;
  isPinned: boolean;
  /** It was there (or anywhere on the site) before this look. */
  isKnown: boolean;
}

/**
 * Days by which each entry is printed too early; null where nothing is exposed. `notBefore`: Beijing day of the last successful
 * look before; null on the first, which exposes nothing. An old entry that moves up from the next page when another is taken away
 * stands behind all that were there: only what stands before one of them was put in. A list that is not in order of its dates says
 * nothing.
 */
export function lateDaysOf(list: readonly ListedEntry[], notBefore: BeijingDate | null): (number | null)[] {
  const nothing = list.map(() => null);
  if (notBefore === null) return nothing;
  const dated = list.filter((entry) => entry.printedOn !== null && !entry.isPinned);
  if (dated.some((entry, i) => i > 0 && entry.printedOn! > dated[i - 1]!.printedOn!)) return nothing;
  const lastKnown = list.findLastIndex((entry) => entry.isKnown && !entry.isPinned && entry.printedOn !== null);
  return list.map(({ printedOn, isPinned, isKnown }, place) => {
    if (isKnown || isPinned || printedOn === null || place > lastKnown) return null;
    const late = daysBetween(printedOn, notBefore);
    return late > 0 ? late : null;
  });
}
