/**
 * Outcome of asking a server for one address. A site that misbehaves is a result, not an exception.
 * `our-side` and `blocked` mean "could not check": they are never counted as the site's failure.
 */

/** Times of one exchange in ms since its start; null when that step was not reached. */
export interface Timings {
  dnsMs: number | null;
  connectMs: number | null;
  tlsMs: number | null;
  firstByteMs: number | null;
  totalMs: number;
}

interface Common {
  /** Address asked for (before redirects). */
  url: string;
  /** ms since the epoch, UTC. */
  at: number;
  timings: Timings;
  /** Address that was connected to, null when none was. */
  address: string | null;
  /** Earlier hops: address and status of each redirect followed. */
  hops: { url: string; status: number }[];
}

export interface Answered extends Common {
  kind: 'answered';
  status: number;
  /** Address that answered, after redirects. */
  finalUrl: string;
  /** Names in lower case; repeated headers joined with ", " (set-cookie with newline). */
  headers: Record<string, string>;
  /** Body as received, before decompression; empty for HEAD. Goes into the evidence as it is. */
  wire: Buffer;
  /** Decompressed body; empty for HEAD, and when the caller asked not to decode (see decodeBody). */
  body: Buffer;
  /** The body was cut at the size limit. */
  truncated: boolean;
  tls: TlsFacts | null;
}

export interface TlsFacts {
  protocol: string;
  authorized: boolean;
  /** Reason when not authorised (self-signed, expired, wrong name …). */
  problem: string | null;
  validTo: string | null;
  issuer: string | null;
}

/** Why nothing usable came. Each has its Chinese sentence in the manual. */
export const FAILURE_KINDS = [
  'timeout',
  'dns',
  'tls',
  'refused',
  'reset',
  'unreachable',
  'protocol',
  'too-many-redirects',
  'redirect-loop',
  'body-incomplete',
  'bad-encoding',
  'forbidden-address',
  'blocked',
  'throttled',
  'our-side',
  'cancelled',
] as const;
export type FailureKind = (typeof FAILURE_KINDS)[number];

export interface Failed extends Common {
  kind: FailureKind;
  /** One Chinese clause: what was seen. */
  detail: string;
  /** Status of the answer, where there was one (412 of a robot wall, 429). */
  status: number | null;
  /** Seconds the host asked us to wait; null when it did not say. */
  retryAfterS: number | null;
}

export type FetchOutcome = Answered | Failed;
