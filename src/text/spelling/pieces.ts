/** Pieces a text is read in: from one mark that ends a thought to the next, never longer than the lattice can take. */
import { isHan } from './characters.ts';

export interface Piece {
  start: number;
  end: number;
}

const ENDS = new Set([...'，。；：！？,;:!?\n\r\t　…'].map((mark) => mark.charCodeAt(0)));

/** Pieces with at least two Chinese characters, in order; the marks between them belong to none. */
export function* piecesOf(units: Uint16Array, longest: number): Generator<Piece> {
  let start = 0;
  let han = 0;
  for (let i = 0; i <= units.length; i++) {
    const ends = i === units.length || ENDS.has(units[i]!);
    if (ends || i - start === longest) {
      if (han >= 2) yield { start, end: i };
      start = ends ? i + 1 : i;
      han = 0;
    }
    if (!ends && isHan(units[i]!)) han++;
  }
}
