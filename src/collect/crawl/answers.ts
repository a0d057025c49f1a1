/** From an answer to a reading task, and the glimpse of pages that are only looked at. */
import type { Answered } from '../outcome.ts';
import type { ReadTask } from './reading.ts';
import type { CrawlRun } from './run.ts';

const TITLE_LENGTH = 300;
const SAMPLE_LENGTH = 4000;

/** Title and beginning of the text of a page that is not the site's. */
export async function glimpse(run: CrawlRun, answer: Answered): Promise<{ title: string | null; sample: string | null }> {
  if (answer.wire.length === 0) return { title: null, sample: null };
  const read = await run.pool.read({ ...taskOf(run, answer, false, null), whole: true });
  if (read.problem !== null) return { title: null, sample: null };
  const { title } = JSON.parse(read.facts) as { title?: string };
  let sample = '';
  for (const block of read.blocks) {
    if (typeof block !== 'string') sample += `${block.text}\n`;
    if (sample.length > SAMPLE_LENGTH) break;
  }
  return { title: title ? title.slice(0, TITLE_LENGTH) : null, sample: sample.trim().slice(0, SAMPLE_LENGTH) || null };
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
