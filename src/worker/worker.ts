/**
 * A process that works jobs. It takes a work folder (what its predecessor left there it takes up at once), says who it is, works
 * its kinds of jobs and does the duties that are due, until it is stopped: then running jobs stop where others can go on.
 */
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { findCopiesJob as findCopiesKind } from '../bulletin/server.ts';
import { checkAccountJob as checkAccountKind, inspectSiteJob as inspectSiteKind } from '../campaign/server.ts';
import { openQueue, type Queue, releaseClaims } from '../platform/server.ts';
import { sendNoticeJob } from '../watch/server.ts';
import { checkAccountJob } from './account/check-account.ts';
import { doDuties } from './duties.ts';
import { releaseHolders } from './hosts.ts';
import { alertDuties, handleNotices } from './notices.ts';
import { type WorkerSetup, within } from './setup.ts';
import { findCopiesJob } from './site/find-copies.ts';
import { inspectSiteJob } from './site/inspect-site.ts';
import { usualDuties } from './usual-duties.ts';
import { handleWatching, WATCH_JOB_KINDS, watchDuties } from './watch/watching.ts';

export const WORK_KINDS = ['inspect-site', 'check-account', 'watch-pages'] as const;
/** What a worker may be told to do; duties are done by all. `watch-pages`: pages, accounts and domains looked at over time. */
export type WorkKind = (typeof WORK_KINDS)[number];

export interface WorkerOptions extends WorkerSetup {
  kinds: readonly WorkKind[];
  /** Jobs of a kind at a time. */
  parallel: number;
  /** Where it stands, for the operator; null: not said. */
  place: string | null;
  /** Seconds between two looks for work. */
  pollSeconds: number;
}

export interface Worker {
  id: string;
  /** Takes no more jobs, lets running ones stop at a good place. */
  stop(): Promise<void>;
}

/** Between two signs of life. */
const SEEN_MS = 15_000;
/** Between two looks at the duties. */
const DUTIES_MS = 10_000;

/** Starts a worker. Throws what the database throws. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const { database, folder, log, kinds, parallel, place, every, pollSeconds } = options;
  const { workerId } = folder;
  await register(options);
  const released = await releaseClaims(database, workerId);
  await within(options, (work) => releaseHolders(work, [workerId]));
  await clearFolders(options);
  const queue = await openQueue(database, {
    kinds: [inspectSiteKind, findCopiesKind, checkAccountKind, sendNoticeJob, ...WATCH_JOB_KINDS],
    workerId,
    pollSeconds,
    onError: (error, job) => log.error({ err: error, ...job }, job === null ? '任务队列出错' : '任务未完成'),
  });
  await handleKinds(queue, options);
  await handleNotices(queue, options);
  const stopWatching = kinds.includes('watch-pages') ? await handleWatching(queue, options, parallel) : null;
  const allDuties = [...usualDuties, ...watchDuties(options.terms), ...(options.notices === null ? [] : alertDuties(options.notices))];
  const stopSeen = every(SEEN_MS, () => void seen(options).catch((error: unknown) => log.warn({ err: error }, '未能报告状态')));
  let duties: Promise<unknown> | null = null;
  const stopDuties = every(DUTIES_MS, () => {
    duties ??= doDuties(options, allDuties).finally(() => {
      duties = null;
    });
  });
  log.info({ workerId, kinds, parallel, place, released }, '工作进程已启动');
  return {
    id: workerId,
    async stop() {
      stopSeen();
      stopDuties();
      await queue.stop();
      await stopWatching?.();
      await duties;
      await within(options, ({ tx, now }) => tx.updateTable('workers').set({ stopped_at: now }).where('id', '=', workerId).execute());
      folder.release();
      log.info({ workerId }, '工作进程已停止');
    },
  };
}

async function handleKinds(queue: Queue, options: WorkerOptions): Promise<void> {
  if (options.kinds.includes('inspect-site')) {
    await queue.handle(inspectSiteKind, options.parallel, (job, run) => inspectSiteJob(options, job, run));
    await queue.handle(findCopiesKind, 1, (job, run) => findCopiesJob(options, job, run));
  }
  if (options.kinds.includes('check-account'))
    await queue.handle(checkAccountKind, options.parallel, (job, run) => checkAccountJob(options, job, run));
}

async function register(options: WorkerOptions): Promise<void> {
  const { kinds, place, software, folder } = options;
  await within(options, async ({ tx, now }) => {
    const row = {
      machine: hostname(),
      process: process.pid,
      place,
      kinds: [...kinds],
      software,
      started_at: now,
      seen_at: now,
      stopped_at: null,
    };
    await tx
      .insertInto('workers')
      .values({ id: folder.workerId, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  });
}

async function seen(options: WorkerOptions): Promise<void> {
  await within(options, ({ tx, now }) =>
    tx.updateTable('workers').set({ seen_at: now }).where('id', '=', options.folder.workerId).execute(),
  );
}

/** Removes what lies here of inspections that went on elsewhere. */
async function clearFolders(options: WorkerOptions): Promise<void> {
  const { folder } = options;
  const here = readdirSync(folder.inspections);
  if (here.length === 0) return;
  const rows = await within(options, ({ tx }) =>
    tx.selectFrom('inspection_runs').select('inspection_id').where('worker_id', '=', folder.workerId).execute(),
  );
  const ours = new Set(rows.map((row) => row.inspection_id));
  for (const name of here) if (!ours.has(name)) rmSync(folder.inspection(name), { recursive: true, force: true });
}
