/** The home page and some others as a search engine and its visitors are served them: what cloaking would hide from us. */
import type { ClientName } from '../fetcher.ts';
import type { FetchOutcome } from '../outcome.ts';
import { taskOf } from './answers.ts';
import { Health } from './health.ts';
import { runLanes, type Work } from './lanes.ts';
import { isHtml } from './observations.ts';
import type { PackedBlock, ReadResult } from './packed.ts';
import { ask, type CrawlRun } from './run.ts';
import { LINK_KINDS, PLACES } from './schema.ts';

const CLIENTS: ClientName[] = ['engine', 'referer'];

/** Fetches and stores the variants once per crawl. */
export async function fetchVariants(run: CrawlRun): Promise<void> {
  const count = run.options.variantPages ?? 5;
  if (count === 0 || run.store.stored.hasVariants()) return;
  const urls = [run.state.finalUrl ?? run.options.startUrl, ...run.store.stored.samplePages(count).map((page) => page.url)];
  const wanted = urls.flatMap((url) => CLIENTS.map((client) => ({ id: 0, url, client })));
  const stores = new Map<Work, () => void>();
  const waiting: Work[] = [...wanted];
  await runLanes(run, new Health(), {
    nextOwn: () => waiting.shift() ?? null,
    nextForeign: () => null,
    visitOwn: (work) => fetchVariant(run, work as Wanted, (store) => stores.set(work, store)),
    visitForeign: async () => null,
  });
  // In the order of the list, whatever came first; a crawl that was stopped asks for all of them again.
  if (run.stopped === null) for (const work of wanted) stores.get(work)?.();
}

interface Wanted extends Work {
  client: ClientName;
}

async function fetchVariant(run: CrawlRun, { url, client }: Wanted, later: (store: () => void) => void): Promise<FetchOutcome> {
  const { outcome, observation } = await ask(run, url, { client, maxBytes: run.limits.maxPageBytes });
  if (outcome.kind === 'cancelled') return outcome;
  if (outcome.kind !== 'answered') {
    later(() => run.store.addVariant(url, client, null, outcome.status, null, observation));
    return outcome;
  }
  const read = isHtml(outcome) ? await run.pool.read({ ...taskOf(run, outcome, url === run.state.finalUrl, null), whole: true }) : null;
  const reading = read === null || read.problem !== null ? null : JSON.stringify(unpacked(read));
  later(() => run.store.addVariant(url, client, outcome.finalUrl, outcome.status, reading, observation));
  return outcome;
}

/** A reading as the page reader gave it: `{ facts, blocks }`. */
function unpacked(read: ReadResult): { facts: unknown; blocks: unknown[] } {
  const blocks = read.blocks.filter((block): block is PackedBlock => typeof block !== 'string');
  return {
    facts: JSON.parse(read.facts),
    blocks: blocks.map(({ hash, text, urls, texts, marks, findings }) => ({
      hash,
      text,
      links: urls.map((url, i) => ({ url, text: texts[i], place: PLACES[marks[i]! >> 4], kind: LINK_KINDS[marks[i]! & 15] })),
      ...(findings === null ? {} : { marks: JSON.parse(findings) }),
    })),
  };
}
