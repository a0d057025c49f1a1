/** Counts of words in a row, smoothed after Witten and Bell and pruned: what the tables hold of the clean text. */
import { Token } from '../characters.ts';
import { aloneOf, probabilityOf, stepOf } from '../counts.ts';
import type { Lexicon } from '../lexicon.ts';

/** Pairs and triples seen less often are left out; their share goes to what stands in for them. */
const PAIR_MIN = 2;
const TRIPLE_MIN = 2;
const RANKS = 65_535;

/** The columns readCounts reads. */
export function countWords(lexicon: Lexicon, pieces: readonly (readonly number[])[]) {
  const times = new Uint32Array(lexicon.size);
  for (const piece of pieces) {
    times[Token.mark]!++;
    for (const word of piece) times[word]!++;
  }
  const ranked = Uint32Array.from(times.keys())
    .filter((word) => times[word]! > 0)
    .sort((a, b) => times[b]! - times[a]! || a - b)
    .subarray(0, RANKS);
  const rank = new Int32Array(lexicon.size).fill(-1);
  ranked.forEach((word, i) => {
    rank[word] = i;
  });

  // one key for a triple of ranks: 16 bits each, below 2^48
  let size = 0;
  for (const piece of pieces) size += piece.length + 2;
  const triples = new Float64Array(size);
  const pairs = new Float64Array(size);
  let n = 0;
  let m = 0;
  for (const piece of pieces) {
    let a = -1;
    let b = rank[Token.mark]!;
    for (const word of [...piece, Token.mark]) {
      const c = rank[word]!;
      if (b >= 0 && c >= 0) pairs[m++] = b * 65536 + c;
      if (a >= 0 && b >= 0 && c >= 0) triples[n++] = (a * 65536 + b) * 65536 + c;
      a = b;
      b = c;
    }
  }
  const pairRuns = runs(pairs.subarray(0, m).sort());
  const tripleRuns = runs(triples.subarray(0, n).sort());

  const alone = aloneOf(lexicon, times);
  const wordsOf = ranked.length;
  const total = new Float64Array(wordsOf);
  const kinds = new Float64Array(wordsOf);
  for (let i = 0; i < pairRuns.keys.length; i++) {
    const a = Math.floor(pairRuns.keys[i]! / 65536);
    total[a]! += pairRuns.times[i]!;
    kinds[a]!++;
  }
  const rowCount = new Uint32Array(wordsOf);
  const keptMass = new Float64Array(wordsOf);
  const pairWord: number[] = [];
  const pairStep: number[] = [];
  const indexOf = new Map<number, number>();
  const pairTimes: number[] = [];
  const last = new Int32Array(wordsOf);
  for (let i = 0; i < pairRuns.keys.length; i++) {
    const key = pairRuns.keys[i]!;
    const count = pairRuns.times[i]!;
    if (count < PAIR_MIN) continue;
    const a = Math.floor(key / 65536);
    const b = key % 65536;
    indexOf.set(key, pairWord.length);
    pairWord.push(b - last[a]!);
    last[a] = b;
    pairTimes.push(count);
    pairStep.push(stepOf((count + kinds[a]! * alone[ranked[b]!]!) / (total[a]! + kinds[a]!)));
    rowCount[a]!++;
    keptMass[a]! += count;
  }
  const wordBack = Uint8Array.from({ length: wordsOf }, (_, a) => stepOf(total[a]! > 0 ? 1 - keptMass[a]! / (total[a]! + kinds[a]!) : 1));

  const tripleTotal = new Float64Array(pairWord.length);
  const tripleKinds = new Float64Array(pairWord.length);
  const owner = (key: number) => indexOf.get(Math.floor(key / 65536)) ?? -1;
  for (let i = 0; i < tripleRuns.keys.length; i++) {
    const pair = owner(tripleRuns.keys[i]!);
    if (pair < 0) continue;
    tripleTotal[pair]! += tripleRuns.times[i]!;
    tripleKinds[pair]!++;
  }
  const tripleRows = new Uint16Array(pairWord.length);
  const tripleMass = new Float64Array(pairWord.length);
  const tripleWord: number[] = [];
  const tripleStep: number[] = [];
  let row = -1;
  let before = 0;
  for (let i = 0; i < tripleRuns.keys.length; i++) {
    const key = tripleRuns.keys[i]!;
    const count = tripleRuns.times[i]!;
    const pair = owner(key);
    if (count < TRIPLE_MIN || pair < 0 || tripleRows[pair] === 65535) continue;
    if (pair !== row) before = 0;
    row = pair;
    const c = key % 65536;
    const b = Math.floor(key / 65536) % 65536;
    const bc = indexOf.get(b * 65536 + c);
    const lower = bc === undefined ? probabilityOf(wordBack[b]!) * alone[ranked[c]!]! : probabilityOf(pairStep[bc]!);
    tripleWord.push(c - before);
    before = c;
    tripleStep.push(stepOf((count + tripleKinds[pair]! * lower) / (tripleTotal[pair]! + tripleKinds[pair]!)));
    tripleRows[pair]!++;
    tripleMass[pair]! += count;
  }
  const pairBack = Uint8Array.from({ length: pairWord.length }, (_, p) =>
    stepOf(tripleTotal[p]! > 0 ? 1 - tripleMass[p]! / (tripleTotal[p]! + tripleKinds[p]!) : 1),
  );

  return {
    'counts.words': ranked.slice(),
    'counts.times': Uint32Array.from(ranked, (word) => times[word]!),
    'counts.pairRows': rowCount,
    'counts.pairWord': Uint16Array.from(pairWord),
    'counts.pairStep': Uint8Array.from(pairStep),
    'counts.pairBack': pairBack,
    'counts.wordBack': wordBack,
    'counts.tripleRows': tripleRows,
    'counts.tripleWord': Uint16Array.from(tripleWord),
    'counts.tripleStep': Uint8Array.from(tripleStep),
  };
}

/** Distinct keys of a sorted list with how often each stands there. */
function runs(sorted: Float64Array): { keys: Float64Array; times: Uint32Array } {
  const keys = new Float64Array(sorted.length);
  const times = new Uint32Array(sorted.length);
  let n = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) keys[n++] = sorted[i]!;
    times[n - 1]!++;
  }
  return { keys: keys.slice(0, n), times: times.slice(0, n) };
}
