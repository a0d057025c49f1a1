/**
 * How sure an alignment is a fault. Sound and shape speak for a slip; a reading in which the written characters fit
 * their neighbours as in clean text speaks for another wording.
 */
import { KIND, Kind } from '../normal/characters.ts';
import { likeness } from '../normal/likeness.ts';
import type { Pairs } from '../tables/pairs.ts';
import type { Alignment, Edit, Units } from './align.ts';

/** Expressions of this length say by themselves what was meant. */
const LONG = 7;
/** From this length on, a replaced character that is like in nothing counts, if it fits neither neighbour (not 科教兴省战略). */
const UNLIKE_FROM = 8;
/** From this length on, two swapped characters need not be odd beside their neighbours. */
const SWAPPED_FROM = 6;
/** From this length on, a character may be missing although its neighbours fit. */
const MISSING_FROM = 6;

/** Characters whose exchange, presence or absence is a matter of style. */
const PARTICLES = codes('和与及或、的之各等');
const NUMERALS = codes('〇零一二三四五六七八九十百千两0123456789');

/** Probability that the alignment is a fault; 0 = leave it alone. */
export function weigh(text: Units, expression: string, alignment: Alignment, pairs: Pairs): number {
  const { edits, end } = alignment;
  const scores = edits.map((edit) => weighEdit(text, expression, edit, alignment, pairs));
  // Two replaced characters must both be like the right ones: else it is another expression.
  if (edits.length === 2 && scores.some((score) => score < 0.9)) return 0;
  // 部门 begins where a name ends in 部.
  if (expression.endsWith('部') && text.units[end] === 0x95e8) return 0;
  return Math.min(...scores);
}

function weighEdit(text: Units, expression: string, edit: Edit, span: Alignment, pairs: Pairs): number {
  switch (edit.kind) {
    case 'swapped':
      return weighSwapped(text, expression, edit, pairs);
    case 'missing':
      return weighMissing(text, expression, edit, span, pairs);
    case 'extra':
      return weighExtra(text, expression, edit, pairs);
    case 'replaced':
      return weighReplaced(text, expression, edit, pairs);
  }
}

function weighSwapped({ units, length }: Units, expression: string, { at, place }: Edit, pairs: Pairs): number {
  if (expression.length < 4 || (NUMERALS.has(expression.charCodeAt(at)) && NUMERALS.has(expression.charCodeAt(at + 1)))) return 0;
  if (expression.length >= SWAPPED_FROM) return 0.93;
  // 刑事罪犯 beside 刑事犯罪: both orders are words.
  const before = place === 0 || pairs.has(units[place - 1]!, units[place]!);
  const after = place + 2 >= length || pairs.has(units[place + 1]!, units[place + 2]!);
  return before && after && pairs.has(units[place]!, units[place + 1]!) ? 0 : 0.93;
}

function weighMissing({ units, length }: Units, expression: string, { at }: Edit, { start, end }: Alignment, pairs: Pairs): number {
  const last = expression.length - 1;
  const meant = expression.charCodeAt(at);
  if (at === 0 || at === last || PARTICLES.has(meant) || NUMERALS.has(meant)) return 0;
  const [before, after] = [expression.charCodeAt(at - 1), expression.charCodeAt(at + 1)];
  // 大会会议 written 大会议: the reader reads two words with one character.
  if (meant === before || meant === after) return 0;
  // 健全深化改革: what stands alone before or behind the gap belongs to the neighbouring word.
  if (at === 1 && start > 0 && pairs.has(units[start - 1]!, before)) return 0;
  if (at === last - 1 && end < length && pairs.has(after, units[end]!)) return 0;
  if (!pairs.has(before, after)) return expression.length >= 5 ? 0.93 : 0;
  return expression.length >= MISSING_FROM && at >= 2 && at <= last - 2 ? 0.9 : 0;
}

function weighExtra({ units }: Units, expression: string, { at, place }: Edit, pairs: Pairs): number {
  const written = units[place]!;
  if (at === 0 || at >= expression.length || expression.length < 4 || PARTICLES.has(written)) return 0;
  const [before, after] = [expression.charCodeAt(at - 1), expression.charCodeAt(at)];
  if (written === before || written === after) return 0.92;
  if (KIND[written] !== Kind.han || pairs.has(before, written) || pairs.has(written, after)) return 0;
  return likeness(written, before) !== null || likeness(written, after) !== null ? 0.9 : 0;
}

function weighReplaced({ units, length }: Units, expression: string, { at, place }: Edit, pairs: Pairs): number {
  const written = units[place]!;
  const meant = expression.charCodeAt(at);
  const size = expression.length;
  if (KIND[written] !== Kind.han || (PARTICLES.has(written) && PARTICLES.has(meant)) || (NUMERALS.has(written) && NUMERALS.has(meant)))
    return 0;
  const fitsBefore = place > 0 && pairs.has(units[place - 1]!, written);
  const fitsAfter = place + 1 < length && pairs.has(written, units[place + 1]!);
  const like = likeness(written, meant);
  const inner = at > 0 && at < size - 1;
  if (like === null) return inner && size >= UNLIKE_FROM && !fitsBefore && !fitsAfter ? 0.8 : 0;
  const score = like === 'sound' ? 0.97 : like === 'shape' ? 0.95 : 0.92;
  if (inner) return size < 5 && fitsBefore && fitsAfter ? 0 : score;
  // At the edge the character may belong to the next word of the sentence.
  const [inside, outside] = at === 0 ? [fitsAfter, fitsBefore] : [fitsBefore, fitsAfter];
  if (size >= LONG) return inside && outside ? 0 : score;
  const alone = at === 0 ? !isHan(units[place - 1]) : !isHan(place + 1 < length ? units[place + 1] : undefined);
  if (alone) return inside && !(size >= 4 && like === 'sound') ? 0 : score;
  return outside ? 0 : score;
}

function isHan(code: number | undefined): boolean {
  return code !== undefined && KIND[code] === Kind.han;
}

function codes(text: string): Set<number> {
  return new Set(Array.from(text, (character) => character.charCodeAt(0)));
}
