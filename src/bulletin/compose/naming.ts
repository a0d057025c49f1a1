/** Objects named in a sentence: 甲网、乙网等2家政府网站. Pure. */
import type { Binding, ObjectKind, Query, Run } from '../document/model.ts';
import type { ResultObject } from '../figures/results.ts';
import type { Writer } from './writer.ts';

export interface Naming {
  /** More than this are cut after the first `first`. */
  most: number;
  first: number;
  /** After the number: 家政府网站; null: no number where all are named. */
  noun: string | null;
}

/** What is named: how each is bound, and how all are counted. */
export interface Named {
  bindings: readonly Binding[];
  count: Query;
}

/** Those that the issue wants named come first, in its order. */
export function namedObjects({ source }: Writer, kind: ObjectKind, objects: readonly ResultObject[], count: Query): Named {
  const wanted = source.issue.namedFirst?.flatMap((one) => (one.kind === kind ? one.id : [])) ?? [];
  const places = new Map(wanted.map((id, place) => [id, place]));
  const ordered = objects.toSorted((a, b) => (places.get(a.id) ?? wanted.length) - (places.get(b.id) ?? wanted.length));
  return { bindings: ordered.map(({ id }) => ({ is: 'field', kind, object: id, field: 'name' })), count };
}

/** The names, with their number where there is more than one and it is wanted or not all are named. */
export function nameList(writer: Writer, { bindings, count }: Named, { most, first, noun }: Naming): Run[] {
  const isCut = bindings.length > most;
  const shown = isCut ? bindings.slice(0, first) : bindings;
  const runs = joined(
    shown.map((binding) => [writer.bound(binding)]),
    '、',
  );
  if (bindings.length < 2 || (!isCut && noun === null)) return runs;
  return [...runs, writer.text('等'), writer.bound({ is: 'count', query: count, numerals: 'arabic' }), writer.text(noun ?? '个')];
}

/** Pieces with a separator between them. */
export function joined(pieces: readonly Run[][], separator: string): Run[] {
  return pieces.flatMap((piece, i) => (i === 0 ? piece : [{ text: separator }, ...piece]));
}
