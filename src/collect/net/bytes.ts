/** Collects a body up to a limit. A body sent one byte at a time must not cost a hundred bytes of memory for each. */
export class ByteSink {
  /** The limit was reached and something was left out. */
  truncated = false;
  length = 0;
  readonly #limit: number;
  #parts: Buffer[] = [];
  #joined: Buffer | null = null;
  #joinedLength = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes a piece; false when the limit is reached and the rest will be left out. */
  push(piece: Buffer): boolean {
    const room = this.#limit - this.length;
    if (piece.length > room) {
      this.truncated = true;
      if (room > 0) this.#add(piece.subarray(0, room));
      return false;
    }
    this.#add(piece);
    return true;
  }

  /** All that was taken, in one piece. */
  take(): Buffer {
    if (this.#joined === null && this.#parts.length === 1) return this.#parts[0]!;
    if (this.#joined === null) return Buffer.concat(this.#parts, this.length);
    this.#join();
    return this.#joined.subarray(0, this.#joinedLength);
  }

  #add(piece: Buffer): void {
    this.length += piece.length;
    this.#parts.push(piece);
    if (this.#parts.length >= MAX_PARTS) this.#join();
  }

  #join(): void {
    if (this.#joined === null || this.#joined.length < this.length) {
      const bigger = Buffer.allocUnsafe(Math.min(this.#limit, Math.max(this.length * 2, 64 * 1024)));
      this.#joined?.copy(bigger, 0, 0, this.#joinedLength);
      this.#joined = bigger;
    }
    for (const part of this.#parts) this.#joinedLength += part.copy(this.#joined, this.#joinedLength);
    this.#parts = [];
  }
}

const MAX_PARTS = 64;
