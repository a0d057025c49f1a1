/**
 * Thread that turns attachments into text and reads it, and reads a crawl's texts once more: a hostile file can only break this
 * thread, and the tables of the statistical layer (some 250 MB) are loaded once for both, when first needed. Started by thread.ts.
 */
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
  type TextEngine,
  type TextMark,
} from '../../../text/index.ts';
import { readCrawl } from '../second-reading/read-crawl.ts';
import type { CrawlAnswer, CrawlQuestion, FileAnswer, FileQuestion, ThreadData } from './protocol.ts';

/** Characters read of one attachment; a longer one is a data set, not a notice. */
const LONGEST_TEXT = 2_000_000;
/** Of these the statistical layer reads so many from the beginning: some seconds. */
const LONGEST_STATISTICAL = 200_000;

const { packs, statistical, learnedFile } = workerData as ThreadData;
let engine: TextEngine | null = null;
let layer: StatisticalLayer | null = null;

const statisticalLayer = () => {
  layer ??= createStatisticalLayer({ ownPacks: packs, speller: { learned: learnedFile } });
  return layer;
};

parentPort!.on('message', async (question: FileQuestion | CrawlQuestion) => {
  if ('bytes' in question) parentPort!.postMessage(await readFile(question));
  else parentPort!.postMessage(readBlocks(question));
});

async function readFile({ bytes }: FileQuestion): Promise<FileAnswer> {
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
  engine ??= createTextEngine({ ownPacks: packs });
  const fixed = engine.read(text);
  if (!statistical) return fixed;
  const { marks } = statisticalLayer().read(runningText(text.slice(0, LONGEST_STATISTICAL)), { wholeWords: true });
  return mergeMarks(
    fixed,
    marks.filter((mark) => mark.severity !== 'hint'),
  );
}

function readBlocks(question: CrawlQuestion): CrawlAnswer {
  try {
    readCrawl(statisticalLayer(), question, (progress) => parentPort!.postMessage({ progress } satisfies CrawlAnswer));
    return { over: true, failure: null };
  } catch (error) {
    return { over: true, failure: error instanceof Error ? error.message : String(error) };
  }
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
