/** From an answer to a reading task, and the glimpse of pages that are only looked at. */
import type { TextMark } from '../../page/index.ts';
import type { Answered } from '../outcome.ts';
import { isHtml } from './observations.ts';
import type { ReadTask } from './reading.ts';
import type { CrawlRun } from './run.ts';

const TITLE_LENGTH = 300;
const SAMPLE_LENGTH = 4000;

/** What is kept of a page that is only looked at. */
export interface Glimpse {
  title: string | null;
  /** Start of its text. */
  sample: string | null;
  /** JSON of the text engine's marks, offsets in title, newline, sample; null when none. */
  marks: string | null;
  /** It says that there is no such page. */
  saysMissing: boolean;
}

const NOTHING: Glimpse = { title: null, sample: null, marks: null, saysMissing: false };

/** Title and beginning of the text of a page that is not the site's. */
export async function glimpse(run: CrawlRun, answer: Answered): Promise<Glimpse> {
  if (answer.wire.length === 0 || !isHtml(answer)) return NOTHING;
  const read = await run.pool.read({ ...taskOf(run, answer, false, null), whole: true });
  if (read.problem !== null) return NOTHING;
  const title = ((JSON.parse(read.facts) as { title?: string }).title ?? '').slice(0, TITLE_LENGTH);
  const marks: TextMark[] = [];
  let sample = '';
  for (const block of read.blocks) {
    if (typeof block === 'string') continue;
    const shift = title.length + 1 + sample.length;
    const limit = title.length + 1 + SAMPLE_LENGTH;
    for (const mark of block.findings === null ? [] : (JSON.parse(block.findings) as TextMark[]))
      if (mark.end + shift <= limit) marks.push({ ...mark, start: mark.start + shift, end: mark.end + shift });
    sample += `${block.text}\n`;
    if (sample.length > SAMPLE_LENGTH) break;
  }
  return {
    title: title || null,
    sample: sample.slice(0, SAMPLE_LENGTH).trimEnd() || null,
    marks: marks.length > 0 ? JSON.stringify(marks) : null,
    saysMissing: read.hints.soft404 !== null,
  };
}

/** Reading task for an answer whose body is still compressed. */
export function taskOf(run: CrawlRun, answer: Answered, isHome: boolean, known: Uint8Array | null): ReadTask {
  return {
    wire: answer.wire,
    encoding: answer.headers['content-encoding'] ?? null,
    contentType: answer.headers['content-type'] ?? null,
    url: answer.finalUrl,
    isHome,
    known,
    maxBytes: run.limits.maxPageBytes,
    rendered: false,
    whole: false,
  };
}
