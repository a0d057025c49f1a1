/** Collects a body up to a limit, copying what it is given: the pieces may stand in a buffer that is read into again. */
export class ByteSink {
  /** The limit was reached and something was left out. */
  truncated = false;
  length = 0;
  readonly #limit: number;
  #bytes: Buffer = EMPTY;
  #expected = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Says how many bytes are announced. What is announced is not believed: room for it is made as it comes. */
  expect(bytes: number): void {
    this.#expected = bytes;
  }

  /** Takes a piece; false when the limit is reached and the rest will be left out. */
  push(piece: Buffer): boolean {
    const room = this.#limit - this.length;
    const fits = piece.length <= room;
    if (!fits) this.truncated = true;
    const taken = fits ? piece.length : room;
    if (taken > 0) {
      if (this.length + taken > this.#bytes.length) this.#grow(this.length + taken);
      piece.copy(this.#bytes, this.length, 0, taken);
      this.length += taken;
    }
    return fits;
  }

  /** All that was taken, in one piece. */
  take(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }

  #grow(needed: number): void {
    const announced = Math.min(this.#expected, MOST_ANNOUNCED);
    const size = this.length === 0 ? Math.max(needed, announced) : Math.max(needed, announced, this.#bytes.length * 2);
    const bigger = Buffer.allocUnsafe(Math.min(this.#limit, size));
    this.#bytes.copy(bigger, 0, 0, this.length);
    this.#bytes = bigger;
  }
}

const EMPTY = Buffer.alloc(0);
/** Room made at once for what is announced. */
const MOST_ANNOUNCED = 256 << 10;
