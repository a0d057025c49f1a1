/**
 * Second try for files that the reading thread cannot open: old office formats and scans go through programs of the machine,
 * the former many at a time. What stays unread keeps the thread's reason.
 */
import { convertOfficeFiles, OFFICE_FILE, recognise } from '../../../platform/index.ts';
import type { FileAnswer } from '../text-thread/protocol.ts';
import type { TextThread } from '../text-thread/thread.ts';

/** Programs that convert: for one run of one of them, and for all attachments of a crawl together. */
const RUN_MS = 60_000;
const ALL_RUNS_MS = 600_000;

/** A file with what the thread said of it. */
export interface Unread {
  bytes: Uint8Array;
  name: string;
  answer: FileAnswer;
}

export interface Conversion {
  /** The files' answers, in their order. Rejects never. */
  read(files: readonly Unread[]): Promise<FileAnswer[]>;
}

/** Whether a program may make the file readable. */
export function isConvertible({ answer, name }: Pick<Unread, 'answer' | 'name'>): boolean {
  return isOldFormat({ answer, name }) || isScan({ answer, name });
}

/** For one crawl: the time of the programs is limited altogether, so that a site full of scans does not hold an inspection for a day. */
export function createConversion(thread: Pick<TextThread, 'readFile'>, signal: AbortSignal): Conversion {
  let left = ALL_RUNS_MS;
  const timed = async <T>(work: (limits: { timeoutMs: number; signal: AbortSignal }) => Promise<T>): Promise<T | null> => {
    if (left <= 0 || signal.aborted) return null;
    const started = performance.now();
    const result = await work({ timeoutMs: RUN_MS, signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(left))]) });
    left -= performance.now() - started;
    return result;
  };
  return {
    async read(files) {
      const answers = files.map((file) => file.answer);
      const readInstead = async (i: number, bytes: Uint8Array | null | undefined) => {
        if (bytes) answers[i] = await thread.readFile({ bytes });
      };
      const old = [...files.keys()].filter((i) => isOldFormat(files[i]!));
      const converted =
        old.length === 0
          ? null
          : await timed((limits) =>
              convertOfficeFiles(
                old.map((i) => files[i]!),
                limits,
              ),
            );
      if (Array.isArray(converted)) for (const [k, i] of old.entries()) await readInstead(i, converted[k]);
      for (const i of files.keys()) {
        if (!isScan(files[i]!)) continue;
        const recognised = await timed((limits) => recognise(files[i]!.bytes, 'pdf', limits));
        if (recognised !== null && typeof recognised === 'object') await readInstead(i, Buffer.from(recognised.text));
      }
      return answers;
    },
  };
}

function isOldFormat({ answer, name }: Pick<Unread, 'answer' | 'name'>): boolean {
  return answer.unread === 'old-format' && OFFICE_FILE.test(name);
}

function isScan({ answer, name }: Pick<Unread, 'answer' | 'name'>): boolean {
  return answer.unread === 'no-text' && /\.pdf$/i.test(name);
}
