/** How far reviewers agree, and how often a check's findings turn out to be none. Pure arithmetic; nothing is rounded. */
import { shareInterval } from '../round/interval.ts';

/** What two people said of one matter without knowing of each other. */
export type Pair = readonly [string, string];

export interface Agreement {
  pairs: number;
  agreed: number;
  /** Share agreed, 0 to 1; null without pairs. */
  rate: number | null;
  /** Cohen's kappa: agreement beyond chance, at most 1; null without pairs, and when both only ever said one and the same thing. */
  kappa: number | null;
}

/** Agreement of two reviewers over these matters. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const n = pairs.length;
  if (n === 0) return { pairs: 0, agreed: 0, rate: null, kappa: null };
  const agreed = pairs.filter(([one, other]) => one === other).length;
  const count = (side: 0 | 1, said: string) => pairs.filter((pair) => pair[side] === said).length;
  const expected = [...new Set(pairs.flat())].reduce((sum, said) => sum + count(0, said) * count(1, said), 0);
  // In whole numbers, so that agreement as good as chance gives 0 and not a hair beside it.
  const kappa = n * n === expected ? null : (agreed * n - expected) / (n * n - expected);
  return { pairs: n, agreed, rate: agreed / n, kappa };
}

export interface FalseAlarms {
  /** Findings that people settled. */
  decided: number;
  dismissed: number;
  /** `dismissed` ÷ `decided`, 0 to 1, with its 95 % interval; null while nothing is decided. */
  rate: number | null;
  low: number | null;
  high: number | null;
}

/** The false-alarm rate that so many decisions show. */
export function falseAlarmsOf(decided: number, dismissed: number): FalseAlarms {
  return { decided, dismissed, ...(shareInterval(dismissed, decided) ?? { rate: null, low: null, high: null }) };
}
