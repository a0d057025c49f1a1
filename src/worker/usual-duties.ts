/** The duties of an installation. A later stage adds its own here. */
import { sql } from 'kysely';
import { sendCopySearches } from '../bulletin/server.ts';
import { checkAccountJob, forgetProofreadings, inspectSiteJob, recordCouldNot } from '../campaign/server.ts';
import { forgetUnusedFiles, sendJob, type Work } from '../platform/server.ts';
import { concludeRechecks, makeMessageReminders, makeReminders, recountTerms } from '../rectify/server.ts';
import { takeEffect } from '../registry/server.ts';
import type { Duty } from './duties.ts';
import { forgetHosts, hostKey } from './hosts.ts';

const MINUTE_MS = 60_000;
/** Whoever waits for a re-check sees it soon after its inspection. */
const RECHECKS_MS = 10_000;
/** A worker that was not seen for so long is taken off the list. */
const FORGET_WORKER_MS = 24 * 60 * MINUTE_MS;

export const usualDuties: readonly Duty[] = [
  {
    name: 'filings',
    everyMs: MINUTE_MS,
    run: async (work) => {
      const moved = await takeEffect(work);
      return moved === 0 ? null : { moved };
    },
  },
  { name: 'lost-inspections', everyMs: MINUTE_MS, run: sendLostInspections },
  {
    name: 'hosts',
    everyMs: 10 * MINUTE_MS,
    run: async (work) => {
      await forgetHosts(work);
      return null;
    },
  },
  {
    name: 'proofreadings',
    everyMs: 10 * MINUTE_MS,
    run: async (work) => {
      const forgotten = await forgetProofreadings(work);
      return forgotten === 0 ? null : { forgotten };
    },
  },
  {
    name: 'unused-files',
    everyMs: 60 * MINUTE_MS,
    run: async (work) => {
      const forgotten = await forgetUnusedFiles(work);
      return forgotten === 0 ? null : { forgotten };
    },
  },
  {
    name: 'order-rechecks',
    everyMs: RECHECKS_MS,
    run: async (work) => {
      const concluded = await concludeRechecks(work);
      return concluded === 0 ? null : { concluded };
    },
  },
  {
    name: 'order-reminders',
    everyMs: 10 * MINUTE_MS,
    run: async (work) => {
      const made = await makeReminders(work);
      return made === 0 ? null : { made };
    },
  },
  {
    name: 'message-terms',
    everyMs: 10 * MINUTE_MS,
    run: async (work) => {
      // First by the calendar as it is now: who is reminded follows from it.
      const moved = await recountTerms(work);
      const made = await makeMessageReminders(work);
      return moved + made === 0 ? null : { moved, made };
    },
  },
  {
    name: 'bulletin-copies',
    everyMs: 5 * MINUTE_MS,
    run: async (work) => {
      const sent = await sendCopySearches(work);
      return sent === 0 ? null : { sent };
    },
  },
  { name: 'sessions', everyMs: 60 * MINUTE_MS, run: forgetSessions },
  { name: 'workers', everyMs: 60 * MINUTE_MS, run: forgetWorkers },
];

/**
 * Inspections that wait or run and have no job: the database was restored from a backup, or somebody emptied the queue. They get one
 * again; those whose job failed for good are told as such.
 */
async function sendLostInspections(work: Work): Promise<Record<string, unknown> | null> {
  const { rows } = await sql<{ id: string; url: string | null; platform: string | null; failed: string | null }>`
    select i.id, s.home_url as url, a.platform,
      (select coalesce(j.output ->> 'error', '') from jobs.job j
        where j.name in (${inspectSiteJob.name}, ${checkAccountJob.name}) and j.singleton_key = i.id::text and j.state = 'failed'
          and j.completed_on > i.created_at limit 1) as failed
    from inspections i left join sites s on s.id = i.site_id left join accounts a on a.id = i.account_id
    where i.state in ('waiting', 'running') and i.source = 'machine' and i.created_at < ${new Date(work.now.getTime() - MINUTE_MS)}
      and not exists (
        select from jobs.job j where j.name in (${inspectSiteJob.name}, ${checkAccountJob.name})
          and j.singleton_key = i.id::text and j.state < 'completed')
    order by i.id limit 500`.execute(work.tx);
  let sent = 0;
  for (const { id, url, platform, failed } of rows) {
    if (failed !== null) {
      await recordCouldNot(work, id, {
        code: 'job-failed',
        sentence: failed === '' ? '检查任务多次失败，请系统管理员查看后重新检查' : failed,
      });
      continue;
    }
    const job = { inspectionId: id, host: url === null ? platform! : hostKey(url) };
    if (await sendJob(work, url === null ? checkAccountJob : inspectSiteJob, job)) sent++;
  }
  return rows.length === 0 ? null : { sent, told: rows.length - sent };
}

async function forgetSessions({ tx, now }: Work): Promise<null> {
  await tx.deleteFrom('sessions').where('ends_at', '<', now).execute();
  return null;
}

async function forgetWorkers({ tx, now }: Work): Promise<null> {
  await sql`
    delete from workers w where w.seen_at < ${new Date(now.getTime() - FORGET_WORKER_MS)}
      and not exists (select from job_claims c where c.worker_id = w.id)
      and not exists (select from inspection_runs r where r.worker_id = w.id)`.execute(tx);
  return null;
}
