/** Thread of the second reading: reads every distinct block that is not read yet, until told to stop. Started by read-again.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { SecondReading } from '../../../collect/index.ts';
import { createStatisticalLayer, mergeMarks, runningText, type TextMark } from '../../../text/index.ts';
import { CUT_SHORT, STOPPED, type WorkerData, type WorkerMessage } from './protocol.ts';

/** Of the whole crawl: about fifty million characters of running text. A site of nonsense must not keep a machine busy for days. */
const MOST_STEPS = 2_000_000_000;
const COMMIT_MS = 1000;
/** Short texts that many blocks share (the same paragraph with other links) are read once. */
const REMEMBERED = 20_000;
const SHORT = 400;

const { dir, packs, earlierDir, learnedFile, stop } = workerData as WorkerData;
const stopping = new Int32Array(stop);
const say = (message: WorkerMessage) => parentPort!.postMessage(message);

const layer = createStatisticalLayer({ ownPacks: packs, speller: { learned: learnedFile } });
const { version, learned } = layer;
const reading = new SecondReading(dir, {
  version,
  unfinished: STOPPED,
  learned: learned === null ? null : { made: learned.made, sites: learned.sites.length },
});
say({ read: 0, all: reading.waiting });
try {
  if (earlierDir !== null) reading.takeOver(earlierDir, version);
  const reason = readAll();
  reading.conclude(reason);
} finally {
  reading.close();
}

/** Null when all was read through, else what was not. */
function readAll(): string | null {
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
