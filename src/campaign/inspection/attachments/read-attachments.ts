/**
 * Attachments of a crawled site (pdf, docx, xlsx, txt): fetched one by one after the crawl by the host's robots rules,
 * turned into text and read in a thread of their own, stored with the crawl. Old office formats and scans, put aside at first, go
 * through LibreOffice and tesseract, where these are installed. Lists and notices with identity numbers
 * are the main case. What was not read is stored with its reason.
 */
import { createHash } from 'node:crypto';
import { AttachmentTexts, createVisitor, type Fetcher, type FetchOutcome } from '../../../collect/index.ts';
import type { UnreadReason } from '../../../page/index.ts';
import type { Pack } from '../../../text/index.ts';
import type { FileAnswer } from '../text-thread/protocol.ts';
import { createTextThread, type TextThread } from '../text-thread/thread.ts';
import { createConversion, isConvertible, type Unread } from './conversion.ts';

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
  /** Set up with the same packs, layer and file; default one of its own, which is gone when it ends. */
  thread?: TextThread;
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
/** Files put aside for the programs of the machine: so many, or so many bytes, are converted together. */
const ASIDE = 24;
const ASIDE_BYTES = 64 << 20;

/** Reads what was not read yet. Throws FatalError for the disk. */
export async function readAttachments({
  dir,
  packs,
  statistical,
  learnedFile,
  thread,
  limits,
  fetcher,
  obeyRobots,
  signal,
  onProgress,
}: ReadAttachmentsOptions): Promise<void> {
  const texts = new AttachmentTexts(dir);
  const reader = thread ?? createTextThread({ packs, statistical, learnedFile });
  const conversion = createConversion(reader, signal);
  const visitor = createVisitor({ fetcher, robotsName: 'zhengxun', obeyRobots, gapMs: GAP_MS, signal });
  const give = (id: number, unread: UnreadReason) => texts.store(id, { unread, sha256: null, size: null, text: '', marks: [] });
  const keep = (id: number, bytes: Uint8Array, answer: FileAnswer) => {
    const seen = { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    texts.store(id, answer.unread === null ? { ...seen, ...answer } : { ...seen, ...answer, text: '', marks: [] });
  };
  const aside: (Unread & { id: number })[] = [];
  const convert = async () => {
    const files = aside.splice(0);
    const answers = await conversion.read(files);
    // A conversion that was stopped says nothing about the file.
    if (!signal.aborted) for (const [i, { id, bytes }] of files.entries()) keep(id, bytes, answers[i]!);
  };
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
      const name = fileName(url);
      const answer = await reader.readFile({ bytes: file.bytes });
      if (!isConvertible({ answer, name })) {
        keep(id, file.bytes, answer);
        continue;
      }
      aside.push({ id, bytes: file.bytes, name, answer });
      if (aside.length >= ASIDE || aside.reduce((sum, { bytes }) => sum + bytes.length, 0) >= ASIDE_BYTES) await convert();
    }
    if (aside.length > 0) await convert();
  } finally {
    if (thread === undefined) await reader.close();
    texts.close();
  }
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
