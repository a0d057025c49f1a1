/** Between the inspection and the thread that reads its attachments. */
import type { TextMark, UnreadReason } from '../../../page/index.ts';
import type { Pack } from '../../../text/index.ts';

export interface WorkerData {
  /** Packs of the office, used beside the project's own. */
  packs: readonly Pack[];
  /** Whether the statistical layer reads too; `learnedFile`: what the office's own websites taught it, null without. */
  statistical: boolean;
  learnedFile: string | null;
}

export interface Question {
  bytes: Uint8Array;
}

export type Answer = { unread: UnreadReason } | { unread: null; text: string; marks: TextMark[] };
