/** Alerts of the installation: told by a duty, sent by jobs, and a look at what has fallen silent. */
import type { Queue } from '../platform/server.ts';
import { checkSilence, deliver, runAlerts, sendNoticeJob, tellDeadlines } from '../watch/server.ts';
import type { Duty } from './duties.ts';
import type { Notices, WorkerSetup } from './setup.ts';

/** Notices sent at a time by one process. */
const PARALLEL = 4;
const SILENCE_MS = 60_000;
const DEADLINES_MS = 5 * 60_000;

/** Takes the jobs of notices, whatever other kinds the worker takes. */
export async function handleNotices(queue: Queue, setup: WorkerSetup): Promise<void> {
  const { notices } = setup;
  if (notices === null) return;
  await queue.handle(sendNoticeJob, PARALLEL, ({ deliveryId }, run) => deliver(setup, notices.tools, deliveryId, run));
}

/** The duties of alerts. */
export function alertDuties({ publicUrl }: Notices): Duty[] {
  return [
    { name: 'alerts', everyMs: 5000, run: (work) => runAlerts(work, { publicUrl }) },
    {
      name: 'silence',
      everyMs: SILENCE_MS,
      run: async (work) => {
        const silent = await checkSilence(work);
        return silent === 0 ? null : { silent };
      },
    },
    {
      name: 'deadlines',
      everyMs: DEADLINES_MS,
      run: async (work) => {
        const told = await tellDeadlines(work);
        return told === 0 ? null : { told };
      },
    },
  ];
}
