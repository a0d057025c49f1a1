/** Whether the site still answers: many failures of the connection in a row make the crawl wait, then stop. */
import type { FetchOutcome } from '../outcome.ts';
import { isConnectionFailure } from './observations.ts';

const FAILURES_IN_A_ROW = 10;
const BLOCKED_IN_A_ROW = 10;
/** Waits before asking again, ms; after the last the crawl stops. */
export const WAITS_MS = [5_000, 20_000, 60_000];

export type Advice = { do: 'go-on' } | { do: 'wait'; ms: number; why: string } | { do: 'stop'; why: string };

export class Health {
  #failures = 0;
  #blocked = 0;
  #ourSide = 0;
  #waits = 0;

  /** Enters an outcome of the site and says what to do. */
  note(outcome: FetchOutcome): Advice {
    if (outcome.kind === 'cancelled') return { do: 'go-on' };
    this.#blocked = outcome.kind === 'blocked' ? this.#blocked + 1 : 0;
    if (this.#blocked >= BLOCKED_IN_A_ROW) return { do: 'stop', why: '网站的防护系统开始拦截机器访问，其余页面未能检查' };
    this.#ourSide = outcome.kind === 'our-side' ? this.#ourSide + 1 : 0;
    this.#failures = isConnectionFailure(outcome) ? this.#failures + 1 : 0;
    if (this.#ourSide === 0 && this.#failures === 0) this.#waits = 0;
    if (this.#ourSide > 0) return this.#wait('本机网络故障');
    return this.#failures >= FAILURES_IN_A_ROW ? this.#wait('网站中途停止响应') : { do: 'go-on' };
  }

  #wait(why: string): Advice {
    const ms = WAITS_MS[this.#waits];
    if (ms === undefined) return { do: 'stop', why: `${why}，多次等待后仍未恢复，其余页面未能检查` };
    this.#waits++;
    this.#failures = 0;
    this.#ourSide = 0;
    return { do: 'wait', ms, why };
  }
}
