/** One request over a connection of its own: probes and other single questions. */
import { ExchangeError } from './failure.ts';
import { type ConnectProgress, type Guard, type GuardedConnection, noProgress } from './guard.ts';
import { type HopAnswer, type HopRequest, runHop, type Stoppable } from './hop.ts';
import { Lane } from './lanes.ts';

export interface DirectAnswer extends HopAnswer {
  connection: GuardedConnection;
}

export interface DirectOptions {
  /** Read a body above the limit to its end without keeping it: whether it completes is what a probe asks. */
  readToEnd: boolean;
  progress?: ConnectProgress;
}

/** A way to ask one question over a connection of its own. Rejects with HopError. */
export type Exchange = (guard: Guard, url: URL, request: HopRequest, stoppable: Stoppable, options: DirectOptions) => Promise<DirectAnswer>;

/** Connects, asks, reads, closes. Rejects with HopError. */
export async function askDirectly(
  guard: Guard,
  url: URL,
  request: HopRequest,
  stoppable: Stoppable,
  { readToEnd, progress = noProgress() }: DirectOptions,
): Promise<DirectAnswer> {
  const lane = new Lane(url, guard, progress);
  try {
    const answer = await runHop(lane, request, stoppable, { keepAlive: false, readToEnd });
    return { ...answer, connection: lane.connection! };
  } catch (error) {
    // It may still be connecting. After an answer the lane has closed itself.
    lane.destroy(new ExchangeError('cancelled'));
    throw error;
  }
}
