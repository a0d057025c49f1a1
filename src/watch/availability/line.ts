/**
 * Our own line, by reference addresses that answer whenever it is up: when all of them fail it is down, from the last time that one
 * answered until one answers again. What a place saw meanwhile counts neither way. Pure: it is told what the references did.
 */

export interface LineDown {
  /** ms since the epoch: the last time a reference answered, or when watching began. */
  since: number;
}

export type LineChange = { kind: 'went-down'; since: number } | { kind: 'came-up'; since: number; until: number };

/** One place's line. */
export class OurLine {
  #lastUp: number;
  #down: LineDown | null;

  /** `down`: as it was left by a watcher before, null when it was up. */
  constructor(now: number, down: LineDown | null = null) {
    this.#lastUp = down?.since ?? now;
    this.#down = down;
  }

  get isDown(): boolean {
    return this.#down !== null;
  }

  /** Takes one look at the references; `answered`: any of them did. Null when nothing changed. */
  look(now: number, answered: boolean): LineChange | null {
    if (answered) {
      const down = this.#down;
      this.#down = null;
      this.#lastUp = now;
      return down === null ? null : { kind: 'came-up', since: down.since, until: now };
    }
    if (this.#down !== null) return null;
    // After the last answer. A clock set back must not make an outage that ends before it begins.
    this.#down = { since: Math.min(this.#lastUp + 1, now) };
    return { kind: 'went-down', since: this.#down.since };
  }
}
