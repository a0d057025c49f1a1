/** robots.txt of the hosts of one site: fetched once each, before the first page of that host. */
import type { Fetcher } from '../fetcher.ts';
import { decodeBody } from '../net/decode.ts';
import { type RobotsRules, robotsByStatus } from '../robots.ts';

const MAX_BYTES = 512 << 10;

export class RobotsBook {
  readonly #fetcher: Fetcher;
  readonly #agent: string;
  readonly #obey: boolean;
  readonly #hosts = new Map<string, RobotsRules | Promise<void>>();
  /** Hosts whose file could not be had, with what was seen instead. */
  readonly #unreachable = new Map<string, string>();

  /** `agent`: our name as robots.txt files call it; with `obey` false everything is allowed and nothing fetched. */
  constructor(fetcher: Fetcher, agent: string, obey: boolean) {
    this.#fetcher = fetcher;
    this.#agent = agent;
    this.#obey = obey;
  }

  /** Whether an address may be asked for; true for hosts whose file is not known yet. */
  allows(url: string): boolean {
    if (!this.#obey) return true;
    const start = url.indexOf('/', 8);
    const rules = this.#hosts.get(start < 0 ? url : url.slice(0, start));
    return rules === undefined || rules instanceof Promise || rules.allows(start < 0 ? '/' : url.slice(start), this.#agent);
  }

  /** Null when the host's file is known, else a promise that it will be. */
  learn(url: string, signal: AbortSignal): Promise<void> | null {
    if (!this.#obey) return null;
    const slash = url.indexOf('/', 8);
    // Usual spellings are known by their beginning; `http://HOST:80/` must be parsed.
    if (slash > 0 && this.#isKnown(url.slice(0, slash))) return null;
    const { origin } = new URL(url);
    const known = this.#hosts.get(origin);
    if (known !== undefined) return known instanceof Promise ? known : null;
    const fetching = this.#fetch(origin, signal);
    this.#hosts.set(origin, fetching);
    return fetching;
  }

  #isKnown(origin: string): boolean {
    const rules = this.#hosts.get(origin);
    return rules !== undefined && !(rules instanceof Promise);
  }

  /** What was seen instead of the host's file, as a Chinese clause; null when it is known, or known not to be there. */
  unreachable(url: string): string | null {
    return this.#unreachable.get(new URL(url).origin) ?? null;
  }

  /** Asks again for a file that could not be had. */
  async relearn(url: string, signal: AbortSignal): Promise<void> {
    const { origin } = new URL(url);
    if (this.#unreachable.has(origin)) await this.#fetch(origin, signal);
  }

  /** Milliseconds between two requests that the host asks for, 0 when it says nothing. */
  delayMs(url: string): number {
    const rules = this.#hosts.get(new URL(url).origin);
    return rules === undefined || rules instanceof Promise ? 0 : (rules.delayS(this.#agent) ?? 0) * 1000;
  }

  async #fetch(origin: string, signal: AbortSignal): Promise<void> {
    const request = { url: `${origin}/robots.txt`, maxBytes: MAX_BYTES, decode: false, signal };
    let outcome = await this.#fetcher.fetch(request);
    // Only a failure that stays one closes the site to us (RFC 9309 section 2.3.1.4).
    if (outcome.kind !== 'cancelled' && (outcome.status === null || outcome.status >= 500)) outcome = await this.#fetcher.fetch(request);
    const text =
      outcome.kind === 'answered' ? decodeBody(outcome.wire, outcome.headers['content-encoding'] ?? null, MAX_BYTES).body.toString() : '';
    // A page in place of the file says nothing.
    const isPage = /^\s{0,64}</.test(text);
    const { rules, state } = robotsByStatus(outcome.status, isPage ? '' : text);
    this.#hosts.set(origin, rules);
    if (state !== 'unreachable') this.#unreachable.delete(origin);
    else this.#unreachable.set(origin, outcome.kind === 'answered' ? `返回状态码 ${outcome.status}` : outcome.detail);
  }
}
