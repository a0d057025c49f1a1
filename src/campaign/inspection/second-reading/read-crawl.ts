/** Reads every distinct block of a crawl that is not read yet, until told to stop, and stores what is found. */
import { SecondReading } from '../../../collect/index.ts';
import { mergeMarks, runningText, type StatisticalLayer, type TextMark } from '../../../text/index.ts';
import type { CrawlProgress, CrawlQuestion } from '../text-thread/protocol.ts';

/** Reasons why not all was read. */
const STOPPED = '检查被中止或中断，可用 --resume 接着做';
const CUT_SHORT = '全站文字太多，只检查了一部分';
/** Of the whole crawl: about fifty million characters of running text. A site of nonsense must not keep a machine busy for days. */
const MOST_STEPS = 2_000_000_000;
const COMMIT_MS = 1000;
/** Short texts that many blocks share (the same paragraph with other links) are read once. */
const REMEMBERED = 20_000;
const SHORT = 400;

/** Says at once how much there is to read, and again as it goes on. Throws what the disk throws, and InputError when another process has the crawl. */
export function readCrawl(layer: StatisticalLayer, { dir, earlierDir, stop }: CrawlQuestion, say: (progress: CrawlProgress) => void): void {
  const { version, learned } = layer;
  const reading = new SecondReading(dir, {
    version,
    unfinished: STOPPED,
    learned: learned === null ? null : { made: learned.made, sites: learned.sites.length },
  });
  try {
    say({ read: 0, all: reading.waiting });
    if (earlierDir !== null) reading.takeOver(earlierDir, version);
    const reason = readAll(layer, reading, new Int32Array(stop), say);
    reading.conclude(reason);
  } finally {
    reading.close();
  }
}

/** Null when all was read through, else what was not. */
function readAll(
  layer: StatisticalLayer,
  reading: SecondReading,
  stopping: Int32Array,
  say: (progress: CrawlProgress) => void,
): string | null {
  const known = new Map<string, TextMark[]>();
  const all = reading.waiting;
  let read = 0;
  let steps = 0;
  let cut = 0;
  let committed = performance.now();
  for (const { id, text, marks } of reading.unread()) {
    if (Atomics.load(stopping, 0) === 1) return STOPPED;
    if (steps > MOST_STEPS) return CUT_SHORT;
    let found = known.get(text);
    if (found === undefined) {
      const result = layer.read(runningText(text), { wholeWords: true });
      steps += result.steps;
      if (result.unreadFrom !== null) cut++;
      // What is only likely is for the editor of one text: on 15 saved official pages all 23 such marks were wrong, none of the others.
      found = result.marks.filter((mark) => mark.severity !== 'hint');
      if (text.length <= SHORT && known.size < REMEMBERED) known.set(text, found);
    }
    const merged = mergeMarks(marks, found);
    reading.store(
      id,
      merged.filter((mark) => !marks.includes(mark)),
    );
    read++;
    if (performance.now() - committed > COMMIT_MS) {
      reading.commit();
      committed = performance.now();
      say({ read, all });
    }
  }
  return cut === 0 ? null : `${cut} 段文字过长或没有意义，只检查了开头`;
}
