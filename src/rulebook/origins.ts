/** Where a value in force comes from: which book of the chain of inheritance gave it, and since which day. */
import type { Dated, RawBook, RawIndicator, RawIndicatorChange } from './schema.ts';

export interface Origin {
  /** First day of effect. */
  since: string;
  /** Id of the book whose file says so. */
  book: string;
}

/** What one book of the chain itself says. */
export interface Layer {
  id: string;
  title: string;
  documentNumber: string;
  groups: RawBook['groups'];
  indicators: readonly (RawIndicator | RawIndicatorChange)[];
}

/** Origin of the value in force on a day; layers from heir to ancestor, `valuesOf` gives what a layer says. Null when none does. */
export function originOf(layers: readonly Layer[], on: string, valuesOf: (layer: Layer) => (Dated<unknown> | undefined)[]): Origin | null {
  let found: Origin | null = null;
  for (const layer of layers) {
    for (const since of valuesOf(layer).flatMap((values) => Object.keys(values ?? {}))) {
      // Of two books that name the same day the heir's value stands.
      if (since <= on && (found === null || since > found.since)) found = { since, book: layer.id };
    }
  }
  return found;
}

/** What a layer says of an option of an indicator's check. */
export function optionIn(layer: Layer, indicator: string, check: string, option: string): (Dated<unknown> | undefined)[] {
  const uses = changesOf(layer, indicator).flatMap((one) => one.checks ?? []);
  return uses.filter((use) => use.check === check).map((use) => use.options[option]);
}

/** What a layer says of the points of an indicator. */
export function pointsIn(layer: Layer, indicator: string): (Dated<unknown> | undefined)[] {
  return changesOf(layer, indicator).map((one) => one.points?.each);
}

/** What a layer says of the cap of a second-level item. */
export function capIn(layer: Layer, group: string): (Dated<unknown> | undefined)[] {
  return layer.groups.filter((one) => one.id === group).map((one) => one.cap);
}

function changesOf(layer: Layer, id: string): (RawIndicator | RawIndicatorChange)[] {
  return layer.indicators.filter((one) => one.id === id);
}
