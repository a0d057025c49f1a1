/**
 * Pacing of one host: how many requests at once, and how long between two. Two clocks: the gap we keep ourselves (option,
 * robots.txt) and the wait the host asks for (429, 503, Retry-After). Slowness counts as asking too. Pure: the caller's clock.
 */

export interface PacingOptions {
  /** Most requests at once. */
  concurrency: number;
  /** Least ms between two requests; 0 for none. */
  gapMs: number;
}

/** What an answer says to the pacer. */
export interface PacedAnswer {
  /** First byte or whole answer, as the caller measures it; null when nothing came. */
  latencyMs: number | null;
  /** Status of the answer; null when nothing came. */
  status: number | null;
  /** Seconds the host asked us to wait; null when it did not say. */
  retryAfterS: number | null;
}

/** Pacer of one host. All times in ms of one clock of the caller's choice, which must not run backwards. */
export class HostPacer {
  readonly #limit: number;
  readonly #ownGapMs: number;
  #concurrency: number;
  #running = 0;
  /** Our own clock: earliest next request by the gap. */
  #gapUntil = Number.NEGATIVE_INFINITY;
  /** The host's clock: it asked for silence until then. */
  #askedUntil = Number.NEGATIVE_INFINITY;
  /** Refusals in a row without a good answer between. */
  #refusals = 0;
  /** Requests in a row that got no answer. */
  #silences = 0;
  /** Usual latency of the host when it is well, null before the first answers. */
  #baseline: number | null = null;
  #recent: number | null = null;
  #goodSinceChange = 0;

  constructor({ concurrency, gapMs }: PacingOptions) {
    this.#limit = Math.max(1, Math.floor(concurrency));
    this.#ownGapMs = Math.max(0, gapMs);
    this.#concurrency = this.#limit;
  }

  /** Requests at once that are allowed now; falls when the host is slow or refuses, and comes back. */
  get concurrency(): number {
    return this.#concurrency;
  }

  get running(): number {
    return this.#running;
  }

  /** Whether a request may start now. */
  ready(now: number): boolean {
    return this.#running < this.#concurrency && now >= this.#gapUntil && now >= this.#askedUntil;
  }

  /** Earliest time of the next request by both clocks; Infinity while all places are taken (ask again when one finishes). */
  nextAt(): number {
    if (this.#running >= this.#concurrency) return Number.POSITIVE_INFINITY;
    return Math.max(this.#gapUntil, this.#askedUntil);
  }

  /** The host asked for silence until then; -Infinity when it never did. */
  get askedUntil(): number {
    return this.#askedUntil;
  }

  /** A request starts. */
  started(now: number): void {
    this.#running++;
    if (this.#ownGapMs > 0) this.#gapUntil = now + this.#ownGapMs;
  }

  /** A request ended. True when it is to be asked again without counting as an attempt (the host said: not now). */
  finished(now: number, answer: PacedAnswer): boolean {
    this.#running = Math.max(0, this.#running - 1);
    if (answer.status === 429 || answer.status === 503) return this.#refused(now, answer);
    // Asked to wait by an answer that is none of these (a redirect with Retry-After): obeyed as well.
    if (answer.retryAfterS !== null) this.#askedUntil = Math.max(this.#askedUntil, now + waitMs(answer.retryAfterS));
    if (answer.status === null || answer.latencyMs === null) this.#silent();
    else if (answer.status < 500) this.#good(answer.latencyMs);
    return false;
  }

  /** No answer: one dead address says little about the host, several in a row do. */
  #silent(): void {
    if (++this.#silences >= SILENCES) this.#slower();
  }

  #refused(now: number, { status, retryAfterS }: PacedAnswer): boolean {
    this.#refusals++;
    this.#slower();
    const asked = retryAfterS === null ? null : waitMs(retryAfterS);
    // Requests that were under way together are refused together: one refusal, one doubling.
    const wait = asked ?? Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(10, this.#refusals - 1));
    if (asked !== null || now >= this.#askedUntil) this.#askedUntil = Math.max(this.#askedUntil, now + wait);
    else this.#refusals--;
    return status === 429 || retryAfterS !== null;
  }

  #good(latencyMs: number): void {
    this.#refusals = 0;
    this.#silences = 0;
    this.#recent = this.#recent === null ? latencyMs : this.#recent + (latencyMs - this.#recent) * RECENT_WEIGHT;
    // The baseline falls at once and rises slowly: a host that slows down under us must not become the norm.
    if (this.#baseline === null) this.#baseline = latencyMs;
    else this.#baseline += (latencyMs - this.#baseline) * (latencyMs < this.#baseline ? BASELINE_FALLS : BASELINE_RISES);
    this.#goodSinceChange++;
    if (this.#goodSinceChange < Math.max(MIN_ANSWERS, this.#concurrency * 2)) return;
    if (this.#recent > this.#baseline * SLOW_FACTOR + SLOW_FLOOR_MS) this.#slower();
    else if (this.#concurrency < this.#limit && this.#recent < this.#baseline * EASY_FACTOR + SLOW_FLOOR_MS / 2) this.#faster();
  }

  #slower(): void {
    if (this.#concurrency > 1) this.#concurrency = Math.max(1, Math.floor(this.#concurrency * 0.6));
    this.#goodSinceChange = 0;
    this.#silences = 0;
  }

  #faster(): void {
    this.#concurrency++;
    this.#goodSinceChange = 0;
  }
}

/** Slow: three times the usual and a quarter of a second more, so that fast hosts do not stumble over jitter. */
const SLOW_FACTOR = 3;
const SLOW_FLOOR_MS = 250;
const EASY_FACTOR = 2;
const RECENT_WEIGHT = 0.2;
const BASELINE_FALLS = 0.2;
const BASELINE_RISES = 0.01;
const MIN_ANSWERS = 8;
const SILENCES = 3;
const FIRST_WAIT_MS = 2000;
const MAX_WAIT_MS = 5 * 60_000;
const MAX_ASKED_MS = 60 * 60_000;

const waitMs = (seconds: number): number => Math.min(MAX_ASKED_MS, Math.max(0, seconds * 1000));
