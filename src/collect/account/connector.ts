/** One way in to accounts: what it can see, what it must be told, and the look itself. */
import type { Static, TObject } from 'typebox';
import type { PageFacts, PageSource } from '../../page/index.ts';
import type { Fetcher } from '../fetcher.ts';
import type { Account, Validators } from './account.ts';
import type { ConnectorResult } from './outcome.ts';

/** What a connector can tell of an account. */
export type Visible = 'newest' | 'posts' | 'interaction' | 'download';

export interface LookTools {
  /** The guarded client; a connector has no other way out. */
  fetcher: Fetcher;
  /** ms since the epoch, UTC: when this look takes place. */
  now: number;
  signal?: AbortSignal;
  /** Waits so many ms; sooner when the look is cancelled. */
  pause(ms: number): Promise<void>;
  /** The reader of web pages, passed in by the caller. */
  readPage(bytes: Uint8Array, source: PageSource): PageFacts;
  /** Bytes of a file the account names, cut at `maxBytes` + 1. Throws InputError when it cannot be read. */
  readFile(file: string, maxBytes: number): Promise<Uint8Array>;
}

export interface Look<C> {
  account: Account;
  configuration: C;
  /** Of the last look, null on the first. */
  earlier: Validators | null;
  /** ms, UTC: posts before it need not be read; null reads as far as pages go. */
  since: number | null;
}

export interface AccountConnector<C extends TObject = TObject> {
  id: string;
  /** Chinese, for people who choose. */
  title: string;
  sees: readonly Visible[];
  /** An app store: whatever comes of a look is about an app. */
  isStore: boolean;
  configuration: C;
  /** Whether an address or file looks like one of its own: for choosing when nobody did. */
  recognises(address: string): boolean;
  /** Never throws for what a source does; InputError only for a file that cannot be opened. */
  look(look: Look<Static<C>>, tools: LookTools): Promise<ConnectorResult>;
}

/** Declares a connector; the type of `look` follows from its configuration. */
export function defineConnector<C extends TObject>(connector: AccountConnector<C>): AccountConnector {
  return connector as unknown as AccountConnector;
}
