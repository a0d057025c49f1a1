/**
 * A text as the matchers read it: folded code units without what a reader does not see, and the way back to the
 * offsets of the text as given. One pass; where nothing is taken out, no offset map is made.
 */
import { FOLDED, KIND, Kind } from './characters.ts';
import { readingLength } from './readings.ts';

export interface NormalText {
  /** The text as given. */
  source: string;
  /** Folded code units; only the first `length` count (the buffer is shared between reads). */
  units: Uint16Array;
  length: number;
  /** Offset in `source` of each normal unit; null when they are equal. */
  map: Int32Array | null;
  /** Bit `1 << kind` is set for every kind of code unit met in `source`. */
  seen: number;
}

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

/** One normaliser per engine. Texts of any length; memory is six bytes a code unit of the longest text so far. */
export function createNormaliser(): Normaliser {
  let units = new Uint16Array(1 << 14);
  let offsets = new Int32Array(0);

  return {
    normalise(source) {
      const total = source.length;
      if (units.length < total) units = new Uint16Array(total * 2);
      const out = units;
      let map: Int32Array | null = null;
      let seen = 0;
      let length = 0;
      for (let i = 0; i < total; i++) {
        const code = source.charCodeAt(i);
        const kind = KIND[code]!;
        seen |= 1 << kind;
        let skip = 0;
        if (kind === Kind.invisible) skip = 1;
        else if (kind === Kind.open && length > 0) {
          skip = readingLength(source, i, out[length - 1]!);
          if (skip > 0) seen |= 1 << Kind.letter;
        } else if ((kind === Kind.splitter || kind === Kind.space) && length > 0) skip = splitterLength(source, i);
        if (skip === 0) {
          out[length] = FOLDED[code]!;
          if (map !== null) map[length] = i;
          length++;
          continue;
        }
        if (map === null) {
          if (offsets.length < total) offsets = new Int32Array(total);
          map = offsets;
          for (let k = 0; k < length; k++) map[k] = k;
        }
        i += skip - 1;
      }
      return { source, units: out, length, map, seen };
    },
  };
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
