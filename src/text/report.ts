/** How detectors hand over what they found: offsets in the text as given, the rest filled in here. */
import type { MarkKind, ReadOptions, Severity, TextMark } from './marks.ts';
import type { NormalText } from './normal/normalise.ts';

export interface Fault {
  start: number;
  end: number;
  rule: string;
  message: string;
  kind: MarkKind;
  severity: Severity;
  confidence: number;
  suggestion?: string | null;
  /** Shown instead of the text itself (personal data). */
  masked?: string;
}

/** What a detector gets. */
export interface Reading {
  text: NormalText;
  options: ReadOptions;
  report(fault: Fault): void;
}

/** The mark of a fault. */
export function toMark(source: string, fault: Fault): TextMark {
  return {
    kind: fault.kind,
    severity: fault.severity,
    start: fault.start,
    end: fault.end,
    quote: fault.masked ?? source.slice(fault.start, fault.end),
    suggestion: fault.suggestion ?? null,
    rule: fault.rule,
    message: fault.message,
    confidence: fault.confidence,
  };
}
