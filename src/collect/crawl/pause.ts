/** Waiting in real time, for everything but tests. */
import type { Pause } from './options.ts';

/** Resolves after so many ms, sooner when the signal fires. */
export const realPause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
