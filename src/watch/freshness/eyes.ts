/**
 * How a process asks pages for watching: one client, by the robots rules of each host (asked once a Beijing day, not once a look),
 * with a pause between two questions to one host.
 */
import {
  createFetcher,
  createVisitor,
  type FetchOutcome,
  type FetchRequest,
  type NetworkOptions,
  type Visitor,
} from '../../collect/index.ts';
import { beijingDate } from '../../page/index.ts';
import type { Clock } from '../../platform/index.ts';

export interface Eyes {
  /** The outcome, or `robots` when the host's rules do not allow the address or could not be had. Never rejects. */
  ask(request: FetchRequest): Promise<FetchOutcome | 'robots'>;
  /** Stops what is under way. */
  close(): Promise<void>;
}

const GAP_MS = 300;
const MOST_HOSTS = 5000;

/** `gapMs`: least ms between two questions to one host. */
export function openEyes(network: NetworkOptions, clock: Clock, obeyRobots: boolean, gapMs = GAP_MS): Eyes {
  const fetcher = createFetcher(network);
  const stopping = new AbortController();
  const visitors = new Map<string, { visitor: Visitor; day: string }>();
  return {
    async ask(request) {
      const { host } = new URL(request.url);
      const day = beijingDate(clock.now());
      let known = visitors.get(host);
      if (known === undefined || known.day !== day) {
        if (visitors.size >= MOST_HOSTS) visitors.clear();
        known = { visitor: createVisitor({ fetcher, robotsName: 'zhengxun', obeyRobots, gapMs, signal: stopping.signal }), day };
        visitors.set(host, known);
      }
      return known.visitor.ask(request);
    },
    async close() {
      stopping.abort();
      await fetcher.close();
    },
  };
}
