/**
 * Keeps the connections busy: one lane for the site's own host, one for all other hosts (few requests each).
 * A free place is filled before the page that freed it is read, so that waiting for the network and reading overlap.
 */
import type { FetchOutcome } from '../outcome.ts';
import { HostPacer, type PacedAnswer } from '../pacing.ts';
import { hostOf } from './addresses.ts';
import type { Health } from './health.ts';
import type { CrawlRun } from './run.ts';
import { WAITING } from './schema.ts';

const PER_FOREIGN_HOST = 2;
/** Addresses of other hosts taken out of the frontier at a time, to be spread over their hosts. */
const FOREIGN_WINDOW = 2000;

export interface Work {
  id: number;
  url: string;
}

/** Where the addresses come from and what is done with each. */
export interface LaneWork {
  /** Next address of the site, null when there is none now. */
  nextOwn(): Work | null;
  /** Next address of another host. */
  nextForeign(): Work | null;
  /** The last outcome; null when nothing was asked. `answered` may be called as soon as no more will be asked: what is left is reading. */
  visitOwn(work: Work, answered: (outcome: FetchOutcome) => void): Promise<FetchOutcome | null>;
  visitForeign(work: Work): Promise<FetchOutcome | null>;
}

/** Runs until nothing is left or the crawl is stopped. Rejects with what a visit throws (disk). */
export function runLanes(run: CrawlRun, health: Health, work: LaneWork): Promise<void> {
  return new Lanes(run, health, work).run();
}

class Lanes {
  readonly #run: CrawlRun;
  readonly #health: Health;
  readonly #work: LaneWork;
  readonly #foreign = new ForeignQueue();
  readonly #pacer: HostPacer;
  readonly #foreignLimit: number;
  #timer: NodeJS.Timeout | null = null;
  #own = 0;
  #foreignActive = 0;
  #paused = false;
  /** Addresses whose connections failed in a row: put back when it turns out that the whole site is down. */
  #suspects: number[] = [];
  #done: () => void = () => {};
  #fail: (error: unknown) => void = () => {};
  #failed = false;

  constructor(run: CrawlRun, health: Health, work: LaneWork) {
    this.#run = run;
    this.#health = health;
    this.#work = work;
    this.#pacer = run.pacer;
    this.#foreignLimit = run.options.externalConcurrency ?? 16;
  }

  run(): Promise<void> {
    const finished = new Promise<void>((resolve, reject) => {
      this.#done = resolve;
      this.#fail = reject;
    });
    const stopped = () => this.#pump();
    this.#run.signal.addEventListener('abort', stopped);
    this.#pump();
    return finished.finally(() => this.#run.signal.removeEventListener('abort', stopped));
  }

  #pump(): void {
    if (this.#failed) return;
    if (this.#run.stopped === null && !this.#paused) {
      this.#pumpOwn(performance.now());
      this.#pumpForeign(performance.now());
    }
    if (this.#own + this.#foreignActive > 0 || this.#paused || (this.#timer !== null && this.#run.stopped === null)) return;
    for (const { id } of this.#foreign.drain()) this.#run.frontier.set(id, WAITING);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#done();
  }

  #pumpOwn(now: number): void {
    const { pool } = this.#run;
    while (pool.backlog <= pool.comfortable) {
      if (!this.#pacer.ready(now)) {
        if (this.#pacer.running < this.#pacer.concurrency) this.#wakeAt(this.#pacer.nextAt(), now);
        return;
      }
      const next = this.#work.nextOwn();
      if (next === null) return;
      this.#own++;
      this.#pacer.started(now);
      this.#visitOwn(next);
    }
  }

  #pumpForeign(now: number): void {
    while (this.#foreignActive < this.#foreignLimit) {
      const next = this.#foreign.next(now, () => this.#work.nextForeign());
      if (next === null) {
        const at = this.#foreign.nextAt();
        if (Number.isFinite(at)) this.#wakeAt(at, now);
        return;
      }
      this.#foreignActive++;
      this.#visitForeign(next);
    }
  }

  /** Looks again when a host may be asked again. */
  #wakeAt(at: number, now: number): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.#pump();
      },
      Math.max(1, at - now),
    );
  }

  #visitOwn(work: Work): void {
    let isFree = false;
    const answered = (outcome: FetchOutcome | null) => {
      if (isFree) return;
      isFree = true;
      this.#note(outcome);
    };
    const answeredEarly = (outcome: FetchOutcome) => {
      answered(outcome);
      this.#pump();
    };
    this.#work.visitOwn(work, answeredEarly).then(
      (outcome) => {
        this.#own--;
        answered(outcome);
        if (outcome !== null) this.#consider(work.id, outcome);
        this.#afterwards();
      },
      (error) => this.#abort(error),
    );
  }

  /** Tells the pacer of an answer, and the caller when the host asked for silence by it. */
  #note(outcome: FetchOutcome | null): void {
    const now = performance.now();
    const before = this.#pacer.askedUntil;
    this.#pacer.finished(now, answerOf(outcome));
    const asked = this.#pacer.askedUntil;
    if (asked > before && asked > now) this.#run.emit({ type: 'asked-to-wait', ms: asked - now });
  }

  #visitForeign(work: Work): void {
    this.#work.visitForeign(work).then(
      (outcome) => {
        this.#foreignActive--;
        this.#foreign.done(work.url, performance.now(), outcome);
        this.#afterwards();
      },
      (error) => this.#abort(error),
    );
  }

  #afterwards(): void {
    try {
      this.#run.store.settle();
    } catch (error) {
      this.#abort(error);
      return;
    }
    this.#pump();
  }

  #abort(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#fail(error);
  }

  #consider(id: number, outcome: FetchOutcome): void {
    const advice = this.#health.note(outcome);
    if (outcome.kind === 'answered') this.#suspects.length = 0;
    else if (outcome.kind !== 'cancelled' && outcome.kind !== 'blocked') this.#suspects.push(id);
    if (advice.do === 'go-on' || this.#paused || this.#run.stopped !== null) return;
    for (const suspect of this.#suspects.splice(0)) this.#putBack(suspect);
    if (advice.do === 'stop') {
      this.#run.stop(advice.why);
      return;
    }
    this.#paused = true;
    this.#run.emit({ type: 'paused', ms: advice.ms, why: advice.why });
    this.#run.pause(advice.ms, this.#run.signal).then(() => {
      this.#paused = false;
      this.#pump();
    });
  }

  /** The address did not fail, the site did: as if it had never been asked. */
  #putBack(id: number): void {
    this.#run.store.forgetVisit(id);
    this.#run.frontier.set(id, WAITING);
  }
}

/** What an outcome says to a pacer. */
function answerOf(outcome: FetchOutcome | null): PacedAnswer {
  if (outcome === null || outcome.kind === 'cancelled') return { latencyMs: 0, status: 200, retryAfterS: null };
  return {
    latencyMs: outcome.timings.firstByteMs,
    status: outcome.status,
    retryAfterS: outcome.kind === 'answered' ? null : outcome.retryAfterS,
  };
}

/** Addresses by host, taken in turn, with few at a time of one host and its wishes kept. */
class ForeignQueue {
  readonly #queues = new Map<string, Work[]>();
  readonly #pacers = new Map<string, HostPacer>();
  #size = 0;

  next(now: number, refill: () => Work | null): Work | null {
    if (this.#size < FOREIGN_WINDOW / 2) this.#fill(refill);
    for (const [host, queue] of this.#queues) {
      const pacer = this.#pacerOf(host);
      if (!pacer.ready(now)) continue;
      const work = queue.shift()!;
      this.#size--;
      pacer.started(now);
      // To the end of the round, so that hosts take turns.
      this.#queues.delete(host);
      if (queue.length > 0) this.#queues.set(host, queue);
      return work;
    }
    return null;
  }

  /** When the first host that waits by its own wish may be asked; Infinity when none does. */
  nextAt(): number {
    let at = Number.POSITIVE_INFINITY;
    for (const host of this.#queues.keys()) at = Math.min(at, this.#pacerOf(host).nextAt());
    return at;
  }

  #fill(refill: () => Work | null): void {
    while (this.#size < FOREIGN_WINDOW) {
      const work = refill();
      if (work === null) return;
      const host = hostOf(work.url) ?? '';
      const queue = this.#queues.get(host);
      if (queue) queue.push(work);
      else this.#queues.set(host, [work]);
      this.#size++;
    }
  }

  done(url: string, now: number, outcome: FetchOutcome | null): void {
    this.#pacerOf(hostOf(url) ?? '').finished(now, answerOf(outcome));
  }

  #pacerOf(host: string): HostPacer {
    let pacer = this.#pacers.get(host);
    if (!pacer) {
      // Hosts that are done with are forgotten, so that ten thousand of them cost nothing.
      if (this.#pacers.size > FOREIGN_WINDOW)
        for (const [name, old] of this.#pacers) if (old.running === 0 && !this.#queues.has(name)) this.#pacers.delete(name);
      this.#pacers.set(host, (pacer = new HostPacer({ concurrency: PER_FOREIGN_HOST, gapMs: 0 })));
    }
    return pacer;
  }

  /** Takes out what was never asked. */
  drain(): Work[] {
    const rest = [...this.#queues.values()].flat();
    this.#queues.clear();
    this.#size = 0;
    return rest;
  }
}
