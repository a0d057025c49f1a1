/** Between the service and the thread that reads texts of people. */
import type { AllowedMark, Memory, Pack, TextMark } from '../../text/index.ts';

/** Of all texts of the thread. */
export interface ReaderData {
  /** What the office's own websites taught the statistical layer; null without. */
  learnedFile: string | null;
}

export interface TextQuestion {
  name: string;
  bytes: Uint8Array;
  packs: readonly Pack[];
  memory: Memory;
  /** Beijing day on which entries of the memory must hold. */
  asOf: string;
  /** Day of publication, by which entries of packs count; null: none is known. */
  publishedOn: string | null;
  /** Marks, brackets and sums as well. */
  form: boolean;
  /** The text is meant to be traditional. */
  traditional: boolean;
}

export interface ReadText {
  text: string;
  /** It was read from a .docx, which can be annotated. */
  isDocx: boolean;
  marks: TextMark[];
  allowed: AllowedMark[];
  /** Offset from which on the statistical layer did not read; null: it read all. */
  unreadFrom: number | null;
}

/** What became of a text; `refused`: the sentence for who sent it, with its code. */
export type TextAnswer = { read: ReadText } | { refused: string; code: string };
