/** What the layer counts as a Chinese character, and the classes of everything else. */

/** First and last code unit that can be misspelt or meant. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fa5;

/** True for a code unit that can be part of a word. */
export const isHan = (unit: number): boolean => unit >= FIRST_HAN && unit <= LAST_HAN;

/** True for digits and letters of either width: a run of them is read as one foreign word. */
export const isForeign = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0xff10 && unit <= 0xff19) ||
  (unit >= 0xff21 && unit <= 0xff3a) ||
  (unit >= 0xff41 && unit <= 0xff5a);

/** Code units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Word numbers below the first word of the lexicon: what stands where no word does. */
export const Token = { mark: 0, foreign: 1, unknown: 2, firstWord: 3 } as const;
