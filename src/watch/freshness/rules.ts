/** What the rulebook in force on a day says of freshness: the very checks and options an inspection runs with. */
import { type ArtifactGetter, allChecks, type ColumnPeriods, defaultSeed, type IndicatorRun, runChecks } from '../../checks/index.ts';
import type { BeijingDate } from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import { columnPeriodsOf, loadRulebook, type Rulebook, RulebookError, type Target, tasksOf } from '../../rulebook/index.ts';

export interface Rules {
  id: string;
  periods: ColumnPeriods;
  /** Runs those of the named checks that the book has for the target, as of a day. */
  run(checks: readonly string[], target: Target, get: ArtifactGetter, asOf: BeijingDate): IndicatorRun[];
  /** Options of the first use of a check; null: the book does not have it. */
  optionsOf(check: string): Readonly<Record<string, unknown>> | null;
}

const MOST_KEPT = 20;
const kept = new Map<string, Rules>();

/** Throws InputError for a book that is not there or does not say what columns need. */
export function rulesOf(id: string, on: BeijingDate): Rules {
  const key = `${id} ${on}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const rules = readRules(id, on);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, rules);
  return rules;
}

function readRules(id: string, on: BeijingDate): Rules {
  const book = bookOf(id, on);
  const periods = columnPeriodsOf(book);
  if (periods === null) throw new InputError(`检查指标 ${id} 没有给出栏目更新周期，请另选检查指标`, { code: 'rulebook-without-periods' });
  const uses = book.indicators.flatMap((indicator) => indicator.checks);
  return {
    id,
    periods,
    run(checks, target, get, asOf) {
      const seen = new Set<string>();
      // One use of a check is enough: the same fault charged twice is still one fault.
      const tasks = tasksOf(book, target).filter(({ check }) => checks.includes(check) && !seen.has(check) && seen.add(check));
      return runChecks(tasks, allChecks, get, { asOf, complete: true, seed: defaultSeed(id, asOf) });
    },
    optionsOf: (check) => uses.find((use) => use.check === check)?.options ?? null,
  };
}

function bookOf(id: string, on: BeijingDate): Rulebook {
  try {
    return loadRulebook(id, { on, checks: allChecks });
  } catch (cause) {
    if (!(cause instanceof RulebookError) || id.includes('\n')) throw cause;
    throw new InputError(cause.reason, { code: 'rulebook-refused', cause });
  }
}
