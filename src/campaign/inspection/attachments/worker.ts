/** Thread that turns attachments into text and reads it: a hostile file can only break this thread. Started by reading-thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { UnreadReason } from '../../../page/index.ts';
import {
  createStatisticalLayer,
  createTextEngine,
  DocumentError,
  mergeMarks,
  readDocument,
  runningText,
  type StatisticalLayer,
  type TextMark,
} from '../../../text/index.ts';
import type { Answer, Question, WorkerData } from './protocol.ts';

/** Characters read of one attachment; a longer one is a data set, not a notice. */
const LONGEST_TEXT = 2_000_000;
/** Of these the statistical layer reads so many from the beginning: some seconds. */
const LONGEST_STATISTICAL = 200_000;

const { packs, statistical, learnedFile } = workerData as WorkerData;
const engine = createTextEngine({ ownPacks: packs });
let layer: StatisticalLayer | null = null;

parentPort!.on('message', async (question: Question) => {
  parentPort!.postMessage(await answer(question));
});

async function answer({ bytes }: Question): Promise<Answer> {
  try {
    const { text } = await readDocument(bytes);
    if (text.length > LONGEST_TEXT) return { unread: 'too-large' };
    return { unread: null, text, marks: marksOf(text) };
  } catch (error) {
    return { unread: error instanceof DocumentError ? REASONS[error.code] : 'broken' };
  }
}

/** As blocks of pages are marked: the statistical layer's sure marks beside those of the packs. */
function marksOf(text: string): TextMark[] {
  const fixed = engine.read(text);
  if (!statistical) return fixed;
  layer ??= createStatisticalLayer({ ownPacks: packs, speller: { learned: learnedFile } });
  const { marks } = layer.read(runningText(text.slice(0, LONGEST_STATISTICAL)), { wholeWords: true });
  return mergeMarks(
    fixed,
    marks.filter((mark) => mark.severity !== 'hint'),
  );
}

const REASONS: Record<DocumentError['code'], UnreadReason> = {
  broken: 'broken',
  encrypted: 'encrypted',
  'too-large': 'too-large',
  'no-text': 'no-text',
  'old-format': 'old-format',
  'not-converted': 'broken',
  'unknown-format': 'old-format',
};
