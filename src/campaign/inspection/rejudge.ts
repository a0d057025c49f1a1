/** Judging a stored crawl again: another rulebook, another day, confirmed columns; no network. */
import { openCrawl } from '../../collect/index.ts';
import type { SiteGiven } from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import type { Memory } from '../../text/index.ts';
import { renderHtml } from '../report/html/page.ts';
import { type Asks, answered, type Judgement } from './asks.ts';
import { givenOf, readGiven, type SiteKnowledge } from './given.ts';
import { type JudgingChoices, judgeCrawl } from './judge.ts';

export interface RejudgeOptions {
  /** Folder of the crawl. */
  dir: string;
  /** What differs from the first judgement; left out: as it was. */
  known: Partial<SiteKnowledge>;
  /** Null: the day of the first judgement. */
  asOf: string | null;
  choices: JudgingChoices;
  asks: Asks;
  /** Text of the confirmed columns file, null without. */
  columnsFile: string | null;
  software: string;
  /** What people said is no error. */
  memory: Memory;
}

/** The report of a stored crawl, without evidence. Throws InputError for a folder, rulebook or file that cannot be used. */
export function rejudge(options: RejudgeOptions): Judgement & { html: string } {
  const before = readGiven(options.dir);
  const given = givenOf({ ...before, ...options.known }, options.asOf ?? before.asOf, options.columnsFile);
  // A form brings the seed it was drawn with; else the draw of the first judgement is repeated.
  const seed = options.choices.seed ?? (options.choices.answers ? null : before.seed);
  try {
    return judgeStored({ ...options, choices: { ...options.choices, seed } }, given);
  } catch (cause) {
    if (isDamage(cause))
      throw new InputError(`采集目录 ${options.dir} 中的数据已损坏，无法读取，请改用备份或重新检查该网站`, {
        code: 'crawl-damaged',
        cause,
      });
    throw cause;
  }
}

function judgeStored({ dir, choices, asks, software, memory }: RejudgeOptions, given: SiteGiven): Judgement & { html: string } {
  const crawl = openCrawl(dir);
  try {
    const examination = judgeCrawl({ view: crawl, given, choices, software, memory });
    return { ...answered(examination, asks), html: renderHtml(examination.report, { picture: () => null }) };
  } finally {
    crawl.close();
  }
}

/** SQLite refused the file, or what stands in it is torn. */
function isDamage(error: unknown): boolean {
  return error instanceof SyntaxError || (error as { code?: unknown } | null)?.code === 'ERR_SQLITE_ERROR';
}
