/** Numerals in free text: what looks like a figure must come from the results, or somebody answers for it. Pure. */
import type { Place } from './bound.ts';
import { type Problem, warning } from './problem.ts';

/** Figures, also full-width, with what makes them a measure; and Chinese numerals before a counting word (一个 means any). */
const FIGURE =
  /[0-9０-９]+(?:[.．,，][0-9０-９]+)*(?:[%％‰]|个百分点)?|(?:百分之|千分之)[零一二三四五六七八九十百点]+|(?!一[个家件条项次])[〇零一二三四五六七八九十百千万两]+(?:余|多)?(?=[个家件条项名处篇次起成倍])/gu;
const AROUND = 6;

/** `fixed`: stretches of the office's own sentences that are known to be no figures. */
export function* numeralProblems(places: readonly Place[], fixed: readonly string[]): Generator<Problem> {
  for (const { where, runs } of places) {
    // What is bound stands as a gap, so that no figure is read across it.
    const text = runs.map(({ text: words, bound }) => (bound === undefined ? words : '\u0000')).join('');
    const covered = fixed.flatMap((stretch) => occurrences(text, stretch));
    for (const match of text.matchAll(FIGURE)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (covered.some(([from, to]) => from <= start && end <= to)) continue;
      const context = text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll('\u0000', '…');
      yield warning('free-numeral', context, `${where}的“${context}”里有不是由结果得出的数“${match[0]}”，请改用结果里的数，或者写明理由`);
    }
  }
}

function occurrences(text: string, stretch: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + stretch.length)) found.push([at, at + stretch.length]);
  return found;
}
