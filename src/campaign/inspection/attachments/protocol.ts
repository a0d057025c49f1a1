/** Between the inspection and the thread that reads its attachments. */
import type { TextMark, UnreadReason } from '../../../page/index.ts';
import type { Pack } from '../../../text/index.ts';

export interface WorkerData {
  /** Packs of the office, used beside the project's own. */
  packs: readonly Pack[];
}

export interface Question {
  bytes: Uint8Array;
}

export type Answer = { unread: UnreadReason } | { unread: null; text: string; marks: TextMark[] };
