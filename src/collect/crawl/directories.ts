/**
 * Directories of linked files: a few are asked for, as a visitor might who shortens an address. Only a listing is
 * kept, as a page without links, so that nothing behind it is followed; anything else leaves no trace.
 */
import { isDirectoryListing } from '../../page/index.ts';
import type { FetchOutcome } from '../outcome.ts';
import { taskOf } from './answers.ts';
import { Health } from './health.ts';
import { runLanes } from './lanes.ts';
import { isHtml } from './observations.ts';
import { storePage } from './page-visits.ts';
import { ask, type CrawlRun } from './run.ts';

const MOST_DIRECTORIES = 8;

/** Looks at the directories with the most linked files that no page links itself. */
export async function lookAtDirectories(run: CrawlRun): Promise<void> {
  const parents = new Map<string, number>();
  for (const { url, parent } of busiest(run)) if (run.discovery.idOf(url) === 0 && run.robots.allows(url)) parents.set(url, parent);
  const waiting = [...parents.keys()];
  await runLanes(run, new Health(), {
    nextOwn: () => {
      const url = waiting.shift();
      return url === undefined ? null : { id: 0, url };
    },
    nextForeign: () => null,
    visitOwn: ({ url }) => lookAt(run, url, parents.get(url)!),
    visitForeign: async () => null,
  });
}

async function lookAt(run: CrawlRun, url: string, parent: number): Promise<FetchOutcome> {
  const { outcome } = await ask(run, url, { maxBytes: run.limits.maxPageBytes });
  if (outcome.kind !== 'answered' || outcome.status !== 200 || outcome.hops.length > 0 || !isHtml(outcome)) return outcome;
  const read = await run.pool.read({ ...taskOf(run, outcome, false, null), whole: true });
  if (read.problem !== null || !isDirectoryListing((JSON.parse(read.facts) as { title: string }).title)) return outcome;
  const { depth } = run.store.target(parent);
  const id = run.discovery.enterAddress(url, { depth, target: parent, shape: null, dates: null }, 'other');
  if (id !== 0) {
    const blocks = read.blocks.map((block) =>
      typeof block === 'string' ? block : { ...block, hash: `${block.hash.slice(0, 15)}d`, urls: [], texts: [], marks: new Uint8Array(0) },
    );
    const reading = {
      result: { ...read, blocks },
      wire: outcome.wire,
      headers: JSON.stringify(outcome.headers),
      way: 'plain' as const,
      dom: null,
    };
    storePage(run, run.store.target(id), outcome, reading, []);
  }
  return outcome;
}

function busiest(run: CrawlRun): { url: string; parent: number }[] {
  const directories = new Map<string, { files: number; parent: number }>();
  for (const { url, parent } of run.store.stored.linkedFiles()) {
    if (url.includes('?')) continue;
    const directory = url.slice(0, url.lastIndexOf('/') + 1);
    const entry = directories.get(directory);
    if (entry) entry.files++;
    else if (directories.size < 100_000) directories.set(directory, { files: 1, parent });
  }
  const sorted = [...directories].sort(([, a], [, b]) => b.files - a.files);
  return sorted.slice(0, MOST_DIRECTORIES).map(([url, { parent }]) => ({ url, parent }));
}
