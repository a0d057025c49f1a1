/** Reads the distinct blocks of a finished crawl once more, for wrong characters, in the thread that reads texts. */
import { FatalError } from '../../../platform/index.ts';
import type { Pack } from '../../../text/index.ts';
import type { CrawlProgress } from '../text-thread/protocol.ts';
import { createTextThread, type TextThread } from '../text-thread/thread.ts';

export interface ReadAgainOptions {
  /** Folder of the crawl. */
  dir: string;
  /** Packs of the office, used beside the project's own. */
  packs: readonly Pack[];
  earlierDir: string | null;
  /** File of what the office's own websites taught; null without. */
  learnedFile: string | null;
  /** Set up with the same packs and file; default one of its own, which is gone when it ends. */
  thread?: TextThread;
  /** Ctrl-C: what was read stays, the rest is told as not read. */
  signal: AbortSignal;
  onProgress?: (progress: CrawlProgress) => void;
}

/**
 * Resolves when all was read, it was stopped, or it broke down on what a site wrote: the crawl's file says how far it came.
 * Throws FatalError when it could not even begin (tables missing, crawl not writable).
 */
export async function readAgain({ dir, packs, earlierDir, learnedFile, thread, signal, onProgress }: ReadAgainOptions): Promise<void> {
  // The crawl itself was stopped: its report says so already, and the next start reads.
  if (signal.aborted) return;
  const reader = thread ?? createTextThread({ packs, statistical: true, learnedFile });
  let begun = false;
  try {
    const failure = await reader.readCrawl({
      dir,
      earlierDir,
      signal,
      onProgress(progress) {
        begun = true;
        onProgress?.(progress);
      },
    });
    if (failure !== null && !begun) throw new FatalError(`错别字统计检查无法进行：${failure}`, { code: 'second-reading-failed' });
  } finally {
    if (thread === undefined) await reader.close();
  }
}
