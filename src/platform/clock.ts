/** Time as an input: code that judges or schedules is given a clock, tests give a fixed one. */
export interface Clock {
  /** ms since the epoch, UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
