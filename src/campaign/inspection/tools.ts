/** What inspections of one process with the same settings may share: a browser, and a thread with the tables of the text engine. */
import { type Browser, createBrowser, createGuard, type Guard, type NetworkOptions } from '../../collect/index.ts';
import { type Clock, InputError } from '../../platform/index.ts';
import type { Pack } from '../../text/index.ts';
import { PAGES_AT_A_TIME } from './proof.ts';
import { createTextThread, type TextThread } from './text-thread/thread.ts';

export interface ToolOptions {
  network: NetworkOptions;
  clock: Clock;
  render: 'auto' | 'never' | 'always';
  packs?: readonly Pack[];
  statistical: boolean;
  learnedFile?: string | null;
}

export interface InspectionTools {
  /** The one way out of everything that asks a site. */
  guard: Guard;
  /** Started with the first call; null when none may or can be used. Throws InputError when one must be used and cannot. */
  browser(): Promise<Browser | null>;
  /** Started with the first text. */
  texts: TextThread;
  close(): Promise<void>;
}

/** Tools for inspections with these settings; nothing is started yet. Throws InputError for a malformed hosts file. */
export function openTools({ network, clock, render, packs = [], statistical, learnedFile = null }: ToolOptions): InspectionTools {
  const guard = createGuard(network);
  const texts = createTextThread({ packs, statistical, learnedFile });
  let starting: Promise<Browser | null> | null = null;
  const start = async (): Promise<Browser | null> => {
    if (render === 'never') return null;
    const browser = await createBrowser({ ...network, guard, clock, concurrency: PAGES_AT_A_TIME });
    if (!('missing' in browser)) return browser;
    if (render === 'always') throw new InputError(browser.missing, { code: 'browser-missing' });
    return null;
  };
  return {
    guard,
    browser: () => (starting ??= start()),
    texts,
    async close() {
      const browser = await starting?.catch(() => null);
      await Promise.all([browser?.close(), texts.close()]);
    },
  };
}
