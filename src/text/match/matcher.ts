/**
 * Finds all occurrences of all terms in one pass. A bit map over pairs of code units turns nearly every position away
 * after one multiplication; a hash of the pairs that begin terms leads straight to the trie's state after two units.
 * Measured against Aho-Corasick in flat arrays: 1.5 times as fast, and 10 times the fastest npm matcher (bench/text).
 */
import { type IntList, pushPair } from './int-list.ts';
import { buildTrie } from './trie.ts';

export interface Matcher {
  /** Number of terms. */
  readonly terms: number;
  /** Memory of the arrays in bytes. */
  readonly sizeBytes: number;
  /**
   * Appends a pair (id of the term, index after its last unit) for every occurrence that begins at an index from `from`
   * up to `to`, in the order of beginnings; an occurrence may go on up to `length`.
   */
  find(units: Uint16Array, from: number, to: number, length: number, found: IntList): void;
  /** The compiled form: one buffer that `loadMatcher` takes back without copying. */
  save(): Uint8Array;
}

/** The arrays of a compiled matcher, in the order they are saved. */
interface MatcherArrays {
  alphabet: Uint16Array;
  /** The trie's states, `CELL` numbers each: base, check, term. What is asked of a state lies together. */
  cells: Int32Array;
  /** Bit map of hashed pairs. */
  filter: Int32Array;
  /** Open-addressed table: pair, state. */
  starts: Int32Array;
}

const FORMAT = 0x5a58_0002;
/** Numbers of a state; a power of two, so that none lies over the border of two cache lines. */
const CELL = 4;
/** Bits of the map, as a power of two: about 64 a pair, within these. */
const [LEAST_BITS, MOST_BITS] = [12, 21];
const UNFIT = 'a matcher needs terms of at least two code units, none of them NUL';

/** Builds a matcher of distinct terms, each at least two code units long; the id of a term is its index. Throws RangeError else. */
export function buildMatcher(terms: readonly string[]): Matcher {
  // NUL twice would be the mark of an empty slot.
  if (terms.some((term) => term.length < 2 || term.includes('\0'))) throw new RangeError(UNFIT);
  const { alphabet, base, check, term, order } = buildTrie(terms);
  const letters = new Uint16Array(65536);
  for (let code = 0; code < 65536; code++) if (alphabet[code] !== 0) letters[alphabet[code]!] = code;
  const pairs: number[] = [];
  for (const state of order) {
    const parent = check[state]!;
    if (state === 0 || parent === 0 || check[parent] !== 0) continue;
    pairs.push((letters[parent - base[0]!]! << 16) | letters[state - base[parent]!]!, state);
  }
  // At most a third full: a probe ends after 1.2 steps on average.
  let capacity = 4;
  while (capacity < pairs.length * 1.5) capacity <<= 1;
  const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, 37 - Math.clz32(pairs.length)));
  const filter = new Int32Array(1 << (bits - 5));
  const starts = new Int32Array(capacity * 2);
  for (let i = 0; i < pairs.length; i += 2) {
    const pair = pairs[i]!;
    const hash = Math.imul(pair, 0x9e3779b1);
    const bit = (hash >>> 11) & ((1 << bits) - 1);
    filter[bit >>> 5]! |= 1 << (bit & 31);
    let slot = (hash >>> 8) & (capacity - 1);
    while (starts[slot * 2] !== 0) slot = (slot + 1) & (capacity - 1);
    starts[slot * 2] = pair;
    starts[slot * 2 + 1] = pairs[i + 1]!;
  }
  const cells = new Int32Array(base.length * CELL);
  for (let state = 0; state < base.length; state++) cells.set([base[state]!, check[state]!, term[state]!], state * CELL);
  return new FlatMatcher({ alphabet, cells, filter, starts }, terms.length);
}

/** A matcher from its compiled form. Throws RangeError when the bytes are none of this version. */
export function loadMatcher(bytes: Uint8Array): Matcher {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new Int32Array(aligned.buffer, aligned.byteOffset, 8);
  if (header[0] !== FORMAT) throw new RangeError('not a compiled matcher of this version');
  let offset = aligned.byteOffset + 32;
  const words = (count: number) => {
    const array = new Int32Array(aligned.buffer, offset, count);
    offset += count * 4;
    return array;
  };
  const [, terms, cellsSize, filterSize, startsSize] = header;
  const cells = words(cellsSize!);
  const filter = words(filterSize!);
  const starts = words(startsSize!);
  const alphabet = new Uint16Array(aligned.buffer, offset, 65536);
  return new FlatMatcher({ alphabet, cells, filter, starts }, terms!);
}

/** One class for all matchers: a loop over closures would be compiled anew for each of them. */
class FlatMatcher implements Matcher {
  readonly terms: number;
  readonly #arrays: MatcherArrays;

  constructor(arrays: MatcherArrays, terms: number) {
    this.terms = terms;
    this.#arrays = arrays;
  }

  get sizeBytes(): number {
    const { alphabet, cells, filter, starts } = this.#arrays;
    return cells.byteLength + filter.byteLength + starts.byteLength + alphabet.byteLength;
  }

  find(units: Uint16Array, from: number, to: number, length: number, found: IntList): void {
    const { alphabet, cells, filter, starts } = this.#arrays;
    const last = (starts.length >> 1) - 1;
    const mask = (filter.length << 5) - 1;
    const end = to < length ? to + 1 : length;
    let pair = units[from]!;
    for (let i = from + 1; i < end; i++) {
      pair = (pair << 16) | units[i]!;
      const hash = Math.imul(pair, 0x9e3779b1);
      const bit = (hash >>> 11) & mask;
      if (((filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue;
      let slot = (hash >>> 8) & last;
      let key = starts[slot << 1]!;
      while (key !== 0 && key !== pair) {
        slot = (slot + 1) & last;
        key = starts[slot << 1]!;
      }
      if (key === 0) continue;
      let state = starts[(slot << 1) + 1]!;
      let cell = state * CELL;
      if (cells[cell + 2]! >= 0) pushPair(found, cells[cell + 2]!, i + 1);
      for (let j = i + 1; j < length; j++) {
        const first = cells[cell]!;
        if (first === 0) break;
        const letter = alphabet[units[j]!]!;
        if (letter === 0) break;
        const next = first + letter;
        cell = next * CELL;
        if (cells[cell + 1] !== state) break;
        state = next;
        if (cells[cell + 2]! >= 0) pushPair(found, cells[cell + 2]!, j + 1);
      }
    }
  }

  save(): Uint8Array {
    const { alphabet, cells, filter, starts } = this.#arrays;
    const bytes = new Uint8Array(32 + this.sizeBytes);
    new Int32Array(bytes.buffer, 0, 8).set([FORMAT, this.terms, cells.length, filter.length, starts.length]);
    let offset = 32;
    for (const array of [cells, filter, starts, alphabet]) {
      bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
      offset += array.byteLength;
    }
    return bytes;
  }
}
