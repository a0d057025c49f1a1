/** Character sequences of clean text as sorted hashes with their frequency. */
import { isHan, unitsOf } from '../characters.ts';
import { hashOf, levelOf } from '../seen.ts';

/** Sequences seen less often are not kept, by length: longer ones are too many. */
const MIN: Record<number, number> = { 2: 1, 3: 1, 4: 2 };

/** The columns readSeen reads: distances between hashes, and steps of frequency. */
export function seenColumns(sentences: readonly string[]) {
  const two = table(sentences, 2);
  const three = table(sentences, 3);
  const four = table(sentences, 4);
  return {
    'seen.2': two.gaps,
    'seen.2level': two.levels,
    'seen.3': three.gaps,
    'seen.3level': three.levels,
    'seen.4': four.gaps,
    'seen.4level': four.levels,
  };
}

function table(sentences: readonly string[], length: number): { gaps: Uint32Array; levels: Uint8Array } {
  let size = 0;
  for (const sentence of sentences) size += sentence.length;
  const hashes = new Uint32Array(size);
  let n = 0;
  for (const sentence of sentences) {
    const units = unitsOf(sentence);
    let run = 0;
    for (let i = 0; i < units.length; i++) {
      run = isHan(units[i]!) ? run + 1 : 0;
      if (run >= length) hashes[n++] = hashOf(units, i + 1 - length, length);
    }
  }
  const sorted = hashes.subarray(0, n).sort();
  const gaps: number[] = [];
  const levels: number[] = [];
  let before = 0;
  for (let i = 0; i < n; ) {
    let end = i;
    while (end < n && sorted[end] === sorted[i]) end++;
    if (end - i >= MIN[length]!) {
      gaps.push(sorted[i]! - before);
      before = sorted[i]!;
      levels.push(levelOf(end - i));
    }
    i = end;
  }
  return { gaps: Uint32Array.from(gaps), levels: Uint8Array.from(levels) };
}
