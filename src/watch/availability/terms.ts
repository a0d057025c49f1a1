/** By what terms addresses are watched: the office's settings, and the thresholds of its rulebook on the day. */
import type { WeekRule } from '../../checks/index.ts';
import { InputError } from '../../platform/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';

/** The week's rule and the limit of one visit. */
export interface AvailabilityRule extends WeekRule {
  timeoutSeconds: number;
}

export interface WatchTerms {
  rule: AvailabilityRule;
  /** Of addresses without a schedule of their own. */
  intervalS: number;
  /** Share of failures from which the early warning is given. */
  nearShare: number;
  /** Places that must agree on a failure; null: more than half. */
  quorum: number | null;
  keepProbeDays: number;
  keepHourDays: number;
}

/** What a rulebook says of unreachable sites. Throws InputError when it has no such indicator. */
export function availabilityRule(book: Rulebook): AvailabilityRule {
  const options = book.indicators
    .filter(({ kind }) => kind === 'veto')
    .flatMap(({ checks }) => checks)
    .find(({ check }) => check === 'unreachable-site')?.options;
  if (options === undefined)
    throw new InputError(`检查指标 ${book.id} 没有“站点无法访问”一项，请改用有此项的检查指标`, { code: 'rulebook-without-week' });
  return options as unknown as AvailabilityRule;
}
