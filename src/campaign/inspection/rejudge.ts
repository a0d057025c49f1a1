/** Judging a stored crawl again: another rulebook, another day, confirmed columns; no network. */
import { openCrawl } from '../../collect/index.ts';
import { renderHtml } from '../report/html/page.ts';
import type { Report } from '../report/report.ts';
import { givenOf, readGiven, type SiteKnowledge } from './given.ts';
import { judgeCrawl } from './judge.ts';

export interface RejudgeOptions {
  /** Folder of the crawl. */
  dir: string;
  /** What differs from the first judgement; left out: as it was. */
  known: Partial<SiteKnowledge>;
  /** Null: the day of the first judgement. */
  asOf: string | null;
  rulebook: string;
  /** Text of the confirmed columns file, null without. */
  columnsFile: string | null;
  software: string;
}

/** The report of a stored crawl, without evidence. Throws InputError for a folder, rulebook or file that cannot be used. */
export function rejudge(options: RejudgeOptions): { report: Report; html: string } {
  const before = readGiven(options.dir);
  const given = givenOf({ ...before, ...options.known }, options.asOf ?? before.asOf, options.columnsFile);
  const crawl = openCrawl(options.dir);
  try {
    const report = judgeCrawl({ view: crawl, given, rulebook: options.rulebook, software: options.software });
    return { report, html: renderHtml(report, { picture: () => null }) };
  } finally {
    crawl.close();
  }
}
