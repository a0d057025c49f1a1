/**
 * A text as the matchers read it: folded code units without what a reader does not see, and the way back to the
 * offsets of the text as given, in one pass.
 */
import { type IntList, intList, pushPair } from '../match/int-list.ts';
import { CELL, KIND, Kind, PLAIN } from './characters.ts';
import { readingLength } from './readings.ts';

export interface NormalText {
  /** The text as given. */
  source: string;
  /** Folded code units; only the first `length` count (the buffer is shared between reads). */
  units: Uint16Array;
  length: number;
  /** Pairs: normal unit, how much further in `source` it and those behind it stand. Of pairs for one unit the last counts. */
  shifts: IntList;
  /** Bit `1 << kind` is set for every kind of code unit met in `source`, `BRACKETED` where letters stand in brackets. */
  seen: number;
}

/** Bit of `seen`: behind an opening bracket stands a letter, as a bracketed reading has it. */
export const BRACKETED = 1 << 16;
/** Kinds that may have to be taken out, as bits. */
const LOOSE = (1 << Kind.invisible) | (1 << Kind.open) | (1 << Kind.splitter) | (1 << Kind.space);

/** Makes normal texts; keeps its buffers between texts, so a result is valid until the next call. */
export interface Normaliser {
  normalise(source: string): NormalText;
}

/** Offset in the source of the normal unit at `index`. */
export function sourceStart({ shifts }: NormalText, index: number): number {
  let low = 0;
  let high = shifts.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shifts.data[middle * 2]! <= index) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? index : index + shifts.data[low * 2 - 1]!;
}

/** Offset in the source after the normal unit before `index`: what was taken out behind it stays outside. */
export function sourceEnd(text: NormalText, index: number): number {
  return sourceStart(text, index - 1) + 1;
}

/** Buffers for longer texts are not kept: one huge page would hold its memory for the rest of a crawl. */
const LONGEST_KEPT = 1 << 19;

/** One normaliser per engine. Texts of any length; memory is two bytes a code unit of the text, and eight for each place where something is taken out. */
export function createNormaliser(): Normaliser {
  let kept = new Uint16Array(1 << 14);
  let shifts = intList();

  return {
    normalise(source) {
      const length = source.length;
      if (length > kept.length && length <= LONGEST_KEPT) kept = new Uint16Array(Math.min(length * 2, LONGEST_KEPT));
      const units = length > kept.length ? new Uint16Array(length) : kept;
      // One copy and a loop over an array cost half of asking the string for each unit. Folded in place.
      Buffer.from(units.buffer).write(source, 'utf16le');
      if (shifts.data.length > LONGEST_KEPT) shifts = intList();
      shifts.length = 0;
      const text: NormalText = { source, units, length, shifts, seen: 0 };
      fold(text);
      return text;
    },
  };
}

function fold(text: NormalText): void {
  const { source, units, length: total, shifts } = text;
  let seen = 0;
  let length = 0;
  for (let i = 0; i < total; i++) {
    const unit = units[i]!;
    if (((PLAIN[unit >>> 5]! >>> (unit & 31)) & 1) !== 0) {
      seen |= 1 << Kind.han;
      units[length++] = unit;
      continue;
    }
    const cell = CELL[unit]!;
    const kind = cell >>> 16;
    seen |= 1 << kind;
    if (((LOOSE >>> kind) & 1) !== 0) {
      if (kind === Kind.open && startsReading(source, i + 1)) seen |= BRACKETED;
      const skip = looseLength(source, i, kind, length > 0 ? units[length - 1]! : 0);
      if (skip > 0) {
        if (kind === Kind.open) seen |= 1 << Kind.letter;
        i += skip - 1;
        pushPair(shifts, length, i + 1 - length);
        continue;
      }
    }
    units[length++] = cell;
  }
  text.length = length;
  text.seen = seen;
}

/** Length of what is taken out at `at`, behind the kept unit `previous` (0: none); 0 when it belongs to the text. */
function looseLength(source: string, at: number, kind: number, previous: number): number {
  if (kind === Kind.invisible) return 1;
  if (KIND[previous] !== Kind.han) return 0;
  return kind === Kind.open ? readingLength(source, at, previous) : splitterLength(source, at);
}

/** What stands behind an opening bracket may be a reading: a letter, a tone mark or a space before it. */
function startsReading(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return KIND[code] === Kind.letter || KIND[code] === Kind.space || (code >= 0x300 && code <= 0x30c);
}

/**
 * Length of a mark that only breaks a word: the same splitter stands between single Han characters at least twice in
 * a row (六-合-彩, 通 知 书), here and one step before or behind. 0 when it belongs to the text.
 */
function splitterLength(source: string, at: number): number {
  const code = source.charCodeAt(at);
  let end = at + 1;
  while (end - at < 4 && source.charCodeAt(end) === code) end++;
  const width = end - at;
  if (!isHan(source.charCodeAt(at - 1)) || !isHan(source.charCodeAt(end))) return 0;
  const next = end + 1;
  const nextAlike = isSplitter(source, next, width, code) && isHan(source.charCodeAt(next + width));
  if (nextAlike && isLone(source, at - 1, width, code)) return width;
  const previous = at - 1 - width;
  const previousAlike = previous >= 1 && isSplitter(source, previous, width, code) && isHan(source.charCodeAt(previous - 1));
  return previousAlike && isLoneEnd(source, end, width, code) ? width : 0;
}

/** The character at `at` is no end of a longer word: before it stands the same splitter, another mark or nothing. */
function isLone(source: string, at: number, width: number, code: number): boolean {
  const before = source.charCodeAt(at - 1);
  return at === 0 || !isHan(before) || isSplitter(source, at - width, width, code);
}

/** The character at `at` is no start of a longer word. */
function isLoneEnd(source: string, at: number, width: number, code: number): boolean {
  const after = source.charCodeAt(at + 1);
  return Number.isNaN(after) || !isHan(after) || isSplitter(source, at + 1, width, code);
}

function isSplitter(source: string, at: number, width: number, code: number): boolean {
  if (at < 0) return false;
  for (let k = 0; k < width; k++) if (source.charCodeAt(at + k) !== code) return false;
  return source.charCodeAt(at + width) !== code;
}

function isHan(code: number): boolean {
  const kind = KIND[code];
  return kind === Kind.han || kind === Kind.traditional;
}
