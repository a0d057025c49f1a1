/**
 * Reads the distinct blocks of a finished crawl once more, for wrong characters, in a thread of its own: its tables
 * (some 250 MB) are loaded only now and are gone when it ends.
 */
import { Worker } from 'node:worker_threads';
import { FatalError } from '../../../platform/index.ts';
import type { Pack } from '../../../text/index.ts';
import type { WorkerData, WorkerMessage } from './protocol.ts';

/** A thread told to stop ends after the block in hand; one long block must not keep the user waiting. */
const PATIENCE_MS = 2000;

export interface ReadAgainOptions {
  /** Folder of the crawl. */
  dir: string;
  /** Packs of the office, used beside the project's own. */
  packs: readonly Pack[];
  earlierDir: string | null;
  /** File of what the office's own websites taught; null without. */
  learnedFile: string | null;
  /** Ctrl-C: what was read stays, the rest is told as not read. */
  signal: AbortSignal;
  onProgress?: (progress: WorkerMessage) => void;
}

/**
 * Resolves when all was read, it was stopped, or it broke down on what a site wrote: the crawl's file says how far it came.
 * Throws FatalError when it could not even begin (tables missing, crawl not writable).
 */
export async function readAgain({ dir, packs, earlierDir, learnedFile, signal, onProgress }: ReadAgainOptions): Promise<void> {
  // The crawl itself was stopped: its report says so already, and the next start reads.
  if (signal.aborted) return;
  const stop = new SharedArrayBuffer(4);
  const data: WorkerData = { dir, packs, earlierDir, learnedFile, stop };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    Atomics.store(new Int32Array(stop), 0, 1);
    timer ??= setTimeout(() => void worker.terminate(), PATIENCE_MS);
  };
  signal.addEventListener('abort', end);
  let begun = false;
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (progress: WorkerMessage) => {
        begun = true;
        onProgress?.(progress);
      });
      worker.on('error', (cause) => {
        if (begun) resolve();
        else
          reject(
            new FatalError(`错别字统计检查无法进行：${cause instanceof Error ? cause.message : String(cause)}`, {
              code: 'second-reading-failed',
              cause,
            }),
          );
      });
      worker.on('exit', () => resolve());
    });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}
