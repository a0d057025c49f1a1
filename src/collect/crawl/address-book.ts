/**
 * Address book: text → integer id by a 64-bit hash in typed arrays; a million addresses cost 32 MB and no
 * strings. The hash is seeded per process, so a hostile site cannot prepare collisions; the book is never
 * stored but rebuilt from the addresses when a crawl goes on.
 */
import { randomBytes } from 'node:crypto';

const seed = randomBytes(8);
const seedA = seed.readInt32LE(0);
const seedB = seed.readInt32LE(4);

/** Map from text to a positive integer. Texts whose 64-bit hashes agree count as one (about 1 in 10⁷ crawls of a million pages). */
export class AddressBook {
  #mask: number;
  #high: Int32Array;
  #low: Int32Array;
  #ids: Int32Array;
  #size = 0;
  #lastHigh = 0;
  #lastLow = 0;

  constructor(bits = 14) {
    this.#mask = (1 << bits) - 1;
    this.#high = new Int32Array(1 << bits);
    this.#low = new Int32Array(1 << bits);
    this.#ids = new Int32Array(1 << bits);
  }

  get size(): number {
    return this.#size;
  }

  /** Id of the text, 0 when unknown. */
  get(text: string): number {
    this.#hash(text);
    return this.#ids[this.#slot()]!;
  }

  /** Gives the text an id (1 or more); replaces an earlier one. */
  set(text: string, id: number): void {
    this.#hash(text);
    this.#put(id);
  }

  /** As `set`, right after a `get` of the same text. */
  setLast(id: number): void {
    this.#put(id);
  }

  #put(id: number): void {
    const slot = this.#slot();
    if (this.#ids[slot] === 0) this.#size++;
    this.#high[slot] = this.#lastHigh;
    this.#low[slot] = this.#lastLow;
    this.#ids[slot] = id;
    if (this.#size * 2 > this.#mask) this.#grow();
  }

  #slot(): number {
    let slot = (this.#lastLow ^ (this.#lastHigh >>> 9)) & this.#mask;
    while (this.#ids[slot] !== 0 && (this.#high[slot] !== this.#lastHigh || this.#low[slot] !== this.#lastLow))
      slot = (slot + 1) & this.#mask;
    return slot;
  }

  #hash(text: string): void {
    let a = seedA;
    let b = seedB;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995);
      b ^= b >>> 15;
    }
    a ^= a >>> 16;
    a = Math.imul(a, 0x7feb352d);
    this.#lastHigh = a ^ (a >>> 15);
    b = Math.imul(b ^ (b >>> 13), 0x846ca68b | 0);
    this.#lastLow = b ^ (b >>> 16);
  }

  #grow(): void {
    const high = this.#high;
    const low = this.#low;
    const ids = this.#ids;
    const length = ids.length * 2;
    this.#mask = length - 1;
    this.#high = new Int32Array(length);
    this.#low = new Int32Array(length);
    this.#ids = new Int32Array(length);
    for (let i = 0; i < ids.length; i++) {
      if (ids[i] === 0) continue;
      this.#lastHigh = high[i]!;
      this.#lastLow = low[i]!;
      const slot = this.#slot();
      this.#high[slot] = high[i]!;
      this.#low[slot] = low[i]!;
      this.#ids[slot] = ids[i]!;
    }
  }
}
