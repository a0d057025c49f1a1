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

const RANK: Record<Severity, number> = { serious: 0, ordinary: 1, hint: 2 };

/**
 * Faults in the order of their places, with one verdict on each wording: where several layers say what should stand at
 * overlapping places, the most severe, then the surest, then the longest counts.
 */
export function settle(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  const kept: Fault[] = [];
  /** Index in `kept` of the last fault of wording. */
  let last = -1;
  for (const fault of sorted) {
    const rival = isWording(fault) && last >= 0 ? kept[last]! : null;
    if (rival === null || rival.end <= fault.start) {
      if (isWording(fault)) last = kept.length;
      kept.push(fault);
    } else if (outranks(fault, rival)) {
      kept.splice(last, 1);
      last = kept.length;
      kept.push(fault);
    }
  }
  return kept;
}

function isWording({ kind }: Fault): boolean {
  return kind === 'misstatement' || kind === 'typo';
}

function outranks(a: Fault, b: Fault): boolean {
  const order = RANK[a.severity] - RANK[b.severity] || b.confidence - a.confidence || b.end - b.start - (a.end - a.start);
  return order < 0;
}
