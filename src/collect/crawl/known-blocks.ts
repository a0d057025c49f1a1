/**
 * Hashes of the blocks the crawl has stored, in memory shared with the reading threads: a block that is known
 * is not sent again. One thread writes, any number read. When it is full, later blocks are simply sent each time.
 */
const SLOTS = 1 << 18;

export class KnownBlocks {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;
  #size = 0;

  /** `buffer`: of another thread's set; a new one without. */
  constructor(buffer: SharedArrayBuffer = new SharedArrayBuffer(SLOTS * 8)) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer);
  }

  /** `hash`: 16 hex characters. */
  has(hash: string): boolean {
    const high = wordOf(hash, 0);
    const low = wordOf(hash, 8);
    for (let slot = low & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const found = Atomics.load(this.#words, slot * 2);
      if (found === 0) return false;
      if (found === high && this.#words[slot * 2 + 1] === low) return true;
    }
  }

  add(hash: string): void {
    if (this.#size * 4 > SLOTS * 3 || this.has(hash)) return;
    const low = wordOf(hash, 8);
    let slot = low & (SLOTS - 1);
    while (this.#words[slot * 2] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.#words[slot * 2 + 1] = low;
    // The first word last: a reader that sees it sees the second as well.
    Atomics.store(this.#words, slot * 2, wordOf(hash, 0));
    this.#size++;
  }
}

/** 0 marks an empty slot, so a word that is 0 counts as 1. */
const wordOf = (hash: string, at: number) => Number.parseInt(hash.slice(at, at + 8), 16) | 0 || 1;
