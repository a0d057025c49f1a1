/** Turns what Chromium says about a navigation that failed into an outcome; the proxy knows better than Chromium why a connection failed. */

import { failureSentence } from '../net/failure.ts';
import type { Failed, FailureKind } from '../outcome.ts';
import { authorityOf, type PageProxy, TOO_MUCH } from './proxy.ts';

/** A page that gave nothing usable. `url`: address that was asked; `at`, `now`: begin and end, ms since the epoch. */
export function failed(url: string, at: number, now: number, kind: FailureKind, detail: string = failureSentence(kind)): Failed {
  return {
    kind,
    url,
    at,
    detail,
    status: null,
    timings: { dnsMs: null, connectMs: null, tlsMs: null, firstByteMs: null, totalMs: Math.max(0, now - at) },
    address: null,
    hops: [],
    retryAfterS: null,
  };
}

/** Kind and clause for an error thrown by a navigation to `target` (the last address that was asked for). */
export function navigationProblem(error: unknown, target: string, proxy: PageProxy): { kind: FailureKind; detail?: string } {
  const text = error instanceof Error ? error.message : String(error);
  if (/Download is starting/.test(text)) return { kind: 'protocol', detail: '该地址返回的是下载文件，不是网页' };
  const url = URL.parse(target);
  const seen = url && proxy.failureOf(authorityOf(url));
  if (seen) return { kind: seen.kind, detail: seen.message };
  const tooMuch = proxy.refused.get(TOO_MUCH);
  if (tooMuch !== undefined) return { kind: 'body-incomplete', detail: tooMuch };
  const code = /net::(ERR_[A-Z0-9_]+)/.exec(text)?.[1] ?? '';
  return { kind: KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? (/Timeout/.test(text) ? 'timeout' : 'protocol') };
}

const KINDS: [RegExp, FailureKind][] = [
  [/^ERR_TOO_MANY_REDIRECTS$/, 'too-many-redirects'],
  [/^ERR_(SSL|CERT|ECH|BAD_SSL)/, 'tls'],
  [/TIMED_OUT$/, 'timeout'],
  [/^ERR_NAME_/, 'dns'],
  [/^ERR_CONNECTION_REFUSED$/, 'refused'],
  [/^ERR_(CONNECTION|EMPTY_RESPONSE|TUNNEL|SOCKET)/, 'reset'],
  [/^ERR_(CONTENT_LENGTH_MISMATCH|INCOMPLETE)/, 'body-incomplete'],
  [/^ERR_CONTENT_DECODING/, 'bad-encoding'],
  [/^ERR_(ADDRESS|NETWORK|INTERNET|PROXY)/, 'our-side'],
];
