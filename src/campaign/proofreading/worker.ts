/**
 * Thread that turns files into texts and reads them as `zhengxun text` does: the service goes on meanwhile, and a hostile file can
 * only break this thread. Tables and packs are loaded with the first text. Started by thread.ts.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../platform/index.ts';
import { createProofreader, type Pack, PackError, type Proofreader, silence } from '../../text/index.ts';
import { documentOf } from './document.ts';
import type { ReaderData, TextAnswer, TextQuestion } from './protocol.ts';

/** A book of some hundred pages. */
const LONGEST = 1_000_000;

const { learnedFile } = workerData as ReaderData;
let last: { packs: string; proofreader: Proofreader } | null = null;

async function answerTo(question: TextQuestion): Promise<TextAnswer> {
  const { name, bytes, packs, memory, asOf, publishedOn, form, traditional } = question;
  try {
    const { text: found, docx } = await documentOf(name, bytes);
    // What no database keeps, unit by unit, so that places stay.
    const text = found.replaceAll('\0', '\uFFFD').toWellFormed();
    if (text.length > LONGEST)
      return { refused: `${name} 有 ${text.length} 字，一次最多 ${LONGEST} 字，请分成几份再检查`, code: 'text-too-long' };
    const read = proofreaderWith(packs).read(text, { form, traditional, ...(publishedOn === null ? {} : { publishedOn }) });
    const { marks, allowed } = silence(read.marks, text, memory, { addresses: [], isWhole: true, asOf });
    return { read: { text, isDocx: docx !== null, marks, allowed, unreadFrom: read.unreadFrom } };
  } catch (error) {
    if (error instanceof InputError) return { refused: error.message, code: error.code };
    if (error instanceof PackError) return { refused: error.message, code: 'bad-pack' };
    throw error;
  }
}

/** Offices differ in their packs: the one of the office before is used again, nothing more is kept. */
function proofreaderWith(packs: readonly Pack[]): Proofreader {
  const key = JSON.stringify(packs.map(({ meta, rows }) => [meta, rows.map((row) => [...row])]));
  if (last?.packs !== key)
    last = { packs: key, proofreader: createProofreader({ ownPacks: packs, statistical: { learned: learnedFile } }) };
  return last.proofreader;
}

parentPort!.on('message', (question: TextQuestion) => {
  void answerTo(question).then((answer) => parentPort!.postMessage(answer));
});
