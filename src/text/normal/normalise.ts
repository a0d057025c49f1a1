/**
 * A text as the matchers read it: folded code units without what a reader does not see, and the way back to the
 * offsets of the text as given. One pass; where nothing is taken out, no offset map is made.
 */
import { CELL, KIND, Kind } from './characters.ts';
import { readingLength } from './readings.ts';

export interface NormalText {
  /** The text as given. */
  source: string;
  /** Folded code units; only the first `length` count (the buffer is shared between reads). */
  units: Uint16Array;
  length: number;
  /** Offset in `source` of each normal unit; null when they are equal. */
  map: Int32Array | null;
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
export function sourceStart(text: NormalText, index: number): number {
  return text.map === null ? index : text.map[index]!;
}

/** Offset in the source after the normal unit before `index`: what was taken out behind it stays outside. */
export function sourceEnd(text: NormalText, index: number): number {
  return text.map === null ? index : text.map[index - 1]! + 1;
}

/** Buffers for longer texts are not kept: one huge page would hold its memory for the rest of a crawl. */
const LONGEST_KEPT = 1 << 19;

/** One normaliser per engine. Texts of any length; memory is two bytes a code unit of the text, six where something is taken out. */
export function createNormaliser(): Normaliser {
  let kept = new Uint16Array(1 << 14);
  let keptMap = new Int32Array(0);

  return {
    normalise(source) {
      const length = source.length;
      if (length > kept.length && length <= LONGEST_KEPT) kept = new Uint16Array(Math.min(length * 2, LONGEST_KEPT));
      const units = length > kept.length ? new Uint16Array(length) : kept;
      // One copy and a loop over an array cost half of asking the string for each unit. Folded in place.
      Buffer.from(units.buffer).write(source, 'utf16le');
      const text: NormalText = { source, units, length, map: null, seen: 0 };
      const loose = foldWhole(text);
      if (loose < 0) return text;
      if (keptMap.length < length && length <= kept.length) keptMap = new Int32Array(kept.length);
      return foldLoose(text, loose, length > keptMap.length ? new Int32Array(length) : keptMap);
    },
  };
}

/** Folds up to the first unit to take out; -1 when there is none. */
function foldWhole(text: NormalText): number {
  const { source, units, length } = text;
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const cell = CELL[units[i]!]!;
    const kind = cell >>> 16;
    seen |= 1 << kind;
    if (((LOOSE >>> kind) & 1) !== 0) {
      if (kind === Kind.open && startsReading(source, i + 1)) seen |= BRACKETED;
      const previous = i > 0 ? units[i - 1]! : 0;
      if (looseLength(source, i, kind, previous) > 0) {
        text.seen = seen;
        return i;
      }
    }
    units[i] = cell;
  }
  text.seen = seen;
  return -1;
}

/** Folds on from the unit at `from`, which is taken out, and keeps the way back in `map`. */
function foldLoose(text: NormalText, from: number, map: Int32Array): NormalText {
  const { source, units, length: total } = text;
  for (let k = 0; k < from; k++) map[k] = k;
  let { seen } = text;
  let length = from;
  for (let i = from; i < total; i++) {
    const cell = CELL[units[i]!]!;
    const kind = cell >>> 16;
    seen |= 1 << kind;
    if (((LOOSE >>> kind) & 1) !== 0) {
      if (kind === Kind.open && startsReading(source, i + 1)) seen |= BRACKETED;
      const skip = looseLength(source, i, kind, length > 0 ? units[length - 1]! : 0);
      if (skip > 0) {
        if (kind === Kind.open) seen |= 1 << Kind.letter;
        i += skip - 1;
        continue;
      }
    }
    units[length] = cell;
    map[length++] = i;
  }
  return { source, units, length, map, seen };
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
