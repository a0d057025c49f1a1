/**
 * What clean official text says about words in a row: pairs and triples with their probabilities, smoothed after Witten
 * and Bell when the tables are made. Probabilities are steps of a logarithmic scale, one byte each.
 */
import type { Columns } from './container.ts';
import type { Lexicon } from './lexicon.ts';

/** Steps of the scale to one unit of natural logarithm. */
const STEPS = 15;
/** Share of official text in the frequency of single words; the rest is general Chinese. */
export const OFFICIAL_SHARE = 0.7;
const PROBABILITY = Float64Array.from({ length: 256 }, (_, step) => Math.exp(-step / STEPS));

/** The step nearest to a probability; what is rarer than the scale reaches becomes its end. */
export const stepOf = (probability: number): number => Math.min(255, Math.max(0, Math.round(-Math.log(probability) * STEPS)));
/** The probability a step stands for. */
export const probabilityOf = (step: number): number => PROBABILITY[step]!;

export interface WordCounts {
  /** Natural logarithm of the frequency of each word alone, in the mixture of official and general text. */
  readonly logAlone: Float32Array;
  /** How often each word stands in the clean text. */
  readonly times: Uint32Array;
  /** Number of the pair, or -1 when it was not seen often enough. */
  pair(before: number, word: number): number;
  /** P(word | before), its pair number being given (-1: unseen). */
  afterOne(before: number, pair: number, word: number): number;
  /** P(word | two words), the pair of history being given with the probability after one word to fall back on. */
  afterTwo(history: number, word: number, fallback: number): number;
}

/** The counts of the tables. */
export function readCounts(columns: Columns, lexicon: Lexicon): WordCounts {
  const ranked = columns.longs('counts.words'); // lexicon word of each rank, the commonest first
  const timesOfRank = columns.longs('counts.times');
  const pairRows = columns.longs('counts.pairRows');
  const pairWord = columns.words('counts.pairWord');
  const pairStep = columns.bytes('counts.pairStep');
  const pairBack = columns.bytes('counts.pairBack');
  const wordBack = columns.bytes('counts.wordBack');
  const tripleRows = columns.words('counts.tripleRows');
  const tripleWord = columns.words('counts.tripleWord');
  const tripleStep = columns.bytes('counts.tripleStep');

  const rank = new Int32Array(lexicon.size).fill(-1);
  const times = new Uint32Array(lexicon.size);
  ranked.forEach((word, i) => {
    rank[word] = i;
    times[word] = timesOfRank[i]!;
  });
  const pairStart = starts(pairRows);
  const tripleStart = starts(tripleRows);
  sumRows(pairStart, pairWord);
  sumRows(tripleStart, tripleWord);

  const alone = aloneOf(lexicon, times);
  const logAlone = Float32Array.from(alone, Math.log);
  return {
    logAlone,
    times,
    pair(before, word) {
      const row = rank[before]!;
      const wanted = rank[word]!;
      if (row < 0 || wanted < 0) return -1;
      return find(pairWord, pairStart[row]!, pairStart[row + 1]!, wanted);
    },
    afterOne(before, pair, word) {
      if (pair >= 0) return PROBABILITY[pairStep[pair]!]!;
      const row = rank[before]!;
      return row < 0 ? alone[word]! : PROBABILITY[wordBack[row]!]! * alone[word]!;
    },
    afterTwo(history, word, fallback) {
      const wanted = rank[word]!;
      if (wanted >= 0) {
        const triple = find(tripleWord, tripleStart[history]!, tripleStart[history + 1]!, wanted);
        if (triple >= 0) return PROBABILITY[tripleStep[triple]!]!;
      }
      return PROBABILITY[pairBack[history]!]! * fallback;
    },
  };
}

/** Frequency of each word alone; also what the probabilities of the tables are smoothed towards. */
export function aloneOf(lexicon: Lexicon, times: Uint32Array): Float64Array {
  const alone = new Float64Array(lexicon.size);
  let official = 0;
  let general = 0;
  for (let word = 0; word < lexicon.size; word++) {
    official += times[word]!;
    general += lexicon.frequency[word]!;
  }
  for (let word = 0; word < lexicon.size; word++)
    alone[word] =
      (OFFICIAL_SHARE * (times[word]! + 0.01)) / (official + 1e4) +
      ((1 - OFFICIAL_SHARE) * (lexicon.frequency[word]! + 0.01)) / (general + 1e4);
  return alone;
}

function starts(rows: Uint32Array | Uint16Array): Uint32Array {
  const start = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) start[i + 1] = start[i]! + rows[i]!;
  return start;
}

/** Words of a row are stored as distances from the one before. */
function sumRows(start: Uint32Array, words: Uint16Array): void {
  for (let row = 0; row + 1 < start.length; row++)
    for (let i = start[row]! + 1; i < start[row + 1]!; i++) words[i] = words[i]! + words[i - 1]!;
}

function find(words: Uint16Array, from: number, to: number, wanted: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = words[middle]!;
    if (found < wanted) low = middle + 1;
    else if (found > wanted) high = middle - 1;
    else return middle;
  }
  return -1;
}
