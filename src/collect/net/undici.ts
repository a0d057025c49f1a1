/**
 * The two parts of undici that are used. Its index would load all the others as well (fetch, WebSocket, caches, mocks): ninety
 * modules, some 8 MB of memory and 80 ms of every start.
 */
import { createRequire } from 'node:module';
import type undici from 'undici';

const load = createRequire(import.meta.url);

/** undici's client of one origin. */
export type Client = undici.Client;
export const Client = load('undici/lib/dispatcher/client.js') as typeof undici.Client;

/** Errors that undici raises. */
export const { HTTPParserError } = load('undici/lib/core/errors.js') as typeof undici.errors;
export type HTTPParserError = undici.errors.HTTPParserError;
