/**
 * Attachments of a crawled site (pdf, docx, xlsx, txt): fetched one by one after the crawl by the host's robots rules,
 * turned into text and read in a thread of their own, stored with the crawl. Lists and notices with identity numbers
 * are the main case. What was not read is stored with its reason.
 */
import { createHash } from 'node:crypto';
import { AttachmentTexts, createVisitor, type Fetcher, type FetchOutcome } from '../../../collect/index.ts';
import type { UnreadReason } from '../../../page/index.ts';
import type { Pack } from '../../../text/index.ts';
import { createReadingThread } from './reading-thread.ts';

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

/** Reads what was not read yet. Throws FatalError for the disk. */
export async function readAttachments({
  dir,
  packs,
  limits,
  fetcher,
  obeyRobots,
  signal,
  onProgress,
}: ReadAttachmentsOptions): Promise<void> {
  const texts = new AttachmentTexts(dir);
  const thread = createReadingThread(packs);
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
      const answer = await thread.read({ bytes: file.bytes });
      const seen = { sha256: createHash('sha256').update(file.bytes).digest('hex'), size: file.bytes.length };
      texts.store(id, answer.unread === null ? { ...seen, ...answer } : { ...seen, ...answer, text: '', marks: [] });
    }
  } finally {
    await thread.close();
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
