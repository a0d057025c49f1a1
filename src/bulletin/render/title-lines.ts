/** A long title in lines broken by sense, no line much longer than another. Source: GB/T 9704-2012 7.3.1. Pure. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** No line begins so. */
const TAIL = /^[的和与及等、，。）》”]/u;
/** A line that ends so reads badly. */
const HANGING = /[《（“]$/u;
const MOST_LINES = 6;

/** Figures and Latin letters are half as wide as characters. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0);

/** Lines of at most `most` full characters where the words allow it. */
export function titleLines(title: string, most: number): string[] {
  const count = Math.ceil(widthOf(title) / most);
  if (count <= 1) return [title];
  const words = [...segmenter.segment(title)].map(({ segment }) => segment);
  for (let lines = count; lines <= MOST_LINES; lines++) {
    const best = split(words, lines, most, widthOf(title) / lines);
    if (best !== null) return best.lines;
  }
  return [title];
}

/** The split into so many lines whose lengths differ least; null when none fits. */
function split(words: readonly string[], lines: number, most: number, ideal: number): { lines: string[]; cost: number } | null {
  if (lines === 1) {
    const text = words.join('');
    const width = widthOf(text);
    return width > most || width === 0 ? null : { lines: [text], cost: (width - ideal) ** 2 };
  }
  let best: { lines: string[]; cost: number } | null = null;
  let first = '';
  for (let i = 0; i < words.length - 1; i++) {
    first += words[i]!;
    const width = widthOf(first);
    if (width > most) break;
    if (width < ideal - 6) continue;
    if (TAIL.test(words[i + 1]!) || HANGING.test(first)) continue;
    const rest = split(words.slice(i + 1), lines - 1, most, ideal);
    if (rest === null) continue;
    const cost = rest.cost + (width - ideal) ** 2;
    if (best === null || cost < best.cost) best = { lines: [first, ...rest.lines], cost };
  }
  return best;
}
