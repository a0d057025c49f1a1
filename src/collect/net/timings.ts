/** Times of an exchange, and where they went when they ran out. */
import type { Timings } from '../outcome.ts';
import type { ConnectProgress } from './guard.ts';

export interface StepTimes {
  /** Begin of the exchange; all as `performance.now()`. */
  startedAt: number;
  endedAt: number;
  progress: ConnectProgress;
  firstByteAt: number | null;
  /** Steps before this were not part of the exchange (a reused connection). Default `startedAt`. */
  since?: number;
}

/** Steps in ms since the start, to the hundredth. */
export function timingsOf({ startedAt, endedAt, progress, firstByteAt, since = startedAt }: StepTimes): Timings {
  const step = (time: number | null) => (time === null || time < since ? null : round(time - startedAt));
  return {
    dnsMs: step(progress.resolvedAt),
    connectMs: step(progress.connectedAt),
    tlsMs: step(progress.secureAt),
    firstByteMs: step(firstByteAt),
    totalMs: round(endedAt - startedAt),
  };
}

/** Chinese clause on the step in which the time limit passed. */
export function timeoutDetail(timeoutMs: number, progress: ConnectProgress, firstByteAt: number | null): string {
  const limit = `${timeoutMs / 1000} 秒内`;
  if (progress.resolvedAt === null) return `${limit}未完成域名解析`;
  if (progress.connectedAt === null) return `${limit}未能建立连接`;
  return firstByteAt === null ? `${limit}没有收到响应` : `${limit}没有收完响应`;
}

const round = (ms: number): number => Math.round(ms * 100) / 100;
