/** What the application is built from, and its type with typed schemas. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { BlobStore, Platform, Secrets } from '../platform/server.ts';
import type { WatchConfig } from '../watch/server.ts';

export interface ApiOptions {
  platform: Platform;
  secrets: Secrets;
  /** Files that people hand in, evidence, documents. */
  blobs: BlobStore;
  /** Of one file that somebody hands in. */
  largestFileBytes: number;
  version: string;
  /** The API is reached over TLS: cookies and headers say so. */
  secure: boolean;
  /** Structured log on standard error, one JSON line a request; false: none. */
  log: boolean;
  /** Requests a minute from one address; sign-in has a tenth of it. */
  requestsPerMinute: number;
  /** Null or left out: people sign in with their passwords only. */
  openid?: OpenIdSettings | null;
  /** Who shows it may read `/metrics`; without one there is no such address. */
  metricsToken?: string | null;
  /** Folder of the built web app; null or left out: only the API is served. */
  webFolder?: string | null;
  /** What the office's own websites taught the reading of texts; null or left out: nothing. */
  learnedFile?: string | null;
  /** By what sites are watched; null or left out: as nobody has set anything. */
  watch?: WatchConfig | null;
}

/** The office's sign-in service (OpenID Connect). */
export interface OpenIdSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where people reach us. */
  publicUrl: string;
}

export type Api = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>;
