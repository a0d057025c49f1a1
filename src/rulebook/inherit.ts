/**
 * Books that inherit: a province's book names what it changes, everything else stands as in its parent.
 * Changed options are merged by day of effect, so a local threshold can start on a day of its own.
 */
import { Book, Heir, type RawBook, type RawHeir, type RawIndicator, type RawIndicatorChange } from './schema.ts';
import { BookSource, type Path, type RulebookError } from './source.ts';

export type Refuse = (path: Path, reason: string) => RulebookError;

/** An indicator and how to refuse it at its place in its file. */
export interface PlacedIndicator {
  raw: RawIndicator;
  refuse: Refuse;
}

/** A book with everything it inherits. */
export interface PlacedBook {
  /** The book it inherits from, null when it stands by itself. */
  parent: string | null;
  head: Pick<RawBook, 'id' | 'version' | 'title' | 'documentNumber' | 'effective'>;
  parts: RawBook['parts'];
  groups: RawBook['groups'];
  indicators: PlacedIndicator[];
  scoring: RawBook['scoring'] | null;
  noDoubleDeduction: string[][];
  alternatives: string[][];
  refuse: Refuse;
}

/** The book of a text with its ancestors read through `bookText`. Throws RulebookError. */
export function inherit(text: string, file: string, bookText: (id: string) => string | null): PlacedBook {
  return read(text, file, bookText, []);
}

function read(text: string, file: string, bookText: (id: string) => string | null, heirs: readonly string[]): PlacedBook {
  const source = new BookSource(file, text);
  const parent = parentOf(source.data);
  if (parent === null) return standalone(source);
  source.demand(Heir);
  const raw = source.data as RawHeir;
  const line = [...heirs, raw.id];
  if (line.includes(parent)) throw source.refuse(['extends'], `继承成环：${[...line, parent].join(' → ')}`);
  const parentText = bookText(parent);
  if (parentText === null) throw source.refuse(['extends'], `没有名为“${parent}”的检查指标`);
  return apply(raw, source, read(parentText, `${parent}.yaml`, bookText, line));
}

function standalone(source: BookSource): PlacedBook {
  source.demand(Book);
  const raw = source.data as RawBook;
  demandParts(raw.groups, raw.parts, source);
  return {
    parent: null,
    head: raw,
    parts: raw.parts,
    groups: raw.groups,
    indicators: raw.indicators.map((indicator, index) => place(indicator, index, source)),
    scoring: raw.scoring ?? null,
    noDoubleDeduction: raw.noDoubleDeduction ?? [],
    alternatives: raw.alternatives ?? [],
    refuse: (path, reason) => source.refuse(path, reason),
  };
}

function apply(raw: RawHeir, source: BookSource, parent: PlacedBook): PlacedBook {
  const gone = raw.remove ?? [];
  for (const [index, id] of gone.entries()) {
    if (!parent.indicators.some((placed) => placed.raw.id === id)) throw source.refuse(['remove', index], `上级指标中没有“${id}”`);
  }
  const indicators = parent.indicators.filter((placed) => !gone.includes(placed.raw.id));
  for (const [index, change] of (raw.indicators ?? []).entries()) {
    const at = indicators.findLastIndex((placed) => placed.raw.id === change.id);
    if (at < 0) indicators.push(added(change, index, source));
    else indicators[at] = place(changed(indicators[at]!.raw, change), index, source);
  }
  const parts = replacedById(parent.parts, raw.parts);
  const groups = replacedById(parent.groups, raw.groups);
  demandParts(groups, parts, source);
  return {
    parent: raw.extends,
    head: raw,
    parts,
    groups,
    indicators,
    scoring: raw.scoring ?? parent.scoring,
    noDoubleDeduction: [...parent.noDoubleDeduction, ...(raw.noDoubleDeduction ?? [])].filter(
      (ids) => !ids.some((id) => gone.includes(id)),
    ),
    alternatives: [...parent.alternatives, ...(raw.alternatives ?? [])]
      .map((ids) => ids.filter((id) => !gone.includes(id)))
      .filter((ids) => ids.length > 1),
    refuse: (path, reason) => source.refuse(path, reason),
  };
}

/** A new indicator must be whole. */
function added(change: RawIndicatorChange, index: number, source: BookSource): PlacedIndicator {
  const lacking = Book.properties.indicators.items.required.filter((key) => !Object.hasOwn(change, key));
  if (lacking.length > 0) throw source.refuse(['indicators', index], `新增的指标“${change.id}”缺少 ${lacking.join('、')}`);
  return place(change as RawIndicator, index, source);
}

function changed(before: RawIndicator, change: RawIndicatorChange): RawIndicator {
  const points = change.points && before.points ? { ...change.points, each: { ...before.points.each, ...change.points.each } } : undefined;
  return {
    ...before,
    ...change,
    ...(points ? { points } : {}),
    ...(change.checks ? { checks: mergedChecks(before.checks ?? [], change.checks) } : {}),
  };
}

function mergedChecks(before: NonNullable<RawIndicator['checks']>, change: NonNullable<RawIndicator['checks']>) {
  const merged = before.map((use) => {
    const other = change.find((one) => one.check === use.check);
    if (!other) return use;
    const options = { ...use.options };
    for (const [name, values] of Object.entries(other.options)) options[name] = { ...options[name], ...values };
    return { check: use.check, options };
  });
  return [...merged, ...change.filter((use) => !before.some((one) => one.check === use.check))];
}

function replacedById<T extends { id: string }>(before: T[], changes: T[] = []): T[] {
  const kept = before.map((one) => changes.find((change) => change.id === one.id) ?? one);
  return [...kept, ...changes.filter((change) => !before.some((one) => one.id === change.id))];
}

function demandParts(groups: RawBook['groups'], parts: RawBook['parts'], source: BookSource): void {
  for (const group of groups) {
    if (!parts.some((part) => part.id === group.part))
      throw source.refuse(['groups'], `二级指标“${group.id}”所属的部分“${group.part}”不存在`);
  }
}

function place(raw: RawIndicator, index: number, source: BookSource): PlacedIndicator {
  return { raw, refuse: (path, reason) => source.refuse(['indicators', index, ...path], reason) };
}

/** The book inherited from; null when there is none or the data is no book at all (the schema then says so). */
function parentOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('extends' in data)) return null;
  return typeof data.extends === 'string' ? data.extends : null;
}
