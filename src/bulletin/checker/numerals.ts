/** Numerals in free text: what looks like a figure must come from the results, or somebody answers for it. Pure. */
import type { Run } from '../document/model.ts';
import type { Place } from './bound.ts';
import { type Mend, type Problem, warning } from './problem.ts';

/** Figures, also full-width, with what makes them a measure; and Chinese numerals before a counting word (一个 means any). */
const FIGURE =
  /[0-9０-９]+(?:[.．,，][0-9０-９]+)*(?:[%％‰]|个百分点)?|(?:百分之|千分之)[零一二三四五六七八九十百点]+|(?!一[个家件条项次])[〇零一二三四五六七八九十百千万两]+(?:余|多)?(?=[个家件条项名处篇次起成倍])/gu;
const AROUND = 6;

/** `fixed`: stretches of the office's own sentences that are known to be no figures; `offered`: figures of the results by their words. */
export function* numeralProblems(
  places: readonly Place[],
  fixed: readonly string[],
  offered: ReadonlyMap<string, Mend>,
): Generator<Problem> {
  for (const { id, where, runs } of places) {
    const text = freeText(runs);
    for (const { start, end, words } of figuresIn(text, fixed)) {
      const context = text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll('\u0000', '…');
      yield warning('free-numeral', context, `${where}的“${context}”里有不是由结果得出的数“${words}”，请改用结果里的数，或者写明理由`, {
        place: id,
        mend: offered.get(words) ?? null,
      });
    }
  }
}

/** What nobody computed; what is bound stands as a gap, so that no figure is read across it. */
export const freeText = (runs: readonly Run[]): string => runs.map(({ text, bound }) => (bound === undefined ? text : '\u0000')).join('');

/** Figures of a free text that no known stretch covers. */
export function figuresIn(text: string, fixed: readonly string[]): { start: number; end: number; words: string }[] {
  const covered = fixed.flatMap((stretch) => occurrences(text, stretch));
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    return covered.some(([from, to]) => from <= start && end <= to) ? [] : [{ start, end, words: match[0] }];
  });
}

function occurrences(text: string, stretch: string): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + stretch.length)) found.push([at, at + stretch.length]);
  return found;
}
