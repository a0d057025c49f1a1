/** Counting the probes of one target. Pure. Source: contracts.md 1 and 5.7. */
import type { ProbeResult } from './probe.ts';

export interface ProbeSummary {
  type: 'summary';
  url: string;
  /** Probes that count: without those that could not check. */
  probes: number;
  failures: number;
  /** failures ÷ probes, not rounded; null when nothing counts. */
  share: number | null;
  /** The share of this run reached the line; not the week's rule. */
  veto: boolean;
  /** Not counted: stopped by a robot wall. */
  blocked: number;
  /** Not counted: our own network. */
  ourSide: number;
}

export class ProbeTally {
  readonly url: string;
  #probes = 0;
  #failures = 0;
  #blocked = 0;
  #ourSide = 0;

  constructor(url: string) {
    this.url = url;
  }

  add({ verdict, kind }: Pick<ProbeResult, 'verdict' | 'kind'>): void {
    if (kind === 'blocked') this.#blocked++;
    else if (kind === 'our-side') this.#ourSide++;
    if (verdict === 'uncounted') return;
    this.#probes++;
    if (verdict === 'failed') this.#failures++;
  }

  /** `vetoShare`: share from which the line is reached (included), from the rule. */
  summary(vetoShare: number): ProbeSummary {
    const share = this.#probes === 0 ? null : this.#failures / this.#probes;
    return {
      type: 'summary',
      url: this.url,
      probes: this.#probes,
      failures: this.#failures,
      share,
      veto: share !== null && share >= vetoShare,
      blocked: this.#blocked,
      ourSide: this.#ourSide,
    };
  }
}
