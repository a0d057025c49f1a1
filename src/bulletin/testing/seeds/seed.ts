/** A bulletin that was really issued, as results and settings of ours, and what the one made from them must print. */
import type { ResultSet } from '../../../campaign/results.ts';
import type { Issue } from '../../document/model.ts';

export interface Seed {
  set: ResultSet;
  preset: string;
  issue: Issue;
  /** Stretches of its text. */
  prose: readonly string[];
  /** Rows of its annexes, from the cell after the ordinal on; by the annex's title. */
  tables: readonly { title: string; rows: readonly (readonly string[])[] }[];
}
