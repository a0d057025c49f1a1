/**
 * One visit to a home page as the availability rule wants it: one GET without retry over a connection of its own, redirects
 * followed, the whole body received inside the limit. Source: 2019-19 I.1 (站点无法访问); contracts.md 5.7.
 */
import { type Clock, systemClock } from '../../platform/index.ts';
import type { ClientName, NetworkOptions } from '../fetcher.ts';
import { type Judged, judgeAnswer } from '../net/answer.ts';
import { askDirectly, type Exchange } from '../net/direct.ts';
import { ExchangeError, exchangeError, failureSentence } from '../net/failure.ts';
import { type ConnectProgress, createGuard, type Guard, noProgress } from '../net/guard.ts';
import type { HopAnswer, HopError, Stoppable } from '../net/hop.ts';
import { requestHeaders } from '../net/identity.ts';
import { LineMonitor, machineProbes } from '../net/line.ts';
import { ExchangeCookies, nextHop, startUrl } from '../net/redirect.ts';
import { type NameResolver, systemResolver } from '../net/resolver.ts';
import { timeoutDetail, timingsOf } from '../net/timings.ts';
import type { FailureKind, Timings, TlsFacts } from '../outcome.ts';
import { judgeProbe, type ProbeVerdict } from './judge.ts';
import { StallWatch } from './stall.ts';

export interface ProbeOptions extends Pick<NetworkOptions, 'hosts' | 'allowPrivate' | 'timeoutMs' | 'userAgent' | 'references'> {
  /** A certificate problem fails the probe; default false: it is recorded only. */
  strictTls?: boolean;
  clock?: Clock;
  resolver?: NameResolver;
  guard?: Guard;
  line?: LineMonitor;
  /** Who we say we are; default our own name. */
  client?: ClientName;
  /** How a question is asked; default over our own lane. */
  exchange?: Exchange;
  /** Time that limits and measures the visits; tests give their own. */
  time?: ProbeTime;
}

/** A steady clock (ms from any beginning) and one call after a while. */
export interface ProbeTime {
  now(): number;
  /** Calls once; the answer takes it back. */
  after(ms: number, call: () => void): () => void;
}

const realTime: ProbeTime = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

export interface ProbeResult {
  url: string;
  /** ms since the epoch, UTC. */
  at: number;
  verdict: ProbeVerdict;
  kind: 'answered' | FailureKind;
  /** System, resolver or parser code behind a failure; null without. */
  code: string | null;
  /** Chinese clause on what was seen when it was no plain success; null then. */
  detail: string | null;
  status: number | null;
  /** Address of the last hop. */
  finalUrl: string;
  address: string | null;
  hops: { url: string; status: number }[];
  timings: Timings;
  tls: TlsFacts | null;
}

export interface Prober {
  /** Never rejects. */
  probe(url: string): Promise<ProbeResult>;
  /** Ends the visits under way as `cancelled`. One call for all: a signal with a thousand listeners searches them each time. */
  cancel(): void;
  close(): void;
}

/** A prober for these options. Throws InputError for a malformed hosts file. */
export function createProber(options: ProbeOptions): Prober {
  const resolver = options.resolver ?? systemResolver();
  const guard = options.guard ?? createGuard({ hosts: options.hosts, allowPrivate: options.allowPrivate, resolver });
  const line =
    options.line ??
    new LineMonitor(
      options.references ?? [],
      machineProbes(guard, () => resolver.answers()),
    );
  const stalls = new StallWatch();
  const running = new Set<Visit>();
  const headers = requestHeaders(options.client ?? 'plain', options.userAgent, undefined);
  return {
    async probe(url) {
      const visit = new Visit(url, (options.clock ?? systemClock).now(), options);
      running.add(visit);
      let end: End;
      try {
        end = await follow(visit, guard, headers, (host, address) => line.noteAnswer(host, address));
      } catch (error) {
        end = visit.failed(error);
      } finally {
        visit.close();
        running.delete(visit);
      }
      const timings = visit.timings();
      const elapsedMs = visit.elapsedMs;
      if (end.kind === 'timeout' && stalls.stalledSince(visit.startedAt) > options.timeoutMs * STALL_SHARE) end = ours(end, '本机停顿');
      else if (end.kind !== 'our-side' && end.kind !== 'answered' && (await line.isOurs(visit.lineFailure(end))))
        end = ours(end, end.detail ?? '');
      const verdict = judgeProbe(
        { ...end, elapsedMs, tls: visit.tls },
        { timeoutMs: options.timeoutMs, strictTls: options.strictTls ?? false },
      );
      return {
        url,
        at: visit.at,
        verdict,
        kind: verdict === 'failed' && end.kind === 'answered' && elapsedMs >= options.timeoutMs ? 'timeout' : end.kind,
        code: end.code,
        detail: end.detail ?? noteOf(verdict, end, visit.tls),
        status: end.status,
        finalUrl: visit.url?.href ?? url,
        address: visit.progress.target?.address ?? null,
        hops: visit.hops,
        timings,
        tls: visit.tls,
      };
    },
    cancel() {
      for (const visit of running) visit.halt(new ExchangeError('cancelled'));
    },
    close: () => stalls.close(),
  };
}

/** What a visit came to. */
export interface End {
  kind: 'answered' | FailureKind;
  code: string | null;
  detail: string | null;
  status: number | null;
}

const MAX_REDIRECTS = 10;
/** Kept of a body, to recognise walls; the rest is received and thrown away. */
const KEPT_BYTES = 64 * 1024;
/** Share of the limit that this machine may have stood still before a timeout is no longer the site's. */
const STALL_SHARE = 0.1;

async function follow(
  visit: Visit,
  guard: Guard,
  headers: string[],
  onAnswer: (host: string, address: string | null) => void,
): Promise<End> {
  let url = startUrl(visit.target);
  const cookies = new ExchangeCookies();
  const seen = new Set<string>();
  for (;;) {
    const cookie = cookies.headerFor(url.hostname);
    const key = `${url.href}\n${cookie ?? ''}`;
    if (seen.has(key)) throw new ExchangeError('redirect-loop');
    seen.add(key);
    visit.begin(url);
    const answer = await visit.ask(guard, cookie === null ? headers : [...headers, 'cookie', cookie]);
    onAnswer(url.hostname, visit.progress.target?.address ?? null);
    const next = nextHop(url, answer.status, answer.headers.location);
    if (next.kind === 'refuse') throw new ExchangeError('forbidden-address', `跳转到了不检查的地址类型（${next.target.slice(0, 40)}）`);
    if (next.kind === 'stay') return endOf(answer, visit.at);
    visit.hops.push({ url: url.href, status: answer.status });
    if (visit.hops.length > MAX_REDIRECTS) throw new ExchangeError('too-many-redirects', `跳转超过 ${MAX_REDIRECTS} 次`);
    cookies.take(url.hostname, answer.headers['set-cookie']);
    url = next.url;
  }
}

/** A body that cannot be decompressed was received all the same: that is for other checks. */
function endOf(answer: HopAnswer, now: number): End {
  const judged: Judged = judgeAnswer(answer, { decode: true, isHead: false, maxBytes: KEPT_BYTES, now });
  if (judged.kind === 'answered' || judged.kind === 'bad-encoding')
    return { kind: 'answered', code: null, detail: null, status: answer.status };
  return { kind: judged.kind, code: null, detail: judged.detail, status: answer.status };
}

/** One visit over all its hops, with its deadline. */
class Visit implements Stoppable {
  readonly target: string;
  readonly at: number;
  readonly startedAt: number;
  readonly hops: { url: string; status: number }[] = [];
  stop: ((reason: ExchangeError) => void) | null = null;
  url: URL | null = null;
  progress: ConnectProgress = noProgress();
  tls: TlsFacts | null = null;
  elapsedMs = 0;
  #firstByteAt: number | null = null;
  #status: number | null = null;
  #stopped: ExchangeError | null = null;
  readonly #time: ProbeTime;
  readonly #exchange: Exchange;
  readonly #cancelLimit: () => void;
  readonly #timeoutMs: number;

  constructor(target: string, at: number, { timeoutMs, time = realTime, exchange = askDirectly }: ProbeOptions) {
    this.target = target;
    this.at = at;
    this.#timeoutMs = timeoutMs;
    this.#time = time;
    this.#exchange = exchange;
    this.startedAt = time.now();
    this.#cancelLimit = time.after(timeoutMs, () => this.halt(new ExchangeError('timeout')));
  }

  begin(url: URL): void {
    this.url = url;
    this.progress = noProgress();
    this.tls = null;
    this.#firstByteAt = null;
    this.#status = null;
  }

  async ask(guard: Guard, headers: string[]): Promise<HopAnswer> {
    if (this.#stopped !== null) throw this.#stopped;
    const url = this.url!;
    const request = { method: 'GET' as const, path: url.pathname + url.search, headers, maxBytes: KEPT_BYTES };
    const answer = await this.#exchange(guard, url, request, this, { readToEnd: true, progress: this.progress });
    this.tls = answer.connection.tls;
    this.#firstByteAt = answer.firstByteAt;
    this.#status = answer.status;
    return answer;
  }

  close(): void {
    this.elapsedMs = this.#time.now() - this.startedAt;
    this.#cancelLimit();
  }

  failed(thrown: unknown): End {
    if (isHopError(thrown)) {
      this.#firstByteAt = thrown.firstByteAt;
      this.#status = thrown.status;
    }
    const error = isHopError(thrown) ? thrown.error : exchangeError(thrown);
    return {
      kind: error.kind,
      code: error.code,
      detail: error.kind === 'timeout' ? timeoutDetail(this.#timeoutMs, this.progress, this.#firstByteAt) : error.message,
      status: this.#status,
    };
  }

  lineFailure(end: End) {
    const addresses = this.progress.targets.map((target) => target.address);
    return { host: this.url?.hostname ?? '', kind: end.kind as FailureKind, code: end.code, addresses, startedAt: this.startedAt };
  }

  timings(): Timings {
    const { startedAt, progress } = this;
    return timingsOf({ startedAt, endedAt: startedAt + this.elapsedMs, progress, firstByteAt: this.#firstByteAt });
  }

  /** Ends it; the first reason counts. */
  halt(reason: ExchangeError): void {
    this.#stopped ??= reason;
    this.stop?.(reason);
  }
}

function noteOf(verdict: ProbeVerdict, end: End, tls: TlsFacts | null): string | null {
  if (verdict !== 'failed') return null;
  if (end.status !== null && end.status >= 500) return `服务器出错（状态码 ${end.status}）`;
  if (tls?.problem) return tls.problem;
  return failureSentence('timeout');
}

const ours = (end: End, why: string): End => ({ ...end, kind: 'our-side', detail: `${failureSentence('our-side')}(${why})` });

const isHopError = (value: unknown): value is HopError => typeof value === 'object' && value !== null && 'stale' in value;
