/** Time as an input: code that judges or schedules is given a clock, tests give a fixed one. */
export interface Clock {
  /** ms since the epoch, UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** Calls again and again until it is told to stop. */
export type Every = (ms: number, call: () => void) => () => void;

/** Calls in real time, for everything but tests. */
export const realEvery: Every = (ms, call) => {
  const timer = setInterval(call, ms);
  return () => clearInterval(timer);
};
