/**
 * Jobs in a backup: those that wait or run. A running one waits again after it has been put back; a job may run twice anyway.
 * What is done is not kept: its results stand in the tables.
 */
import { type Kysely, sql, type Transaction } from 'kysely';
import { fromKysely, PgBoss, type Queue, type SendOptions } from 'pg-boss';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Schema } from '../db/schema.ts';
import { createQueueWithin, JOBS_SCHEMA } from '../queue/queue.ts';
import { DamagedError, type JobsSummary } from './format.ts';

const QueueLine = Type.Object({ queue: Type.Object({ name: Type.String({ pattern: '^[\\w.-]{1,100}$' }) }) });
const JobLine = Type.Object({
  job: Type.Object({
    name: Type.String(),
    data: Type.Union([Type.Object({}), Type.Null()]),
    options: Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) }),
  }),
});

/** Queues, then jobs, as JSON lines; nothing where the schema has no queue yet. `count` is told what was written. */
export async function* jobLines(tx: Kysely<Schema>, count: JobsSummary): AsyncGenerator<string> {
  const { rows: there } = await sql<{ there: boolean }>`select to_regclass(${`${JOBS_SCHEMA}.job`}) is not null as there`.execute(tx);
  if (!there[0]!.there) return;
  const { rows: queues } = await sql<Row>`select to_jsonb(q) as row from ${sql.table(`${JOBS_SCHEMA}.queue`)} q order by name`.execute(tx);
  for (const { row } of queues) {
    count.queues++;
    yield lineOf({ queue: queueOf(row) });
  }
  const { rows: jobs } = await sql<Row>`
    select to_jsonb(j) as row from ${sql.table(`${JOBS_SCHEMA}.job`)} j
    where state in ('created', 'retry', 'active') order by created_on, id`.execute(tx);
  for (const { row } of jobs) {
    count.jobs++;
    yield lineOf({ job: jobOf(row) });
  }
}

interface Row {
  row: Record<string, never>;
}

const lineOf = (line: Static<typeof QueueLine> | Static<typeof JobLine>) => `${JSON.stringify(line)}\n`;

function queueOf(row: Row['row']): Queue {
  return {
    name: row.name,
    policy: row.policy,
    retryLimit: row.retry_limit,
    retryDelay: row.retry_delay,
    retryBackoff: row.retry_backoff,
    ...(row.retry_delay_max === null ? {} : { retryDelayMax: row.retry_delay_max }),
    expireInSeconds: row.expire_seconds,
    retentionSeconds: row.retention_seconds,
    deleteAfterSeconds: row.deletion_seconds,
    ...(row.heartbeat_seconds === null ? {} : { heartbeatSeconds: row.heartbeat_seconds }),
  };
}

function jobOf(row: Row['row']): { name: string; data: object | null; options: SendOptions & { id: string } } {
  return {
    name: row.name,
    data: row.data,
    options: {
      id: row.id,
      priority: row.priority,
      startAfter: row.start_after,
      ...(row.singleton_key === null ? {} : { singletonKey: row.singleton_key }),
      ...(row.group_id === null ? {} : { group: { id: row.group_id } }),
    },
  };
}

/** Puts queues and jobs back in the transaction. Throws DamagedError for what are none. */
export async function fillJobs(tx: Transaction<Schema>, lines: readonly string[]): Promise<JobsSummary> {
  const count: JobsSummary = { queues: 0, jobs: 0 };
  // Nothing runs in it: it only writes. Its tables come with the schema.
  const boss = new PgBoss({ db: fromKysely(tx), schema: JOBS_SCHEMA, supervise: false, schedule: false, migrate: false });
  const queues = new Set<string>();
  for (const line of lines) {
    const given: unknown = JSON.parse(line);
    if (Value.Check(QueueLine, given)) {
      await createQueueWithin(tx, given.queue.name, given.queue);
      queues.add(given.queue.name);
      count.queues++;
    } else if (Value.Check(JobLine, given) && queues.has(given.job.name)) {
      const { name, data, options } = given.job;
      if ((await boss.send(name, data, options)) !== null) count.jobs++;
    } else throw new DamagedError('no job');
  }
  return count;
}
