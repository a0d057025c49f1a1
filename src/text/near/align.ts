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
 * anything further away.
 */
export function align(text: Units, expression: string, offset: number, size: number, place: number, two: boolean): readonly Alignment[] {
  const right = matchRight(text, expression, offset + size, place + size);
  const left = matchLeft(text, expression, offset - 1, place - 1);
  const rightDone = right.at === expression.length;
  if (left.at < 0) {
    if (rightDone) return NONE;
    return repairRight(text, expression, right, two).map((repair) => ({ start: left.place + 1, end: repair.place, edits: repair.edits }));
  }
  if (rightDone)
    return repairLeft(text, expression, left, two).map((repair) => ({ start: repair.place, end: right.place, edits: repair.edits }));
  if (!two) return NONE;
  const leftRepair = repairLeft(text, expression, left, false).find((repair) => repair.edits[0]!.kind === 'replaced');
  if (leftRepair === undefined) return NONE;
  const rightRepair = repairRight(text, expression, right, false).find((repair) => repair.edits[0]!.kind === 'replaced');
  if (rightRepair === undefined) return NONE;
  return [{ start: leftRepair.place, end: rightRepair.place, edits: [...leftRepair.edits, ...rightRepair.edits] }];
}

interface Position {
  at: number;
  place: number;
}

interface Repair {
  place: number;
  edits: Edit[];
}

function matchRight({ units, length }: Units, expression: string, from: number, place: number): Position {
  let at = from;
  let to = place;
  while (at < expression.length && to < length && units[to] === expression.charCodeAt(at)) {
    at++;
    to++;
  }
  return { at, place: to };
}

function matchLeft({ units }: Units, expression: string, from: number, place: number): Position {
  let at = from;
  let to = place;
  while (at >= 0 && to >= 0 && units[to] === expression.charCodeAt(at)) {
    at--;
    to--;
  }
  return { at, place: to };
}

/** The ways in which one edit at the mismatch (or two replaced characters) lets the rest agree. */
function repairRight(text: Units, expression: string, { at, place }: Position, two: boolean): Repair[] {
  const { units, length } = text;
  const last = expression.length;
  const repairs: Repair[] = [];
  const attempt = (kind: EditKind, inExpression: number, inText: number) => {
    if (at + inExpression > last || place + inText > length) return;
    const rest = matchRight(text, expression, at + inExpression, place + inText);
    if (rest.at === last) repairs.push({ place: rest.place, edits: [{ kind, at, place }] });
  };
  if (units[place] === expression.charCodeAt(at + 1) && units[place + 1] === expression.charCodeAt(at)) attempt('swapped', 2, 2);
  attempt('replaced', 1, 1);
  attempt('missing', 1, 0);
  attempt('extra', 0, 1);
  if (!two || repairs.length > 0 || place >= length) return repairs;
  const rest = matchRight(text, expression, at + 1, place + 1);
  if (rest.at >= last || rest.place >= length) return repairs;
  const end = matchRight(text, expression, rest.at + 1, rest.place + 1);
  if (end.at !== last) return repairs;
  return [{ place: end.place, edits: [replaced(at, place), replaced(rest.at, rest.place)] }];
}

/** As `repairRight`, to the left; `place` of a result is the first unit of the written form. */
function repairLeft(text: Units, expression: string, { at, place }: Position, two: boolean): Repair[] {
  const { units } = text;
  const repairs: Repair[] = [];
  const attempt = (edit: Edit, inExpression: number, inText: number) => {
    if (at - inExpression < -1 || place - inText < -1) return;
    const rest = matchLeft(text, expression, at - inExpression, place - inText);
    if (rest.at < 0) repairs.push({ place: rest.place + 1, edits: [edit] });
  };
  if (at >= 1 && place >= 1 && units[place] === expression.charCodeAt(at - 1) && units[place - 1] === expression.charCodeAt(at))
    attempt({ kind: 'swapped', at: at - 1, place: place - 1 }, 2, 2);
  attempt(replaced(at, place), 1, 1);
  attempt({ kind: 'missing', at, place: place + 1 }, 1, 0);
  attempt({ kind: 'extra', at: at + 1, place }, 0, 1);
  if (!two || repairs.length > 0 || place < 0) return repairs;
  const rest = matchLeft(text, expression, at - 1, place - 1);
  if (rest.at < 0 || rest.place < 0) return repairs;
  const end = matchLeft(text, expression, rest.at - 1, rest.place - 1);
  if (end.at >= 0) return repairs;
  return [{ place: end.place + 1, edits: [replaced(rest.at, rest.place), replaced(at, place)] }];
}

function replaced(at: number, place: number): Edit {
  return { kind: 'replaced', at, place };
}
