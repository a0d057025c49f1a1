/** 检查批次: one inspection from address to report; judging a stored crawl again. */

export { type AccountInspection, inspectAccount } from './account/inspect-account.ts';
export { type AccountJudgement, createAccountJudge } from './account/judge.ts';
export { compareReports, type Fate, fateIn, readReport } from './comparison/compare.ts';
export { renderComparisonHtml } from './comparison/html.ts';
export { renderComparison } from './comparison/terminal.ts';
export type { Explanation } from './explanation/explain.ts';
export { renderExplanation } from './explanation/terminal.ts';
export type { Judgement } from './inspection/asks.ts';
export {
  type InspectionProgress,
  type InspectionResult,
  type InspectOptions,
  inspectSite,
  type WrittenFiles,
} from './inspection/inspect.ts';
export type { JudgingChoices } from './inspection/judge.ts';
export { type RejudgeOptions, rejudge } from './inspection/rejudge.ts';
export { type LearnResult, learnFromCrawls } from './learning/learn.ts';
export { type Document, documentOf } from './proofreading/document.ts';
export { renderHtml } from './report/html/page.ts';
export { type Report, reportSchema } from './report/report.ts';
export { renderTerminal } from './report/terminal.ts';
export { verdictWords } from './report/words.ts';
export { compareBooks, lintOwnBook, listBooks, type NamedDifference, readBook, readOwnBook } from './rulebooks/reading.ts';
