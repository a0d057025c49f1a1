/** Calls in real time, for everything but tests. */
import type { Every } from './setup.ts';

export const realEvery: Every = (ms, call) => {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
};
