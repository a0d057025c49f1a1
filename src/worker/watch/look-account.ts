/** The job `look-account`: one look at an account through the connector that its registered address leads to. */
import { textMemoryOf } from '../../campaign/server.ts';
import { type AccountOutcome, connectorFor, createFetcher, lookAtAccount } from '../../collect/index.ts';
import { beijingDate, pageFacts } from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import type { JobRun } from '../../platform/server.ts';
import { type AccountTask, beginAccountLook, recordAccountLook } from '../../watch/server.ts';
import { releaseHost, takeHost } from '../hosts.ts';
import { type WorkerSetup, within, withinWhenBack } from '../setup.ts';

/** Does the job. */
export async function lookAccountJob(
  setup: WorkerSetup,
  { accountId, host }: { accountId: string; host: string },
  run: JobRun,
): Promise<void> {
  const { folder, clock, terms } = setup;
  const task = await within(setup, async (work) => {
    const begun = await beginAccountLook(work, accountId);
    if (begun === null) {
      await run.settle(work);
      return null;
    }
    const slot = await takeHost(work, host, folder.workerId);
    if (slot.taken) return begun;
    await run.postpone(work, new Date(Math.min(slot.freeAt.getTime(), clock.now() + terms.lookAgainMs)));
    return null;
  });
  if (task === null) return;
  const outcome = await look(setup, task, run);
  await withinWhenBack(setup, run.signal, async (work) => {
    if (outcome.kind === 'cancelled') await run.postpone(work, work.now);
    else {
      await run.settle(work);
      const { organisationId } = task.account;
      const memory = await textMemoryOf(work, { organisationId, recordId: accountId, on: beijingDate(work.now.getTime()) });
      await recordAccountLook(work, task, outcome, memory);
    }
    await releaseHost(work, host, folder.workerId);
  });
  setup.log.info({ accountId, outcome: outcome.kind }, '账号已查看');
}

async function look({ network, clock, pause }: WorkerSetup, { row, account, earlier }: AccountTask, run: JobRun): Promise<AccountOutcome> {
  const fetcher = createFetcher(network);
  try {
    return await lookAtAccount(
      {
        account: { address: row.address, name: account.name, platform: account.platform, links: [] },
        connector: connectorFor(row.address, null),
        earlier,
      },
      {
        fetcher,
        now: clock.now(),
        signal: run.signal,
        pause: (ms) => pause(ms, run.signal),
        readPage: pageFacts,
        readFile: () => Promise.reject(new InputError('名录中的账号链接不是网址，请改正', { code: 'account-address' })),
      },
    );
  } finally {
    await fetcher.close();
  }
}
