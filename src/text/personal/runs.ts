/** Runs of digits (and the letters that numbers of documents have) with what parts their groups. */
import { KIND, Kind } from '../normal/characters.ts';

export interface NumberRun {
  /** Digits and letters without separators, upper case. */
  value: string;
  /** Normal units. */
  start: number;
  end: number;
}

/** Fewer digits name nobody. */
const SHORTEST = 8;
/** More than a card has: several numbers in a row. */
const LONGEST = 19;

/**
 * Several numbers in a row: two long groups, or a whole number (identity, card; mobile) beside another group. Cards are written in
 * groups of four to six.
 */
const SEVERAL = /\d{11,}[ -]\d{11,}|\d{15,}[ -]\d|(?:^|[ -])1[3-9]\d{9}[ -]|[ -]1[3-9]\d{9}$/;

/** Runs of at least eight digits in normal units (lower case, half width), in order. */
export function numberRuns(units: Uint16Array, length: number): NumberRun[] {
  const runs: NumberRun[] = [];
  // Of two neighbours in such a run one is a digit, so it is met by looking at two of eight units.
  for (let at = SHORTEST - 1; at < length; ) {
    if (!isDigit(units[at]!) && !isDigit(units[at - 1]!)) {
      at += SHORTEST;
      continue;
    }
    const first = startOfRun(units, isDigit(units[at]!) ? at : at - 1);
    const end = endOfRun(units, length, first);
    let start = first;
    while (start > 0 && first - start < 2 && isLetter(units[start - 1]!)) start--;
    if (end - first >= SHORTEST && !isPart(units, start - 1) && !isPart(units, end < length ? end : -1)) addRun(units, start, end, runs);
    at = end + SHORTEST - 1;
  }
  return runs;
}

/** First of the digits that lead to the one at `from`. */
function startOfRun(units: Uint16Array, from: number): number {
  let start = from;
  while (start > 0) {
    if (isDigit(units[start - 1]!)) start--;
    else if (isSeparator(units[start - 1]!) && start > 1 && isDigit(units[start - 2]!)) start -= 2;
    else break;
  }
  return start;
}

/** End of the digits at `from`, with single spaces and hyphens between their groups and an x of the identity number. */
function endOfRun(units: Uint16Array, length: number, from: number): number {
  let end = from;
  while (end < length) {
    if (isDigit(units[end]!)) end++;
    else if (isSeparator(units[end]!) && end + 1 < length && isDigit(units[end + 1]!)) end += 2;
    else break;
  }
  return end < length && units[end] === 0x78 ? end + 1 : end;
}

function addRun(units: Uint16Array, start: number, end: number, runs: NumberRun[]): void {
  const written = String.fromCharCode(...units.subarray(start, Math.min(end, start + 400)));
  const value = written.replace(/[ -]/g, '').toUpperCase();
  if (/^(?:19|20)\d{2}-\d{2}-\d{2}/.test(written)) return;
  if (value.length <= LONGEST && !SEVERAL.test(written)) {
    if (value.length >= SHORTEST) runs.push({ value, start, end });
    return;
  }
  // Several numbers in a row, parted by spaces: each counts for itself.
  let at = start;
  for (const part of written.split(/([ -])/)) {
    if (part.length >= SHORTEST && part.length <= LONGEST) runs.push({ value: part.toUpperCase(), start: at, end: at + part.length });
    at += part.length;
  }
}

/** A letter, a digit or a mark of masking beside the run: it is part of something else. */
function isPart(units: Uint16Array, at: number): boolean {
  if (at < 0) return false;
  const code = units[at]!;
  return isDigit(code) || isLetter(code) || code === 0x2a || code === 0xd7;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  return KIND[code] === Kind.letter;
}

function isSeparator(code: number): boolean {
  return code === 0x20 || code === 0x2d;
}
