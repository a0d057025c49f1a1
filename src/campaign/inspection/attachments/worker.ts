/** Thread that turns attachments into text and reads it: a hostile file can only break this thread. Started by reading-thread.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import type { UnreadReason } from '../../../page/index.ts';
import { builtinPacks, createTextEngine, DocumentError, readDocument } from '../../../text/index.ts';
import type { Answer, Question, WorkerData } from './protocol.ts';

/** Characters read of one attachment; a longer one is a data set, not a notice. */
const LONGEST_TEXT = 2_000_000;

const { packs } = workerData as WorkerData;
const engine = createTextEngine({ packs: [...builtinPacks(), ...packs] });

parentPort!.on('message', async (question: Question) => {
  parentPort!.postMessage(await answer(question));
});

async function answer({ bytes }: Question): Promise<Answer> {
  try {
    const { text } = await readDocument(bytes);
    if (text.length > LONGEST_TEXT) return { unread: 'too-large' };
    return { unread: null, text, marks: engine.read(text) };
  } catch (error) {
    return { unread: error instanceof DocumentError ? REASONS[error.code] : 'broken' };
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
