/**
 * Fixed expressions and names gone wrong: spans that are nearly an expression of the packs and equal none of the
 * accepted forms. Pieces of each expression ride in the one pass over the text; around a piece the rest is aligned.
 */
import type { IntList } from '../match/int-list.ts';
import { sourceEnd, sourceStart } from '../normal/normalise.ts';
import { covers } from '../packs/validity.ts';
import type { Fault, Reading } from '../report.ts';
import type { Pairs } from '../tables/pairs.ts';
import { align, type Edit, mayAlign, mayRepair } from './align.ts';
import { speaksOfWording } from './quotation.ts';
import { type Expression, type Expressions, LONGEST, Look, OWNER } from './tables.ts';
import { weigh } from './weigh.ts';

/** For names: their characters need not fit any neighbour. */
const NO_PAIRS: Pairs = { has: () => false };

/** A near miss before the others of its place are known. */
export interface Candidate {
  expression: Expression;
  /** Normal units. */
  start: number;
  end: number;
  confidence: number;
  /** Changed places; empty for a listed wrong form. */
  edits: readonly Edit[];
}

/** Near misses around pieces (triples: index of the piece, start, end; in the order of starts) of a text. */
export function alignPieces({ text, options }: Reading, hits: IntList, expressions: Expressions, pairs: Pairs, found: Candidate[]): void {
  const { data } = hits;
  const { units, length } = text;
  const { list, codes, starts, twos, first, owners } = expressions;
  for (let i = 0; i < hits.length; i += 3) {
    const place = data[i + 1]!;
    const end = data[i + 2]!;
    const before = place > 0 ? units[place - 1]! : -1;
    const behind = end < length ? units[end]! : -1;
    for (let k = first[data[i]!]! * OWNER, last = first[data[i]! + 1]! * OWNER; k < last; k += OWNER) {
      const near = owners[k + 2]! & 0xffff;
      const far = owners[k + 2]! >>> 16;
      const look = owners[k + 3]!;
      // Of three pieces two stay whole in a form with one edit, and one of them has a right neighbour: that turns nine of
      // ten pieces away in official text. The last test is for characters swapped between the outer pieces.
      if (look >= 0) {
        if (before !== near && behind !== far && behind !== look) continue;
      } else if (look === Look.behind) {
        if (!mayRepair(behind, end + 1 < length ? units[end + 1]! : -1, near, far)) continue;
      } else if (look === Look.before && !mayRepair(before, place > 1 ? units[place - 2]! : -1, near, far)) continue;
      const number = owners[k]!;
      const offset = owners[k + 1]!;
      if (!mayAlign(text, codes, starts[number]!, starts[number + 1]!, offset, end - place, place, twos[number] === 1)) continue;
      const expression = list[number]!;
      for (const alignment of align(text, expression.text, offset, end - place, place, expression.sort.two)) {
        const confidence = weigh(text, expression.text, alignment, expression.sort.isName ? NO_PAIRS : pairs);
        if (confidence === 0 || !covers(expression.sort.validity, options)) continue;
        found.push({ expression, start: alignment.start, end: alignment.end, confidence, edits: alignment.edits });
      }
    }
  }
}

/** Marks the near misses and the listed wrong forms (triples: index in `listed`, start, end) of one text. */
export function judgeExpressions(
  reading: Reading,
  near: readonly Candidate[],
  listed: IntList,
  known: IntList,
  expressions: Expressions,
): void {
  if (near.length === 0 && listed.length === 0) return;
  const { text, options } = reading;
  const found: Candidate[] = [];
  for (let i = 0; i < listed.length; i += 3) {
    const expression = expressions.list[expressions.listed[listed.data[i]!]!]!;
    if (!covers(expression.sort.validity, options)) continue;
    found.push({ expression, start: listed.data[i + 1]!, end: listed.data[i + 2]!, confidence: 0.99, edits: [] });
  }
  for (const candidate of near) if (!isKnown(known, candidate.edits)) found.push(candidate);
  for (const candidate of best(found)) {
    const fault = toFault(reading, candidate);
    if (!speaksOfWording(text.source, fault.start, fault.end)) reading.report(fault);
  }
}

/** One candidate a place: the surest, of equals the longest expression, then the shortest written form. */
function best(candidates: Candidate[]): Candidate[] {
  candidates.sort((a, b) => a.start - b.start || rank(a, b));
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const rivals: number[] = [];
    for (let i = kept.length - 1; i >= 0 && kept[i]!.start > candidate.start - LONGEST - 2; i--)
      if (kept[i]!.end > candidate.start) rivals.push(i);
    if (rivals.some((i) => rank(kept[i]!, candidate) <= 0)) continue;
    for (const i of rivals) kept.splice(i, 1);
    kept.push(candidate);
  }
  return kept;
}

/** Negative when the first is the better reading of the place. */
function rank(a: Candidate, b: Candidate): number {
  return (
    b.confidence - a.confidence ||
    b.expression.text.length - a.expression.text.length ||
    a.end - a.start - (b.end - b.start) ||
    (a.expression.text < b.expression.text ? -1 : a.expression.text > b.expression.text ? 1 : 0)
  );
}

/** A form that is right covers every changed place, so the writer meant that. */
function isKnown(known: IntList, edits: readonly Edit[]): boolean {
  const { data } = known;
  return edits.every(({ place, kind }) => {
    for (let i = firstFrom(known, place - LONGEST); i < known.length && data[i + 1]! <= place; i += 3) {
      // What is missing lies between two units: the form must hold both.
      if (data[i + 2]! > place && (kind !== 'missing' || data[i + 1]! < place)) return true;
    }
    return false;
  });
}

/** True when one of the known forms (triples: index, start, end) holds the whole stretch. */
export function holds(known: IntList, start: number, end: number): boolean {
  for (let i = firstFrom(known, end - LONGEST); i < known.length && known.data[i + 1]! <= start; i += 3)
    if (known.data[i + 2]! >= end) return true;
  return false;
}

/** Index of the first triple whose start is at or after `place`; triples stand in the order of their starts. */
function firstFrom(known: IntList, place: number): number {
  let low = 0;
  let high = known.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known.data[middle * 3 + 1]! < place) low = middle + 1;
    else high = middle;
  }
  return low * 3;
}

function toFault({ text }: Reading, { expression, start, end, confidence }: Candidate): Fault {
  const { severity, pack } = expression.sort;
  return {
    kind: severity === 'serious' ? 'misstatement' : 'typo',
    severity,
    rule: `${severity === 'serious' ? 'misstatement' : 'typo'}.${pack}`,
    start: sourceStart(text, start),
    end: sourceEnd(text, end),
    message: `疑为“${expression.written}”之误`,
    suggestion: expression.written,
    confidence,
  };
}
