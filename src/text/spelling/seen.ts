/**
 * Which sequences of two, three and four characters clean text holds, and about how often: wording that is attested is
 * left alone. Sequences are kept as sorted hashes, so that one in some hundred thousand unseen ones passes for seen.
 */
import type { Columns } from './container.ts';

/** Longest sequence kept. */
export const LONGEST = 4;
/** Steps of frequency to a doubling. */
const STEPS = 2;
const BUCKET_BITS = 16;

export interface Seen {
  /** How often the `length` characters from `at` on were seen, as log2(1 + times); 0 = never or hardly. */
  level(units: Uint16Array, at: number, length: number): number;
}

/** 30-bit hash of a sequence. */
export function hashOf(units: Uint16Array, at: number, length: number): number {
  let hash = 0x811c9dc5 ^ length;
  for (let i = at; i < at + length; i++) {
    hash = Math.imul(hash ^ units[i]!, 0x01000193);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0x85ebca77);
  return ((hash ^ (hash >>> 16)) >>> 0) >>> 2;
}

/** Step of a number of times. */
export const levelOf = (times: number): number => Math.min(255, Math.round(STEPS * Math.log2(1 + times)));

/** The sequences of the tables. */
export function readSeen(columns: Columns): Seen {
  const tables = [2, 3, 4].map((length) => readTable(columns.longs(`seen.${length}`), columns.bytes(`seen.${length}level`)));
  return {
    level(units, at, length) {
      if (at < 0 || at + length > units.length) return 0;
      return tables[length - 2]!(hashOf(units, at, length)) / STEPS;
    },
  };
}

function readTable(gaps: Uint32Array, levels: Uint8Array): (hash: number) => number {
  const hashes = new Uint32Array(gaps.length);
  const start = new Uint32Array((1 << BUCKET_BITS) + 1);
  let sum = 0;
  for (let i = 0; i < gaps.length; i++) {
    sum += gaps[i]!;
    hashes[i] = sum;
    start[(sum >>> (30 - BUCKET_BITS)) + 1]!++;
  }
  for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) start[bucket + 1] = start[bucket + 1]! + start[bucket]!;
  return (hash) => {
    const bucket = hash >>> (30 - BUCKET_BITS);
    let low = start[bucket]!;
    let high = start[bucket + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = hashes[middle]!;
      if (found < hash) low = middle + 1;
      else if (found > hash) high = middle - 1;
      else return levels[middle]!;
    }
    return 0;
  };
}
