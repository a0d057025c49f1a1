/**
 * The API from outside: a client whose addresses, bodies and answers are typed by the OpenAPI document. Loads nothing of the server.
 */
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './client/paths.ts';

export type ApiClient = Client<paths>;

/** `baseUrl`: where the platform answers, without `/api`. `token`: made by a person for a program. Answers never throw for a status. */
export const apiClient = ({ baseUrl, token }: { baseUrl: string; token: string }): ApiClient =>
  createClient<paths>({ baseUrl, headers: { authorization: `Bearer ${token}` } });

/** The same for our own pages: the browser sends the session's cookie. `send` replaces `fetch`. */
export const pageClient = (baseUrl: string, send: (request: Request) => Promise<Response>): ApiClient =>
  createClient<paths>({ baseUrl, fetch: send });

/** Bodies and answers of the API by address, for those who name one. */
export type { paths } from './client/paths.ts';
