/** Pages, accounts and domains looked at over time: the jobs of a worker, and the duties that send them. */
import type { Queue } from '../../platform/server.ts';
import {
  forgetSeen,
  lookAccountJob,
  lookColumnsJob,
  lookDomainJob,
  lookHomeJob,
  openEyes,
  readChangesJob,
  restandAccounts,
  restandSites,
  sendAccountLooks,
  sendDomainLooks,
  sendLooks,
  syncAccounts,
  syncClosedDomains,
  syncPages,
} from '../../watch/server.ts';
import { IssuedBulletins } from '../copies.ts';
import type { Duty } from '../duties.ts';
import type { WorkerSetup, WorkTerms } from '../setup.ts';
import { lookAccountJob as lookAtAccounts } from './look-account.ts';
import { lookDomainJob as lookAtDomains } from './look-domain.ts';
import { lookPagesJob } from './look-pages.ts';
import { readChangesJob as readChanges } from './read-changes.ts';

export const WATCH_JOB_KINDS = [lookHomeJob, lookColumnsJob, readChangesJob, lookAccountJob, lookDomainJob];

/** Takes the jobs; what it gives back closes the client they ask with. */
export async function handleWatching(queue: Queue, setup: WorkerSetup, parallel: number): Promise<() => Promise<void>> {
  const eyes = openEyes(setup.network, setup.clock, setup.robots);
  const issued = new IssuedBulletins();
  await queue.handle(lookHomeJob, parallel, (job, run) => lookPagesJob(setup, { eyes, issued }, 'home', job, run));
  await queue.handle(lookColumnsJob, parallel, (job, run) => lookPagesJob(setup, { eyes, issued }, 'column', job, run));
  await queue.handle(readChangesJob, parallel, (job, run) => readChanges(setup, { eyes, issued }, job, run));
  await queue.handle(lookAccountJob, parallel, (job, run) => lookAtAccounts(setup, job, run));
  await queue.handle(lookDomainJob, parallel, (job, run) => lookAtDomains(setup, eyes, job, run));
  return () => eyes.close();
}

const MINUTE_MS = 60_000;

/** What must be done again and again: the lists kept as the registry is, jobs for what is due, standings of a new day, what is no longer kept. */
export const watchDuties = ({ keepEntryDays }: Pick<WorkTerms, 'keepEntryDays'>): readonly Duty[] => [
  {
    name: 'watched-pages',
    everyMs: 5 * MINUTE_MS,
    run: async (work) => {
      const pages = await syncPages(work);
      const accounts = await syncAccounts(work);
      await syncClosedDomains(work);
      return pages.added + pages.changed + pages.left + accounts === 0 ? null : { ...pages, accounts };
    },
  },
  {
    name: 'looks',
    everyMs: MINUTE_MS,
    run: async (work) => {
      const sent = { pages: await sendLooks(work), accounts: await sendAccountLooks(work), domains: await sendDomainLooks(work) };
      return sent.pages + sent.accounts + sent.domains === 0 ? null : sent;
    },
  },
  {
    name: 'standings',
    everyMs: MINUTE_MS,
    run: async (work) => {
      const stood = { sites: await restandSites(work), accounts: await restandAccounts(work) };
      return stood.sites + stood.accounts === 0 ? null : stood;
    },
  },
  {
    name: 'seen-entries',
    everyMs: 24 * 60 * MINUTE_MS,
    run: async (work) => {
      const forgotten = await forgetSeen(work, keepEntryDays);
      return forgotten === 0 ? null : { forgotten };
    },
  },
];
