/** What the checker has to say: errors stop a bulletin, warnings stop it until somebody answers for them with a reason. */
import type { Binding } from '../document/model.ts';

/** What would put it right. */
export type Mend =
  /** These words, where they stand, by those. */
  | { kind: 'words'; from: string; to: string }
  /** This run bound to a figure of the results that reads the same. */
  | { kind: 'figure'; text: string; binding: Binding }
  /** Another day: of the bulletin, or of the order named. */
  | { kind: 'day'; field: 'issuedOn' | 'deadline' | 'order'; orderId: string | null; to: string };

export interface Problem {
  severity: 'error' | 'warning';
  /** Stable. */
  code: string;
  /** Code and subject: what an acknowledgement names. */
  key: string;
  /** One Chinese sentence: where, what is wrong, what would be right. */
  sentence: string;
  /** Id of the place, see `placesOf`; null: no one place. */
  place: string | null;
  mend: Mend | null;
}

/** Where a problem stands and what would put it right. */
export interface Spot {
  place?: string;
  mend?: Mend | null;
}

const problem =
  (severity: Problem['severity']) =>
  (code: string, subject: string, sentence: string, { place, mend }: Spot = {}): Problem => ({
    severity,
    code,
    key: `${code}:${subject}`,
    sentence,
    place: place ?? null,
    mend: mend ?? null,
  });

export const error = problem('error');
export const warning = problem('warning');
