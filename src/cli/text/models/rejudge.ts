/**
 * Second opinions of optional models on marks that were already found: they may raise or lower the confidence of a
 * wrong character, and make a sure one a hint. They find nothing, remove nothing, and never speak about misstatements,
 * personal data or tampering.
 */
import type { TextMark } from '../../../text/index.ts';

/** One mark in its surroundings. */
export interface ModelQuestion {
  /** The text around the mark, cut at both ends. */
  context: string;
  /** Where the mark stands in it. */
  start: number;
  end: number;
  suggestion: string;
}

export interface ModelJudge {
  /** Probability that the suggestion is right, for each question; null = no opinion. Never rejects: a model that is out of reach has none. */
  ask(questions: readonly ModelQuestion[]): Promise<readonly (number | null)[]>;
}

/** Characters of the text shown on either side. */
const REACH = 40;
/** From here on a model agrees; up to `DISAGREES` it does not; between them it says nothing. */
const AGREES = 0.8;
const DISAGREES = 0.2;
const MOST_CONFIDENT = 0.99;

/** The marks with the model's opinion in their confidence, in the same order. */
export async function rejudge(text: string, marks: readonly TextMark[], judge: ModelJudge): Promise<TextMark[]> {
  const asked = marks.filter(isCandidate);
  if (asked.length === 0) return [...marks];
  const answers = await judge.ask(asked.map((mark) => questionOf(text, mark)));
  const opinions = new Map(asked.map((mark, i) => [mark, answers[i] ?? null]));
  return marks.map((mark) => weighed(mark, opinions.get(mark) ?? null));
}

function isCandidate({ kind, suggestion }: TextMark): boolean {
  return kind === 'typo' && suggestion !== null;
}

function questionOf(text: string, { start, end, suggestion }: TextMark): ModelQuestion {
  const from = Math.max(0, start - REACH);
  return { context: text.slice(from, end + REACH), start: start - from, end: end - from, suggestion: suggestion! };
}

function weighed(mark: TextMark, opinion: number | null): TextMark {
  if (opinion === null || (opinion > DISAGREES && opinion < AGREES)) return mark;
  if (opinion >= AGREES) return { ...mark, confidence: Math.max(mark.confidence, Math.min(MOST_CONFIDENT, (1 + mark.confidence) / 2)) };
  return { ...mark, confidence: mark.confidence / 2, severity: 'hint' };
}
