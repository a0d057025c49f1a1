/** Seam between the network client and everything that asks through it (crawl, link checks, probes, browser proxy). */
import type { FetchOutcome } from './outcome.ts';

/** Who we say we are. `plain`: our own name; the others are second observations, never a way round a wall. */
export type ClientName = 'plain' | 'browser' | 'engine' | 'referer';

export interface FetchRequest {
  url: string;
  /** `POST` only for what a visitor may ask without leaving anything behind: a search form. */
  method?: 'GET' | 'HEAD' | 'POST';
  /** Form fields, percent-encoded (application/x-www-form-urlencoded); only with `POST`. */
  form?: string;
  client?: ClientName;
  /** Extra request headers, lower case (if-none-match …). */
  headers?: Record<string, string>;
  /** Redirects to follow; 0 gives the redirect itself as `answered`. Default 10. */
  maxRedirects?: number;
  /** Limit of the decompressed body; more is cut and marked `truncated`. */
  maxBytes?: number;
  /** For the whole exchange, redirects included. */
  timeoutMs?: number;
  /** Leave the body compressed: `body` stays empty and the caller decodes `wire` (on another thread). */
  decode?: boolean;
  signal?: AbortSignal;
}

export interface Fetcher {
  /** Never rejects: every way it can go wrong is an outcome. */
  fetch(request: FetchRequest): Promise<FetchOutcome>;
  close(): Promise<void>;
}

/** Options of everything that fetches. Source: contracts.md section 1. */
export interface NetworkOptions {
  /** Text of the hosts file (lines `address[:port] hostname`), null without. */
  hosts: string | null;
  allowPrivate: boolean;
  /** Connections per host. */
  concurrency: number;
  timeoutMs: number;
  userAgent: string;
  /** Addresses that answer whenever our own line is up; none by default (see net/line.ts). */
  references?: readonly string[];
}
