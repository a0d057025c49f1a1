/** Real time, for everything but tests. */
import type { Every, Pause } from './setup.ts';

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

export const realEvery: Every = (ms, call) => {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
};
