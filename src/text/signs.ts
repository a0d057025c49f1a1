/**
 * Strings without which a layer that searches by regular expressions can find nothing: they ride in the one pass over
 * the text, and a text that holds none of them is not searched. They are given as the normaliser leaves them.
 */
import type { IntList } from './match/int-list.ts';

/** Bits of what was met. */
export const Sign = {
  /** A label of a home address. */
  address: 1,
  /** 1980年1月1日出生. */
  birth: 2,
  /** A run of marks as page farms put behind headings. */
  markRun: 4,
  /** The footer of a copying program. */
  footer: 8,
} as const;

const STRINGS: readonly (readonly [number, readonly string[]])[] = [
  // Between 住 and 址 any space may stand.
  [Sign.address, ['住址', '住 ', '住\n', '家庭地址', '家庭详细地址', '户籍地址', '户籍所在地', '居住地址']],
  [Sign.birth, ['日生', '日出生']],
  [Sign.markRun, ['*****', '#####', '@@@@', '¥¥¥¥', '$$$$']],
  [Sign.footer, ['本文链接', '本文地址', '本文网址', '本文关键词', '本文标签', '本文关键字']],
];

/** The strings for the lexicon. */
export const SIGNS: readonly string[] = STRINGS.flatMap(([, strings]) => strings);

const BITS: readonly number[] = STRINGS.flatMap(([sign, strings]) => strings.map(() => sign));

/** Bits of the signs met (triples: index in `SIGNS`, start, end). */
export function signsOf(hits: IntList): number {
  let signs = 0;
  for (let i = 0; i < hits.length; i += 3) signs |= BITS[hits.data[i]!]!;
  return signs;
}
