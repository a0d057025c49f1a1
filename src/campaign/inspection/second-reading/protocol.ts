/** Between the inspection and its reading thread. */
import type { Pack } from '../../../text/index.ts';

export interface WorkerData {
  dir: string;
  /** Packs of the office, used beside the project's own. */
  packs: readonly Pack[];
  /** Folder of an earlier crawl whose blocks need not be read again; null without. */
  earlierDir: string | null;
  learnedFile: string | null;
  /** One number: 1 = stop after the block in hand. */
  stop: SharedArrayBuffer;
}

/** Progress. */
export interface WorkerMessage {
  read: number;
  all: number;
}

/** Reasons why not all was read. */
export const STOPPED = '检查被中止或中断，可用 --resume 接着做';
export const CUT_SHORT = '全站文字太多，只检查了一部分';
