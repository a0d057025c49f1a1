/** The layer for wrong characters in running text: whole texts in, marks out. Pure: it reads no file, clock or network. */
import type { TextMark } from '../marks.ts';
import { type Candidate, findCandidates, type Rooms } from './candidates.ts';
import { unitsOf } from './characters.ts';
import { featuresOf } from './features.ts';
import { isDebatable, isGuarded, isRepeated } from './guards.ts';
import type { Judge } from './judge.ts';
import { LONGEST_PIECE } from './lattice.ts';
import { piecesOf } from './pieces.ts';
import { Mishap } from './proposals.ts';
import type { SpellingTables } from './tables.ts';

export interface Speller {
  /** Marks of one text in the order of their places, kind `typo`, rule `spelling`. Throws nothing whatever the text. */
  check(text: string): TextMark[];
  /** The same, telling how far it read. `wholeWords`: marks quote the word, not only what is wrong in it. */
  read(text: string, options?: { wholeWords?: boolean }): SpellingReading;
}

export interface SpellingReading {
  marks: TextMark[];
  /** UTF-16 offset up to which the text was read: its length, or less when reading it all would take too long. */
  readTo: number;
  /** Work it took, in steps of the lattice: the same on every machine. */
  steps: number;
}

/**
 * Steps after which a text is left: about half a million characters of running text (35 steps each), some ten thousands of
 * characters without sense (500 to 1,000 each). Ten to twenty seconds of one core either way.
 */
const MOST_STEPS = 20_000_000;
/** Longest text looked at, whatever it is made of. */
const MOST_CHARACTERS = 4_000_000;

/** A candidate of a text with its chance; offsets count from the start of the text. */
export interface Opinion {
  start: number;
  end: number;
  suggestion: string;
  chance: number;
  /** Number of the sentence in the text. */
  sentence: number;
  candidate: Candidate;
  /** Where the piece of the candidate starts. */
  at: number;
  /** Never more than a hint, however likely. */
  debatable: boolean;
}

/** A speller over loaded tables. It keeps buffers between texts: one speller serves one thread. */
export function spellerFrom({ rooms, judge }: SpellingTables): Speller {
  const read = (text: string, { wholeWords = false } = {}): SpellingReading => {
    const before = rooms.lattice.steps();
    const units = unitsOf(text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text);
    const { opinions, readTo } = opinionsOn(units, rooms, judge, MOST_STEPS);
    const marks = levelled(opinions, judge).map(({ opinion, sure }) =>
      toMark(text, opinion, { sure: sure && !isRepeated(units, opinion.start, opinion.end), whole: wholeWords }, rooms),
    );
    return { marks, readTo, steps: rooms.lattice.steps() - before };
  };
  return { read, check: (text) => read(text).marks };
}

/** Every candidate of a text that no guard stops, with the judge's chance; the text is left after so many steps. */
function opinionsOn(
  units: Uint16Array,
  rooms: Rooms,
  judge: Judge,
  mostSteps = Number.POSITIVE_INFINITY,
): { opinions: Opinion[]; readTo: number } {
  const opinions: Opinion[] = [];
  const last = rooms.lattice.steps() + mostSteps;
  let sentence = 0;
  let read = 0;
  for (const { start: at, end } of piecesOf(units, LONGEST_PIECE)) {
    if (rooms.lattice.steps() >= last) return { opinions, readTo: at };
    for (; read < at; read++) if (SENTENCE_ENDS.has(units[read]!)) sentence++;
    const own: Opinion[] = [];
    for (const candidate of findCandidates(units.subarray(at, end), rooms)) {
      const start = at + candidate.start;
      const stop = at + candidate.end;
      if (isGuarded(units, start, stop, candidate.suggestion)) continue;
      const chance = judge.chance(featuresOf(candidate, units, at, rooms));
      const debatable = isDebatable(units, at, candidate, rooms.lexicon);
      own.push({ start, end: stop, suggestion: candidate.suggestion, chance, sentence, candidate, at, debatable });
    }
    for (const opinion of withoutOverlap(own)) opinions.push(opinion);
  }
  return { opinions, readTo: units.length };
}

/** Of opinions on the same characters only the likeliest, in the order of their places. */
export function withoutOverlap<T extends Pick<Opinion, 'start' | 'end' | 'chance'>>(opinions: readonly T[]): T[] {
  const kept: T[] = [];
  for (const opinion of [...opinions].sort((a, b) => b.chance - a.chance || a.start - b.start))
    if (!kept.some((other) => touches(opinion, other))) kept.push(opinion);
  return kept.sort((a, b) => a.start - b.start);
}

type Span = Pick<Opinion, 'start' | 'end'>;
/** Characters put in between two others are a span of no length: it touches its neighbours. */
const touches = (a: Span, b: Span) =>
  a.start === a.end || b.start === b.end ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end;

const SENTENCE_ENDS = new Set([...'。！？\n'].map((mark) => mark.charCodeAt(0)));
/** Slips come together: beside one that is nearly sure, this share of the way from a hint to nearly sure is enough. */
const BESIDE_SURE = 0.2;

/** The opinions worth a mark, each with whether it is nearly sure. */
export function levelled<T extends Pick<Opinion, 'chance' | 'sentence' | 'debatable'>>(
  opinions: readonly T[],
  { sure, likely }: Pick<Judge, 'sure' | 'likely'>,
): { opinion: T; sure: boolean }[] {
  const sentences = new Set(opinions.filter((o) => o.chance >= sure && !o.debatable).map((o) => o.sentence));
  const beside = likely + (sure - likely) * BESIDE_SURE;
  return opinions
    .map((opinion) => ({ opinion, sure: !opinion.debatable && opinion.chance >= (sentences.has(opinion.sentence) ? beside : sure) }))
    .filter((level) => level.sure || level.opinion.chance >= likely);
}

function toMark(
  text: string,
  { start, end, suggestion, chance, candidate, at }: Opinion,
  { sure, whole: wanted }: { sure: boolean; whole: boolean },
  { lexicon }: Rooms,
): TextMark {
  const word = lexicon.text(candidate.word);
  const from = at + candidate.wordStart;
  const to = at + candidate.wordEnd;
  const typed = text.slice(from, to);
  // a mark needs something to stand on: where characters are missing or too many, the whole word is quoted
  const whole = wanted || candidate.kind === Mishap.missing || candidate.kind === Mishap.doubled || start === end || suggestion === '';
  return {
    kind: 'typo',
    severity: sure ? 'ordinary' : 'hint',
    start: whole ? from : start,
    end: whole ? to : end,
    quote: whole ? typed : text.slice(start, end),
    suggestion: whole ? word : suggestion,
    rule: 'spelling',
    message: messageOf(candidate.kind, typed, word),
    confidence: Math.round(chance * 10000) / 10000,
  };
}

function messageOf(kind: number, typed: string, word: string): string {
  if (kind === Mishap.missing) return `“${typed}”疑有漏字，应为“${word}”`;
  if (kind === Mishap.doubled) return `“${typed}”疑有重复的字，应为“${word}”`;
  if (kind === Mishap.swapped) return `“${typed}”疑字序颠倒，应为“${word}”`;
  return `“${typed}”疑有错别字，应为“${word}”`;
}
