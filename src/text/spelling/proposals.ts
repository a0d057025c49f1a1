/**
 * The words that may have been meant at a place: one character wrong, two wrong alike in sound, two swapped, one doubled,
 * one missing. Only words that change a suspicious character are proposed, and only the likeliest of them.
 */
import { FIRST_HAN, isHan } from './characters.ts';
import { type Confusion, Likeness } from './confusion.ts';
import type { Proposal } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';

/** What happened where it was not a wrong character; the numbers go on after Likeness. */
export const Mishap = { swapped: 7, doubled: 8, missing: 9 } as const;

/** Prices in natural logarithm. They are low on purpose: the judge decides, and can only weigh what reaches it. */
const PRICE = [0, 3.5, 4, 5.3, 6.7, 5.7, 8.7];
const PRICE_OF_TWO = [0, 5, 5.5, 8];
/** A character on its own is easily replaced by a likelier one. */
const SINGLE = 1.5;
const SWAPPED = 7;
const DOUBLED = 7;
const MISSING = 9;
const MISSING_SHORT = 11;
const PER_PLACE = 16;
const LEAST_RANK = -10;
/** Words rarer than this (logarithm) are never proposed. */
const LEAST_LIKELY = -17;
/** A character rarer than this may stand for any other. */
const RARE = -12.5;
const LONGEST_WORD = 10;
const SINGLES = 12;

export interface Suspicion {
  /** 1 where a character may be wrong. */
  odd: Uint8Array;
  /** Sum of the chances (logarithm) of the plain reading up to each place. */
  sum: Float64Array;
}

export interface Proposer {
  /** Words that may be meant from `at` on, the likeliest first. */
  at(units: Uint16Array, at: number, suspicion: Suspicion): Proposal[];
}

/** A proposer over the tables; it builds its indexes once. */
export function createProposer(lexicon: Lexicon, confusion: Confusion, logAlone: Float32Array): Proposer {
  const { byRest, bySound } = indexWords(lexicon, confusion, logAlone);
  const singles = new Map<number, number[]>();
  const { wordAt, unit: unitAt, firstChild } = lexicon;

  const isRare = (unit: number) => {
    const word = lexicon.single[unit]!;
    return word < 0 || logAlone[word]! < RARE;
  };
  /** Single characters meant where one is typed. */
  function singlesFor(typed: number): number[] {
    let found = singles.get(typed);
    if (found !== undefined) return found;
    const row = confusion.row(typed);
    found = [];
    const ranks: number[] = [];
    for (let c = 0; c < row.length; c++) {
      const word = row[c] === 0 ? -1 : lexicon.single[c + FIRST_HAN]!;
      if (word < 0) continue;
      const rank = logAlone[word]! - PRICE[row[c]!]!;
      if (found.length === SINGLES && rank <= ranks[SINGLES - 1]!) continue;
      let place = Math.min(found.length, SINGLES - 1);
      for (; place > 0 && ranks[place - 1]! < rank; place--) {
        found[place] = found[place - 1]!;
        ranks[place] = ranks[place - 1]!;
      }
      found[place] = word;
      ranks[place] = rank;
    }
    if (singles.size > 8192) singles.clear();
    singles.set(typed, found);
    return found;
  }

  return {
    at(units, at, { odd, sum }) {
      const found: Proposal[] = [];
      const n = units.length;
      const typed = units[at]!;
      const han = (i: number) => i < n && isHan(units[i]!);
      const put = (end: number, word: number, cost: number, kind: number, changes: number) => {
        if (logAlone[word]! < LEAST_LIKELY) return;
        const rank = logAlone[word]! - cost - (sum[end]! - sum[at]!);
        if (rank > LEAST_RANK) found.push({ start: at, length: end - at, word, cost, kind, changes, rank });
      };
      /** All words below a node that the text goes on to spell. */
      const follow = (from: number, next: number, cost: number, kind: number) => {
        let end = next;
        for (let node = from; node >= 0; end++) {
          if (wordAt[node]! >= 0) put(end, wordAt[node]!, cost, kind, kind >= Mishap.swapped ? 0 : 1);
          if (!han(end)) return;
          node = lexicon.child(node, units[end]!);
        }
      };

      if (odd[at] === 1) {
        const row = confusion.row(typed);
        for (const word of singlesFor(typed)) {
          const likeness = row[lexicon.text(word).charCodeAt(0) - FIRST_HAN]!;
          put(at + 1, word, PRICE[likeness]! + SINGLE, likeness, 1);
        }
        if (han(at + 1))
          byRest(units, at, (word, first, length) => {
            if (first === typed) return;
            const likeness = row[first - FIRST_HAN]! || (length >= 3 || isRare(typed) ? Likeness.none : 0);
            if (likeness > 0) put(at + length, word, PRICE[likeness]!, likeness, 1);
          });
      }

      let node = lexicon.child(0, typed);
      for (let i = at + 1; node >= 0 && i - at < LONGEST_WORD; i++) {
        const here = han(i);
        const unit = here ? units[i]! : 0;
        const low = firstChild[node]!;
        const high = firstChild[node + 1]!;
        const deep = i - at >= 2;
        if (here && odd[i] === 1) {
          const row = confusion.row(unit);
          const any = deep || isRare(unit);
          for (let child = low; child < high; child++) {
            if (unitAt[child] === unit) continue;
            const likeness = row[unitAt[child]! - FIRST_HAN]! || (any ? Likeness.none : 0);
            if (likeness > 0) follow(child, i + 1, PRICE[likeness]!, likeness);
          }
        }
        if (here && (odd[i] === 1 || odd[i - 1] === 1)) {
          if (han(i + 1) && units[i + 1] !== unit) {
            const other = lexicon.child(node, units[i + 1]!);
            if (other >= 0) follow(lexicon.child(other, unit), i + 2, SWAPPED, Mishap.swapped);
          }
          if (unit === units[i - 1]) {
            if (wordAt[node]! >= 0) put(i + 1, wordAt[node]!, DOUBLED, Mishap.doubled, 0);
            if (han(i + 1)) follow(lexicon.child(node, units[i + 1]!), i + 2, DOUBLED, Mishap.doubled);
          }
          const price = i - at + 2 < 4 ? MISSING_SHORT : MISSING;
          for (let child = low; child < high; child++)
            if (unitAt[child] !== unit && firstChild[child + 1]! > firstChild[child]!)
              follow(lexicon.child(child, unit), i + 1, price, Mishap.missing);
        }
        if (i - at >= 3 && (odd[i - 1] === 1 || (here && odd[i] === 1)))
          for (let child = low; child < high; child++)
            if (wordAt[child]! >= 0 && unitAt[child] !== unit) put(i, wordAt[child]!, MISSING, Mishap.missing, 0);
        if (!here) break;
        node = lexicon.child(node, unit);
      }
      if (han(at + 1) && (odd[at] === 1 || odd[at + 1] === 1) && units[at + 1] !== typed) {
        const other = lexicon.child(0, units[at + 1]!);
        if (other >= 0) follow(lexicon.child(other, typed), at + 2, SWAPPED, Mishap.swapped);
      }

      for (let length = 2; length <= 4 && han(at + length - 1); length++) {
        let suspicious = false;
        for (let i = at; i < at + length; i++) if (odd[i] === 1) suspicious = true;
        if (!suspicious) continue;
        bySound(units, at, length, (word) => {
          const text = lexicon.text(word);
          let changes = 0;
          let worst = 0;
          let touched = false;
          for (let i = 0; i < length; i++) {
            const meant = text.charCodeAt(i);
            if (meant === units[at + i]) continue;
            const likeness = confusion.row(units[at + i]!)[meant - FIRST_HAN]!;
            if (likeness === 0 || likeness > Likeness.fuzzy) return;
            changes++;
            worst = Math.max(worst, likeness);
            if (odd[at + i] === 1) touched = true;
          }
          if (changes === 2 && touched) put(at + length, word, PRICE_OF_TWO[worst]!, worst, 2);
        });
      }
      return found.sort((a, b) => b.rank - a.rank || a.word - b.word).slice(0, PER_PLACE);
    },
  };
}

/** Words by what follows their first character, and by the sound of all of them. */
function indexWords(lexicon: Lexicon, confusion: Confusion, logAlone: Float32Array) {
  const rest: number[] = [];
  const sounds: number[] = [];
  const MANY = 1 << 20; // above any number of words
  walkWords(lexicon, (word, units, length) => {
    if (length < 2 || logAlone[word]! < LEAST_LIKELY) return;
    rest.push(restKey(units, 0, length) * MANY + word);
    if (length > 4) return;
    let key = 0;
    for (let i = 0; i < length; i++) {
      const group = confusion.groups(units[i]!)[0];
      if (group === undefined) return;
      key = key * 512 + group + 1;
    }
    sounds.push((key % 0xffffffff) * MANY + word);
  });
  const restIndex = Float64Array.from(rest).sort();
  const soundIndex = Float64Array.from(sounds).sort();
  const first = new Uint16Array(lexicon.size);
  const lengths = new Uint8Array(lexicon.size);
  walkWords(lexicon, (word, units, length) => {
    first[word] = units[0]!;
    lengths[word] = length;
  });

  const each = (index: Float64Array, key: number, visit: (word: number) => void) => {
    let low = 0;
    let high = index.length;
    const from = key * MANY;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index[middle]! < from) low = middle + 1;
      else high = middle;
    }
    for (; low < index.length && index[low]! < from + MANY; low++) visit(index[low]! - from);
  };
  return {
    byRest(units: Uint16Array, at: number, visit: (word: number, first: number, length: number) => void): void {
      for (let length = 2; length <= LONGEST_WORD && at + length <= units.length && isHan(units[at + length - 1]!); length++)
        each(restIndex, restKey(units, at, length), (word) => {
          if (lengths[word] === length) visit(word, first[word]!, length);
        });
    },
    bySound(units: Uint16Array, at: number, length: number, visit: (word: number) => void): void {
      let keys = [0];
      for (let i = at; i < at + length; i++) {
        const groups = confusion.groups(units[i]!);
        keys = keys.flatMap((key) => groups.map((group) => key * 512 + group + 1)).slice(0, 8);
      }
      for (const key of keys)
        each(soundIndex, key % 0xffffffff, (word) => {
          if (lengths[word] === length) visit(word);
        });
    },
  };
}

/** Hash of the characters after the first; words of equal hash are told apart by the caller's lattice scores. */
function restKey(units: Uint16Array, at: number, length: number): number {
  let hash = length;
  for (let i = at + 1; i < at + length; i++) hash = Math.imul(hash ^ units[i]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash >>> 0;
}

/** Every word of more than one character with its units; the array is used again for the next. */
function walkWords(lexicon: Lexicon, visit: (word: number, units: Uint16Array, length: number) => void): void {
  const units = new Uint16Array(LONGEST_WORD + 8);
  const descend = (node: number, depth: number) => {
    if (lexicon.wordAt[node]! >= 0 && depth <= LONGEST_WORD) visit(lexicon.wordAt[node]!, units, depth);
    if (depth >= LONGEST_WORD) return;
    for (let child = lexicon.firstChild[node]!; child < lexicon.firstChild[node + 1]!; child++) {
      units[depth] = lexicon.unit[child]!;
      descend(child, depth + 1);
    }
  };
  descend(0, 0);
}
