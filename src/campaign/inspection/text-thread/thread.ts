/** The thread that reads texts, with limits of time and memory: what breaks it is the fault of the text it was reading. */
import { Worker } from 'node:worker_threads';
import type { CrawlAnswer, CrawlProgress, CrawlQuestion, FileAnswer, FileQuestion, ThreadData } from './protocol.ts';

/** One attachment; a text of two million characters takes a few seconds. */
const FILE_MS = 60_000;
const MEMORY_MB = 1024;
/** A crawl's reading that is told to stop ends after the block in hand; one long block must not keep the user waiting. */
const PATIENCE_MS = 2000;

export interface CrawlReading extends Omit<CrawlQuestion, 'stop'> {
  /** What was read until then stays. */
  signal: AbortSignal;
  onProgress(progress: CrawlProgress): void;
}

export interface TextThread {
  /** What became of a file. Rejects never: a file that the thread does not survive is `broken`, one that takes too long `too-large`. */
  readFile(question: FileQuestion): Promise<FileAnswer>;
  /** Reads a crawl's blocks; null when it came to its end or was stopped, else what broke it. Rejects never. */
  readCrawl(reading: CrawlReading): Promise<string | null>;
  close(): Promise<void>;
}

/** Starts the thread with the first text, and again after one that broke it. One question at a time. */
export function createTextThread(data: ThreadData, fileMs = FILE_MS): TextThread {
  let worker: Worker | null = null;
  const start = () =>
    new Worker(new URL('./worker.ts', import.meta.url), { workerData: data, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  /** Asks and takes messages until `take` is done with one; `lost` when the thread ends meanwhile. */
  const converse = <Message, Result>(
    question: FileQuestion | CrawlQuestion,
    take: (message: Message) => Result | undefined,
    lost: (cause: unknown) => Result,
    { timeoutMs, late, signal }: { timeoutMs: number | null; late: Result; signal?: AbortSignal },
  ): Promise<Result> => {
    worker ??= start();
    const current = worker;
    return new Promise((resolve) => {
      let timer = timeoutMs === null ? undefined : setTimeout(() => done(late, true), timeoutMs);
      const onAbort = () => {
        timer ??= setTimeout(() => done(late, true), PATIENCE_MS);
      };
      const onMessage = (message: Message) => {
        const result = take(message);
        if (result !== undefined) done(result, false);
      };
      const onEnd = (cause: unknown) => done(lost(cause), true);
      const done = (result: Result, isLost: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        current.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
        if (isLost) {
          worker = null;
          // An error that comes after the answer was given up has no reader any more.
          current.on('error', () => undefined);
          void current.terminate();
        }
        resolve(result);
      };
      signal?.addEventListener('abort', onAbort);
      current.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
      current.postMessage(question);
    });
  };
  return {
    readFile: (question) =>
      converse<FileAnswer, FileAnswer>(
        question,
        (answer) => answer,
        () => ({ unread: 'broken' }),
        { timeoutMs: fileMs, late: { unread: 'too-large' } },
      ),
    async readCrawl({ dir, earlierDir, signal, onProgress }) {
      const stop = new SharedArrayBuffer(4);
      const end = () => void Atomics.store(new Int32Array(stop), 0, 1);
      signal.addEventListener('abort', end);
      try {
        return await converse<CrawlAnswer, string | null>(
          { dir, earlierDir, stop },
          (answer) => {
            if ('over' in answer) return answer.failure;
            onProgress(answer.progress);
            return undefined;
          },
          (cause) => (cause instanceof Error ? cause.message : String(cause)),
          { timeoutMs: null, late: null, signal },
        );
      } finally {
        signal.removeEventListener('abort', end);
      }
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
