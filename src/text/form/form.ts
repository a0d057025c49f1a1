/**
 * Form of official texts, as hints: document numbers, paired and doubled marks, half-width marks, impossible dates,
 * sums that do not add up. Source: GB/T 9704-2012 (numbers of documents), GB/T 15834-2011 (marks), GB/T 15835-2011.
 */
import type { Reading } from '../report.ts';
import { findDates } from './dates.ts';
import type { Hint } from './hint.ts';
import { findMarks } from './marks.ts';
import { findPairs } from './pairs.ts';
import { findSums } from './sums.ts';

/** A line longer than this is no prose; it is looked at in pieces of this size. */
const LONGEST = 20_000;
/** A line shorter than this has no form. */
const SHORTEST = 2;

/** Marks the faults of form of each line. */
export function findForm({ text, report }: Reading): void {
  const { source } = text;
  for (let start = 0; start < source.length; ) {
    let end = source.indexOf('\n', start);
    if (end < 0) end = source.length;
    if (end - start > LONGEST) end = start + LONGEST;
    if (end - start < SHORTEST) {
      start = end + 1;
      continue;
    }
    const line = source.slice(start, end);
    const offset = start;
    const hint: Hint = (rule, from, to, message, suggestion) =>
      report({
        kind: 'punctuation',
        severity: 'hint',
        rule: `punctuation.${rule}`,
        start: offset + from,
        end: offset + to,
        message,
        suggestion,
        confidence: 0.7,
      });
    for (const find of [findMarks, findPairs, findDates, findSums]) find(line, hint);
    start = source[end] === '\n' ? end + 1 : Math.max(end, start + 1);
  }
}
