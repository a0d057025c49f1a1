/**
 * Books that inherit: a province's book names what it changes, everything else stands as in its parent.
 * Changed options are merged by day of effect, so a local threshold can start on a day of its own.
 */
import { isDay } from './dates.ts';
import type { Layer } from './origins.ts';
import { Book, type Dated, Heir, type RawBook, type RawHeir, type RawIndicator, type RawIndicatorChange } from './schema.ts';
import { type Path, PlacedYaml, type RulebookError } from './source.ts';

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
  /** What each book of the chain itself says, the heir first. */
  layers: Layer[];
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
  const source = new PlacedYaml(file, text);
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

function standalone(source: PlacedYaml): PlacedBook {
  source.demand(Book);
  const raw = source.data as RawBook;
  demandOwnDays(raw, source);
  demandOnce(['parts'], raw.parts, source);
  demandOnce(['groups'], raw.groups, source);
  demandParts(raw.groups, raw.parts, raw.groups, source);
  return {
    parent: null,
    layers: [layerOf(raw)],
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

function apply(raw: RawHeir, source: PlacedYaml, parent: PlacedBook): PlacedBook {
  demandChange(raw, source);
  demandOwnDays(raw, source);
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
  demandParts(groups, parts, raw.groups ?? [], source);
  return {
    parent: raw.extends,
    layers: [layerOf(raw), ...parent.layers],
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

function layerOf({ id, title, documentNumber, groups = [], indicators = [] }: RawBook | RawHeir): Layer {
  return { id, title, documentNumber, groups, indicators };
}

/** A new indicator must be whole. */
function added(change: RawIndicatorChange, index: number, source: PlacedYaml): PlacedIndicator {
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

/** Every date of the file's own scoring and second-level items is a real day. */
function demandOwnDays({ groups = [], scoring }: RawBook | RawHeir, source: PlacedYaml): void {
  const refuse: Refuse = (path, reason) => source.refuse(path, reason);
  for (const [index, group] of groups.entries()) if (group.cap) demandDays(group.cap, ['groups', index, 'cap'], refuse);
  if (!scoring) return;
  const { lineVerified: _, withoutPublicService = null, ...line } = scoring;
  for (const [name, values] of Object.entries(line)) demandDays(values, ['scoring', name], refuse);
  for (const [name, values] of Object.entries(withoutPublicService ?? {}))
    demandDays(values, ['scoring', 'withoutPublicService', name], refuse);
}

/** Refuses a day that is not in the calendar: its value would never come into force. */
export function demandDays(values: Dated<unknown>, path: Path, refuse: Refuse): void {
  for (const day of Object.keys(values)) if (!isDay(day)) throw refuse([...path, day], `没有 ${day} 这一天`);
}

/** Refuses a group of a part that is not there, at its own line when this file names it. */
function demandParts(groups: RawBook['groups'], parts: RawBook['parts'], own: RawBook['groups'], source: PlacedYaml): void {
  for (const group of groups) {
    if (parts.some((part) => part.id === group.part)) continue;
    const at = own.findIndex((one) => one.id === group.id);
    throw source.refuse(at < 0 ? ['parts'] : ['groups', at], `二级指标“${group.id}”所属的部分“${group.part}”不存在`);
  }
}

function demandOnce(path: Path, list: readonly { id: string }[], source: PlacedYaml): void {
  for (const [index, { id }] of list.entries()) {
    if (list.findIndex((one) => one.id === id) < index) throw source.refuse([...path, index], `标识“${id}”出现两次`);
  }
}

/** A variant that changes nothing is most likely a file cut short: it must say that it means to. */
function demandChange(raw: RawHeir, source: PlacedYaml): void {
  demandOnce(['parts'], raw.parts ?? [], source);
  demandOnce(['groups'], raw.groups ?? [], source);
  demandOnce(['indicators'], raw.indicators ?? [], source);
  for (const [index, change] of (raw.indicators ?? []).entries()) {
    if (Object.keys(change).length === 1) throw source.refuse(['indicators', index], `指标“${change.id}”没有写明改什么`);
  }
  const { parts, groups, indicators, remove, noDoubleDeduction, alternatives } = raw;
  const isEmpty = !raw.scoring && [parts, groups, indicators, remove, noDoubleDeduction, alternatives].every((list) => !list?.length);
  if (isEmpty && raw.unchanged === undefined) {
    throw source.refuse(['extends'], `与上级指标“${raw.extends}”没有任何不同；确属如此的，写明理由(unchanged)`);
  }
  if (!isEmpty && raw.unchanged !== undefined) throw source.refuse(['unchanged'], '写明了与上级指标没有不同，却又改了内容');
}

function place(raw: RawIndicator, index: number, source: PlacedYaml): PlacedIndicator {
  return { raw, refuse: (path, reason) => source.refuse(['indicators', index, ...path], reason) };
}

/** The book inherited from; null when there is none or the data is no book at all (the schema then says so). */
function parentOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('extends' in data)) return null;
  return typeof data.extends === 'string' ? data.extends : null;
}
