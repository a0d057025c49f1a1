/** The job `look-account`: one look at an account through the connector that its registered address leads to. */
import { textMemoryOf } from '../../campaign/server.ts';
import { type AccountOutcome, connectorFor, createFetcher, lookAtAccount, unreadableCredential } from '../../collect/index.ts';
import { beijingDate, pageFacts } from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import type { JobRun } from '../../platform/server.ts';
import { type AccountTask, beginAccountLook, type OpenedAccess, openAccess, recordAccountLook } from '../../watch/server.ts';
import { releaseHost, takeHostOrPostpone } from '../hosts.ts';
import { type WorkerSetup, within, withinWhenBack } from '../setup.ts';

/** Does the job. */
export async function lookAccountJob(
  setup: WorkerSetup,
  { accountId, host }: { accountId: string; host: string },
  run: JobRun,
): Promise<void> {
  const task = await within(setup, async (work) => {
    const begun = await beginAccountLook(work, accountId);
    if (begun === null) {
      await run.settle(work);
      return null;
    }
    if (!(await takeHostOrPostpone(setup, work, host, run))) return null;
    return { ...begun, access: await openAccess(work, setup.secrets, accountId) };
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
    await releaseHost(work, host, setup.folder.workerId);
  });
  setup.log.info({ accountId, outcome: outcome.kind }, '账号已查看');
}

type Task = AccountTask & { access: OpenedAccess | null };

async function look({ network, clock, pause }: WorkerSetup, { row, account, earlier, access }: Task, run: JobRun): Promise<AccountOutcome> {
  if (access === null) return unreadableCredential(row.address, clock.now());
  const { connector, configuration, links } = access;
  const fetcher = createFetcher(network);
  try {
    return await lookAtAccount(
      {
        account: { address: row.address, name: account.name, platform: account.platform, links },
        connector: connectorFor(row.address, connector),
        configuration,
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
