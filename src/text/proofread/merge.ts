/**
 * One verdict on each place when fixed layers (packs, near misses, personal data, tampering) and the statistical layer
 * read the same text: what a person wrote down wins, whatever the confidence. Marks of form speak of punctuation, not of
 * characters: they give way only to a mark on the very same span.
 */
import type { TextMark } from '../marks.ts';

/** All fixed marks and those statistical ones that touch none of them nor one before them, in the order of their places. */
export function mergeMarks(fixed: readonly TextMark[], statistical: readonly TextMark[]): TextMark[] {
  if (statistical.length === 0) return [...fixed];
  const wording = fixed.filter((mark) => mark.kind !== 'punctuation').sort((a, b) => a.start - b.start);
  const form = new Set(fixed.filter((mark) => mark.kind === 'punctuation').map(spanOf));
  // the farthest end of all marks up to each: tells in one look whether any of them reaches a place
  const reach: number[] = [];
  for (const { end } of wording) reach.push(Math.max(reach.at(-1) ?? 0, end));
  let last = 0;
  const added = statistical.filter((mark) => {
    const before = countBefore(wording, mark.end);
    if (mark.start < last || form.has(spanOf(mark)) || (before > 0 && reach[before - 1]! > mark.start)) return false;
    last = mark.end;
    return true;
  });
  return [...fixed, ...added].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

const spanOf = ({ start, end }: TextMark) => `${start}-${end}`;

/** How many of the sorted marks start before an offset. */
function countBefore(marks: readonly TextMark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
