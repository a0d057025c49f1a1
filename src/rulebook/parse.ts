/**
 * Text of a book → the rulebook in force on one day. Refuses what could make a wrong verdict: an unknown check or
 * option, a cap below a point, periods that overlap, books that inherit from each other in a ring, a rule without clause.
 */
import type { TObject } from 'typebox';
import { Value } from 'typebox/value';
import { inForce, isDay, latestValue, overlap } from './dates.ts';
import { demandDays, inherit, type PlacedBook, type PlacedIndicator, type Refuse } from './inherit.ts';
import { capIn, type Origin, optionIn, originOf, pointsIn } from './origins.ts';
import type { Indicator, Rulebook, Scoring } from './rulebook.ts';
import type { Dated, RawPeriod } from './schema.ts';

/** What the loader must know of a check to refuse a wrong use of it. */
export interface KnownCheck {
  id: string;
  options: TObject;
}

export interface ParseOptions {
  /** Beijing date whose values are taken: the as-of day. */
  on: string;
  checks: readonly KnownCheck[];
  /** Text of another book by id, null when there is none. */
  bookText: (id: string) => string | null;
  /** Local vetoes switched by the caller, by indicator id. */
  switches?: Readonly<Record<string, boolean>>;
}

/** The rulebook of a text as of `options.on`. Throws RulebookError with file, line and reason. */
export function parseRulebook(text: string, file: string, options: ParseOptions): Rulebook {
  const book = inherit(text, file, options.bookText);
  demandDates(book);
  demandForce(book, options.on);
  const scoring = scoringOf(book, options.on);
  const indicators = book.indicators.flatMap((placed) => resolve(placed, book, options) ?? []);
  demandDisjoint(book.indicators);
  demandKnown(book, options.switches ?? {});
  return {
    id: book.head.id,
    version: book.head.version,
    title: book.head.title,
    documentNumber: book.head.documentNumber,
    on: options.on,
    chain: book.layers.map(({ id, title, documentNumber }) => ({ id, title, documentNumber })),
    indicators,
    scoring,
    noDoubleDeduction: book.noDoubleDeduction as [string, string][],
    alternatives: book.alternatives,
  };
}

/** The indicator as in force on the day; null when it is not. */
function resolve(placed: PlacedIndicator, book: PlacedBook, { on, checks, switches = {} }: ParseOptions): Indicator | null {
  const { raw, refuse } = placed;
  const group = book.groups.find((one) => one.id === raw.group);
  if (!group) throw refuse(['group'], `没有名为“${raw.group}”的二级指标`);
  const part = book.parts.find((one) => one.id === group.part)!;
  if (part.kind !== 'advisory' && raw.clause === null) throw refuse(['clause'], `指标“${raw.id}”缺少条款出处`);
  if (raw.verified && (raw.provenance === 'recall' || raw.provenance === 'found-partial')) {
    throw refuse(['verified'], `指标“${raw.id}”的条款出自记忆或残本，不能标为已核实`);
  }
  if (raw.mode === 'manual' && !raw.look) throw refuse(['mode'], `人工指标“${raw.id}”须写明人工查看什么(look)`);
  if (raw.mode !== 'manual' && !raw.checks) throw refuse(['mode'], `指标“${raw.id}”不是人工指标，须写明所用检查(checks)`);
  const isScored = part.kind === 'deduct' || part.kind === 'bonus';
  if (isScored && !raw.points) throw refuse(['id'], `计分指标“${raw.id}”缺少分值(points)`);
  if (!isScored && raw.points) throw refuse(['points'], `指标“${raw.id}”不计分，不应有分值`);
  const uses = usesOf(placed, book, on, checks);
  const cap = group.cap ? latestValue<number | null>(group.cap, on) : null;
  const each = raw.points ? latestValue<number | null>(raw.points.each, on) : null;
  if (cap !== null && cap !== undefined && each !== null && each !== undefined && cap < each) {
    throw refuse(['points'], `指标“${raw.id}”一次 ${each} 分，超过二级指标“${group.name}”的上限 ${cap} 分`);
  }
  if (!inForce(raw.effective ?? book.head.effective, on)) return null;
  if (uses === null || (raw.points && (each === null || each === undefined))) return null;
  const isOn = switches[raw.id] ?? raw.local?.on ?? true;
  return {
    id: raw.id,
    part: part.id,
    kind: isOn ? part.kind : 'advisory',
    group: { id: group.id, name: group.name, cap: cap ?? null, origin: originOf(book.layers, on, (layer) => capIn(layer, group.id)) },
    name: raw.name,
    clause: raw.clause,
    criterion: raw.criterion,
    mode: raw.mode,
    kinds: raw.kinds ?? part.kinds,
    publicService: raw.publicService ?? false,
    needsHistory: raw.needsHistory ?? false,
    checks: uses,
    look: raw.look ?? null,
    sample: sampleOf(raw, on),
    points:
      raw.points && each ? { each, per: raw.points.per, origin: originOf(book.layers, on, (layer) => pointsIn(layer, raw.id)) } : null,
    verified: raw.verified,
  };
}

function sampleOf({ sample }: PlacedIndicator['raw'], on: string): Indicator['sample'] {
  const size = sample && latestValue(sample.size, on);
  return sample && size ? { of: sample.of, size } : null;
}

/** The checks with the options in force; null when one of them has lapsed. */
function usesOf(
  { raw, refuse }: PlacedIndicator,
  { layers }: PlacedBook,
  on: string,
  checks: readonly KnownCheck[],
): Indicator['checks'] | null {
  const uses: Indicator['checks'][number][] = [];
  for (const [index, use] of (raw.checks ?? []).entries()) {
    const known = checks.find((check) => check.id === use.check);
    if (!known) throw refuse(['checks', index, 'check'], `没有名为“${use.check}”的检查`);
    const options: [string, unknown][] = [];
    const origins: [string, Origin][] = [];
    for (const [name, values] of Object.entries(use.options)) {
      if (!Object.hasOwn(known.options.properties, name))
        throw refuse(['checks', index, 'options', name], `检查“${use.check}”没有选项“${name}”`);
      for (const [day, value] of Object.entries(values)) {
        if (value !== null && !Value.Check(known.options.properties[name]!, value)) {
          throw refuse(['checks', index, 'options', name, day], `检查“${use.check}”的选项“${name}”不接受这个值`);
        }
      }
      options.push([name, latestValue(values as Dated<unknown>, on)]);
      const origin = originOf(layers, on, (layer) => optionIn(layer, raw.id, use.check, name));
      if (origin) origins.push([name, origin]);
    }
    if (options.some(([, value]) => value === null || value === undefined)) return null;
    const given = Object.fromEntries(options);
    const lacking = known.options.required?.filter((name: string) => !Object.hasOwn(given, name)) ?? [];
    if (lacking.length > 0) throw refuse(['checks', index], `检查“${use.check}”缺少选项 ${lacking.join('、')}`);
    uses.push({ check: use.check, options: given, origins: Object.fromEntries(origins) });
  }
  return uses;
}

function scoringOf(book: PlacedBook, on: string): Scoring | null {
  if (!book.scoring) return null;
  const start = latestValue(book.scoring.start, on);
  const failBelow = latestValue(book.scoring.failBelow, on);
  if (start === undefined || failBelow === undefined) return null;
  return {
    start,
    failBelow,
    bonusAbove: (book.scoring.bonusAbove && latestValue(book.scoring.bonusAbove, on)) ?? null,
    bonusMax: (book.scoring.bonusMax && latestValue(book.scoring.bonusMax, on)) ?? null,
    lineVerified: book.scoring.lineVerified ?? true,
    withoutPublicService: scaleOf(book.scoring.withoutPublicService, on),
  };
}

function scaleOf(raw: NonNullable<PlacedBook['scoring']>['withoutPublicService'], on: string): Scoring['withoutPublicService'] {
  const start = raw && latestValue(raw.start, on);
  const numerator = raw && latestValue(raw.numerator, on);
  const denominator = raw && latestValue(raw.denominator, on);
  if (start === undefined || numerator === undefined || denominator === undefined) return null;
  return { start, numerator, denominator };
}

function demandForce(book: PlacedBook, on: string): void {
  const { effective, title } = book.head;
  if (inForce(effective, on)) return;
  const since = on < effective.from ? `自 ${effective.from} 起施行` : `到 ${effective.to} 为止`;
  throw book.refuse(['effective'], `《${title}》${since}，不能用于 ${on}`);
}

/** One indicator may stand twice (a clause that was replaced), but never twice on one day. */
function demandDisjoint(indicators: readonly PlacedIndicator[]): void {
  for (const [index, placed] of indicators.entries()) {
    const twin = indicators.slice(0, index).find((other) => other.raw.id === placed.raw.id);
    if (!twin) continue;
    const both = placed.raw.effective && twin.raw.effective;
    if (!both || overlap(placed.raw.effective!, twin.raw.effective!)) {
      throw placed.refuse(['id'], `指标“${placed.raw.id}”出现两次，施行日期重叠`);
    }
  }
}

function demandKnown(book: PlacedBook, switches: Readonly<Record<string, boolean>>): void {
  const ids = new Set(book.indicators.map((placed) => placed.raw.id));
  for (const [key, lists] of [
    ['noDoubleDeduction', book.noDoubleDeduction],
    ['alternatives', book.alternatives],
  ] as const) {
    for (const [index, list] of lists.entries()) {
      const strange = list.find((id) => !ids.has(id));
      if (strange) throw book.refuse([key, index], `没有名为“${strange}”的指标`);
    }
  }
  const scored = book.indicators.some(({ raw }) => raw.points);
  if (scored && !book.scoring) throw book.refuse(['scoring'], '有计分指标而缺少计分规则(scoring)');
  for (const id of Object.keys(switches)) {
    const local = book.indicators.some((placed) => placed.raw.id === id && placed.raw.local);
    if (!local) throw book.refuse([], `“${id}”不是可以开关的地方指标`);
  }
}

/** Every date of an indicator is a real day: 2019-02-31 would never come into force. */
function demandDates(book: PlacedBook): void {
  demandPeriod(book.head.effective, book.refuse);
  for (const { raw, refuse } of book.indicators) {
    if (raw.effective) demandPeriod(raw.effective, refuse);
    for (const [index, use] of (raw.checks ?? []).entries()) {
      for (const [name, values] of Object.entries(use.options)) demandDays(values, ['checks', index, 'options', name], refuse);
    }
    if (raw.points) demandDays(raw.points.each, ['points', 'each'], refuse);
    if (raw.sample) demandDays(raw.sample.size, ['sample', 'size'], refuse);
  }
}

function demandPeriod(period: RawPeriod, refuse: Refuse): void {
  for (const day of [period.from, period.to ?? period.from]) if (!isDay(day)) throw refuse(['effective'], `没有 ${day} 这一天`);
  if (period.to && period.to < period.from) throw refuse(['effective'], `止于 ${period.to}，早于始于 ${period.from}`);
}
