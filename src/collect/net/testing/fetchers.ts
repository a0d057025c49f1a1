/** Fetchers of tests, closed after each, and names that resolve as a test says. */
import type { Fetcher } from '../../fetcher.ts';
import type { Answered, Failed, FetchOutcome } from '../../outcome.ts';
import { createFetcher, type FetcherOptions } from '../http-fetcher.ts';
import { LineMonitor } from '../line.ts';
import type { NameResolver } from '../resolver.ts';

const opened: { close(): Promise<void> }[] = [];

/** Closes what was kept, the last of a test. */
export async function closeKept(): Promise<void> {
  for (const one of opened.splice(0)) await one.close();
}

/** The same, closed after the test. */
export function keep<T extends { close(): Promise<void> }>(one: T): T {
  opened.push(one);
  return one;
}

/** Our own line is always up here, unless a test says otherwise. */
export const lineUp = new LineMonitor([], {
  now: () => 0,
  hasInterface: () => true,
  resolverAnswers: async () => true,
  referenceAnswers: async () => true,
});

/** A fetcher that may go to this machine. */
export function fetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return keep(
    createFetcher({
      hosts: null,
      allowPrivate: true,
      concurrency: 4,
      timeoutMs: 5000,
      userAgent: 'zhengxun-test',
      line: lineUp,
      ...options,
    }),
  );
}

/** Resolves the names of a table, and no other. */
export function resolverOf(table: Record<string, string[] | (() => string[])>): NameResolver {
  return {
    async resolve(name) {
      const found = table[name];
      if (!found) throw Object.assign(new Error('no'), { code: 'ENOTFOUND' });
      return typeof found === 'function' ? found() : found;
    },
    answers: async () => true,
  };
}

/** The answer; throws for any other outcome. */
export function answered(outcome: FetchOutcome): Answered {
  if (outcome.kind !== 'answered') throw new Error(`${outcome.kind}: ${(outcome as Failed).detail}`);
  return outcome as Answered;
}
