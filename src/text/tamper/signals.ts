/**
 * Promotion planted into a page: betting brands, gambling and obscene offers. One word proves nothing (a police
 * warning, a report on the trade, an official lottery); a brand without a warning around it, or a topic with the
 * words of an offer, does.
 */
import { type IntList, intList } from '../match/int-list.ts';
import { buildMatcher, loadMatcher, type Matcher } from '../match/matcher.ts';
import { KIND, Kind } from '../normal/characters.ts';
import { type NormalText, sourceEnd, sourceStart } from '../normal/normalise.ts';
import { type Pack, PackError } from '../packs/pack.ts';
import { covers, foldTerm, type Validity, validityOf } from '../packs/validity.ts';
import type { Reading } from '../report.ts';

/** What a term says by itself. `lure` and `weak` count beside a topic only, `warning` speaks for a clean text. */
type SignalClass = 'brand' | 'topic' | 'lure' | 'weak' | 'warning';
const CLASSES: readonly SignalClass[] = ['brand', 'topic', 'lure', 'weak', 'warning'];
const WEIGHT: Record<SignalClass, number> = { brand: 4, topic: 2, lure: 2, weak: 1, warning: 0 };
/** What brands, topics and lures of one place must weigh together. */
const ENOUGH = 4;
/** Terms with no more than this between them belong to one place. */
const GAP = 30;
/** How far to both sides of a place its context reaches, within the line. */
const CONTEXT = 120;
/** Terms so close stand in one stack of search words, as no sentence has them. */
const STACK_GAP = 3;

export interface SignalTerm {
  pack: string;
  title: string;
  class: 'brand' | 'topic';
  text: string;
  validity: Validity;
}

/** The compiled form: plain data that can be stored. */
export interface SignalTables {
  /** Terms for the one pass over the text. */
  terms: readonly SignalTerm[];
  /** What is looked up around the hits of a pack only. */
  contexts: readonly { pack: string; matcher: Uint8Array; classes: readonly SignalClass[]; lengths: readonly number[] }[];
}

export interface Signals {
  terms: readonly SignalTerm[];
  contexts: ReadonlyMap<string, Context>;
}

interface Context {
  matcher: Matcher;
  classes: readonly SignalClass[];
  lengths: readonly number[];
}

interface SignalHit {
  term: SignalTerm;
  /** Normal units. */
  start: number;
  end: number;
}

/** Terms and contexts of the packs of layer `signals`. Throws PackError. */
export function compileSignals(packs: readonly Pack[]): SignalTables {
  const terms: SignalTerm[] = [];
  const contexts: SignalTables['contexts'][number][] = [];
  for (const pack of packs) {
    const around = new Map<string, SignalClass>();
    for (const [i, row] of pack.rows.entries()) {
      const signal = row.get('class') as SignalClass;
      if (!CLASSES.includes(signal)) throw new PackError(pack.meta.id, i + 2, `不认识类别“${signal}”`);
      const text = foldTerm(row.get('term')!);
      if (text.length < 2) throw new PackError(pack.meta.id, i + 2, '词条至少两个字');
      if (signal === 'brand' || signal === 'topic')
        terms.push({ pack: pack.meta.id, title: pack.meta.title, class: signal, text, validity: validityOf(pack.meta, row) });
      else if (!around.has(text)) around.set(text, signal);
    }
    contexts.push({
      pack: pack.meta.id,
      matcher: buildMatcher([...around.keys()]).save(),
      classes: [...around.values()],
      lengths: Array.from(around.keys(), (text) => text.length),
    });
  }
  return { terms, contexts };
}

/** Signals of compiled tables. Throws RangeError when they are of another version. */
export function openSignals({ terms, contexts }: SignalTables): Signals {
  const opened = contexts.map(({ pack, matcher, ...rest }) => [pack, { ...rest, matcher: loadMatcher(matcher) }] as const);
  return { terms, contexts: new Map(opened) };
}

/** Marks the places where the hits (triples: index of the term, start, end; in the order of starts) amount to promotion. */
export function judgeSignals(reading: Reading, hits: IntList, signals: Signals): void {
  const usable: SignalHit[] = [];
  for (let i = 0; i < hits.length; i += 3) {
    const hit: SignalHit = { term: signals.terms[hits.data[i]!]!, start: hits.data[i + 1]!, end: hits.data[i + 2]! };
    if (covers(hit.term.validity, reading.options) && standsAlone(reading.text, hit)) usable.push(hit);
  }
  if (usable.length === 0) return;
  for (const [pack, context] of signals.contexts) {
    let place: SignalHit[] = [];
    for (const hit of usable.filter((h) => h.term.pack === pack)) {
      const last = place.at(-1);
      if (last && (hit.start - last.end > GAP || crossesLine(reading.text, last.end, hit.start))) {
        judgePlace(reading, place, context);
        place = [];
      }
      place.push(hit);
    }
    if (place.length > 0) judgePlace(reading, place, context);
  }
}

function judgePlace(reading: Reading, place: readonly SignalHit[], context: Context): void {
  const { text, report } = reading;
  const start = place[0]!.start;
  const end = place.reduce((last, hit) => Math.max(last, hit.end), 0);
  const near = lookAround(text, start, end, context);
  const brands = new Set(place.filter((hit) => hit.term.class === 'brand').map((hit) => hit.term.text));
  const topics = new Set(place.filter((hit) => hit.term.class === 'topic').map((hit) => hit.term.text));
  if (brands.size === 0 && near.lures === 0) return;
  const weight = brands.size * WEIGHT.brand + topics.size * WEIGHT.topic + near.weight;
  if (weight < ENOUGH) return;
  const stacked = isStack(text, place, near.end > end);
  if (near.warned && !stacked) return;
  report({
    kind: 'tampering',
    severity: 'serious',
    rule: `tampering.${place[0]!.term.pack}`,
    start: sourceStart(text, start),
    end: sourceEnd(text, near.end),
    message: `出现${place[0]!.term.title}内容，疑为页面被篡改或被植入暗链`,
    confidence: brands.size > 0 ? 0.97 : 0.85,
  });
}

interface Surroundings {
  warned: boolean;
  lures: number;
  weight: number;
  /** End of the words of an offer that follow the place without a gap; the end of the place when none does. */
  end: number;
}

/** Terms around the place under judgement. */
const around = intList();

function lookAround(text: NormalText, start: number, end: number, { matcher, classes, lengths }: Context): Surroundings {
  let from = start;
  while (from > 0 && start - from < CONTEXT && text.units[from - 1] !== 0x0a) from--;
  let to = end;
  while (to < text.length && to - end < CONTEXT && text.units[to] !== 0x0a) to++;
  let warned = false;
  let stackEnd = end;
  const lures = new Set<number>();
  const weak = new Set<number>();
  around.length = 0;
  matcher.find(text.units, from, to, to, around);
  for (let i = 0; i < around.length; i += 2) {
    const term = around.data[i]!;
    const signal = classes[term]!;
    const last = around.data[i + 1]!;
    const first = last - lengths[term]!;
    if (signal === 'warning') warned = true;
    // Words of an offer count near the place only; a warning may stand anywhere in the context.
    if (signal === 'warning' || last <= start - GAP || first >= end + GAP) continue;
    (signal === 'lure' ? lures : weak).add(term);
    if (first >= end && first - stackEnd <= 1 && last > stackEnd && isPlain(text, stackEnd, first)) stackEnd = last;
  }
  return {
    warned,
    lures: lures.size,
    weight: lures.size * WEIGHT.lure + Math.min(weak.size, 2) * WEIGHT.weak,
    end: stackEnd,
  };
}

/** The hits stand side by side as search words do, outside quotation marks. */
function isStack(text: NormalText, place: readonly SignalHit[], nextLure: boolean): boolean {
  if (!place.some((hit) => hit.term.class === 'brand')) return false;
  const first = place[0]!;
  if (isQuote(text.units[first.start - 1])) return false;
  for (let i = 1; i < place.length; i++) {
    const gap = place[i]!.start - place[i - 1]!.end;
    if (
      gap >= 0 &&
      gap <= STACK_GAP &&
      place[i]!.term.text !== place[i - 1]!.term.text &&
      isPlain(text, place[i - 1]!.end, place[i]!.start)
    )
      return true;
  }
  return nextLure;
}

/** No mark of a sentence between the two indexes. */
function isPlain(text: NormalText, from: number, to: number): boolean {
  for (let i = from; i < to && i < text.length; i++) {
    const kind = KIND[text.units[i]!];
    if (kind === Kind.other || kind === Kind.line) return false;
  }
  return true;
}

function isQuote(code: number | undefined): boolean {
  return code !== undefined && '“‘"「『《〈'.includes(String.fromCharCode(code));
}

function crossesLine(text: NormalText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.units[i] === 0x0a) return true;
  return false;
}

/** A term that begins or ends with a letter or digit is no part of a longer word or number. */
function standsAlone(text: NormalText, { start, end }: SignalHit): boolean {
  const { units } = text;
  return (
    !(isWord(units[start]!) && start > 0 && isWord(units[start - 1]!)) &&
    !(isWord(units[end - 1]!) && end < text.length && isWord(units[end]!) && !isDigitEdge(units[end - 1]!, units[end]!))
  );
}

/** A digit followed by a letter or the reverse: pk10开奖 and bet365app are words in a row. */
function isDigitEdge(a: number, b: number): boolean {
  return (KIND[a] === Kind.digit) !== (KIND[b] === Kind.digit);
}

function isWord(code: number): boolean {
  const kind = KIND[code];
  return kind === Kind.letter || kind === Kind.digit;
}
