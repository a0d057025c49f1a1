/** Results in the office's own words: kinds of problems by indicator, units in its order and groups. Nothing else of them changes. Pure. */
import type { ResultSet, ResultUnit } from '../../campaign/results.ts';
import type { Wording } from '../settings/settings.ts';

/** The same results, called as the office calls them; themselves where it has no words of its own. Units of rows that its order does not name have none. */
export function worded(set: ResultSet, wording: Wording | undefined): ResultSet {
  if (wording === undefined) return set;
  const { categories = {}, units } = wording;
  const called = <T extends { indicator: string | null; category: string }>(one: T): T => {
    const own = one.indicator !== null && Object.hasOwn(categories, one.indicator) ? categories[one.indicator]! : null;
    return own === null ? one : { ...one, category: own };
  };
  const objects = <T extends ResultSet['sites'][number] | ResultSet['accounts'][number]>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, reasons: one.reasons.map(called), carriedOver: one.carriedOver.map(called) }));
  return {
    ...set,
    sites: objects(set.sites),
    accounts: objects(set.accounts),
    units: units === undefined || units.length === 0 ? set.units : orderedUnits(set.units, units),
  };
}

function orderedUnits(units: readonly ResultUnit[], wanted: NonNullable<Wording['units']>): ResultUnit[] {
  const places = new Map(wanted.map((one, i) => [one.name, { ...one, order: i + 1 }]));
  const idOf = new Map(units.map(({ name, id }) => [name, id]));
  return units.map((unit) => {
    const place = places.get(unit.name);
    const listName = place?.listName ?? unit.listName;
    const countedIn = place?.countedIn === undefined ? unit.countedIn : (idOf.get(place.countedIn) ?? unit.countedIn);
    return { ...unit, listName, countedIn, order: countedIn === null ? (place?.order ?? null) : null };
  });
}
