/**
 * Which address is next. Kept as two bytes an address plus a bounded window of spellings; everything else
 * stays in the database, so a million addresses waiting cost 2 MB. Within one priority the order is that of discovery.
 */
import { WAITING } from './schema.ts';

/** Priorities 0 to 15 are pages, 16 and above are addresses that are only checked. */
export const PRIORITIES = 24;
export const FIRST_CHECK_PRIORITY = 16;

const GONE = 250;
const WINDOW = 20_000;

export class Frontier {
  #state = new Uint8Array(1024);
  #priority = new Uint8Array(1024);
  #size = 0;
  readonly #waiting = new Int32Array(PRIORITIES);
  /** No waiting address of that priority has a lower id. */
  readonly #cursor = new Int32Array(PRIORITIES).fill(1);
  readonly #window = new Map<number, string>();
  readonly #load: (id: number) => string;

  /** `load` reads the spelling of an address that fell out of the window. */
  constructor(load: (id: number) => string) {
    this.#load = load;
  }

  /** Enters an address with its state; ids come in rising order. */
  add(id: number, state: number, priority: number, url: string | null): void {
    if (id >= this.#state.length) this.#grow(id);
    if (id > this.#size) this.#size = id;
    this.#state[id] = state;
    this.#priority[id] = priority;
    if (state !== WAITING) return;
    this.#waiting[priority]!++;
    if (id < this.#cursor[priority]!) this.#cursor[priority] = id;
    if (url !== null && this.#window.size < WINDOW) this.#window.set(id, url);
  }

  state(id: number): number {
    return this.#state[id]!;
  }

  priority(id: number): number {
    return this.#priority[id]!;
  }

  /** Moves an address to another state; back to waiting puts it at its old place. */
  set(id: number, state: number): void {
    const before = this.#state[id]!;
    if (before === state) return;
    const priority = this.#priority[id]!;
    if (before === WAITING) {
      this.#waiting[priority]!--;
      this.#window.delete(id);
    }
    this.#state[id] = state;
    if (state === WAITING) {
      this.#waiting[priority]!++;
      if (id < this.#cursor[priority]!) this.#cursor[priority] = id;
    }
  }

  /** Addresses waiting with a priority in [from, to). */
  waiting(from: number, to: number): number {
    let sum = 0;
    for (let p = from; p < to; p++) sum += this.#waiting[p]!;
    return sum;
  }

  /** Takes the next address with a priority in [from, to) out of the waiting ones, null when there is none. */
  take(from: number, to: number): { id: number; url: string } | null {
    for (let p = from; p < to; p++) {
      if (this.#waiting[p] === 0) continue;
      let id = this.#cursor[p]!;
      while (id <= this.#size && (this.#state[id] !== WAITING || this.#priority[id] !== p)) id++;
      this.#cursor[p] = id + 1;
      this.#waiting[p]!--;
      this.#state[id] = GONE;
      const url = this.#window.get(id) ?? this.#load(id);
      this.#window.delete(id);
      return { id, url };
    }
    return null;
  }

  /** Takes one address out of the waiting ones. */
  hold(id: number): void {
    this.set(id, GONE);
  }

  /** Whether an address is being asked at this moment. */
  isTaken(id: number): boolean {
    return this.#state[id] === GONE;
  }

  /** Ids in a state, rising. */
  *inState(state: number): Generator<number> {
    for (let id = 1; id <= this.#size; id++) if (this.#state[id] === state) yield id;
  }

  #grow(id: number): void {
    const length = Math.max(this.#state.length * 2, id + 1);
    const state = new Uint8Array(length);
    const priority = new Uint8Array(length);
    state.set(this.#state);
    priority.set(this.#priority);
    this.#state = state;
    this.#priority = priority;
  }
}
