/** A text as the matchers read it, with the way back: traditional characters as simplified, without bracketed readings and what is not seen. */
import { createNormaliser, sourceStart } from './normalise.ts';

export interface FoldedText {
  text: string;
  /** Offset in the source of the character at `index`. */
  sourceAt(index: number): number;
}

const CHUNK = 8192;

export function foldText(source: string): FoldedText {
  const normal = createNormaliser().normalise(source);
  let text = '';
  for (let at = 0; at < normal.length; at += CHUNK)
    text += String.fromCharCode(...normal.units.subarray(at, Math.min(at + CHUNK, normal.length)));
  return { text, sourceAt: (index) => sourceStart(normal, index) };
}
