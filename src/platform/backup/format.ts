/**
 * A backup is one tar archive, independent of the server's version: `backup.json` (what it is), `database.jsonl.gz` (every row as
 * `["table",{…}]`), `jobs.jsonl` (what waits), the blobs by name, and `end.json` (what must have come).
 */
export const FORMAT = 'zhengxun.backup/1';

export interface BackupHead {
  format: typeof FORMAT;
  /** Last step of the schema. */
  schema: string;
  hasBlobs: boolean;
}

/** What was written or put back. */
export interface BackupSummary {
  schema: string;
  /** Rows by table. */
  rows: Record<string, number>;
  /** Last hash of the audit trail, hex; null for an empty one. */
  head: string | null;
  jobs: JobsSummary;
  /** Null: left out. */
  blobs: BlobSummary | null;
}

export interface JobsSummary {
  queues: number;
  jobs: number;
}

export interface BlobSummary {
  count: number;
  bytes: number;
  /** Recorded, but missing or damaged in the store when the backup was made. */
  missing: string[];
}

export const ENTRIES = {
  head: 'backup.json',
  database: 'database.jsonl.gz',
  jobs: 'jobs.jsonl',
  blobs: 'blobs/',
  end: 'end.json',
} as const;

/** What was read is not as it was written. */
export class DamagedError extends Error {}
