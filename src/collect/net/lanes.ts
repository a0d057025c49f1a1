/**
 * Connections of one origin: each lane is one undici client with one guarded connection, so that every answer knows the
 * connection it came by (address, certificate, times, reused or not). undici's own Pool does not tell.
 */

import { ExchangeError } from './failure.ts';
import { type ConnectProgress, type Guard, type GuardedConnection, noProgress } from './guard.ts';
import { Client } from './undici.ts';

/** Idle time after which we close a connection ourselves; servers of the field often close after 5 s. */
const KEEP_ALIVE_MS = 4000;
export const MAX_HEADER_BYTES = 64 * 1024;

export class Lane {
  readonly client: Client;
  /** The last connection; null before the first. */
  connection: GuardedConnection | null = null;
  progress: ConnectProgress = noProgress();
  /** Answers received over the present connection: above 0 it is a reused one, which may have gone stale. */
  served = 0;
  readonly #abort = new AbortController();

  constructor(origin: URL, guard: Guard) {
    const secure = origin.protocol === 'https:';
    const port = origin.port === '' ? (secure ? 443 : 80) : Number(origin.port);
    this.client = new Client(origin.origin, {
      pipelining: 1,
      allowH2: false,
      // Deadlines are the exchange's own: one timer for all its hops.
      headersTimeout: 0,
      bodyTimeout: 0,
      keepAliveTimeout: KEEP_ALIVE_MS,
      keepAliveMaxTimeout: 30_000,
      maxHeaderSize: MAX_HEADER_BYTES,
      connect: (_options, callback) => {
        this.served = 0;
        this.connection = null;
        this.progress = noProgress();
        guard.connect(origin.hostname, port, { tls: secure, signal: this.#abort.signal, progress: this.progress }).then(
          (connection) => {
            this.connection = connection;
            callback(null, connection.socket);
          },
          (error: Error) => callback(error, null),
        );
      },
    });
  }

  /** Closes at once; a running request fails with `reason`. */
  destroy(reason: ExchangeError): void {
    this.#abort.abort(reason);
    this.client.destroy(reason).catch(() => {});
  }
}

interface Waiter {
  give(lane: Lane | null): void;
}

export class OriginLanes {
  readonly #origin: URL;
  readonly #guard: Guard;
  readonly #limit: number;
  readonly #idle: Lane[] = [];
  readonly #all = new Set<Lane>();
  readonly #waiting = new Set<Waiter>();

  constructor(origin: URL, guard: Guard, limit: number) {
    this.#origin = origin;
    this.#guard = guard;
    this.#limit = limit;
  }

  /** Nothing runs or waits: may be closed without anyone noticing. */
  get isIdle(): boolean {
    return this.#waiting.size === 0 && this.#all.size === this.#idle.length;
  }

  /** A lane at once, null when all are taken. `fresh`: one that has no connection yet. */
  takeNow(fresh = false): Lane | null {
    // Last used first: the others may go idle and close.
    const idle = fresh ? undefined : this.#idle.pop();
    if (idle) return idle;
    if (this.#all.size >= this.#limit) {
      const spare = this.#idle.shift();
      if (!spare) return null;
      this.discard(spare);
    }
    const lane = new Lane(this.#origin, this.#guard);
    this.#all.add(lane);
    return lane;
  }

  /** The next lane to come free; `wait.cancel` leaves the queue. */
  take(wait: { cancel: (() => void) | null }): Promise<Lane | null> {
    return new Promise((resolve) => {
      const waiter: Waiter = { give: resolve };
      this.#waiting.add(waiter);
      wait.cancel = () => {
        this.#waiting.delete(waiter);
        resolve(null);
      };
    });
  }

  /** Gives a lane back after a complete answer. */
  release(lane: Lane): void {
    if (!this.#all.has(lane)) return;
    const [waiter] = this.#waiting;
    if (!waiter) {
      this.#idle.push(lane);
      return;
    }
    this.#waiting.delete(waiter);
    waiter.give(lane);
  }

  /** Closes a lane that cannot be used again; somebody who waits gets a new one. */
  discard(lane: Lane, reason: ExchangeError = new ExchangeError('cancelled')): void {
    if (!this.#all.delete(lane)) return;
    lane.destroy(reason);
    const [waiter] = this.#waiting;
    if (!waiter) return;
    const next = this.takeNow();
    if (!next) return;
    this.#waiting.delete(waiter);
    waiter.give(next);
  }

  /** Closes all; what waits gets nothing. */
  close(): void {
    for (const lane of this.#all) lane.destroy(new ExchangeError('cancelled'));
    this.#all.clear();
    this.#idle.length = 0;
    for (const waiter of this.#waiting) waiter.give(null);
    this.#waiting.clear();
  }
}
