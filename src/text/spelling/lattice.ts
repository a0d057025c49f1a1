/**
 * The likeliest way to read a piece of text as words: never one segmentation, always every word that may stand there.
 * A state is the last word and the pair it ends; words proposed for a slip are edges with a price.
 */
import { isForeign, isHan, Token } from './characters.ts';
import type { WordCounts } from './counts.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenModel } from './open-model.ts';

/** Longest piece read at once; longer ones are cut by the caller. */
export const LONGEST_PIECE = 160;
const BEAM = 8;
const STATES = (LONGEST_PIECE + 2) * BEAM;
/** Logarithm of the chance of a character no word list knows. */
const UNKNOWN = -18;
/** Share of official text against the open-gram model where that is at hand. */
const OFFICIAL_WEIGHT = 0.75;

/** A word that may have been meant. */
export interface Proposal {
  start: number;
  /** Characters of the text it replaces. */
  length: number;
  word: number;
  /** What the slip costs, in natural logarithm. */
  cost: number;
  /** Likeness of a wrong character, or what happened to characters (see proposals.ts). */
  kind: number;
  /** Characters that differ. */
  changes: number;
  /** How promising it is before its surroundings are looked at; logarithm. */
  rank: number;
}

/** One word of a reading. */
export interface ReadWord {
  start: number;
  length: number;
  word: number;
  /** Logarithm of its chance after the words before it. */
  chance: number;
  proposal: Proposal | null;
}

export interface ReadPiece {
  /** Logarithm of the chance of the whole piece, prices included. */
  score: number;
  words: ReadWord[];
}

export interface Lattice {
  /** Best reading of at most LONGEST_PIECE units, with proposals by start when given. */
  read(units: Uint16Array, proposals?: readonly (readonly Proposal[] | undefined)[]): ReadPiece;
  /** The same without its words. */
  score(units: Uint16Array): number;
  /** Steps taken since the lattice was made: a measure of work that does not depend on the machine. */
  steps(): number;
}

/** A lattice over the tables, with the open-gram model where that is at hand. It keeps buffers: one for a thread. */
export function createLattice(lexicon: Lexicon, counts: WordCounts, open: OpenModel | null): Lattice {
  const used = new Uint8Array(LONGEST_PIECE + 2);
  const word = new Int32Array(STATES);
  const pair = new Int32Array(STATES);
  const openPair = new Int32Array(STATES);
  const score = new Float64Array(STATES);
  const from = new Int32Array(STATES);
  const edge = new Int32Array(STATES);
  const edgeStart: number[] = [];
  const edgeLength: number[] = [];
  const edgeWord: number[] = [];
  const edgeProposal: (Proposal | null)[] = [];
  let steps = 0;

  function reach(at: number, nextWord: number, nextPair: number, nextOpen: number, total: number, previous: number, way: number): void {
    const base = at * BEAM;
    const count = used[at]!;
    let slot = base + count;
    let worst = -1;
    for (let s = base; s < base + count; s++) {
      if (word[s] === nextWord && pair[s] === nextPair && openPair[s] === nextOpen) {
        if (score[s]! >= total) return;
        slot = s;
        worst = -2;
        break;
      }
      if (worst < 0 || score[s]! < score[worst]!) worst = s;
    }
    if (worst !== -2) {
      if (count < BEAM) used[at] = count + 1;
      else if (score[worst]! >= total) return;
      else slot = worst;
    }
    word[slot] = nextWord;
    pair[slot] = nextPair;
    openPair[slot] = nextOpen;
    score[slot] = total;
    from[slot] = previous;
    edge[slot] = way;
  }

  function follow(at: number, length: number, next: number, cost: number, proposal: Proposal | null): void {
    const way = edgeStart.length;
    edgeStart.push(at);
    edgeLength.push(length);
    edgeWord.push(next);
    edgeProposal.push(proposal);
    steps += used[at]!;
    let knownBefore = -1;
    let nextPair = -1;
    let afterOne = 0;
    for (let s = at * BEAM; s < at * BEAM + used[at]!; s++) {
      const before = word[s]!;
      if (before !== knownBefore) {
        knownBefore = before;
        nextPair = counts.pair(before, next);
        afterOne = counts.afterOne(before, nextPair, next);
      }
      let chance = afterOne;
      if (pair[s]! >= 0) chance = counts.afterTwo(pair[s]!, next, afterOne);
      let nextOpen = -1;
      if (open !== null) {
        nextOpen = open.pair(before, next);
        chance = OFFICIAL_WEIGHT * chance + (1 - OFFICIAL_WEIGHT) * open.chance(openPair[s]!, before, nextOpen, next);
      }
      const total = score[s]! + (next === Token.unknown ? UNKNOWN : Math.log(chance)) - cost;
      reach(at + length, next, nextPair, nextOpen, total, s, way);
    }
  }

  function run(units: Uint16Array, proposals?: readonly (readonly Proposal[] | undefined)[]): number {
    const n = units.length;
    used.fill(0, 0, n + 2);
    edgeStart.length = edgeLength.length = edgeWord.length = edgeProposal.length = 0;
    reach(0, Token.mark, -1, -1, 0, -1, -1);
    for (let i = 0; i < n; i++) {
      if (used[i] === 0) continue;
      const unit = units[i]!;
      if (!isHan(unit)) {
        let end = i + 1;
        if (isForeign(unit)) while (end < n && isForeign(units[end]!)) end++;
        follow(i, end - i, isForeign(unit) ? Token.foreign : Token.mark, 0, null);
        continue;
      }
      follow(i, 1, lexicon.single[unit]! >= 0 ? lexicon.single[unit]! : Token.unknown, 0, null);
      let node = lexicon.child(0, unit);
      for (let end = i + 1; node >= 0 && end < n; end++) {
        node = lexicon.child(node, units[end]!);
        if (node >= 0 && lexicon.wordAt[node]! >= 0) follow(i, end + 1 - i, lexicon.wordAt[node]!, 0, null);
      }
      const fuzzy = proposals?.[i];
      if (fuzzy !== undefined) for (const proposal of fuzzy) follow(i, proposal.length, proposal.word, proposal.cost, proposal);
    }
    if (used[n] === 0) return -1;
    follow(n, 1, Token.mark, 0, null);
    let best = (n + 1) * BEAM;
    for (let s = best; s < (n + 1) * BEAM + used[n + 1]!; s++) if (score[s]! > score[best]!) best = s;
    return best;
  }

  return {
    read(units, proposals) {
      const last = run(units, proposals);
      if (last < 0) return { score: 0, words: [] };
      const words: ReadWord[] = [];
      for (let s = from[last]!; s >= 0 && from[s]! >= 0; s = from[s]!) {
        const way = edge[s]!;
        const proposal = edgeProposal[way]!;
        const chance = score[s]! - score[from[s]!]! + (proposal?.cost ?? 0);
        words.push({ start: edgeStart[way]!, length: edgeLength[way]!, word: edgeWord[way]!, chance, proposal });
      }
      return { score: score[last]!, words: words.reverse() };
    },
    score(units) {
      const last = run(units);
      return last < 0 ? 0 : score[last]!;
    },
    steps: () => steps,
  };
}
