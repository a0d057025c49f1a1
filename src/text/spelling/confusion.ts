/** Which character is typed where another is meant: by sound (input methods) and by strokes (handwriting, scans). */
import { FIRST_HAN, LAST_HAN } from './characters.ts';
import type { Columns } from './container.ts';

/** How two characters can be taken for each other, nearest first; 0 is not at all. */
export const Likeness = { tone: 1, sound: 2, fuzzy: 3, near: 4, shape: 5, none: 6 } as const;

/** Readings kept for a character. */
export const READINGS = 4;
const HAN = LAST_HAN - FIRST_HAN + 1;
/** Rows of likeness kept ready; a text in hostile hands may hold every character there is. */
const KEPT_ROWS = 1024;

export interface Confusion {
  /** Likeness of meaning each character where `typed` stands, by code unit minus FIRST_HAN; 0 = not alike. */
  row(typed: number): Uint8Array;
  /** Groups of syllables a character may be read as; syllables of one group are confused by many speakers. */
  groups(unit: number): readonly number[];
}

/** The confusions of the tables. `isMeant` says which characters may be proposed at all. */
export function readConfusion(columns: Columns, isMeant: (unit: number) => boolean): Confusion {
  const syllables = Buffer.from(columns.bytes('confusion.syllables')).toString('utf8').split(' ');
  const readings = columns.words('confusion.readings'); // READINGS each; 0 = none, else 1 + syllable * 8 + tone
  const shapeStart = columns.longs('confusion.shapeStart');
  const shapes = columns.words('confusion.shapes');

  const plain = syllables.map(blurred);
  const names = [...new Set(plain)];
  const groupOf = plain.map((name) => names.indexOf(name));
  const kin = syllables.map((a, i) => syllables.map((b, j) => kinship(a, b, plain[i]!, plain[j]!)));
  const bySyllable: number[][] = syllables.map(() => []);
  for (let c = 0; c < HAN; c++) {
    if (!isMeant(c + FIRST_HAN)) continue;
    for (let k = 0; k < READINGS; k++) {
      const reading = readings[c * READINGS + k]!;
      if (reading > 0) bySyllable[(reading - 1) >> 3]!.push(c);
    }
  }

  const build = (typed: number): Uint8Array => {
    const row = new Uint8Array(HAN);
    const own = typed - FIRST_HAN;
    const take = (c: number, likeness: number) => {
      if (c !== own && (row[c] === 0 || row[c]! > likeness)) row[c] = likeness;
    };
    for (let k = 0; k < READINGS; k++) {
      const reading = readings[own * READINGS + k]!;
      if (reading === 0) break;
      const of = kin[(reading - 1) >> 3]!;
      for (let s = 0; s < of.length; s++) {
        if (of[s] === 0) continue;
        for (const c of bySyllable[s]!) {
          let likeness = of[s]!;
          if (likeness === Likeness.sound)
            for (let j = 0; j < READINGS; j++) if (readings[c * READINGS + j] === reading) likeness = Likeness.tone;
          take(c, likeness);
        }
      }
    }
    for (let i = shapeStart[own]!; i < shapeStart[own + 1]!; i++) {
      const c = shapes[i]! - FIRST_HAN;
      // alike in sound as well as in shape is nearer than either
      if (isMeant(shapes[i]!)) take(c, row[c] === 0 ? Likeness.shape : Likeness.fuzzy);
    }
    return row;
  };

  const rows = new Map<number, Uint8Array>();
  const groups = new Map<number, number[]>();
  return {
    row(typed) {
      let row = rows.get(typed);
      if (row !== undefined) return row;
      if (rows.size >= KEPT_ROWS) rows.clear();
      row = build(typed);
      rows.set(typed, row);
      return row;
    },
    groups(unit) {
      let found = groups.get(unit);
      if (found !== undefined) return found;
      found = [];
      for (let k = 0; k < READINGS; k++) {
        const reading = readings[(unit - FIRST_HAN) * READINGS + k]!;
        if (reading === 0) break;
        const group = groupOf[(reading - 1) >> 3]!;
        if (!found.includes(group)) found.push(group);
      }
      groups.set(unit, found);
      return found;
    },
  };
}

/** A syllable with everything blurred that speakers of the south or north do not tell apart. */
function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?!g)/, 'l')
    .replace(/^r/, 'l')
    .replace(/^h/, 'f')
    .replace(/ng$/, 'n')
    .replace(/^fu(?=[aeo])/, 'f')
    .replace(/uo$/, 'o')
    .replace(/ü/g, 'u');
}

function kinship(a: string, b: string, plainA: string, plainB: string): number {
  if (a === b) return Likeness.sound;
  if (plainA === plainB) return Likeness.fuzzy;
  return a.length > 1 && b.length > 1 && oneLetterApart(a, b) ? Likeness.near : 0;
}

function oneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let x = a.length;
  let y = b.length;
  while (x > head && y > head && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  return x - head <= 1 && y - head <= 1;
}
