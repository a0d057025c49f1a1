/** The job `look-domain`: what answers under a host of other people, or under that of a closed site. */
import { createPageReader } from '../../page/index.ts';
import type { JobRun } from '../../platform/server.ts';
import { type DomainAnswer, domainAddress, type Eyes, recordDomain } from '../../watch/server.ts';
import { type WorkerSetup, within, withinWhenBack } from '../setup.ts';

const MAX_BYTES = 1 << 20;
/** Text that is looked at. */
const READ = 4000;

/** Does the job. */
export async function lookDomainJob(setup: WorkerSetup, eyes: Eyes, { host }: { host: string }, run: JobRun): Promise<void> {
  const url = await within(setup, (work) => domainAddress(work, host));
  const answer = url === null ? null : await ask(url, eyes);
  await withinWhenBack(setup, run.signal, async (work) => {
    await run.settle(work);
    if (answer !== null) await recordDomain(work, host, answer);
  });
}

async function ask(url: string, eyes: Eyes): Promise<DomainAnswer> {
  const outcome = await eyes.ask({ url, maxBytes: MAX_BYTES });
  if (outcome === 'robots') return { kind: 'robots', status: null, finalUrl: null, title: '', text: '' };
  if (outcome.kind !== 'answered') return { kind: outcome.kind, status: outcome.status, finalUrl: null, title: '', text: '' };
  const source = { url: outcome.finalUrl, contentType: outcome.headers['content-type'] ?? null, isHome: true };
  const { facts, blocks } = createPageReader().read(outcome.body, source);
  const text = blocks.map((block) => block.text).join('\n');
  return {
    kind: 'answered',
    status: outcome.status,
    finalUrl: facts.sentOnTo ?? outcome.finalUrl,
    title: facts.title,
    text: text.slice(0, READ),
  };
}
