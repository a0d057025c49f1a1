/**
 * Possible slips of one piece of text. The piece is read as it stands; where that reading is doubtful, words that may have
 * been meant enter the lattice; each change on the best path, and the best of what else may stand there, is then weighed
 * alone, with all the other changes made.
 */
import { isHan, Token } from './characters.ts';
import type { WordCounts } from './counts.ts';
import type { Lattice, Proposal, ReadWord } from './lattice.ts';
import type { Lexicon } from './lexicon.ts';
import type { Proposer, Suspicion } from './proposals.ts';
import { LONGEST, type Seen } from './seen.ts';

/** A word at least this likely (logarithm) in its place is left alone: of two characters, of more. */
const CALM_TWO = -8;
const CALM_MORE = -9;
/** Sequences of four seen about this often (log2) are left alone whatever their words. */
const ATTESTED = 3.4;
/** A word may start this far before a suspicious character. */
const REACH = 5;
const RIVALS = 5;
/** Words weighed by the judge where one is changed. */
const KEPT = 3;
const NO_RIVAL = 12;
/** A rival this far (logarithm) behind the best is not worth a look. */
const HOPELESS = 7;

/** A change that may be right, with what the judge wants to know about it. Offsets count from the start of the piece. */
export interface Candidate {
  start: number;
  end: number;
  /** What should stand between the offsets. */
  suggestion: string;
  /** The whole word proposed, and the places it spans in the text as it stands. */
  word: number;
  wordStart: number;
  wordEnd: number;
  kind: number;
  changes: number;
  cost: number;
  /** Logarithm: how much likelier the piece is with the change, its price not counted. */
  gain: number;
  /** How far the next best word in its place falls behind; at most NO_RIVAL. */
  lead: number;
  /** Chance of the proposed word in its place. */
  chance: number;
  /** Words of the plain reading that the proposed word lies over. */
  over: readonly ReadWord[];
  /** Changes on the best path of the piece. */
  company: number;
}

export interface Rooms {
  lexicon: Lexicon;
  counts: WordCounts;
  seen: Seen;
  lattice: Lattice;
  proposer: Proposer;
}

/** Candidates of a piece in the order of their places; an empty list for most pieces. */
export function findCandidates(units: Uint16Array, { lexicon, seen, lattice, proposer }: Rooms): Candidate[] {
  const plain = lattice.read(units);
  const suspicion = suspect(units, plain.words, seen);
  if (suspicion === null) return [];
  const proposals: (Proposal[] | undefined)[] = new Array(units.length);
  let any = false;
  for (let at = 0; at < units.length; at++) {
    if (!isHan(units[at]!) || !near(suspicion.odd, at)) continue;
    const found = proposer.at(units, at, suspicion);
    if (found.length === 0) continue;
    proposals[at] = found;
    any = true;
  }
  if (!any) return [];
  const changes = lattice
    .read(units, proposals)
    .words.flatMap((word) => (word.proposal === null ? [] : [{ word, proposal: word.proposal }]));
  if (changes.length === 0) return [];

  const made = changes.map((change) => change.proposal);
  const found: Candidate[] = [];
  for (const { word: read, proposal } of changes) {
    const others = made.filter((p) => p !== proposal);
    const without = others.length === 0 ? plain.score : lattice.score(withChanges(units, others, lexicon));
    const weighed = [proposal, ...rivalsOf(proposal, proposals, others, units, lexicon)]
      .map((p) => ({ p, gain: lattice.score(withChanges(units, inOrder([...others, p]), lexicon)) - without }))
      .sort((a, b) => b.gain - b.p.cost - (a.gain - a.p.cost));
    const least = weighed[0]!.gain - weighed[0]!.p.cost - HOPELESS;
    for (const { p, gain } of weighed.slice(0, KEPT)) {
      if (p !== proposal && (gain <= 0 || gain - p.cost < least)) continue;
      const rival = weighed[0]!.p === p ? weighed[1] : weighed[0];
      const lead = rival === undefined ? NO_RIVAL : Math.min(NO_RIVAL, gain - p.cost - (rival.gain - rival.p.cost));
      found.push({ ...spanOf(p, units, lexicon), gain, lead, chance: read.chance, company: made.length, over: overlapped(plain.words, p) });
    }
  }
  return found;
}

const inOrder = (proposals: Proposal[]) => proposals.sort((a, b) => a.start - b.start);
const overlaps = (a: Proposal, b: Proposal) => a.start < b.start + b.length && b.start < a.start + a.length;
const overlapped = (words: readonly ReadWord[], { start, length }: Proposal) =>
  words.filter((w) => w.start < start + length && w.start + w.length > start);

/** The most promising other words over the characters a proposal changes; none touches the other changes. */
function rivalsOf(
  proposal: Proposal,
  proposals: readonly (readonly Proposal[] | undefined)[],
  others: readonly Proposal[],
  units: Uint16Array,
  lexicon: Lexicon,
): Proposal[] {
  const own = spanOf(proposal, units, lexicon);
  const rivals: Proposal[] = [];
  for (let at = Math.max(0, own.start - REACH); at <= own.start; at++)
    for (const rival of proposals[at] ?? []) {
      if (rival === proposal || others.some((other) => overlaps(rival, other))) continue;
      const span = spanOf(rival, units, lexicon);
      if (span.start <= own.end && span.end >= own.start) rivals.push(rival);
    }
  // the same change often comes from several words
  const made = new Set([wayOf(own)]);
  const distinct = rivals
    .sort((a, b) => b.rank - a.rank || a.word - b.word)
    .filter((rival) => {
      const way = wayOf(spanOf(rival, units, lexicon));
      return !made.has(way) && made.add(way);
    });
  return distinct.slice(0, RIVALS);
}

const wayOf = ({ start, end, suggestion }: Pick<Candidate, 'start' | 'end' | 'suggestion'>) => `${start} ${end} ${suggestion}`;

/** What a proposal changes: its word without the characters that stay at either end. */
function spanOf({ start, length, word, kind, changes, cost }: Proposal, units: Uint16Array, lexicon: Lexicon) {
  const text = lexicon.text(word);
  const end = start + length;
  let head = 0;
  while (head < length && head < text.length && units[start + head] === text.charCodeAt(head)) head++;
  let tail = 0;
  const most = Math.min(length, text.length) - head;
  while (tail < most && units[end - 1 - tail] === text.charCodeAt(text.length - 1 - tail)) tail++;
  return {
    start: start + head,
    end: end - tail,
    suggestion: text.slice(head, text.length - tail),
    word,
    wordStart: start,
    wordEnd: end,
    kind,
    changes,
    cost,
  };
}

/** Where the plain reading is doubtful; null when nowhere. */
function suspect(units: Uint16Array, words: readonly ReadWord[], seen: Seen): Suspicion | null {
  const odd = new Uint8Array(units.length);
  const sum = new Float64Array(units.length + 1);
  let any = false;
  for (const { start, length, word, chance } of words) {
    const doubtful = word >= Token.unknown && (length === 1 || chance < (length === 2 ? CALM_TWO : CALM_MORE));
    for (let i = start; i < start + length; i++) {
      sum[i + 1] = sum[i]! + chance / length;
      if (doubtful && isHan(units[i]!) && !attested(units, i, seen)) {
        odd[i] = 1;
        any = true;
      }
    }
  }
  return any ? { odd, sum } : null;
}

/** True when a common sequence holds the character together with both its neighbours. */
function attested(units: Uint16Array, at: number, seen: Seen): boolean {
  for (let from = at - LONGEST + 2; from < at; from++) if (seen.level(units, from, LONGEST) >= ATTESTED) return true;
  return false;
}

function near(odd: Uint8Array, at: number): boolean {
  const end = Math.min(odd.length, at + REACH);
  for (let i = at; i < end; i++) if (odd[i] === 1) return true;
  return false;
}

/** The piece with changes made; they are in order and do not overlap. */
function withChanges(units: Uint16Array, changes: readonly Proposal[], lexicon: Lexicon): Uint16Array {
  let size = units.length;
  for (const change of changes) size += lexicon.length(change.word) - change.length;
  const changed = new Uint16Array(size);
  let to = 0;
  let from = 0;
  for (const change of changes) {
    changed.set(units.subarray(from, change.start), to);
    to += change.start - from;
    const text = lexicon.text(change.word);
    for (let i = 0; i < text.length; i++) changed[to++] = text.charCodeAt(i);
    from = change.start + change.length;
  }
  changed.set(units.subarray(from), to);
  return changed;
}
