/** What checks may ask of a new-media account: one look at it, as far as anything was seen. */
import type { BeijingDate } from '../calendar.ts';

export interface AccountArtifact {
  /** Name as registered, else as the source shows it; null when neither. */
  name: string | null;
  /** Where it was looked at. */
  address: string;
  /** An app: versions, not posts. */
  isApp: boolean;
  /** `gone`: the account itself is not to be had; `unseen`: nothing was seen, which says nothing about the account. */
  state: 'seen' | 'gone' | 'unseen';
  /** What was seen, one Chinese sentence. */
  sentence: string;
  /** Beijing date of the look. */
  seenOn: BeijingDate;
  /** In no order; `date` null where none is shown. */
  posts: { title: string; url: string | null; date: BeijingDate | null; isFuture: boolean }[];
  /** False: there may be newer posts than these. */
  isWhole: boolean;
  /** There may be older posts than these. */
  hasOlder: boolean;
  /** Functions that were tested, by machine or by a person with proof. */
  functions: AccountFunctionFacts[];
}

export interface AccountFunctionFacts {
  function: 'menu' | 'interaction' | 'download';
  name: string;
  /** Null: a person tested what has no address. */
  url: string | null;
  state: 'works' | 'dead' | 'untested';
  detail: string;
}
