/** Secrets that people read off a screen and type: letters and digits that cannot be mistaken for one another. */
import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** `length` letters, five bits each, in groups apart by dashes. */
export function readableCode(length: number, group: number): string {
  const letters = [...randomBytes(length)].map((byte) => LETTERS[byte % LETTERS.length]!);
  return Array.from({ length: Math.ceil(length / group) }, (_, i) => letters.slice(i * group, (i + 1) * group).join('')).join('-');
}
