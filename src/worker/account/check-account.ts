/**
 * The job `check-account`: one look at an account through the connector that its registered address leads to, judged and recorded in
 * the transaction that ends the job. Done twice, it changes nothing.
 */
import { inspectAccount } from '../../campaign/index.ts';
import { beginInspection, type InspectionTask, recordCouldNot, recordInspection } from '../../campaign/server.ts';
import { createFetcher } from '../../collect/index.ts';
import { beijingDate, pageFacts } from '../../page/index.ts';
import { GiveUpError, InputError } from '../../platform/index.ts';
import { type JobRun, recordBlob, type Work } from '../../platform/server.ts';
import { record } from '../../registry/server.ts';
import { type OpenedAccess, openAccess } from '../../watch/server.ts';
import { releaseHost, takeHostOrPostpone } from '../hosts.ts';
import { type WorkerSetup, within, withinWhenBack } from '../setup.ts';

interface Job {
  inspectionId: string;
  host: string;
}

/** What is looked at. */
interface AccountOrder {
  /** Null: the registry has no address to look at. */
  address: string | null;
  name: string;
  platform: string | null;
  code: string | null;
  rulebook: string;
  asOf: string;
  /** How it is asked; null: its credential cannot be opened here. */
  access: OpenedAccess | null;
}

/** Does the job. Throws GiveUpError (having recorded it) when the account cannot be looked at. */
export async function checkAccountJob(setup: WorkerSetup, { inspectionId, host }: Job, run: JobRun): Promise<void> {
  const order = await begin(setup, { inspectionId, host }, run);
  if (order === null) return;
  const { blobs, log, clock, network, software, folder } = setup;
  const end = (record: (work: Work) => Promise<unknown>) =>
    withinWhenBack(setup, run.signal, async (work) => {
      await run.settle(work);
      await record(work);
      await releaseHost(work, host, folder.workerId);
    });
  if (order.address === null)
    return end((work) =>
      recordCouldNot(work, inspectionId, { code: 'no-address', sentence: '名录中没有此账号的链接或商店页面，请补充后重新检查' }),
    );
  if (order.access === null)
    return end((work) =>
      recordCouldNot(work, inspectionId, {
        code: 'credential-unreadable',
        sentence: '所存的凭据不能用本安装的密钥打开，请重新填写后再检查',
      }),
    );
  const { connector, configuration, links } = order.access;
  const fetcher = createFetcher(network);
  let kept: Awaited<ReturnType<typeof blobs.put>> | null = null;
  try {
    const result = await inspectAccount(
      {
        account: { address: order.address, name: order.name, platform: order.platform, links },
        ...{ code: order.code, connector, configuration, rulebook: order.rulebook, asOf: order.asOf, software },
        keep: async (look) => {
          kept = await blobs.put([look]);
          return kept.sha256;
        },
      },
      {
        fetcher,
        now: clock.now(),
        signal: run.signal,
        pause: (ms) => setup.pause(ms, run.signal),
        readPage: pageFacts,
        // A round looks at addresses of the registry; files are a person's to enter.
        readFile: () => Promise.reject(new InputError('名录中的账号链接不是网址，请改正后重新检查', { code: 'account-address' })),
      },
    );
    if (run.signal.aborted) return await putBack(setup, host, run);
    if ('sentence' in result) {
      await end((work) => recordCouldNot(work, inspectionId, { code: 'our-side', sentence: result.sentence }));
      return log.warn({ inspectionId, why: result.sentence }, '账号未能查看');
    }
    await end(async (work) => {
      if (kept !== null) await recordBlob(work, blobs, kept, 'application/json');
      await recordInspection(work, inspectionId, { ...result, software, crawlSha256: null, evidenceSha256: kept?.sha256 ?? null });
    });
    log.info({ inspectionId, verdict: result.report.verdict, findings: result.report.findings.length }, '账号检查完成');
  } catch (error) {
    if (run.signal.aborted) return await putBack(setup, host, run);
    if (!(error instanceof InputError)) throw error;
    await end((work) => recordCouldNot(work, inspectionId, { code: error.code, sentence: error.message }));
    throw new GiveUpError(error.message, { code: error.code, cause: error });
  } finally {
    await fetcher.close();
  }
}

/** Null: nothing to do now; the job is settled or put back. */
function begin(setup: WorkerSetup, { inspectionId, host }: Job, run: JobRun): Promise<AccountOrder | null> {
  return within(setup, async (work) => {
    const task = await beginInspection(work, inspectionId, setup.folder.workerId);
    if (task === null || task.accountId === null) {
      await run.settle(work);
      return null;
    }
    return (await takeHostOrPostpone(setup, work, host, run)) ? orderOf(setup, work, task) : null;
  });
}

async function orderOf(
  { secrets }: WorkerSetup,
  work: Work,
  { accountId, record: frozen, rulebookId, asOf }: InspectionTask,
): Promise<AccountOrder> {
  const today = beijingDate(work.now.getTime());
  const access = await openAccess(work, secrets, accountId!);
  const given = { rulebook: rulebookId ?? 'inspection-2019', asOf: asOf ?? today, access };
  if (frozen !== null) {
    const { url, furtherUrls, name, platform, code } = frozen;
    return { address: url ?? furtherUrls[0] ?? null, name, platform, code, ...given };
  }
  const { link, storeUrls, name, platform, code } = await record(work, 'accounts', accountId!);
  return { address: link ?? storeUrls[0] ?? null, name, platform, code, ...given };
}

/** The worker stops: another looks. */
function putBack(setup: WorkerSetup, host: string, run: JobRun): Promise<void> {
  return within(setup, async (work) => {
    await run.postpone(work, work.now);
    await releaseHost(work, host, setup.folder.workerId);
  });
}
