/** 检查批次: one inspection from address to report; judging a stored crawl again. */

export { type InspectionProgress, type InspectionResult, type InspectOptions, inspectSite } from './inspection/inspect.ts';
export { type RejudgeOptions, rejudge } from './inspection/rejudge.ts';
export { type LearnResult, learnFromCrawls } from './learning/learn.ts';
export { type Report, reportSchema } from './report/report.ts';
export { renderTerminal } from './report/terminal.ts';
