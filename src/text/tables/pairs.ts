/** Which two Han characters may follow each other: a Bloom filter over pairs, three bits a pair. */

/** Size of the filter in bytes. */
export const PAIR_BYTES = 1 << 19;
const MASK = PAIR_BYTES * 8 - 1;

export interface Pairs {
  /** True when the pair occurs in clean text; true by chance for about 2 of 100 others. */
  has(first: number, second: number): boolean;
}

/** Reads pairs from the filter's bytes. Throws RangeError when their number is wrong. */
export function pairsFrom(bits: Uint8Array): Pairs {
  if (bits.length !== PAIR_BYTES) throw new RangeError('not a table of pairs');
  return {
    has(first, second) {
      for (let k = 0; k < 3; k++) {
        const bit = hash(first, second, k);
        if (((bits[bit >>> 3]! >>> (bit & 7)) & 1) === 0) return false;
      }
      return true;
    },
  };
}

/** Adds a pair to the filter's bytes. */
export function addPair(bits: Uint8Array, first: number, second: number): void {
  for (let k = 0; k < 3; k++) {
    const bit = hash(first, second, k);
    bits[bit >>> 3]! |= 1 << (bit & 7);
  }
}

function hash(first: number, second: number, k: number): number {
  let h = Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul(k + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) & MASK;
}
