/** 检查指标 as dated data, and the verdict that follows from it. */
export { type AssessedIndicator, type AssessInput, type Assessment, assess, type Verdict } from './assess.ts';
export { columnPeriodsOf } from './column-periods.ts';
export {
  type Decision,
  type Decisions,
  type FindingDecision,
  GIVEN_BY_PERSON,
  type GivenFault,
  type IndicatorDecision,
  NO_DECISIONS,
} from './decisions.ts';
export { type RulebookDifference, rulebookDifferences } from './differences.ts';
export { CUT_REASONS, type LedgerEntry } from './ledger.ts';
export { type BookHead, bookHeads, type LoadOptions, lintRulebook, loadRulebook, readingDay } from './load.ts';
export type { KnownCheck } from './parse.ts';
export { type Indicator, type Rulebook, type Target, tasksOf } from './rulebook.ts';
export { type Path, PlacedYaml, RulebookError } from './source.ts';
