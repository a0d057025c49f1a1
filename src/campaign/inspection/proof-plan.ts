/** Which pages and places prove the findings of a report, in the order in which a limited number of pictures is spent. Pure. */
import type { Report, ReportFinding } from '../report/report.ts';

/** More pictures of one page than this open it again: together they have the time of one page. */
const MARKS_OF_A_SHEET = 6;
/** Sample pages of a template fault that are kept beside the first. */
const SAMPLES = 2;

export interface PicturePlan {
  finding: ReportFinding;
  /** The page to be shown. */
  url: string;
  /** What is marked on it; null: the whole page is the proof (a blank column). */
  mark: { quote?: string; target?: string } | null;
}

/** Pictures that are taken of one page. */
export interface PictureSheet {
  url: string;
  marks: PicturePlan['mark'][];
}

/** Own pages whose stored answer proves the finding. */
export function pagesOf({ url, samples = [] }: ReportFinding): string[] {
  return [...new Set([url, ...samples.slice(0, SAMPLES)])];
}

/**
 * Pictures to take: vetoes before deductions before advice, one of each indicator in turn, so that a thousand broken links
 * do not use up what the blank columns need.
 */
export function picturesOf(report: Report, limit: number): PicturePlan[] {
  const rank = { veto: 0, deduct: 1, bonus: 2, advisory: 3 };
  const indicators = [...report.indicators].sort((a, b) => rank[a.kind] - rank[b.kind]);
  const byIndicator = indicators.map(({ id }) => report.findings.filter((finding) => finding.indicator === id));
  const plans: PicturePlan[] = [];
  for (let turn = 0; plans.length < limit; turn++) {
    const row = byIndicator.flatMap((findings) => findings[turn] ?? []);
    if (row.length === 0) break;
    for (const finding of row.slice(0, limit - plans.length)) plans.push(planOf(finding));
  }
  return plans;
}

function planOf(finding: ReportFinding): PicturePlan {
  const { quote, target, url } = finding;
  if (target !== undefined && target !== url) return { finding, url, mark: quote === undefined ? { target } : { quote, target } };
  return { finding, url, mark: quote === undefined ? null : { quote } };
}

/** Two plans of one subject share one picture. */
export function subjectOf({ url, mark }: Pick<PicturePlan, 'url' | 'mark'>): string {
  return JSON.stringify([url, mark]);
}

/** The pages to be opened, each with its marks, at most `MARKS_OF_A_SHEET`: a page that is opened once need not be loaded for each of them. */
export function sheetsOf(plans: readonly PicturePlan[]): PictureSheet[] {
  const sheets: PictureSheet[] = [];
  const open = new Map<string, PictureSheet>();
  const seen = new Set<string>();
  for (const plan of plans) {
    const subject = subjectOf(plan);
    if (seen.has(subject)) continue;
    seen.add(subject);
    let sheet = open.get(plan.url);
    if (sheet === undefined || sheet.marks.length >= MARKS_OF_A_SHEET) {
      sheet = { url: plan.url, marks: [] };
      open.set(plan.url, sheet);
      sheets.push(sheet);
    }
    sheet.marks.push(plan.mark);
  }
  return sheets;
}
