/** Single questions to a site beside its crawl: one at a time, by the host's robots rules, with a pause between two. */
import { setTimeout as sleep } from 'node:timers/promises';
import { RobotsBook } from './crawl/robots-book.ts';
import type { Fetcher, FetchRequest } from './fetcher.ts';
import type { FetchOutcome } from './outcome.ts';

export interface VisitorOptions {
  fetcher: Fetcher;
  /** Our own name towards robots.txt. */
  robotsName: string;
  obeyRobots: boolean;
  /** Least ms between two questions; a longer crawl-delay of the host counts instead, up to ten seconds. */
  gapMs: number;
  signal: AbortSignal;
}

export interface Visitor {
  /** The outcome, or `robots` when the host's rules do not allow the address or could not be had. Never rejects. */
  ask(request: FetchRequest): Promise<FetchOutcome | 'robots'>;
}

const LONGEST_GAP_MS = 10_000;

/** A visitor for the questions of one look. */
export function createVisitor({ fetcher, robotsName, obeyRobots, gapMs, signal }: VisitorOptions): Visitor {
  const robots = new RobotsBook(fetcher, robotsName, obeyRobots);
  let notBefore = 0;
  return {
    async ask(request) {
      await robots.learn(request.url, signal);
      if (!robots.allows(request.url)) return 'robots';
      const gap = Math.min(LONGEST_GAP_MS, Math.max(gapMs, robots.delayMs(request.url)));
      const wait = notBefore - performance.now();
      if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined);
      const outcome = await fetcher.fetch({ ...request, signal });
      notBefore = performance.now() + gap;
      return outcome;
    },
  };
}
