/**
 * Finds all occurrences of all terms in one pass. A bit map over pairs of code units turns nearly every position away
 * after one multiplication; a hash of the pairs that begin terms leads straight to the trie's state after two units.
 * Measured against Aho-Corasick in flat arrays: 1.5 times as fast, and 10 times the fastest npm matcher (bench/text).
 */
import { buildTrie } from './trie.ts';

/** Called for each occurrence: id of the term, index after its last unit. */
export type OnMatch = (term: number, end: number) => void;

export interface Matcher {
  /** Number of terms. */
  readonly terms: number;
  /** Memory of the arrays in bytes. */
  readonly sizeBytes: number;
  /** Calls back for every occurrence in the first `length` units, in the order of their starts. */
  scan(units: Uint16Array, length: number, onMatch: OnMatch): void;
  /** The compiled form: one buffer that `loadMatcher` takes back without copying. */
  save(): Uint8Array;
}

/** The arrays of a compiled matcher, in the order they are saved. */
interface Arrays {
  alphabet: Uint16Array;
  base: Int32Array;
  check: Int32Array;
  term: Int32Array;
  /** Bit map of hashed pairs. */
  filter: Int32Array;
  /** Open-addressed table: pair, state. */
  starts: Int32Array;
}

const FORMAT = 0x5a58_0001;
const FILTER_BITS = 21;
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
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  const starts = new Int32Array(capacity * 2);
  for (let i = 0; i < pairs.length; i += 2) {
    const pair = pairs[i]!;
    const hash = Math.imul(pair, 0x9e3779b1);
    const bit = (hash >>> 11) & ((1 << FILTER_BITS) - 1);
    filter[bit >>> 5]! |= 1 << (bit & 31);
    let slot = (hash >>> 8) & (capacity - 1);
    while (starts[slot * 2] !== 0) slot = (slot + 1) & (capacity - 1);
    starts[slot * 2] = pair;
    starts[slot * 2 + 1] = pairs[i + 1]!;
  }
  return fromArrays({ alphabet, base, check, term, filter, starts }, terms.length);
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
  const [, terms, cells, filterSize, startsSize] = header;
  const base = words(cells!);
  const check = words(cells!);
  const term = words(cells!);
  const filter = words(filterSize!);
  const starts = words(startsSize!);
  const alphabet = new Uint16Array(aligned.buffer, offset, 65536);
  return fromArrays({ alphabet, base, check, term, filter, starts }, terms!);
}

function fromArrays(arrays: Arrays, terms: number): Matcher {
  const { alphabet, base, check, term, filter, starts } = arrays;
  const last = starts.length / 2 - 1;
  const mask = (1 << FILTER_BITS) - 1;

  return {
    terms,
    sizeBytes: base.byteLength * 3 + filter.byteLength + starts.byteLength + alphabet.byteLength,
    scan(units, length, onMatch) {
      let pair = units[0]!;
      for (let i = 1; i < length; i++) {
        pair = (pair << 16) | units[i]!;
        const hash = Math.imul(pair, 0x9e3779b1);
        const bit = (hash >>> 11) & mask;
        if (((filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue;
        let slot = (hash >>> 8) & last;
        let found = starts[slot << 1]!;
        while (found !== 0 && found !== pair) {
          slot = (slot + 1) & last;
          found = starts[slot << 1]!;
        }
        if (found === 0) continue;
        let state = starts[(slot << 1) + 1]!;
        if (term[state]! >= 0) onMatch(term[state]!, i + 1);
        for (let j = i + 1; j < length; j++) {
          const first = base[state]!;
          if (first === 0) break;
          const letter = alphabet[units[j]!]!;
          if (letter === 0) break;
          const next = first + letter;
          if (check[next] !== state) break;
          state = next;
          if (term[state]! >= 0) onMatch(term[state]!, j + 1);
        }
      }
    },
    save() {
      const bytes = new Uint8Array(32 + base.byteLength * 3 + filter.byteLength + starts.byteLength + alphabet.byteLength);
      new Int32Array(bytes.buffer, 0, 8).set([FORMAT, terms, base.length, filter.length, starts.length]);
      let offset = 32;
      for (const array of [base, check, term, filter, starts, alphabet]) {
        bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
        offset += array.byteLength;
      }
      return bytes;
    },
  };
}
