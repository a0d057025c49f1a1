/** The thread that reads texts of people: one text after another, with limits of time, memory and length of the queue. */
import { Worker } from 'node:worker_threads';
import { ConflictError, InputError } from '../../platform/index.ts';
import type { ReaderData, ReadText, TextAnswer, TextQuestion } from './protocol.ts';

const TEXT_MS = 120_000;
const MEMORY_MB = 1536;
const MOST_WAITING = 20;
/** The tables weigh some 250 MB: given back when nobody has asked for so long. */
const IDLE_MS = 10 * 60_000;

export interface ProofreadingThread {
  /**
   * Reads a file or a pasted text. Throws InputError for what cannot be read, with what the sender can do, and ConflictError
   * (`proofreading-busy`) while too many wait.
   */
  read(question: TextQuestion): Promise<ReadText>;
  close(): Promise<void>;
}

/** Starts the thread with the first text, and again after one that broke it. */
export function createProofreadingThread(data: ReaderData, { textMs = TEXT_MS, idleMs = IDLE_MS } = {}): ProofreadingThread {
  let worker: Worker | null = null;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  const end = async () => {
    const gone = worker;
    worker = null;
    await gone?.terminate();
  };
  const ask = (question: TextQuestion): Promise<ReadText> => {
    worker ??= new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const current = worker;
    return new Promise<TextAnswer>((resolve) => {
      const done = (answer: TextAnswer) => {
        clearTimeout(timer);
        current.off('message', done).off('error', onEnd).off('exit', onEnd);
        resolve(answer);
      };
      const lose = (answer: TextAnswer) => {
        // An error that comes after the answer was given up has no reader any more.
        current.on('error', () => undefined);
        if (worker === current) worker = null;
        void current.terminate();
        done(answer);
      };
      const onEnd = () =>
        lose({ refused: `${question.name} 无法读取，文件可能已损坏或过于复杂，请另存为 .docx 或 .txt 后再试`, code: 'text-broken' });
      const timer = setTimeout(
        () => lose({ refused: `${question.name} 读取时间过长，已停止，请分成几份再检查`, code: 'text-too-slow' }),
        textMs,
      );
      current.on('message', done).on('error', onEnd).on('exit', onEnd);
      current.postMessage(question);
    }).then((answer) => {
      if ('refused' in answer) throw new InputError(answer.refused, { code: answer.code });
      return answer.read;
    });
  };
  return {
    async read(question) {
      if (waiting >= MOST_WAITING)
        throw new ConflictError('正在检查的稿件太多，请过一会儿再提交；你的稿件没有保存', { code: 'proofreading-busy' });
      waiting++;
      clearTimeout(idle);
      const reading = last.then(() => ask(question));
      last = reading.catch(() => undefined);
      try {
        return await reading;
      } finally {
        waiting--;
        if (waiting === 0) idle = setTimeout(() => void end(), idleMs).unref();
      }
    },
    async close() {
      clearTimeout(idle);
      await end();
    },
  };
}
