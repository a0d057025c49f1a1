/**
 * Targets that are only asked whether they answer: attachments and pictures of the site, anything on other
 * hosts. HEAD first, GET where HEAD fails; external pages are read to 64 KiB for their title and text.
 */
import type { ClientName } from '../fetcher.ts';
import type { FetchOutcome } from '../outcome.ts';
import { kindByEnding } from './addresses.ts';
import { glimpse } from './answers.ts';
import { isBreakdown } from './host-lives.ts';
import { contentTypeOf, isHtml, verdictOf } from './observations.ts';
import type { TargetUpdate } from './rows.ts';
import { ask, type CrawlRun, finish } from './run.ts';
import { DONE, RETRY, WAITING } from './schema.ts';

/** Enough of a page for its title and the start of its text; enough of a file to see that it comes. */
export const GLIMPSE_BYTES = 64 << 10;
const LATER_LIMIT = 3;

/** Asks one target that is taken from the frontier; the last outcome. */
export async function checkTarget(run: CrawlRun, id: number, url: string): Promise<FetchOutcome> {
  const asPage = kindByEnding(url) === 'page';
  const first = await ask(run, url, asPage ? { maxBytes: GLIMPSE_BYTES } : { method: 'HEAD' });
  run.checked++;
  if (verdictOf(first.outcome) !== 'bad' && (asPage || !isPage(first.outcome))) {
    await settle(run, id, first, []);
    return first.outcome;
  }
  const second = await ask(run, url, { client: 'browser', maxBytes: GLIMPSE_BYTES });
  await settle(run, id, second, [first.observation]);
  return second.outcome;
}

/** Asks a target again that failed earlier in this crawl, and settles it; a breakdown waits for its host's sign of life. */
export async function confirmTarget(run: CrawlRun, id: number, url: string, client: ClientName = 'browser'): Promise<FetchOutcome> {
  const again = await ask(run, url, { client, maxBytes: GLIMPSE_BYTES });
  if (verdictOf(again.outcome) === 'cancelled') return again.outcome;
  const seen = await seenOf(run, again.outcome);
  finish(run, id, { state: stateAfterConfirming(again.outcome), observation: again.observation, ...seen });
  return again.outcome;
}

/** A breakdown counts when its host shows life, see confirmation.ts; what could not be checked stays unconfirmed. */
export function stateAfterConfirming(outcome: FetchOutcome): number {
  const verdict = verdictOf(outcome);
  return verdict === 'good' || (verdict === 'bad' && !isBreakdown(outcome)) ? DONE : RETRY;
}

type Asked = Awaited<ReturnType<typeof ask>>;

async function settle(run: CrawlRun, id: number, { outcome, observation }: Asked, before: Asked['observation'][]): Promise<void> {
  const verdict = verdictOf(outcome);
  if (verdict === 'cancelled') {
    run.frontier.set(id, WAITING);
    return;
  }
  const row = run.store.target(id, outcome.url);
  const observations = [...row.observations, ...before, observation];
  if (verdict === 'later') {
    const attempts = row.attempts + 1;
    finish(run, id, { state: attempts >= LATER_LIMIT ? DONE : WAITING, attempts, observations });
    return;
  }
  const seen = await seenOf(run, outcome);
  finish(run, id, { state: verdict === 'bad' ? RETRY : DONE, observations, ...seen });
  if (verdict === 'bad' && row.kind !== 'external') run.discovery.releaseAliases(id, row.url);
}

async function seenOf(run: CrawlRun, outcome: FetchOutcome): Promise<Partial<TargetUpdate>> {
  if (outcome.kind !== 'answered' || outcome.status >= 400) return {};
  const { saysMissing, ...seen } = await glimpse(run, outcome);
  const isFile = kindByEnding(outcome.url) !== 'page';
  // Two signals: a page in place of the file, and its own words.
  return { contentType: contentTypeOf(outcome), ...seen, ...(isFile && saysMissing ? { soft404: 'both' } : {}) };
}

/** A page came where a file was asked for: what it says must be read. */
function isPage(outcome: FetchOutcome): boolean {
  return outcome.kind === 'answered' && outcome.status < 300 && isHtml(outcome);
}
