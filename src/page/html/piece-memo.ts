/**
 * Pieces of source met before (headers, navigation, footers), with their trees: a piece that closes all it opens and
 * reaches for nothing outside is the same tree wherever it stands, so a page that holds it again need not read it again.
 * What a page gives never depends on what is remembered here; only the time does.
 */
import type { Element, Tree } from './element.ts';
import { ownCopy } from './known-texts.ts';

/** Characters that a piece is looked up by before it is compared in full. */
const KEY_LENGTH = 48;
const MAX_CANDIDATES = 12;
/** Shorter ones are read faster than found. */
export const MIN_PIECE = 250;

interface Piece {
  source: string;
  element: Element;
  /** Elements in it, itself included. */
  elements: number;
  /** Number of the page it was last used in: an element has one place in a page. */
  page: number;
}

export class PieceMemo {
  private readonly pieces = new Map<number, Piece[]>();
  private size = 0;
  private page = 0;
  private readonly used: Piece[] = [];
  private met = new Set<number>();
  private metBefore = new Set<number>();
  private readonly limit: number;
  private readonly parse: (source: string) => Tree;

  /** `limit`: characters of source remembered at most; `parse`: makes the tree of a copy, so that no page is kept alive. */
  constructor(limit: number, parse: (source: string) => Tree) {
    this.limit = limit;
    this.parse = parse;
  }

  /** Call after each page: what is remembered must not keep it in memory. */
  leavePage(): void {
    for (const { element } of this.used) element.parent = null;
    this.used.length = 0;
    this.page++;
  }

  /**
   * The remembered piece that stands at `at` (`codes`: characters of the source); null when there is none, it is already
   * in this page, or it holds as many elements as there is `room` for.
   */
  find(source: string, codes: Uint16Array, at: number, room: number): Piece | null {
    const candidates = this.pieces.get(keyOf(codes, at, source.length));
    if (candidates === undefined) return null;
    for (const piece of candidates) {
      const { length } = piece.source;
      if (piece.page === this.page || piece.elements >= room || codes[at + length - 1] !== 62) continue;
      // equal parts are compared by machine words; startsWith goes by characters
      if (source.slice(at, at + length) !== piece.source) continue;
      piece.page = this.page;
      this.used.push(piece);
      return piece;
    }
    return null;
  }

  /** Notes a clean piece of a page; from its second appearance on it is remembered. */
  note(source: string, start: number, end: number): void {
    if (end - start < MIN_PIECE) return;
    const print = fingerprint(source, start, end);
    if (!this.met.has(print) && !this.metBefore.has(print)) {
      if (this.met.size >= 20_000) {
        this.metBefore = this.met;
        this.met = new Set();
      }
      this.met.add(print);
      return;
    }
    this.remember(source.slice(start, end));
  }

  private remember(slice: string): void {
    const key = keyOfText(slice);
    const candidates = this.pieces.get(key);
    if (candidates?.some((piece) => piece.source === slice)) return;
    // a slice would keep its whole page in memory
    const source = ownCopy(slice);
    const { root, elements } = this.parse(source);
    const element = root.children[0];
    if (typeof element !== 'object') return;
    element.remembered = true;
    const piece: Piece = { source, element, elements, page: -1 };
    this.size += source.length;
    if (!candidates) this.pieces.set(key, [piece]);
    else {
      candidates.unshift(piece);
      if (candidates.length > MAX_CANDIDATES) this.size -= candidates.pop()!.source.length;
    }
    if (this.size > this.limit) this.forget();
  }

  /** Drops what was not used for longest, down to three quarters. */
  private forget(): void {
    const all = [...this.pieces.values()].flat().sort((a, b) => b.page - a.page);
    this.pieces.clear();
    this.size = 0;
    for (const piece of all) {
      if (this.size + piece.source.length > this.limit * 0.75) continue;
      this.size += piece.source.length;
      const key = keyOfText(piece.source);
      const candidates = this.pieces.get(key);
      if (candidates) candidates.push(piece);
      else this.pieces.set(key, [piece]);
    }
  }
}

/** A number from the first characters of a piece, every third of them. */
function keyOf(codes: Uint16Array, at: number, end: number): number {
  let h = 0;
  const to = Math.min(at + KEY_LENGTH, end);
  for (let i = at; i < to; i += 3) h = Math.imul(h ^ codes[i]!, 0x01000193);
  return h;
}

function keyOfText(source: string): number {
  const codes = new Uint16Array(KEY_LENGTH);
  for (let i = 0; i < KEY_LENGTH; i++) codes[i] = source.charCodeAt(i);
  return keyOf(codes, 0, KEY_LENGTH);
}

/** A guess whether two pieces are equal; equality itself is tested on use. */
function fingerprint(source: string, start: number, end: number): number {
  let h = (end - start) | 0;
  const step = Math.max(1, ((end - start) / 200) | 0);
  for (let i = start; i < end; i += step) h = Math.imul(h ^ source.charCodeAt(i), 0x01000193);
  return h;
}
