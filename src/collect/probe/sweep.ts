/**
 * Probing many targets many times: every target on its own time line, a limit per host and over all. Results are handed on at
 * once, so memory does not grow with the number of probes.
 */
import type { ProbeResult, Prober } from './probe.ts';
import { ProbeTally } from './tally.ts';

export interface SweepOptions {
  /** Probes of each target. */
  count: number;
  /** ms from the start of one probe of a target to the start of its next. */
  intervalMs: number;
  /** Probes at once of one host. */
  perHost: number;
  /** Probes at once in all; lowered when this machine runs out of sockets. */
  total: number;
  signal?: AbortSignal;
  /** Called for each probe as it ends; a promise is waited for before more are started (slow output). */
  onProbe?(result: ProbeResult): void | Promise<void>;
}

/** Probes all targets (each once in the list) and returns their tallies in order, also of a sweep that was stopped. */
export function sweep(targets: readonly string[], prober: Prober, options: SweepOptions): Promise<ProbeTally[]> {
  return new Promise((resolve, reject) => new Sweep(targets, prober, options, resolve, reject).start());
}

interface Target {
  url: string;
  host: Host;
  tally: ProbeTally;
  left: number;
  startedAt: number;
}

interface Host {
  running: number;
  waiting: Target[];
}

class Sweep {
  readonly #prober: Prober;
  readonly #options: SweepOptions;
  readonly #resolve: (tallies: ProbeTally[]) => void;
  readonly #reject: (error: unknown) => void;
  readonly #targets: Target[];
  readonly #timers = new Set<NodeJS.Timeout>();
  #ready: Target[];
  #next = 0;
  #running = 0;
  #unfinished: number;
  #total: number;
  #held = 0;
  #stopped = false;

  constructor(
    targets: readonly string[],
    prober: Prober,
    options: SweepOptions,
    resolve: (tallies: ProbeTally[]) => void,
    reject: (error: unknown) => void,
  ) {
    this.#prober = prober;
    this.#options = options;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#total = Math.max(1, options.total);
    const hosts = new Map<string, Host>();
    this.#targets = targets.map((url) => ({
      url,
      host: hostOf(url, hosts),
      tally: new ProbeTally(url),
      left: options.count,
      startedAt: 0,
    }));
    this.#ready = [...this.#targets];
    this.#unfinished = options.count > 0 ? this.#targets.length : 0;
  }

  start(): void {
    const { signal } = this.#options;
    if (signal?.aborted) this.#finish();
    else {
      signal?.addEventListener('abort', this.#onAbort, { once: true });
      this.#pump();
    }
  }

  readonly #onAbort = () => {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#prober.cancel();
    if (this.#running === 0) this.#finish();
  };

  #pump(): void {
    if (this.#stopped) return;
    if (this.#unfinished === 0) this.#finish();
    while (this.#held === 0 && this.#running < this.#total) {
      const target = this.#takeReady();
      if (!target) return;
      if (target.host.running >= this.#options.perHost) target.host.waiting.push(target);
      else void this.#probe(target);
    }
  }

  #takeReady(): Target | null {
    const target = this.#ready[this.#next];
    if (!target) {
      this.#ready = [];
      this.#next = 0;
      return null;
    }
    this.#next++;
    return target;
  }

  async #probe(target: Target): Promise<void> {
    this.#running++;
    target.host.running++;
    target.startedAt = performance.now();
    try {
      const result = await this.#prober.probe(target.url);
      if (this.#outOfSockets(result)) this.#ready.push(target);
      else await this.#take(target, result);
    } catch (error) {
      this.#stopped = true;
      this.#reject(error);
    }
    this.#running--;
    target.host.running--;
    const waiting = target.host.waiting.shift();
    if (waiting) this.#ready.push(waiting);
    if (this.#stopped && this.#running === 0) this.#finish();
    else this.#pump();
  }

  /** This machine has no socket left: fewer at once, and the probe, which never left the machine, comes again. */
  #outOfSockets({ code }: ProbeResult): boolean {
    if ((code !== 'EMFILE' && code !== 'ENFILE') || this.#running <= 1) return false;
    this.#total = Math.max(1, Math.min(this.#total, Math.floor(this.#running * 0.8)));
    return true;
  }

  async #take(target: Target, result: ProbeResult): Promise<void> {
    target.left--;
    if (result.kind !== 'cancelled') {
      target.tally.add(result);
      const written = this.#options.onProbe?.(result);
      if (written) await this.#hold(written);
    }
    if (target.left === 0) this.#unfinished--;
    else if (!this.#stopped) this.#schedule(target);
  }

  async #hold(written: Promise<void>): Promise<void> {
    this.#held++;
    await written;
    this.#held--;
  }

  #schedule(target: Target): void {
    const delay = target.startedAt + this.#options.intervalMs - performance.now();
    if (delay <= 0) {
      this.#ready.push(target);
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#ready.push(target);
      this.#pump();
    }, delay);
    this.#timers.add(timer);
  }

  #finish(): void {
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#resolve(this.#targets.map((target) => target.tally));
  }
}

function hostOf(url: string, hosts: Map<string, Host>): Host {
  const name = URL.canParse(url) ? new URL(url).host : url;
  const known = hosts.get(name);
  if (known) return known;
  const host: Host = { running: 0, waiting: [] };
  hosts.set(name, host);
  return host;
}
