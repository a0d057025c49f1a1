/** Tools for tests of connectors: a guarded client that may go to loopback, a fixed time, the real reader of pages. */
import { readFile } from 'node:fs/promises';
import { pageFacts } from '../../../page/index.ts';
import { createFetcher, type FetcherOptions } from '../../net/http-fetcher.ts';
import { LineMonitor } from '../../net/line.ts';
import type { Account } from '../account.ts';
import type { LookTools } from '../connector.ts';
import { connectorFor } from '../connectors.ts';
import { type LookRequest, lookAtAccount } from '../look.ts';
import { type AccountOutcome, type ConnectorSight, isSight } from '../outcome.ts';

/** 2026-11-20 12:00 in Beijing. */
export const NOW = Date.parse('2026-11-20T04:00:00Z');

const lineUp = new LineMonitor([], {
  now: () => 0,
  hasInterface: () => true,
  resolverAnswers: async () => true,
  referenceAnswers: async () => true,
});

/** Everything a look needs; `over`: of the client. */
export function tools(over: Partial<FetcherOptions> = {}): LookTools & { close(): Promise<void> } {
  const fetcher = createFetcher({
    hosts: null,
    allowPrivate: true,
    concurrency: 4,
    timeoutMs: 5000,
    userAgent: 'zhengxun-test',
    line: lineUp,
    ...over,
  });
  return {
    fetcher,
    now: NOW,
    pause: async () => {},
    readPage: pageFacts,
    readFile: (file) => readFile(file),
    close: () => fetcher.close(),
  };
}

export function anAccount(address: string, over: Partial<Account> = {}): Account {
  return { address, name: null, platform: null, links: [], ...over };
}

/** One look with the connector of that id. */
export async function look(
  id: string,
  address: string,
  over: Partial<LookRequest> & { client?: Partial<FetcherOptions> } = {},
): Promise<AccountOutcome> {
  const { client, ...request } = over;
  const own = tools(client);
  try {
    return await lookAtAccount({ account: anAccount(address), connector: connectorFor(address, id), ...request }, own);
  } finally {
    await own.close();
  }
}

/** The outcome as a sight; fails the test when nothing was seen. */
export function seen(outcome: AccountOutcome): AccountOutcome & ConnectorSight {
  if (!isSight(outcome)) throw new Error(`${outcome.kind}: ${outcome.sentence}`);
  return outcome;
}
