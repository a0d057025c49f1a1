/** Notices when this process stood still (machine suspended, stopped, blocked): a limit that passed meanwhile proves nothing. */

const TICK_MS = 250;
/** Shorter delays are ordinary load. */
const STALL_MS = 1000;

export class StallWatch {
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout;
  #last: number;
  /** The latest stalls, oldest first. */
  #stalls: { end: number; ms: number }[] = [];

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#last = now();
    this.#timer = setInterval(() => this.tick(), TICK_MS);
    this.#timer.unref();
  }

  /** Looks at the clock; called by itself every 250 ms. */
  tick(): void {
    const now = this.#now();
    const ms = now - this.#last - TICK_MS;
    this.#last = now;
    if (ms >= STALL_MS) this.#stalls = [...this.#stalls.slice(-19), { end: now, ms }];
  }

  /** ms that the process stood still since `start` (same clock). */
  stalledSince(start: number): number {
    this.tick();
    let sum = 0;
    for (const { end, ms } of this.#stalls) if (end > start) sum += Math.min(ms, end - start);
    return sum;
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
