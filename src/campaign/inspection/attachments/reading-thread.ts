/** The thread that reads attachments, with a limit of time and memory for each: what breaks it is that attachment's fault. */
import { Worker } from 'node:worker_threads';
import type { Answer, Question, WorkerData } from './protocol.ts';

/** One attachment; a text of two million characters takes a few seconds. */
const TIMEOUT_MS = 60_000;
const MEMORY_MB = 768;

export interface ReadingThread {
  /** What became of a file. Rejects never: a file that the thread does not survive is `broken`, one that takes too long `too-large`. */
  read(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts the thread when the first file comes, and again after one that broke it. */
export function createReadingThread(data: WorkerData, timeoutMs = TIMEOUT_MS): ReadingThread {
  let worker: Worker | null = null;
  const start = () =>
    new Worker(new URL('./worker.ts', import.meta.url), { workerData: data, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  return {
    async read(question) {
      worker ??= start();
      const current = worker;
      const answer = await new Promise<Answer>((resolve) => {
        const timer = setTimeout(() => done({ unread: 'too-large' }, true), timeoutMs);
        const onMessage = (message: Answer) => done(message, false);
        const onEnd = () => done({ unread: 'broken' }, true);
        const done = (result: Answer, isLost: boolean) => {
          clearTimeout(timer);
          current.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
          if (isLost) {
            worker = null;
            // An error that comes after the answer was given up has no reader any more.
            current.on('error', () => undefined);
            void current.terminate();
          }
          resolve(result);
        };
        current.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
        current.postMessage(question);
      });
      return answer;
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
