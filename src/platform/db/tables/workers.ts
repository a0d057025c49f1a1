/** Work done in the background. The queue's own tables are pg-boss's. */
import type { ColumnType } from 'kysely';
import type { Instant } from './kinds.ts';

/** A process that works jobs, by the folder it works in: a process that follows another in the same folder is the same worker. */
export interface WorkerTable {
  id: string;
  machine: string;
  /** Process id on its machine. */
  process: number;
  /** Where it stands, as the operator calls it; null: not said. */
  place: string | null;
  /** Job kinds it takes. */
  kinds: string[];
  software: string;
  started_at: Instant;
  seen_at: Instant;
  /** Null while it runs, or when it was killed. */
  stopped_at: Instant | null;
  /** Pages it has crawled in all. */
  pages: ColumnType<number, number | undefined, number>;
}

/** Which worker has which job: what a worker left is taken up at once when it comes back. */
export interface JobClaimTable {
  job_id: string;
  kind: string;
  worker_id: string;
  claimed_at: Instant;
}

/** Whose turn it is at a host, and when the host may be asked again. */
export interface HostSlotTable {
  /** As `hostKey` writes it. */
  host: string;
  /** Job that crawls there; null: nobody. */
  holder: string | null;
  /** After that it is anybody's, whatever `holder` says. */
  held_until: Instant | null;
  /** Earliest next request, as the host asked; null: at any time. */
  next_at: Instant | null;
}

/** What is done again and again, by one process at a time. */
export interface DutyTable {
  name: string;
  next_at: Instant;
  last_at: Instant | null;
  /** What went wrong the last time; null: nothing. */
  failure: string | null;
}

/** How far the inspection of a site is; gone when it has its result. */
export interface InspectionRunTable {
  inspection_id: string;
  /** Where its crawl lies: the only one that can go on in place. */
  worker_id: string;
  /** Most pages seen. */
  pages: ColumnType<number, number | undefined, number>;
  /** Starts since the pages last grew. */
  interruptions: ColumnType<number, number | undefined, number>;
  /** Runs that ended in an error. */
  failures: ColumnType<number, number | undefined, number>;
  /** Which save of the crawl stands in `inspection_files`; 0: none. */
  saved_number: ColumnType<number, number | undefined, number>;
  saved_at: Instant | null;
}

/** Files of an inspection in the blob store, in parts. */
export interface InspectionFileTable {
  inspection_id: string;
  /** `saved`: the crawl on its way; `crawl` and `evidence`: of a finished inspection. */
  folder: 'saved' | 'crawl' | 'evidence';
  /** Within the folder, `/` between names. */
  path: string;
  /** 0, 1, 2 …: one after another they are the file. */
  part: number;
  sha256: string;
  encoding: 'plain' | 'zstd';
  /** Bytes of the part in the file. */
  size: number;
}

export interface RoundClockTable {
  round_id: string;
  /** Of the last change. */
  number: number;
}

/** The last change of a round itself (`object_id` null) and of each object in it. */
export interface RoundChangeTable {
  round_id: string;
  object_id: string | null;
  /** Rises in the order of commits. */
  number: number;
}
