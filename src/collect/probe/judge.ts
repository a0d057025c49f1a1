/** Whether a probe failed, succeeded or is not counted. Pure. Source: 2019-19 I.1; contracts.md 5.7. */
import type { FailureKind, TlsFacts } from '../outcome.ts';

/** `uncounted`: could not check (robot wall, our own line, an address we may not visit, cancelled); neither good nor bad. */
export type ProbeVerdict = 'ok' | 'failed' | 'uncounted';

export interface ProbeFacts {
  kind: 'answered' | FailureKind;
  /** Status of the answer, null when none came. */
  status: number | null;
  /** ms from the start to the end of the body (or of the attempt). */
  elapsedMs: number;
  tls: TlsFacts | null;
}

export interface ProbeRule {
  /** A visit that takes as long as this has failed. */
  timeoutMs: number;
  /** Certificate problems fail. */
  strictTls: boolean;
}

/** The verdict on one visit. */
export function judgeProbe({ kind, status, elapsedMs, tls }: ProbeFacts, rule: ProbeRule): ProbeVerdict {
  if (UNCOUNTED.has(kind)) return 'uncounted';
  // 429 is an answer in time; 503 is a failure whether or not it says when to come back.
  if (kind !== 'answered' && kind !== 'throttled') return 'failed';
  if (status === null || status >= 500) return 'failed';
  if (elapsedMs >= rule.timeoutMs) return 'failed';
  return rule.strictTls && tls !== null && !tls.authorized ? 'failed' : 'ok';
}

const UNCOUNTED: ReadonlySet<string> = new Set(['blocked', 'our-side', 'forbidden-address', 'cancelled'] satisfies FailureKind[]);
