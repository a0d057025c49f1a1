/** The queue as its administrator sees it: how much waits and runs, what failed and why, and a failed job put back. */
import { type Kysely, sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Schema } from '../db/schema.ts';
import type { Work } from '../db/transact.ts';
import { ConflictError, NotFoundError } from '../errors.ts';

export interface KindOverview {
  kind: string;
  /** Ready or due later. */
  waiting: number;
  running: number;
  failed: number;
  /** Done within the last days, as long as they are kept. */
  done: number;
  /** Since when the oldest that could run waits; null: none does. */
  oldestWaitingAt: Date | null;
}

/** Jobs by kind. */
export async function jobOverview({ tx }: { tx: Kysely<Schema> }): Promise<KindOverview[]> {
  const { rows } = await sql<KindOverview>`
    select name as kind,
      (count(*) filter (where state in ('created', 'retry')))::int as waiting,
      (count(*) filter (where state = 'active'))::int as running,
      (count(*) filter (where state = 'failed'))::int as failed,
      (count(*) filter (where state = 'completed'))::int as done,
      min(start_after) filter (where state in ('created', 'retry') and start_after <= now()) as "oldestWaitingAt"
    from jobs.job where name not like '\\_\\_%' group by name order by name`.execute(tx);
  return rows;
}

export interface FailedJob {
  id: string;
  kind: string;
  /** Ids that it carries. */
  input: Record<string, unknown>;
  code: string;
  /** What went wrong. */
  reason: string;
  sentAt: Date;
  failedAt: Date;
}

/** Failed jobs, the latest first; `after`: `next` of the page before. */
export async function failedJobs(
  { tx }: Pick<Work, 'tx'>,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: FailedJob[]; next: string | null }> {
  const { rows } = await sql<FailedJob & { key: string }>`
    select id, name as kind, data as input, coalesce(output ->> 'code', 'internal') as code,
      coalesce(output ->> 'error', output ->> 'message', output -> 'value' ->> 'message', '') as reason,
      created_on as "sentAt", completed_on as "failedAt", to_char(completed_on at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || '-' || id as key
    from jobs.job
    where state = 'failed' and name not like '\\_\\_%'
      and (${after}::text is null or to_char(completed_on at time zone 'UTC', 'YYYYMMDDHH24MISSUS') || '-' || id < ${after})
    order by key desc limit ${limit + 1}`.execute(tx);
  const page = rows.slice(0, limit);
  return { items: page.map(({ key: _, ...job }) => job), next: rows.length > limit ? page.at(-1)!.key : null };
}

/** Puts a failed job back; what it carries. Throws NotFoundError, ConflictError when it did not fail or another of its key waits. */
export async function retryJob(work: Work, id: string): Promise<{ kind: string; input: Record<string, unknown> }> {
  const { tx, note } = work;
  const { rows } = await sql<{ name: string; state: string; data: Record<string, unknown>; singleton_key: string | null }>`
    select name, state, data, singleton_key from jobs.job where id = ${id} for update`.execute(tx);
  const job = rows[0];
  if (job === undefined) throw jobNotFound();
  if (job.state !== 'failed') throw new ConflictError('此任务没有失败，不需要重做', { code: 'job-not-failed' });
  const { rows: others } = await sql`
    select from jobs.job where name = ${job.name} and singleton_key = ${job.singleton_key} and state < 'completed' limit 1`.execute(tx);
  if (others.length > 0) throw new ConflictError('同一事项已有任务在等待或办理，不需要重做', { code: 'job-sent-again' });
  const boss = new PgBoss({ db: fromKysely(tx), schema: 'jobs', supervise: false, schedule: false, migrate: false });
  await boss.retry(job.name, id);
  note({ action: 'job.retry', outcome: 'done', record: { kind: 'job', id }, details: { kind: job.name, input: job.data } });
  return { kind: job.name, input: job.data };
}

export const jobNotFound = () => new NotFoundError('找不到此任务，请刷新后重试', { code: 'job-not-found' });
