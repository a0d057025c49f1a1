/**
 * Jobs on the same database (pg-boss): sent in the transaction that caused them, worked by any number of processes. A job carries
 * ids only and may run twice; a worker that dies loses its claim and the job goes on elsewhere. What a job brings is recorded in
 * the transaction that settles it, which only the holder of the claim can.
 */
import { sql, type Transaction } from 'kysely';
import { type Db, fromKysely, type JobWithMetadata, PgBoss } from 'pg-boss';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import type { Database } from '../db/connection.ts';
import type { Schema } from '../db/schema.ts';
import type { Work } from '../db/transact.ts';
import { ConflictError, FatalError, GiveUpError, InputError } from '../errors.ts';

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
  groupOf: unknown;
}

/** What is known of all jobs of one kind. */
export interface JobKind<Input extends TSchema> extends JobTerms {
  input: Input;
  /** Jobs with the same key never wait or run twice at a time; null: any number. */
  keyOf: ((input: Static<Input>) => string) | null;
  /** Jobs of one group are worked one after another, as nearly as the queue can tell; null: no groups. */
  groupOf: ((input: Static<Input>) => string) | null;
}

/** What a handler is told beside its input. */
export interface JobRun {
  id: string;
  /** Fires when the process ends or the claim is lost: stop where the job can go on. */
  signal: AbortSignal;
  /** Whether another has the job now: whatever is done for it counts for nothing. */
  isLost(): boolean;
  /** Completes the job in the transaction of the work. Throws ConflictError `job-lost` when the claim is gone: then nothing of the work stays. */
  settle(work: Work): Promise<void>;
  /** Puts the job back in the transaction of the work, to be worked from `notBefore` on; costs no attempt. Throws as `settle`. */
  postpone(work: Work, notBefore: Date): Promise<void>;
}

export interface Queue {
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
  /** Seconds between two looks for work; 0.5 when left out. */
  pollSeconds?: number;
  /** Row of `workers` that claims the jobs; null: claims are not written down. */
  workerId?: string | null;
}

/** Schema of the queue's tables. */
export const JOBS_SCHEMA = 'jobs';
const POLL_SECONDS = 0.5;
/** How often dead workers are looked for. */
const SUPERVISE_SECONDS = 5;
/** Given to running jobs to reach a good place. */
const STOP_LIMIT_MS = 30_000;

/** Opens the queue for working. Throws what the database throws. */
export async function openQueue(database: Database, options: QueueOptions): Promise<Queue> {
  const { kinds, onError, pollSeconds = POLL_SECONDS, workerId = null } = options;
  const boss = new PgBoss({
    db: adapter(database),
    schema: JOBS_SCHEMA,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
  });
  boss.on('error', (error) => onError(error, null));
  await boss.start();
  for (const kind of kinds) {
    await boss.createQueue(kind.name, queueTerms(kind));
    const { policy: _, ...changeable } = queueTerms(kind);
    await boss.updateQueue(kind.name, changeable);
  }
  const stopping = new AbortController();
  return {
    async handle(kind, parallel, handler) {
      const options = {
        localConcurrency: parallel,
        pollingIntervalSeconds: pollSeconds,
        perJobResults: true,
        includeMetadata: true,
        batchSize: 1,
        ...(kind.groupOf === null ? {} : { groupConcurrency: 1 }),
      } as const;
      await boss.work(kind.name, options, (jobs) =>
        Promise.all(
          jobs.map(async (job) => {
            try {
              await claim(database, workerId, kind.name, job.id);
              await handler(checked(kind, job.data), runOf(kind, job, stopping.signal));
              return { id: job.id, status: 'completed' as const };
            } catch (error) {
              onError(error, { kind: kind.name, id: job.id });
              const output = reasonOf(error);
              // What cannot succeed is not tried again.
              return {
                id: job.id,
                status: error instanceof GiveUpError || error instanceof InputError ? ('deadletter' as const) : ('failed' as const),
                output,
              };
            } finally {
              await unclaim(database, workerId, job.id).catch((error: unknown) => onError(error, null));
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

/**
 * Puts back the jobs that a worker had when it was killed; how many. To be called by the process that takes its place, which knows
 * that it is gone: others would have to wait for the heartbeat.
 */
export async function releaseClaims({ kysely }: Database, workerId: string): Promise<number> {
  return kysely.transaction().execute(async (tx) => {
    const { numAffectedRows = 0n } = await sql`
      update jobs.job set state = 'retry', start_after = jobs.job_now()
      where state = 'active' and id in (select job_id from job_claims where worker_id = ${workerId})`.execute(tx);
    await tx.deleteFrom('job_claims').where('worker_id', '=', workerId).execute();
    return Number(numAffectedRows);
  });
}

async function claim({ kysely }: Database, workerId: string | null, kind: string, jobId: string): Promise<void> {
  if (workerId === null) return;
  await sql`
    insert into job_claims (job_id, kind, worker_id, claimed_at) values (${jobId}, ${kind}, ${workerId}, now())
    on conflict (job_id) do update set worker_id = excluded.worker_id, claimed_at = excluded.claimed_at`.execute(kysely);
}

async function unclaim({ kysely }: Database, workerId: string | null, jobId: string): Promise<void> {
  if (workerId === null) return;
  await kysely.deleteFrom('job_claims').where('job_id', '=', jobId).where('worker_id', '=', workerId).execute();
}

/** Sends a job in the transaction of the work; false when one with its key waits or runs already. */
export async function sendJob<Input extends TSchema>(
  work: Work,
  kind: JobKind<Input>,
  input: Static<Input>,
  { notBefore }: { notBefore?: Date } = {},
): Promise<boolean> {
  const boss = await bossWithin(work, kind);
  const options = { ...sendTerms(kind, input), ...(notBefore === undefined ? {} : { startAfter: notBefore }) };
  return (await boss.send(kind.name, checked(kind, input) as object, options)) !== null;
}

/** As `sendJob`, for many at once; how many were sent. */
export async function sendJobs<Input extends TSchema>(work: Work, kind: JobKind<Input>, inputs: readonly Static<Input>[]): Promise<number> {
  if (inputs.length === 0) return 0;
  const boss = await bossWithin(work, kind);
  const jobs = inputs.map((input) => ({ data: checked(kind, input) as object, ...sendTerms(kind, input) }));
  return (await boss.insert(kind.name, jobs, { returnId: true } as object))?.length ?? 0;
}

/** Why a job failed, as it is kept with it. */
export interface JobFailure {
  code: string;
  /** What the error said. */
  error: string;
}

const reasonOf = (error: unknown): JobFailure => ({
  code: (error as { code?: string } | null)?.code ?? 'internal',
  error: error instanceof Error ? error.message : String(error),
});

function runOf<Input extends TSchema>(kind: JobKind<Input>, job: JobWithMetadata<unknown>, stopping: AbortSignal): JobRun {
  /** Locks the job for the rest of the transaction, if this claim still holds it. */
  const held = async (work: Work) => {
    const { rows } = await sql`
      select from jobs.job where name = ${kind.name} and id = ${job.id} and state = 'active' and retry_count = ${job.retryCount}
      for update`.execute(work.tx);
    if (rows.length === 0) throw new ConflictError(`任务 ${job.id} 已由别的工作进程接手`, { code: 'job-lost' });
    return bossWithin(work, kind);
  };
  return {
    id: job.id,
    signal: AbortSignal.any([stopping, job.signal]),
    isLost: () => job.signal.aborted && !stopping.aborted,
    async settle(work) {
      const boss = await held(work);
      await boss.complete(kind.name, job);
    },
    async postpone(work, notBefore) {
      const boss = await held(work);
      await boss.deleteJob(kind.name, job);
      const input = checked(kind, job.data);
      await boss.send(kind.name, input as object, {
        ...sendTerms(kind, input),
        startAfter: notBefore,
        retryLimit: Math.max(0, job.retryLimit - job.retryCount),
      });
    },
  };
}

function sendTerms<Input extends TSchema>(kind: JobKind<Input>, input: Static<Input>) {
  return {
    ...(kind.keyOf === null ? {} : { singletonKey: kind.keyOf(input) }),
    ...(kind.groupOf === null ? {} : { group: { id: kind.groupOf(input) } }),
  };
}

function queueTerms({ keyOf, heartbeatSeconds, limitSeconds, retries }: JobTerms) {
  return {
    // `exclusive`: one job of a key waits or runs, whoever sends it.
    policy: keyOf === null ? ('standard' as const) : ('exclusive' as const),
    heartbeatSeconds,
    expireInSeconds: limitSeconds,
    retryLimit: retries,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 600,
  };
}

/** The queue as the transaction sees it. Nothing runs in it: it only writes. */
async function bossWithin({ tx }: Work, kind: JobTerms): Promise<PgBoss> {
  const boss = new PgBoss({ db: fromKysely(tx), schema: JOBS_SCHEMA, supervise: false, schedule: false, migrate: false });
  const { rows } = await sql`select 1 from jobs.queue where name = ${kind.name}`.execute(tx);
  if (rows.length === 0) await createQueueWithin(tx, kind.name, queueTerms(kind));
  return boss;
}

/** Makes a queue in the transaction. Not by pg-boss's own call: that begins and commits by itself, and so would end ours. */
export async function createQueueWithin(tx: Transaction<Schema>, name: string, terms: object): Promise<void> {
  await sql`select jobs.create_queue(${name}, ${JSON.stringify(terms)}::jsonb)`.execute(tx);
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
