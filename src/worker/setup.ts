/** What every job of a worker is given: the platform, where files go, how the network is used, and time. */
import type { NetworkOptions, Pause } from '../collect/index.ts';
import type { Every, Log } from '../platform/index.ts';
import type { BlobStore, Database, Platform, Secrets, Work } from '../platform/server.ts';
import { isDatabaseAway, SYSTEM, transact } from '../platform/server.ts';
import type { DeliverTools, WatchTerms } from '../watch/server.ts';
import type { WorkFolder } from './work-folder.ts';

/** What notices of alerts are sent with. */
export interface Notices {
  tools: DeliverTools;
  /** Where people reach our pages; null: messages have no link. */
  publicUrl: string | null;
}

/** How a worker goes about its work; the usual values stand in `USUAL_TERMS`. */
export interface WorkTerms {
  /** Between two looks at a running inspection: progress written, slot renewed. */
  beatMs: number;
  /** Between two saves of a running crawl. */
  saveMs: number;
  /** Least free space where crawls are made. */
  leastFreeBytes: number;
  /** Starts without a new page that end an inspection. */
  mostInterruptions: number;
  /** Errors of our own that end an inspection. */
  mostFailures: number;
  /** Longest time before a job that has to wait (for its host, for room) is looked at again. */
  lookAgainMs: number;
  /** After an error of the disk: no inspection is taken for so long. */
  restMs: number;
  /** Days for which entries and texts that are no longer there are remembered. */
  keepEntryDays: number;
}

export const USUAL_TERMS: WorkTerms = {
  beatMs: 3000,
  saveMs: 3 * 60_000,
  leastFreeBytes: 512 << 20,
  mostInterruptions: 20,
  mostFailures: 5,
  lookAgainMs: 30_000,
  restMs: 60_000,
  keepEntryDays: 400,
};

export interface WorkerSetup extends Platform {
  database: Database;
  blobs: BlobStore;
  folder: WorkFolder;
  network: NetworkOptions;
  render: 'auto' | 'never' | 'always';
  /** Whether texts are read by the statistical layer. */
  statistical: boolean;
  /** Whether robots rules are obeyed. */
  robots: boolean;
  /** Least time between the first failure of an address and the one that confirms it. */
  confirmAfterMs: number;
  software: string;
  /** Opens the credentials of accounts. */
  secrets: Secrets;
  /** How alerts leave; null: this worker tells none. */
  notices: Notices | null;
  /** By what sites are watched; null or left out: what watching saw is not used. */
  watch?: (() => WatchTerms) | null;
  log: Log;
  terms: WorkTerms;
  pause: Pause;
  every: Every;
}

/** Work of the system itself, in one transaction. */
export const within = <T>({ database, clock }: Pick<WorkerSetup, 'database' | 'clock'>, work: (work: Work) => Promise<T>): Promise<T> =>
  transact(database, clock, SYSTEM, work);

const AGAIN_MS = 2000;

/** As `within`; while the database is away it is tried again, until the signal fires. The work must bear being done twice. */
export async function withinWhenBack<T>(setup: WorkerSetup, signal: AbortSignal, work: (work: Work) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await within(setup, work);
    } catch (error) {
      if (!isDatabaseAway(error) || signal.aborted) throw error;
      setup.log.warn({ err: error }, '数据库暂时连接不上，稍后再试');
      await setup.pause(AGAIN_MS, signal);
    }
  }
}
