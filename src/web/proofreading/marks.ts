/** Where marks stand in a text, and what becomes of it. Pure. */
import type { Decision, Mark } from './proofreading.ts';

/** A stretch of the text: `mark`: place of the mark that it is, null for the words between. */
export interface Stretch {
  start: number;
  text: string;
  mark: number | null;
}

/** The text in stretches; a mark that begins within another is only listed, personal data stays masked. */
export function stretchesOf(text: string, marks: readonly Mark[]): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const [place, { start, end, kind, quote }] of marks.entries()) {
    if (start < done) continue;
    if (start > done) stretches.push({ start: done, text: text.slice(done, start), mark: null });
    stretches.push({ start, text: kind === 'personal-data' ? quote : text.slice(start, end), mark: place });
    done = end;
  }
  if (done < text.length) stretches.push({ start: done, text: text.slice(done), mark: null });
  return stretches;
}

/** The text with what was accepted in place of the marks; of two that overlap the first counts. */
export function correctedText(text: string, marks: readonly Mark[], decisions: readonly Decision[]): string {
  const accepted = new Set(decisions.flatMap(({ mark, says }) => (says === 'accept' ? [mark] : [])));
  const pieces: string[] = [];
  let done = 0;
  for (const [place, { start, end, suggestion }] of marks.entries()) {
    if (!accepted.has(place) || suggestion === null || start < done) continue;
    pieces.push(text.slice(done, start), suggestion);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** Place of the next mark behind one that nobody has decided about; null: there is none. */
export function nextOpen(count: number, decisions: readonly Decision[], from: number, by: 1 | -1 = 1): number | null {
  const decided = new Set(decisions.map(({ mark }) => mark));
  for (let step = 1; step <= count; step++) {
    const place = (((from + by * step) % count) + count) % count;
    if (!decided.has(place)) return place;
  }
  return null;
}
