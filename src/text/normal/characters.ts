/**
 * Classes and folded forms of all UTF-16 code units, as flat tables: one lookup each in the reading loop.
 * Folding joins what a reader takes for the same: full width, case, traditional forms, kinds of space, look-alike letters.
 */
import table from '../tables/characters.json' with { type: 'json' };
import { simplifiedSet } from '../tables/simplified-set.ts';

/** Class of a code unit; a small number, so that a text's classes fit a bit mask. */
export const Kind = {
  other: 0,
  han: 1,
  /** A form that simplified texts do not use. */
  traditional: 2,
  letter: 3,
  digit: 4,
  space: 5,
  line: 6,
  /** Zero width or format character. */
  invisible: 7,
  privateUse: 8,
  replacement: 9,
  open: 10,
  ampersand: 11,
  question: 12,
  surrogate: 13,
  bookTitle: 14,
  /** Marks that get between characters to break words: `-`, `_`, `*`, `|` and such. */
  splitter: 15,
} as const;

/** Folded code unit of each code unit. */
export const FOLDED = new Uint16Array(65536);
/** Kind of each code unit. */
export const KIND = new Uint8Array(65536);
/** Both in one lookup: folded code unit, kind << 16. */
export const CELL = new Uint32Array(65536);
/** A bit for each code unit that is a Han character and folds to itself: most of a text, told by a table that fits the nearest cache. */
export const PLAIN = new Int32Array(2048);
/** 1 for the 3,755 common characters. */
const COMMON = new Uint8Array(65536);

fillTables();

/** True for the characters a reader of simplified text meets daily (first level of GB 2312). */
export function isCommon(code: number): boolean {
  return COMMON[code] === 1;
}

function fillTables(): void {
  for (let c = 0; c < 65536; c++) FOLDED[c] = c;
  range(0x3400, 0x9fff, Kind.han);
  range(0xf900, 0xfaff, Kind.han);
  KIND[0x3007] = Kind.han;
  for (let i = 0; i < 26; i++) {
    KIND[0x41 + i] = KIND[0x61 + i] = KIND[0xff21 + i] = KIND[0xff41 + i] = Kind.letter;
    FOLDED[0x41 + i] = FOLDED[0xff21 + i] = FOLDED[0xff41 + i] = 0x61 + i;
  }
  range(0xc0, 0x24f, Kind.letter);
  range(0x370, 0x52f, Kind.letter);
  KIND[0xd7] = KIND[0xf7] = Kind.other;
  for (let i = 0; i < 10; i++) {
    KIND[0x30 + i] = KIND[0xff10 + i] = Kind.digit;
    FOLDED[0xff10 + i] = 0x30 + i;
  }
  // Full-width marks, except those whose Chinese form carries meaning for the form checks: they fold for matching only.
  for (let c = 0xff01; c <= 0xff5e; c++) if (KIND[c] === 0) FOLDED[c] = c - 0xfee0;
  for (const [a, b] of pairs('аaеeоoрpсcуyхxіiАaВbЕeКkМmНhОoРpСcТtУyХxΑaΒbΕeΗhΙiΚkΜmΝnΟoΡpΤtΧx')) FOLDED[a] = b;
  for (const c of [0x20, 0x09, 0xa0, 0x3000, 0x202f, 0x205f, 0x1680]) setSpace(c);
  for (let c = 0x2000; c <= 0x200a; c++) setSpace(c);
  for (const c of [0x0a, 0x0d, 0x0b, 0x0c, 0x85, 0x2028, 0x2029]) {
    KIND[c] = Kind.line;
    FOLDED[c] = 0x0a;
  }
  range(0xe000, 0xf8ff, Kind.privateUse);
  range(0xd800, 0xdfff, Kind.surrogate);
  for (const c of [0xad, 0x34f, 0x61c, 0x180e, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xfeff, 0x3164, 0xffa0, 0x115f, 0x1160])
    KIND[c] = Kind.invisible;
  range(0x200b, 0x200f, Kind.invisible);
  range(0x202a, 0x202e, Kind.invisible);
  range(0x2066, 0x206f, Kind.invisible);
  range(0xfe00, 0xfe0f, Kind.invisible);
  KIND[0xfffd] = Kind.replacement;
  for (const c of [0x28, 0xff08, 0x5b, 0xff3b, 0x3010, 0x3014]) KIND[c] = Kind.open;
  KIND[0x26] = KIND[0xff06] = Kind.ampersand;
  KIND[0x3f] = Kind.question;
  KIND[0x300a] = KIND[0x3008] = Kind.bookTitle;
  for (const c of '-_*|/\\~^+=.·•—') KIND[c.charCodeAt(0)] = Kind.splitter;
  for (const [written, meant] of pairs(table.traditional)) {
    KIND[written] = Kind.traditional;
    FOLDED[written] = meant;
  }
  // Common in simplified texts as surname and in place names, so they are folded but are no sign of the script.
  for (const c of '於後') KIND[c.charCodeAt(0)] = Kind.han;
  for (const c of simplifiedSet({ commonOnly: true })) COMMON[c.charCodeAt(0)] = 1;
  for (let c = 0; c < 65536; c++) {
    CELL[c] = FOLDED[c]! | (KIND[c]! << 16);
    if (KIND[c] === Kind.han && FOLDED[c] === c) PLAIN[c >>> 5]! |= 1 << (c & 31);
  }
}

function range(first: number, last: number, kind: number): void {
  KIND.fill(kind, first, last + 1);
}

function setSpace(code: number): void {
  KIND[code] = Kind.space;
  FOLDED[code] = 0x20;
}

function pairs(text: string): [number, number][] {
  const result: [number, number][] = [];
  for (let i = 0; i + 1 < text.length; i += 2) result.push([text.charCodeAt(i), text.charCodeAt(i + 1)]);
  return result;
}
