/**
 * Attachments of a crawled site (pdf, docx, xlsx, txt): fetched one by one after the crawl by the host's robots rules,
 * turned into text and read in a thread of their own, stored with the crawl. Old office formats and scans go through
 * LibreOffice and tesseract first, where these are installed. Lists and notices with identity numbers
 * are the main case. What was not read is stored with its reason.
 */
import { createHash } from 'node:crypto';
import { AttachmentTexts, createVisitor, type Fetcher, type FetchOutcome } from '../../../collect/index.ts';
import type { UnreadReason } from '../../../page/index.ts';
import { convertOffice, OFFICE_FILE, recognise } from '../../../platform/index.ts';
import type { Pack } from '../../../text/index.ts';
import type { Answer } from './protocol.ts';
import { createReadingThread, type ReadingThread } from './reading-thread.ts';

export interface AttachmentLimits {
  /** Attachments fetched; the rest is stored as not read. */
  most: number;
  /** Bytes of one. */
  mostBytes: number;
}

export const ATTACHMENT_LIMITS: AttachmentLimits = { most: 200, mostBytes: 20 << 20 };

export interface ReadAttachmentsOptions {
  /** Folder of the crawl. */
  dir: string;
  packs: readonly Pack[];
  /** Whether the statistical layer reads too; `learnedFile`: what the office's own websites taught it, null without. */
  statistical: boolean;
  learnedFile: string | null;
  limits: AttachmentLimits;
  fetcher: Fetcher;
  obeyRobots: boolean;
  /** Ctrl-C: what was read stays, the rest is looked at when the crawl goes on. */
  signal: AbortSignal;
  onProgress?: (progress: { read: number; all: number }) => void;
}

/** Formats that hold text; pictures, archives and films are no documents. */
const DOCUMENT = /\.(?:pdf|docx?|wps|xlsx?|et|txt|csv|rtf|ofd|odt|ods)$/i;
/** A polite gap between two files, ms; a longer crawl-delay of the host counts instead. */
const GAP_MS = 50;
/** Programs that convert: for one run of one of them, and for all attachments of a crawl together. */
const CONVERSION_MS = 60_000;
const ALL_CONVERSIONS_MS = 600_000;

/** Reads what was not read yet. Throws FatalError for the disk. */
export async function readAttachments({
  dir,
  packs,
  statistical,
  learnedFile,
  limits,
  fetcher,
  obeyRobots,
  signal,
  onProgress,
}: ReadAttachmentsOptions): Promise<void> {
  const texts = new AttachmentTexts(dir);
  const thread = createReadingThread({ packs, statistical, learnedFile });
  const converter = createConverter(thread, signal);
  const visitor = createVisitor({ fetcher, robotsName: 'zhengxun', obeyRobots, gapMs: GAP_MS, signal });
  const give = (id: number, unread: UnreadReason) => texts.store(id, { unread, sha256: null, size: null, text: '', marks: [] });
  try {
    const waiting = texts.waiting().filter(({ url }) => DOCUMENT.test(fileName(url)));
    for (const [i, { id, url }] of waiting.entries()) {
      if (signal.aborted) return;
      if (i >= limits.most) {
        give(id, 'limit');
        continue;
      }
      onProgress?.({ read: i, all: Math.min(waiting.length, limits.most) });
      const outcome = await visitor.ask({ url, maxBytes: limits.mostBytes });
      if (signal.aborted) return;
      const file = fileOf(outcome);
      if ('unread' in file) {
        give(id, file.unread);
        continue;
      }
      const answer = await converter.read(file.bytes, fileName(url));
      // A conversion that was stopped says nothing about the file.
      if (signal.aborted) return;
      const seen = { sha256: createHash('sha256').update(file.bytes).digest('hex'), size: file.bytes.length };
      texts.store(id, answer.unread === null ? { ...seen, ...answer } : { ...seen, ...answer, text: '', marks: [] });
    }
  } finally {
    await thread.close();
    texts.close();
  }
}

/**
 * Reads files, with the machine's programs where the thread cannot: what stays unread keeps the thread's reason. Their time is
 * limited altogether, so that a site full of scans does not hold an inspection for a day.
 */
function createConverter(thread: ReadingThread, signal: AbortSignal): { read(bytes: Uint8Array, name: string): Promise<Answer> } {
  let left = ALL_CONVERSIONS_MS;
  const convert = async (bytes: Uint8Array, name: string, { unread }: Answer): Promise<Uint8Array | null> => {
    const limits = { timeoutMs: Math.min(left, CONVERSION_MS), signal };
    if (unread === 'old-format' && OFFICE_FILE.test(name)) {
      const converted = await convertOffice(bytes, name, limits);
      return converted === 'missing' ? null : converted;
    }
    if (unread !== 'no-text' || !/\.pdf$/i.test(name)) return null;
    const recognised = await recognise(bytes, 'pdf', limits);
    return recognised !== null && typeof recognised === 'object' ? Buffer.from(recognised.text) : null;
  };
  return {
    async read(bytes, name) {
      const answer = await thread.read({ bytes });
      if (answer.unread === null || left <= 0) return answer;
      const started = performance.now();
      const converted = await convert(bytes, name, answer);
      left -= performance.now() - started;
      return converted === null ? answer : thread.read({ bytes: converted });
    },
  };
}

function fileOf(outcome: FetchOutcome | 'robots'): { bytes: Uint8Array } | { unread: UnreadReason } {
  if (outcome === 'robots') return { unread: 'robots' };
  if (outcome.kind !== 'answered' || outcome.status !== 200) return { unread: 'unreachable' };
  return outcome.truncated ? { unread: 'too-large' } : { bytes: outcome.body };
}

function fileName(url: string): string {
  const path = URL.parse(url)?.pathname ?? '';
  return path.slice(path.lastIndexOf('/') + 1);
}
