/** The network client: what crawl, browser and probes use of it. Pure parts (decodeBody, recogniseWall) may run on any thread. */
export { parseRetryAfter } from './answer.ts';
export { recogniseWall, WALL_LOOK_BYTES } from './challenge.ts';
export { type DecodedBody, decodeBody } from './decode.ts';
export { ExchangeError, failureSentence, isFailureKind } from './failure.ts';
export {
  type ConnectOptions,
  type ConnectProgress,
  createGuard,
  type Guard,
  type GuardedConnection,
  type GuardOptions,
  type Target,
} from './guard.ts';
export { createFetcher, type FetcherOptions } from './http-fetcher.ts';
