/**
 * Visits thousands of addresses by their schedules from one process: a look at all of them each second, what is due waits its turn
 * (a limit over all, one per host), and is handed on as it ends. Memory is one small record an address.
 *
 * A clock that jumps: forward, visits that were passed over are left out (a burst would not be visits "at intervals"); back, the
 * schedule goes on from the new time. What was visited twice under one time is stored once.
 */
import type { Clock } from '../../platform/index.ts';
import { visitAfter } from './schedule.ts';
import type { LoadedTarget } from './targets.ts';

export interface SweeperOptions {
  clock: Clock;
  /** A clock that only goes forward, ms. */
  steady: () => number;
  /** One visit; rejects never. */
  visit(target: LoadedTarget, visitAt: number): Promise<void>;
  /** The clock jumped by so many ms (negative: back). */
  onJump(byMs: number): void;
  /** Visits at once of one host, and in all. */
  perHost: number;
  total: number;
}

export interface SweeperStats {
  targets: number;
  running: number;
  waiting: number;
  /** How late the latest visit began, ms. */
  lateMs: number;
  /** Visits ended since the start. */
  done: number;
}

interface Planned {
  target: LoadedTarget;
  host: Host;
  dueAt: number;
}

interface Due {
  planned: Planned;
  /** By the schedule. */
  visitAt: number;
}

interface Host {
  running: number;
  waiting: Due[];
}

/** Jumps below this are the ordinary correction of a clock. */
const JUMP_MS = 5000;

export class Sweeper {
  readonly #options: SweeperOptions;
  #planned = new Map<number, Planned>();
  #hosts = new Map<string, Host>();
  #ready: Due[] = [];
  /** Those before it have begun. */
  #next = 0;
  /** Ready, or behind others of their host. */
  #waiting = 0;
  #running = 0;
  #done = 0;
  #lateMs = 0;
  #last: { wall: number; steady: number } | null = null;
  #idle: (() => void)[] = [];
  #isStopped = false;

  constructor(options: SweeperOptions) {
    this.#options = options;
  }

  /** What is to be visited from now on; addresses that stay keep their turn. */
  setTargets(targets: readonly LoadedTarget[]): void {
    const now = this.#options.clock.now();
    const planned = new Map<number, Planned>();
    const hosts = new Map<string, Host>();
    for (const target of targets) {
      const name = hostOf(target.url);
      const host = hosts.get(name) ?? this.#hosts.get(name) ?? { running: 0, waiting: [] };
      hosts.set(name, host);
      const known = this.#planned.get(target.number);
      const isSame = known !== undefined && known.target.intervalS === target.intervalS && known.target.url === target.url;
      planned.set(target.number, isSame ? known : { target, host, dueAt: dueAfter(target, now) });
    }
    this.#planned = planned;
    this.#hosts = hosts;
  }

  /** Starts what is due; how many visits that were. */
  tick(): number {
    const { clock, steady, onJump } = this.#options;
    const now = clock.now();
    const jump = this.#last === null ? 0 : now - this.#last.wall - (steady() - this.#last.steady);
    this.#last = { wall: now, steady: steady() };
    if (Math.abs(jump) >= JUMP_MS) {
      for (const planned of this.#planned.values()) planned.dueAt = dueAfter(planned.target, now);
      onJump(Math.round(jump));
    }
    let due = 0;
    for (const planned of this.#planned.values()) {
      if (planned.dueAt > now) continue;
      this.#ready.push({ planned, visitAt: planned.dueAt });
      planned.dueAt = dueAfter(planned.target, now);
      due++;
    }
    this.#waiting += due;
    this.#pump();
    return due;
  }

  stats(): SweeperStats {
    return {
      targets: this.#planned.size,
      running: this.#running,
      waiting: this.#waiting,
      lateMs: this.#lateMs,
      done: this.#done,
    };
  }

  /** When the next visit is due, ms since the epoch; null without addresses. */
  nextDue(): number | null {
    let next: number | null = null;
    for (const { dueAt } of this.#planned.values()) if (next === null || dueAt < next) next = dueAt;
    return next;
  }

  /** Resolves when nothing runs or waits. */
  idle(): Promise<void> {
    return this.#running === 0 && this.#waiting === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  /** Starts nothing more; resolves when what runs has ended. */
  stop(): Promise<void> {
    this.#isStopped = true;
    this.#ready = [];
    this.#waiting = 0;
    return this.idle();
  }

  #pump(): void {
    while (!this.#isStopped && this.#running < this.#options.total) {
      const due = this.#ready[this.#next];
      if (due === undefined) {
        this.#ready = [];
        this.#next = 0;
        return;
      }
      this.#next++;
      const { host } = due.planned;
      if (host.running >= this.#options.perHost) host.waiting.push(due);
      else void this.#visit(due);
    }
  }

  async #visit({ planned, visitAt }: Due): Promise<void> {
    const { target, host } = planned;
    this.#waiting--;
    this.#running++;
    host.running++;
    this.#lateMs = Math.max(0, this.#options.clock.now() - visitAt);
    // It may have left the list, or got another schedule, while it waited.
    if (this.#planned.get(target.number) === planned) await this.#options.visit(target, visitAt);
    this.#running--;
    host.running--;
    this.#done++;
    const next = host.waiting.shift();
    if (next !== undefined && !this.#isStopped) this.#ready.push(next);
    this.#pump();
    if (this.#running === 0 && this.#waiting === 0) for (const done of this.#idle.splice(0)) done();
  }
}

const dueAfter = ({ number, intervalS }: LoadedTarget, now: number): number => visitAfter({ number, intervalS }, now);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
