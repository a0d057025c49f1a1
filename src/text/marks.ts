/** What the engine reports: one mark per fault, with offsets into the text as given. Source: contracts.md section 4. */

export type MarkKind = 'misstatement' | 'typo' | 'sensitive' | 'personal-data' | 'tampering' | 'punctuation';
export type Severity = 'serious' | 'ordinary' | 'hint';

export interface TextMark {
  kind: MarkKind;
  severity: Severity;
  /** UTF-16 offset of the first code unit in the text as given. */
  start: number;
  /** UTF-16 offset after the last code unit. */
  end: number;
  /** The text between the offsets; masked for personal data. */
  quote: string;
  /** What should stand there; null when the machine cannot know. */
  suggestion: string | null;
  /** Stable id: detector or pack, and the rule in it. */
  rule: string;
  /** One Chinese sentence for the reader. */
  message: string;
  /** Probability that a careful editor agrees, 0 to 1. */
  confidence: number;
}

/** What a text is read with. */
export interface ReadOptions {
  /** Beijing date of publication, `YYYY-MM-DD`: terms are judged as of then. Without it every term counts whatever its dates. */
  publishedOn?: string;
  /** Name of the body or site the text belongs to; entries limited to another scope stay silent. */
  scope?: string;
  /** Report marks of form (document numbers, paired marks, sums); off unless asked for. */
  form?: boolean;
  /** Report only these kinds. */
  kinds?: readonly MarkKind[];
  /** The text is published in traditional characters on purpose (a traditional edition): its script is no fault. */
  traditional?: boolean;
}
