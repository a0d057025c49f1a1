/**
 * Reads pages on the main thread or on worker threads (cores − 1). A thread that dies (memory of a hostile
 * page) costs that page only: it is replaced.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PageReader } from '../../page/index.ts';
import { KnownBlocks } from './known-blocks.ts';
import { NO_HINTS, type ReadResult } from './packed.ts';
import { type ReaderSource, type ReadTask, readBody } from './reading.ts';

export interface ReadingPool {
  /** The result at once when reading on this thread. */
  read(task: ReadTask): ReadResult | Promise<ReadResult>;
  /** Says that the crawl has stored a block. */
  learn(hash: string): void;
  /** Bodies handed over and not yet read: back-pressure. */
  readonly backlog: number;
  /** Backlog above which the crawl should not fetch more. */
  readonly comfortable: number;
  close(): Promise<void>;
}

/** `threads`: null for the number of cores less one; 0 reads on the main thread. */
export async function openReadingPool(
  source: ReaderSource,
  threads: number | null,
  isKnown: (hash: string) => boolean,
): Promise<ReadingPool> {
  const wanted = source.module === null ? 0 : (threads ?? availableParallelism() - 1);
  return wanted < 1 ? inlinePool(await source.inline(), isKnown) : new ThreadPool(source, wanted);
}

function inlinePool(reader: PageReader, isKnown: (hash: string) => boolean): ReadingPool {
  return { read: (task) => readBody(reader, task, isKnown), learn() {}, backlog: 0, comfortable: 1, async close() {} };
}

interface Pending {
  task: ReadTask;
  resolve(result: ReadResult): void;
}

class ThreadPool implements ReadingPool {
  readonly comfortable: number;
  readonly #known = new KnownBlocks();
  readonly #threads: { worker: Worker; pending: Map<number, Pending> }[] = [];
  readonly #source: ReaderSource;
  #next = 1;
  #closed = false;

  constructor(source: ReaderSource, threads: number) {
    this.#source = source;
    this.comfortable = threads * 8;
    for (let i = 0; i < threads; i++) this.#threads.push(this.#start());
  }

  get backlog(): number {
    return this.#threads.reduce((sum, thread) => sum + thread.pending.size, 0);
  }

  learn(hash: string): void {
    this.#known.add(hash);
  }

  read(task: ReadTask): Promise<ReadResult> {
    const thread = this.#threads.reduce((least, other) => (other.pending.size < least.pending.size ? other : least));
    const id = this.#next++;
    return new Promise((resolve) => {
      thread.pending.set(id, { task, resolve });
      thread.worker.postMessage({ id, task });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#threads.map((thread) => thread.worker.terminate()));
  }

  #start(): { worker: Worker; pending: Map<number, Pending> } {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      workerData: { module: this.#source.module!.href, data: this.#source.data, known: this.#known.buffer },
    });
    const thread = { worker, pending: new Map<number, Pending>() };
    worker.on('message', ({ id, result }: { id: number; result: ReadResult }) => {
      const pending = thread.pending.get(id);
      thread.pending.delete(id);
      pending?.resolve(result);
    });
    worker.on('error', (error) => this.#replace(thread, error));
    return thread;
  }

  /** The oldest body is the one that was being read: it alone is given up, the others go to a new thread. */
  #replace(thread: { worker: Worker; pending: Map<number, Pending> }, error: unknown): void {
    if (this.#closed) return;
    const fresh = this.#start();
    this.#threads[this.#threads.indexOf(thread)] = fresh;
    let first = true;
    for (const [id, pending] of thread.pending) {
      if (first) pending.resolve(crashed(error));
      else {
        fresh.pending.set(id, pending);
        fresh.worker.postMessage({ id, task: pending.task });
      }
      first = false;
    }
  }
}

function crashed(error: unknown): ReadResult {
  const problem = `读取线程中断：${error instanceof Error ? error.message : String(error)}`;
  return { sha256: new Uint8Array(32), size: 0, same: false, problem, facts: '{}', hints: NO_HINTS, blocks: [] };
}
