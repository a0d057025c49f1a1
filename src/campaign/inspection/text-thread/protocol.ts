/** Between an inspection and the thread that reads texts beside and after its crawl. */
import type { TextMark, UnreadReason } from '../../../page/index.ts';
import type { Pack } from '../../../text/index.ts';

/** Of all texts of the thread. */
export interface ThreadData {
  /** Packs of the office, used beside the project's own. */
  packs: readonly Pack[];
  /** Whether the statistical layer reads files too; `learnedFile`: what the office's own websites taught it, null without. */
  statistical: boolean;
  learnedFile: string | null;
}

/** A file to be turned into text and read. */
export interface FileQuestion {
  bytes: Uint8Array;
}

export type FileAnswer = { unread: UnreadReason } | { unread: null; text: string; marks: TextMark[] };

/** A finished crawl whose distinct blocks the statistical layer is to read. */
export interface CrawlQuestion {
  dir: string;
  /** Folder of an earlier crawl whose blocks need not be read again; null without. */
  earlierDir: string | null;
  /** One number: 1 = stop after the block in hand. */
  stop: SharedArrayBuffer;
}

export interface CrawlProgress {
  read: number;
  all: number;
}

/** What the thread says of a crawl: how far it came, again and again, then that it is over. */
export type CrawlAnswer = { progress: CrawlProgress } | { over: true; failure: string | null };
