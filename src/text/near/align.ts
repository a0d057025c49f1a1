/**
 * Aligns an expression with a text around a piece of it that was found: which one or two characters were replaced,
 * left out, put in, doubled or swapped. Anything further away is no near miss.
 */

export type EditKind = 'replaced' | 'missing' | 'extra' | 'swapped';

export interface Edit {
  kind: EditKind;
  /** Index in the expression (of the first of two when swapped; of the character before which one was put in). */
  at: number;
  /** Index in the text. */
  place: number;
}

export interface Alignment {
  /** First unit of the text that belongs to the written form, and the one after the last. */
  start: number;
  end: number;
  edits: Edit[];
}

/** Units of a text as the normaliser left them. */
export interface Units {
  units: Uint16Array;
  length: number;
}

const NONE: readonly Alignment[] = [];

/**
 * Ways to align `expression`, whose piece at `offset` of `size` units stands at `place` of the text: with one edit of
 * any kind, or with two replaced characters when `two` is true. Empty when the text holds the expression itself or
 * anything further away. Called for every piece found, so nothing is allocated before an alignment exists.
 */
export function align(text: Units, expression: string, offset: number, size: number, place: number, two: boolean): readonly Alignment[] {
  const right = matchRight(text, expression, offset + size, place + size);
  const left = matchLeft(text, expression, offset - 1, place - 1);
  const rightPlace = place + right - offset;
  const leftPlace = place - offset + left;
  const rightDone = right === expression.length;
  if (left < 0) {
    if (rightDone) return NONE;
    const start = place - offset;
    const repairs = repairRight(text, expression, right, rightPlace, two);
    return repairs === NO_REPAIR ? NONE : repairs.map(({ place: end, edits }) => ({ start, end, edits }));
  }
  if (rightDone) {
    const repairs = repairLeft(text, expression, left, leftPlace, two);
    return repairs === NO_REPAIR ? NONE : repairs.map(({ place: start, edits }) => ({ start, end: rightPlace, edits }));
  }
  if (!two) return NONE;
  const leftRepair = repairLeft(text, expression, left, leftPlace, false).find((repair) => repair.edits[0]!.kind === 'replaced');
  if (leftRepair === undefined) return NONE;
  const rightRepair = repairRight(text, expression, right, rightPlace, false).find((repair) => repair.edits[0]!.kind === 'replaced');
  if (rightRepair === undefined) return NONE;
  return [{ start: leftRepair.place, end: rightRepair.place, edits: [...leftRepair.edits, ...rightRepair.edits] }];
}

/**
 * False when `align` surely finds nothing; the expression is `codes` from `from` up to `to`. Most pieces stand in the whole
 * expression or in other words: those are turned away here without a string being asked.
 */
export function mayAlign(
  { units, length }: Units,
  codes: Uint16Array,
  from: number,
  to: number,
  offset: number,
  size: number,
  place: number,
  two: boolean,
): boolean {
  let right = from + offset + size;
  let after = place + size;
  while (right < to && after < length && units[after] === codes[right]) {
    right++;
    after++;
  }
  let left = from + offset - 1;
  let before = place - 1;
  while (left >= from && before >= 0 && units[before] === codes[left]) {
    left--;
    before--;
  }
  if (right === to) {
    if (left < from) return false;
    if (left === from) return true;
    const unit = before >= 0 ? units[before]! : -1;
    const next = before > 0 ? units[before - 1]! : -1;
    if (mayRepair(unit, next, codes[left]!, codes[left - 1]!)) return true;
    // Two neighbours replaced: what lies further out agrees.
    return two && before > 0 && (left - 1 === from || units[before - 2] === codes[left - 2]);
  }
  if (left < from) {
    if (right + 1 === to) return true;
    const unit = after < length ? units[after]! : -1;
    const next = after + 1 < length ? units[after + 1]! : -1;
    if (mayRepair(unit, next, codes[right]!, codes[right + 1]!)) return true;
    return two && after + 1 < length && (right + 2 === to || units[after + 2] === codes[right + 2]);
  }
  if (!two || after >= length || before < 0) return false;
  return (right + 1 === to || units[after + 1] === codes[right + 1]) && (left === from || units[before - 1] === codes[left - 1]);
}

/** Whether one edit can join the two next units of the text with the two next of the expression. */
export function mayRepair(unit: number, next: number, near: number, far: number): boolean {
  return unit === near || next === far || unit === far || next === near;
}

interface Repair {
  /** The unit after the written form, or (to the left) its first one. */
  place: number;
  edits: Edit[];
}

const NO_REPAIR: readonly Repair[] = [];

/** First index of the expression, from `at` on, that the text from `place` on does not repeat. */
function matchRight({ units, length }: Units, expression: string, from: number, start: number): number {
  let at = from;
  let place = start;
  while (at < expression.length && place < length && units[place] === expression.charCodeAt(at)) {
    at++;
    place++;
  }
  return at;
}

/** Last index of the expression, down from `from`, that the text down from `start` does not repeat; -1 when it repeats all. */
function matchLeft({ units }: Units, expression: string, from: number, start: number): number {
  let at = from;
  let place = start;
  while (at >= 0 && place >= 0 && units[place] === expression.charCodeAt(at)) {
    at--;
    place--;
  }
  return at;
}

/** The ways in which one edit at the mismatch (or two replaced characters) lets the rest agree. */
function repairRight(text: Units, expression: string, at: number, place: number, two: boolean): readonly Repair[] {
  const { units, length } = text;
  const last = expression.length;
  const swapped = units[place] === expression.charCodeAt(at + 1) && units[place + 1] === expression.charCodeAt(at);
  const isSwapped = swapped && place + 1 < length && matchRight(text, expression, at + 2, place + 2) === last;
  const afterReplaced = place < length ? matchRight(text, expression, at + 1, place + 1) : at;
  const isMissing = matchRight(text, expression, at + 1, place) === last;
  const isExtra = place < length && matchRight(text, expression, at, place + 1) === last;
  if (!isSwapped && afterReplaced !== last && !isMissing && !isExtra) {
    if (!two || place >= length) return NO_REPAIR;
    const second = place + afterReplaced - at;
    if (second >= length || matchRight(text, expression, afterReplaced + 1, second + 1) !== last) return NO_REPAIR;
    return [{ place: second + last - afterReplaced, edits: [replaced(at, place), replaced(afterReplaced, second)] }];
  }
  const repairs: Repair[] = [];
  const rest = last - at;
  if (isSwapped) repairs.push({ place: place + rest, edits: [{ kind: 'swapped', at, place }] });
  if (afterReplaced === last) repairs.push({ place: place + rest, edits: [replaced(at, place)] });
  if (isMissing) repairs.push({ place: place + rest - 1, edits: [{ kind: 'missing', at, place }] });
  if (isExtra) repairs.push({ place: place + rest + 1, edits: [{ kind: 'extra', at, place }] });
  return repairs;
}

/** As `repairRight`, to the left. */
function repairLeft(text: Units, expression: string, at: number, place: number, two: boolean): readonly Repair[] {
  const { units } = text;
  const swapped = at >= 1 && place >= 1 && units[place] === expression.charCodeAt(at - 1) && units[place - 1] === expression.charCodeAt(at);
  const isSwapped = swapped && matchLeft(text, expression, at - 2, place - 2) < 0;
  const afterReplaced = place >= 0 ? matchLeft(text, expression, at - 1, place - 1) : at;
  const isMissing = matchLeft(text, expression, at - 1, place) < 0;
  const isExtra = place >= 0 && matchLeft(text, expression, at, place - 1) < 0;
  if (!isSwapped && afterReplaced >= 0 && !isMissing && !isExtra) {
    if (!two || place < 0) return NO_REPAIR;
    const second = place - (at - afterReplaced);
    if (second < 0 || matchLeft(text, expression, afterReplaced - 1, second - 1) >= 0) return NO_REPAIR;
    return [{ place: second - afterReplaced, edits: [replaced(afterReplaced, second), replaced(at, place)] }];
  }
  const repairs: Repair[] = [];
  const first = place - at;
  if (isSwapped) repairs.push({ place: first, edits: [{ kind: 'swapped', at: at - 1, place: place - 1 }] });
  if (afterReplaced < 0) repairs.push({ place: first, edits: [replaced(at, place)] });
  if (isMissing) repairs.push({ place: first + 1, edits: [{ kind: 'missing', at, place: place + 1 }] });
  if (isExtra) repairs.push({ place: first - 1, edits: [{ kind: 'extra', at: at + 1, place }] });
  return repairs;
}

function replaced(at: number, place: number): Edit {
  return { kind: 'replaced', at, place };
}
