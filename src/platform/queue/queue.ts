/**
 * Jobs on the same database (pg-boss): sent in the transaction that caused them, worked by any number of processes. A job carries
 * ids only and may run twice; a worker that dies loses its lease and the job goes on elsewhere.
 */

import { sql } from 'kysely';
import { type Db, fromKysely, PgBoss } from 'pg-boss';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Database } from '../db/connection.ts';
import type { Work } from '../db/transact.ts';
import { FatalError, GiveUpError, InputError } from '../errors.ts';

/** How jobs of a kind are kept. */
interface JobTerms {
  /** Noun of what is done: `inspect-site`. */
  name: string;
  /** A worker that says nothing for so long is taken for dead. At least 10. */
  heartbeatSeconds: number;
  /** Longest time of one run. */
  limitSeconds: number;
  /** Runs after the first, each later than the last. */
  retries: number;
  keyOf: unknown;
}

/** What is known of all jobs of one kind. */
export interface JobKind<Input extends TSchema> extends JobTerms {
  input: Input;
  /** Jobs with the same key never wait or run twice at a time; null: any number. */
  keyOf: ((input: Static<Input>) => string) | null;
}

/** What a handler is told beside its input. */
export interface JobRun {
  id: string;
  /** Fires when the process ends or the lease is lost: stop where the job can go on. */
  signal: AbortSignal;
}

export interface Queue {
  /** Sends a job in the transaction of the work; false when one with its key waits or runs already. */
  send<Input extends TSchema>(work: Work, kind: JobKind<Input>, input: Static<Input>, when?: { notBefore?: Date }): Promise<boolean>;
  /** Works jobs of a kind, `parallel` at a time in this process. */
  handle<Input extends TSchema>(
    kind: JobKind<Input>,
    parallel: number,
    handler: (input: Static<Input>, run: JobRun) => Promise<void>,
  ): Promise<void>;
  /** Takes no more jobs, lets running ones stop at a good place (their signal fires), ends. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  kinds: readonly JobTerms[];
  /** Told of what goes wrong inside: a failed job, a database that is away. */
  onError(error: unknown, job: { kind: string; id: string } | null): void;
}

const SCHEMA = 'jobs';
const POLL_SECONDS = 0.5;
/** How often dead workers are looked for. */
const SUPERVISE_SECONDS = 5;
/** Given to running jobs to reach a good place. */
const STOP_LIMIT_MS = 20_000;

/** Opens the queue; makes its tables on first use. Throws what the database throws. */
export async function openQueue(database: Database, { kinds, onError }: QueueOptions): Promise<Queue> {
  const boss = new PgBoss({
    db: adapter(database),
    schema: SCHEMA,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (error) => onError(error, null));
  await boss.start();
  await sql`
    do $$ begin
      if exists (select from pg_roles where rolname = 'zhengxun_app') then
        grant usage on schema jobs to zhengxun_app;
        grant select, insert, update on all tables in schema jobs to zhengxun_app;
      end if;
    end $$`.execute(database.kysely);
  for (const kind of kinds) {
    const options = {
      heartbeatSeconds: kind.heartbeatSeconds,
      expireInSeconds: kind.limitSeconds,
      retryLimit: kind.retries,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 600,
    };
    // `exclusive`: one job of a key waits or runs, whoever sends it.
    await boss.createQueue(kind.name, { policy: kind.keyOf === null ? 'standard' : 'exclusive', ...options });
    await boss.updateQueue(kind.name, options);
  }
  const stopping = new AbortController();
  return {
    async send(work, kind, input, when = {}) {
      const data = checked(kind, input);
      const id = await boss.send(kind.name, data as object, {
        db: fromKysely(work.tx),
        ...(kind.keyOf === null ? {} : { singletonKey: kind.keyOf(data) }),
        ...(when.notBefore === undefined ? {} : { startAfter: when.notBefore }),
      });
      return id !== null;
    },
    async handle(kind, parallel, handler) {
      const options = { localConcurrency: parallel, pollingIntervalSeconds: POLL_SECONDS, perJobResults: true, batchSize: 1 } as const;
      await boss.work(kind.name, options, (jobs) =>
        Promise.all(
          jobs.map(async (job) => {
            try {
              await handler(checked(kind, job.data), { id: job.id, signal: AbortSignal.any([stopping.signal, job.signal]) });
              return { id: job.id, status: 'completed' as const };
            } catch (error) {
              onError(error, { kind: kind.name, id: job.id });
              const output = { error: error instanceof Error ? error.message : String(error) };
              // What cannot succeed is not tried again.
              return {
                id: job.id,
                status: error instanceof GiveUpError || error instanceof InputError ? ('deadletter' as const) : ('failed' as const),
                output,
              };
            }
          }),
        ),
      );
    },
    async stop() {
      stopping.abort();
      await boss.stop({ graceful: true, timeout: STOP_LIMIT_MS });
    },
  };
}

function checked<Input extends TSchema>(kind: JobKind<Input>, input: unknown): Static<Input> {
  if (Value.Check(kind.input, input)) return input;
  throw new FatalError(`任务 ${kind.name} 的内容不合格式`, { code: 'job-malformed' });
}

function adapter(database: Database): Db {
  return {
    async executeSql(text, values) {
      const client = await database.connect();
      try {
        return await client.query(text, values as unknown[]);
      } finally {
        client.release();
      }
    },
  };
}
