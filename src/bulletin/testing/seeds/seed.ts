/** A bulletin that was really issued, as results and settings of ours, and what the one made from them must print. */
import type { ResultSet } from '../../../campaign/results.ts';
import type { Issue } from '../../document/model.ts';
import type { SetPlan } from '../build-set.ts';

export interface Seed {
  /** What the results are built of: population, faults of those named, everything beside. */
  plan: SetPlan;
  set: ResultSet;
  preset: string;
  issue: Issue;
  /** Stretches of its text. */
  prose: readonly string[];
  /** Rows of its annexes, from the cell after the ordinal on; by the annex's title. */
  tables: readonly { title: string; rows: readonly (readonly string[])[] }[];
}
