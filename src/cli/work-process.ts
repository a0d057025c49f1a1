/** Processes that a command keeps beside itself, so that crawling never keeps the API or the watch waiting; started again when they break down. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Log } from '../platform/index.ts';

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** One that ran for so long did not break down at its start. */
const STEADY_MS = 60_000;

/** Starts a command of ours (`worker`, `watch`) and keeps it running until `stop`, which resolves when it has ended. */
export function keepRunning(command: readonly string[], log: Log): { stop(): Promise<void> } {
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | null = null;
  let waitMs = FIRST_WAIT_MS;
  let isStopping = false;
  let gone: Promise<void> = Promise.resolve();

  const start = () => {
    timer = null;
    const startedAt = performance.now();
    const started = spawn(process.execPath, [...process.execArgv, process.argv[1]!, ...command], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child = started;
    gone = new Promise((resolve) => {
      const ended = (why: object) => {
        child = null;
        resolve();
        if (isStopping) return;
        if (performance.now() - startedAt > STEADY_MS) waitMs = FIRST_WAIT_MS;
        log.warn({ ...why, command: command[0], waitMs }, '后台进程意外结束，稍后重新启动');
        timer = setTimeout(start, waitMs);
        waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
      };
      started.once('exit', (code, signal) => ended({ code, signal }));
      started.once('error', (err) => child !== null && ended({ err }));
    });
  };
  start();
  return {
    async stop() {
      isStopping = true;
      if (timer !== null) clearTimeout(timer);
      // No signal: a terminal's Ctrl-C has reached the worker already, and a second one would end it at once.
      child?.disconnect();
      await gone;
    },
  };
}
