/** From fetch outcomes to stored observations, and what an outcome says about an address. */
import type { Observation } from '../../page/index.ts';
import type { ClientName } from '../fetcher.ts';
import type { Answered, FetchOutcome } from '../outcome.ts';

export function observationOf(outcome: FetchOutcome, method: 'GET' | 'HEAD', client: ClientName): Observation {
  const answered = outcome.kind === 'answered';
  return {
    at: outcome.at,
    method,
    client,
    kind: outcome.kind,
    status: outcome.status,
    finalUrl: answered ? outcome.finalUrl : null,
    totalMs: Math.round(outcome.timings.totalMs),
    detail: answered ? null : outcome.detail,
  };
}

/**
 * What an outcome says: `good`; `bad`: the address fails, to be confirmed; `unknown`: we could not check (robot
 * wall, our own network, refused by our own guard); `later`: asked to come back; `cancelled`.
 */
export type Verdict = 'good' | 'bad' | 'unknown' | 'later' | 'cancelled';

export function verdictOf(outcome: FetchOutcome): Verdict {
  switch (outcome.kind) {
    case 'answered':
      return outcome.status >= 400 ? 'bad' : 'good';
    case 'blocked':
    case 'forbidden-address':
    case 'our-side':
      return 'unknown';
    case 'throttled':
      return 'later';
    case 'cancelled':
      return 'cancelled';
    default:
      return 'bad';
  }
}

/** Failures of the connection itself: many in a row mean that the host is gone, not that the addresses are wrong. */
export function isConnectionFailure(outcome: FetchOutcome): boolean {
  return CONNECTION_FAILURES.has(outcome.kind);
}

export const CONNECTION_FAILURES: ReadonlySet<string> = new Set([
  'timeout',
  'dns',
  'refused',
  'reset',
  'unreachable',
  'tls',
  'body-incomplete',
]);

/** Content type without parameters, lower case; null when there was none. */
export function contentTypeOf(answer: Answered): string | null {
  const header = answer.headers['content-type'];
  if (header === undefined) return null;
  const semicolon = header.indexOf(';');
  return (semicolon < 0 ? header : header.slice(0, semicolon)).trim().toLowerCase().slice(0, 100) || null;
}

const HTML_TYPES = new Set(['text/html', 'application/xhtml+xml', 'application/vnd.wap.xhtml+xml']);

/** First bytes of archives, documents and pictures: what a page never begins with, whatever it is called. */
const FILE_STARTS = ['PK\u0003\u0004', '%PDF-', '\u0089PNG', 'GIF8', '\u00ff\u00d8\u00ff', 'Rar!', '\u00d0\u00cf\u0011\u00e0'];

function isFile({ wire, headers }: Answered): boolean {
  if ('content-encoding' in headers) return false;
  const start = wire.subarray(0, 8).toString('latin1');
  return FILE_STARTS.some((magic) => start.startsWith(magic));
}

/** Whether an answer is a page: by its type, and where that says nothing by its first byte. */
export function isHtml(answer: Answered): boolean {
  const type = contentTypeOf(answer);
  if (isFile(answer)) return false;
  if (type !== null && type !== 'text/plain' && type !== 'application/octet-stream') return HTML_TYPES.has(type);
  if (type === 'application/octet-stream' || 'content-encoding' in answer.headers) return type === null;
  const start = answer.wire.subarray(0, 256).toString('latin1').trimStart().toLowerCase();
  return type === 'text/plain' ? start.startsWith('<!doctype html') || start.startsWith('<html') : start.startsWith('<');
}
