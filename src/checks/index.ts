/** One check per folder: artifacts in, outcomes with findings out. */
export { allChecks } from './all.ts';
export * from './kit/check.ts';
export { type ColumnPeriods, type ColumnStanding, columnStanding } from './kit/columns.ts';
export { defaultSeed, draw } from './kit/draw.ts';
export { ELEMENT_NAMES } from './kit/guides.ts';
export { promotionIn } from './kit/marks.ts';
export {
  type ArtifactGetter,
  type CheckErrorCode,
  type CheckRun,
  type CheckTask,
  type Finding,
  findingId,
  type IndicatorRun,
  runChecks,
} from './kit/run.ts';
export { isAboutCount } from './kit/site.ts';
export { decide } from './kit/threshold.ts';
export { judgeWeek, type LongOutage, type WeekRule, type WeekVerdict } from './unreachable-site/week.ts';
