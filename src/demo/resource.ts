/** What stands behind an address: a fixed answer, or one that depends on who asks and how often. */
import { encodeGbk } from './gbk.ts';
import type { Markup } from './markup.ts';

export interface Ask {
  method: string;
  /** Path with query. */
  path: string;
  headers: Record<string, string | string[] | undefined>;
  /** How many times this address was asked for before, with whatever method. */
  before: number;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export type Resource = Answer | ((ask: Ask) => Answer);

/** An HTML page in the given charset; `declared` when the header says another one or none. */
export function page(markup: Markup | string, charset: 'utf-8' | 'gbk' = 'utf-8', declared: string | null = charset): Answer {
  const text = String(markup);
  return {
    status: 200,
    headers: { 'content-type': declared === null ? 'text/html' : `text/html; charset=${declared}` },
    body: charset === 'gbk' ? encodeGbk(text) : Buffer.from(text, 'utf8'),
  };
}

/** A file of the given type. */
export function file(type: string, body: Buffer | string, headers: Record<string, string> = {}): Answer {
  return { status: 200, headers: { 'content-type': type, ...headers }, body: Buffer.from(body as Buffer) };
}

/** A redirect. */
export function redirect(location: string, status = 302): Answer {
  return { status, headers: { location, 'content-type': 'text/html' }, body: Buffer.from('') };
}

/** The same answer with another status. */
export function withStatus(answer: Answer, status: number): Answer {
  return { ...answer, status };
}

/** What an agent calls itself, lower case. */
export function agentOf(ask: Ask): string {
  return String(ask.headers['user-agent'] ?? '').toLowerCase();
}

export function answerOf(resource: Resource, ask: Ask): Answer {
  return typeof resource === 'function' ? resource(ask) : resource;
}
