/** Workers as processes that are killed: a round goes on over their deaths. Used by the reduced test and by `npm run chaos`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { realPause } from '../../collect/index.ts';
import type { TestSites } from './round.ts';
import type { TestWorker } from './setup.ts';

export interface Killed {
  /** What it was at when it was killed: its last words. */
  last: string;
  /** It had ended before. */
  ended: boolean;
}

export interface ChildWorker {
  /** Kills it after so many more requests to the sites and a few ms, or when none came for a while. */
  killAfter(requests: number): Promise<Killed>;
  /** Kills it at once. */
  kill(): Promise<Killed>;
  /** Resolves when it takes jobs, or has ended. */
  started(): Promise<void>;
  /** Resolves after so many more requests to the sites and a few ms, or when none came for a while. */
  requests(count: number): Promise<void>;
  /** Asks it to stop; resolves when it has. */
  stop(): Promise<void>;
  /** Lines of its log. */
  said: { message: string; [field: string]: unknown }[];
}

const QUIET_MS = 3000;
const SCATTER_MS = 250;

/** Starts a worker in a process of its own. */
export function childWorker(
  sites: Pick<TestSites, 'sites'>,
  place: { dataDir: string | null; url: string | null },
  options: TestWorker,
): ChildWorker {
  const script = path.join(import.meta.dirname, 'worker-child.ts');
  const args = [script, place.dataDir ?? '', place.url ?? '', JSON.stringify(options)];
  const child: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: ChildWorker['said'] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => said.push(JSON.parse(line) as ChildWorker['said'][number]));
  // Its last words have been read, too.
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const started = async () => {
    while (said.length === 0 && child.exitCode === null) await realPause(20, new AbortController().signal);
  };
  const requests = async (count: number) => {
    await new Promise<void>((resolve) => {
      let left = count;
      let quiet = setTimeout(resolve, QUIET_MS);
      for (const site of sites.sites.values())
        site.onRequest = () => {
          clearTimeout(quiet);
          quiet = setTimeout(resolve, QUIET_MS);
          if (--left > 0) return;
          clearTimeout(quiet);
          setTimeout(resolve, randomInt(0, SCATTER_MS));
        };
      void gone.then(() => resolve());
    });
    for (const site of sites.sites.values()) site.onRequest = () => undefined;
  };
  const kill = async () => {
    const ended = child.exitCode !== null;
    child.kill('SIGKILL');
    await gone;
    return { last: said.at(-1)?.message ?? '', ended };
  };
  return {
    said,
    started,
    requests,
    kill,
    async killAfter(count) {
      await started();
      await requests(count);
      return kill();
    },
    async stop() {
      await started();
      child.kill('SIGTERM');
      await gone;
    },
  };
}
