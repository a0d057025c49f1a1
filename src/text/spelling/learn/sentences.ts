/** Sentences to teach and measure with: pairs of a file, and clean sentences spoilt on purpose. */
import { readFileSync } from 'node:fs';
import { isHan } from '../characters.ts';

export interface LabelledSentence {
  typed: string;
  meant: string;
}

/** Pairs of a file: typed TAB meant, a leading column of numbers left out; a line without a tab is right as it stands. */
export function readPairs(file: string): LabelledSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const parts = line.split('\t');
      return { typed: parts.at(-2) ?? parts[0]!, meant: parts.at(-1)! };
    });
}

/** A number from 0 below 2^24 that depends on nothing but the text. */
export function seedOf(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 8;
}

/** The sentence with two characters swapped, one doubled or one missing; null when it has no room for it. */
export function spoil(sentence: string): LabelledSentence | null {
  const seed = seedOf(sentence);
  const at = 1 + (seed % Math.max(1, sentence.length - 3));
  const [a, b] = [sentence.charCodeAt(at), sentence.charCodeAt(at + 1)];
  if (!isHan(a) || !isHan(b) || a === b) return null;
  const head = sentence.slice(0, at);
  const kinds = [
    head + sentence[at + 1]! + sentence[at]! + sentence.slice(at + 2),
    head + sentence[at]! + sentence.slice(at),
    head + sentence.slice(at + 1),
  ];
  return { typed: kinds[(seed >>> 8) % 3]!, meant: sentence };
}

/** Whether a change brings the sentence nearer to what was meant. */
export function isRight({ typed, meant }: LabelledSentence, start: number, end: number, suggestion: string): boolean {
  if (typed.length === meant.length && end - start === suggestion.length) return meant.slice(start, end) === suggestion;
  return typed.slice(0, start) + suggestion + typed.slice(end) === meant;
}

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
  /** Sentences right as they stand that were changed. */
  touched: number;
  clean: number;
}

/** Figures of correction by sentence: right only when the outcome is exactly what was meant. */
export function figuresOf(outcomes: readonly (LabelledSentence & { outcome: string })[]): Figures {
  let [right, changed, wrong, touched, clean] = [0, 0, 0, 0, 0];
  for (const { typed, meant, outcome } of outcomes) {
    if (outcome !== typed) changed++;
    if (typed === meant) {
      clean++;
      if (outcome !== typed) touched++;
      continue;
    }
    wrong++;
    if (outcome === meant) right++;
  }
  const precision = changed === 0 ? 0 : right / changed;
  const recall = wrong === 0 ? 0 : right / wrong;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), touched, clean };
}

/** The sentence with changes made; they do not overlap. */
export function corrected(typed: string, changes: readonly { start: number; end: number; suggestion: string | null }[]): string {
  let outcome = '';
  let at = 0;
  for (const { start, end, suggestion } of changes) {
    if (start < at || suggestion === null) continue;
    outcome += typed.slice(at, start) + suggestion;
    at = end;
  }
  return outcome + typed.slice(at);
}
