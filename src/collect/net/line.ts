/**
 * Is it us or them? A failure is called `our-side` only when our own line is shown to be down:
 *
 * 1. Only `dns` (no resolver answered), `timeout` and `unreachable` can be ours; a refusal, a reset, a TLS or HTTP fault and
 *    "no such name" were said by someone out there.
 * 2. Another host that answered after the failed exchange began clears us: the line was up.
 * 3. With reference addresses configured, they decide: ours when every one of them fails too. Failures that overlap share
 *    one answer for up to 10 s; an answer from before a failure began says nothing about it.
 * 4. Without references, only local evidence counts, and never for a target on this machine: no network interface but loopback
 *    is up; the system said that there is no route or the network is down; or no resolver answers even for a top-level domain.
 */
import os from 'node:os';
import type { FailureKind } from '../outcome.ts';
import { isLoopback } from './address.ts';
import { askDirectly } from './direct.ts';
import { ExchangeError } from './failure.ts';
import { DNS_NO_ANSWER, type Guard } from './guard.ts';
import type { Stoppable } from './hop.ts';

export interface LineFailure {
  host: string;
  kind: FailureKind;
  /** System or resolver code, null when there is none. */
  code: string | null;
  /** Addresses the name led to; empty when it did not resolve. */
  addresses: string[];
  /** Begin of the failed exchange, as `performance.now()`. */
  startedAt: number;
}

/** What the judgement looks at; tests give their own. */
export interface LineProbes {
  /** ms, monotonic. */
  now(): number;
  /** An interface other than loopback has an address. */
  hasInterface(): boolean;
  /** A DNS resolver answers at all. */
  resolverAnswers(): Promise<boolean>;
  /** A reference address answers anything. */
  referenceAnswers(url: string): Promise<boolean>;
}

/** Watches answers and failures of all hosts and tells when our own line is down. One per process is best. */
export class LineMonitor {
  readonly #references: readonly string[];
  readonly #probes: LineProbes;
  /** The two hosts that answered last: one of them is another host than any given one. */
  #answered: { host: string; at: number }[] = [];
  /** The last host found to be this machine: reading its address again for every page costs more than it tells. */
  #localHost: string | null = null;
  #checked: { at: number; down: Promise<boolean> } | null = null;

  constructor(references: readonly string[], probes: LineProbes) {
    this.#references = references;
    this.#probes = probes;
  }

  /** A host answered something; `address` is where, null when not known. Answers of this machine say nothing about the line. */
  noteAnswer(host: string, address: string | null): void {
    const [latest] = this.#answered;
    if (latest?.host === host) {
      latest.at = this.#probes.now();
      return;
    }
    if (host === this.#localHost) return;
    if (address !== null && isLoopback(address)) {
      this.#localHost = host;
      return;
    }
    this.#answered = [{ host, at: this.#probes.now() }, ...this.#answered.filter((one) => one.host !== host)].slice(0, 2);
  }

  /** True when this failure is our own line's. */
  async isOurs(failure: LineFailure): Promise<boolean> {
    const { kind, code, host, startedAt } = failure;
    if (kind === 'our-side') return true;
    if (kind !== 'timeout' && kind !== 'unreachable' && !(kind === 'dns' && code === DNS_NO_ANSWER)) return false;
    if (this.#answered.some((one) => one.host !== host && one.at >= startedAt)) return false;
    if (this.#references.length > 0) return this.#once(startedAt, () => this.#referencesFail());
    if (failure.addresses.length > 0 && failure.addresses.every(isLoopback)) return false;
    if (!this.#probes.hasInterface()) return true;
    if (kind === 'dns') return this.#once(startedAt, async () => !(await this.#probes.resolverAnswers()));
    return code !== null && NO_ROUTE.has(code) && failure.addresses.some((address) => !address.includes(':'));
  }

  async #referencesFail(): Promise<boolean> {
    const answers = await Promise.all(this.#references.map((url) => this.#probes.referenceAnswers(url)));
    return answers.every((answered) => !answered);
  }

  /** The same question asked by many overlapping failures is asked once. */
  #once(startedAt: number, ask: () => Promise<boolean>): Promise<boolean> {
    const now = this.#probes.now();
    const checked = this.#checked;
    if (checked !== null && checked.at >= startedAt && now - checked.at <= ANSWER_HOLDS_MS) return checked.down;
    this.#checked = { at: now, down: ask() };
    return this.#checked.down;
  }
}

const ANSWER_HOLDS_MS = 10_000;
const REFERENCE_TIMEOUT_MS = 5000;
/** No route at all. Host-unreachable is said by a router out there; for IPv6 alone no route is usual and says nothing. */
const NO_ROUTE = new Set(['ENETUNREACH', 'ENETDOWN']);

/** Asks all reference addresses at once: whether any of them answers. Null without references. */
export function referenceLook(references: readonly string[], guard: Guard): (() => Promise<boolean>) | null {
  if (references.length === 0) return null;
  return async () => (await Promise.all(references.map((url) => answers(guard, new URL(url))))).includes(true);
}

/** The probes of a real machine; references are asked with one HEAD each through the guard. */
export function machineProbes(guard: Guard, resolverAnswers: () => Promise<boolean>): LineProbes {
  return {
    now: () => performance.now(),
    hasInterface: () =>
      Object.values(os.networkInterfaces()).some((addresses) =>
        addresses?.some((one) => !one.internal && !one.address.startsWith('fe80:')),
      ),
    resolverAnswers,
    referenceAnswers: (url) => answers(guard, new URL(url)),
  };
}

async function answers(guard: Guard, url: URL): Promise<boolean> {
  const stoppable: Stoppable = { stop: null };
  const timer = setTimeout(() => stoppable.stop?.(new ExchangeError('timeout')), REFERENCE_TIMEOUT_MS);
  try {
    await askDirectly(guard, url, { method: 'HEAD', path: '/', headers: [], maxBytes: 0 }, stoppable, { readToEnd: false });
    return true;
  } catch {
    // Whatever it says, even a refusal of HTTP, counts only when HTTP came back: a captive portal resets or redirects by itself.
    return false;
  } finally {
    clearTimeout(timer);
  }
}
