/**
 * The characters of a text as numbers. Reading them from a typed array costs a third of asking the string for each
 * (400 → 130 ns for 100 characters, copy included), and whatever looks at every character of a page does so here.
 */

/** Characters that stay allocated; longer texts get an array of their own for the time they are read. */
const KEPT = 1 << 18;
/** Zeros after the end, so that looking a few characters ahead needs no test. */
const AHEAD = 16;

/** A buffer for one text at a time. */
export class Codes {
  private readonly bytes = Buffer.allocUnsafeSlow((KEPT + AHEAD) * 2);
  private readonly kept = new Uint16Array(this.bytes.buffer, 0, KEPT + AHEAD);

  /** UTF-16 units of the text, then zeros. Valid until the next call. */
  of(text: string): Uint16Array {
    const { length } = text;
    if (length > KEPT) return long(text);
    this.bytes.write(text, 'utf16le');
    this.kept.fill(0, length, length + AHEAD);
    return this.kept;
  }
}

function long(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + AHEAD);
  Buffer.from(codes.buffer).write(text, 'utf16le');
  return codes;
}
