/** Traits of lines that several readers ask for: found once for each line, so that repeated lines are not read again. */
import type { Line } from './outline.ts';

/** One bit each; at most 15. */
export const TRAIT = {
  date: 1,
  crumb: 2,
  source: 4,
  empty: 8,
  missing: 16,
  guide: 32,
  message: 64,
  dateLabel: 128,
  asked: 256,
  foot: 512,
} as const;

/**
 * Whether a line has a trait; `test` is asked once for each line and trait, must depend on the line's text alone and be
 * false for texts without the `clues` (all of these bits, see clues.ts).
 */
export function hasTrait(line: Line, trait: number, clues: number, test: (text: string) => boolean): boolean {
  if ((line.clues & clues) !== clues) return false;
  if ((line.traits & trait) === 0) line.traits |= trait | (test(line.text) ? trait << 15 : 0);
  return (line.traits & (trait << 15)) !== 0;
}
