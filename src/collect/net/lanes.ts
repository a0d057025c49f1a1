/**
 * Connections of one origin: each lane has one guarded connection at a time, so that every answer knows the connection it came
 * by (address, certificate, times, reused or not). One request at a time, nothing is pipelined. Why not a library's client:
 * docs/decisions/0008-own-http-lane.md.
 */

import { ExchangeError, exchangeError } from './failure.ts';
import { type ConnectProgress, type Guard, type GuardedConnection, noProgress } from './guard.ts';

/** Idle time after which we close a connection ourselves; servers of the field often close after 5 s. */
const KEEP_ALIVE_MS = 4000;
/** The longest that a server may make us keep one, and how much sooner than the server we close it. */
const LONGEST_KEEP_ALIVE_MS = 30_000;
const SOONER_MS = 1000;
export const MAX_HEADER_BYTES = 64 * 1024;

/** Who is told what comes over a lane's connection. */
export interface LaneListener {
  /** The bytes are good until it returns. */
  onData(bytes: Buffer): void;
  /** The other side closed, with or without an error. */
  onEnd(error: Error | null): void;
}

export class Lane {
  /** The last connection; null before the first. */
  connection: GuardedConnection | null = null;
  progress: ConnectProgress;
  /** Answers received over the present connection: above 0 it is a reused one, which may have gone stale. */
  served = 0;
  readonly origin: URL;
  readonly #guard: Guard;
  readonly #secure: boolean;
  readonly #port: number;
  readonly #abort = new AbortController();
  #listener: LaneListener | null = null;
  #open = false;
  #idleTimer: NodeJS.Timeout | null = null;

  /** `progress` is filled by the first connection. */
  constructor(origin: URL, guard: Guard, progress: ConnectProgress = noProgress()) {
    this.origin = origin;
    this.progress = progress;
    this.#guard = guard;
    this.#secure = origin.protocol === 'https:';
    this.#port = origin.port === '' ? (this.#secure ? 443 : 80) : Number(origin.port);
  }

  /** There is a connection to write to. */
  get isOpen(): boolean {
    return this.#open;
  }

  /** Connects anew; `progress` shows how far it came. Throws ExchangeError. */
  async connect(): Promise<void> {
    this.served = 0;
    if (this.connection !== null) this.progress = noProgress();
    this.connection = null;
    const { progress } = this;
    const { signal } = this.#abort;
    let connection: GuardedConnection | null = null;
    const onBytes = (bytes: Buffer) => {
      if (!this.#open || this.connection !== connection) return;
      if (this.#listener !== null) this.#listener.onData(bytes);
      // Nobody asked: what comes now would be taken for the next answer.
      else this.close();
    };
    connection = await this.#guard.connect(this.origin.hostname, this.#port, { tls: this.#secure, signal, progress, onBytes });
    const { socket } = connection;
    if (signal.aborted) {
      socket.destroy();
      throw exchangeError(signal.reason);
    }
    this.connection = connection;
    this.#open = true;
    const ended = (error: Error | null) => {
      if (this.connection !== connection || !this.#open) return;
      this.#open = false;
      socket.destroy();
      this.#listener?.onEnd(error);
    };
    if (this.#secure) socket.on('data', onBytes);
    socket.on('error', ended);
    socket.on('end', () => ended(null));
    socket.on('close', () => ended(null));
  }

  /** Sends a whole request; what comes is told to the listener until `rest`. */
  send(text: string, listener: LaneListener): void {
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = null;
    this.#listener = listener;
    this.connection!.socket.write(text, 'latin1');
  }

  /** The answer is complete: the connection waits for the next request as long as the server says (`Keep-Alive`), 4 s without a word. */
  rest(keepAlive: string | undefined): void {
    this.#listener = null;
    this.served++;
    const wait = keepAlive === undefined ? KEEP_ALIVE_MS : keepAliveMs(keepAlive);
    if (wait <= 0) this.close();
    else this.#idleTimer = setTimeout(() => this.close(), wait).unref();
  }

  /** Closes the connection; the lane may connect again. */
  close(): void {
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = null;
    this.#listener = null;
    this.#open = false;
    this.connection?.socket.destroy();
  }

  /** Closes for good; who is connecting or waits for an answer is told `reason`. */
  destroy(reason: ExchangeError): void {
    this.#abort.abort(reason);
    const listener = this.#listener;
    this.close();
    listener?.onEnd(reason);
  }
}

/** Time to keep an idle connection by the server's wish (`timeout=5, max=100`); 0: not at all. */
function keepAliveMs(header: string): number {
  const seconds = /(?:^|[,;\s])timeout\s{0,4}=\s{0,4}(\d{1,6})/i.exec(header)?.[1];
  return seconds === undefined ? KEEP_ALIVE_MS : Math.min(LONGEST_KEEP_ALIVE_MS, Number(seconds) * 1000 - SOONER_MS);
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
