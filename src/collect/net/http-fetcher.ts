/**
 * The network client of the crawl and of single questions: keep-alive connections through the guard, redirects, limits, walls.
 * One deadline covers the whole exchange; every way it can go wrong is an outcome.
 */
import { type Clock, systemClock } from '../../platform/index.ts';
import type { Fetcher, FetchRequest, NetworkOptions } from '../fetcher.ts';
import type { Failed, FailureKind, FetchOutcome, Timings, TlsFacts } from '../outcome.ts';
import { judgeAnswer } from './answer.ts';
import { ExchangeError, failureSentence } from './failure.ts';
import { type ConnectProgress, createGuard, type Guard, noProgress } from './guard.ts';
import { type HopAnswer, type HopError, type HopRequest, runHop, type Stoppable } from './hop.ts';
import { requestHeaders } from './identity.ts';
import { type Lane, OriginLanes } from './lanes.ts';
import { type LineMonitor, LineMonitor as Monitor, machineProbes } from './line.ts';
import { ExchangeCookies, nextHop, startUrl } from './redirect.ts';
import { type NameResolver, systemResolver } from './resolver.ts';
import { timeoutDetail, timingsOf } from './timings.ts';

export interface FetcherOptions extends NetworkOptions {
  clock?: Clock;
  /** Names to addresses; default this machine's. */
  resolver?: NameResolver;
  /** Shared with others that connect (browser, probes); default one for these options. */
  guard?: Guard;
  /** Tells our own outage from theirs; default one of its own with `references`. */
  line?: LineMonitor;
}

export const DEFAULT_MAX_REDIRECTS = 10;
export const DEFAULT_MAX_BYTES = 10 * 1024 * 1024;

/** The network client. Throws InputError for a malformed hosts file; `fetch` never rejects. */
export function createFetcher(options: FetcherOptions): Fetcher {
  return new HttpFetcher(options);
}

class HttpFetcher implements Fetcher {
  readonly #options: FetcherOptions;
  readonly #clock: Clock;
  readonly #guard: Guard;
  readonly #line: LineMonitor;
  readonly #origins = new Map<string, OriginLanes>();
  /** Running exchanges by the signal that cancels them: one listener a signal, not one an exchange. */
  readonly #cancellable = new WeakMap<AbortSignal, Set<Exchange>>();
  #closed = false;

  constructor(options: FetcherOptions) {
    const resolver = options.resolver ?? systemResolver();
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#guard = options.guard ?? createGuard({ hosts: options.hosts, allowPrivate: options.allowPrivate, resolver });
    this.#line =
      options.line ??
      new Monitor(
        options.references ?? [],
        machineProbes(this.#guard, () => resolver.answers()),
      );
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const exchange = new Exchange(request, this.#clock.now(), this.#options.timeoutMs);
    const cancellable = request.signal ? this.#cancellableBy(request.signal) : null;
    cancellable?.add(exchange);
    try {
      if (this.#closed) throw new ExchangeError('cancelled');
      return await this.#run(exchange);
    } catch (error) {
      return await this.#failed(exchange, exchange.hopError(error));
    } finally {
      cancellable?.delete(exchange);
      exchange.end();
    }
  }

  #cancellableBy(signal: AbortSignal): Set<Exchange> {
    let running = this.#cancellable.get(signal);
    if (running === undefined) {
      const exchanges = new Set<Exchange>();
      const cancelAll = () => {
        for (const exchange of exchanges) exchange.cancel();
      };
      signal.addEventListener('abort', cancelAll, { once: true });
      this.#cancellable.set(signal, (running = exchanges));
    }
    return running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const lanes of this.#origins.values()) lanes.close();
    this.#origins.clear();
  }

  async #run(exchange: Exchange): Promise<FetchOutcome> {
    const { request } = exchange;
    const maxRedirects = request.maxRedirects ?? DEFAULT_MAX_REDIRECTS;
    let url = startUrl(request.url);
    for (;;) {
      if (exchange.seenBefore(url)) throw new ExchangeError('redirect-loop');
      exchange.url = url;
      const answer = await this.#hop(exchange, url);
      exchange.answered(answer, url);
      this.#line.noteAnswer(url.hostname, exchange.progress.target?.address ?? null);
      const next = maxRedirects === 0 ? null : nextHop(url, answer.status, answer.headers.location);
      if (next?.kind === 'refuse') throw new ExchangeError('forbidden-address', `跳转到了不检查的地址类型（${next.target.slice(0, 40)}）`);
      if (next?.kind !== 'follow') return this.#answer(exchange, url, answer);
      exchange.hops.push({ url: url.href, status: answer.status });
      if (exchange.hops.length > maxRedirects) throw new ExchangeError('too-many-redirects', `跳转超过 ${maxRedirects} 次`);
      // As browsers do: a form that is answered with another address has been sent.
      if (answer.status <= 303) exchange.form = null;
      url = next.url;
    }
  }

  #answer(exchange: Exchange, url: URL, answer: HopAnswer): FetchOutcome {
    const { request } = exchange;
    const judged = judgeAnswer(answer, {
      decode: request.decode !== false,
      isHead: request.method === 'HEAD',
      maxBytes: exchange.maxBytes,
      now: this.#clock.now(),
    });
    if (judged.kind !== 'answered') return exchange.failed(judged.kind, judged.detail, answer.status, judged.retryAfterS);
    return {
      kind: 'answered',
      url: request.url,
      at: exchange.at,
      timings: exchange.timings(),
      address: exchange.progress.target?.address ?? null,
      hops: exchange.hops,
      status: answer.status,
      finalUrl: url.href,
      headers: answer.headers,
      wire: request.method === 'HEAD' ? EMPTY : answer.wire,
      body: judged.body,
      truncated: answer.truncated || judged.truncated,
      tls: exchange.tls,
    };
  }

  async #hop(exchange: Exchange, url: URL): Promise<HopAnswer> {
    const lanes = this.#lanesOf(url);
    const { request } = exchange;
    const headers = requestHeaders(request.client ?? 'plain', this.#options.userAgent, request.headers);
    const cookie = exchange.cookies.headerFor(url.hostname);
    const { form } = exchange;
    const hop: HopRequest = {
      method: form === null && request.method === 'POST' ? 'GET' : (request.method ?? 'GET'),
      path: url.pathname + url.search,
      headers: cookie === null ? headers : [...headers, 'cookie', cookie],
      maxBytes: exchange.maxBytes,
    };
    if (form !== null) {
      hop.body = form;
      hop.headers.push('content-type', 'application/x-www-form-urlencoded');
    }
    exchange.stop = null;
    exchange.beginHop();
    const first = await this.#tryLane(exchange, lanes, hop, false);
    if (!isHopError(first)) return first;
    if (first.stale && exchange.stopped === null) {
      const second = await this.#tryLane(exchange, lanes, hop, true);
      if (!isHopError(second)) return second;
      throw second;
    }
    throw first;
  }

  async #tryLane(exchange: Exchange, lanes: OriginLanes, hop: HopRequest, fresh: boolean): Promise<HopAnswer | HopError> {
    const lane = lanes.takeNow(fresh) ?? (await waitForLane(exchange, lanes));
    exchange.startTimer();
    if (lane === null || exchange.stopped !== null) {
      if (lane) lanes.release(lane);
      throw exchange.stopped ?? new ExchangeError('cancelled');
    }
    // One that was waited for has served somebody else meanwhile.
    if (fresh) lane.close();
    try {
      const answer = await runHop(lane, hop, exchange);
      exchange.takeConnection(lane);
      // A body cut at the limit is still coming in: that connection is of no more use.
      if (answer.truncated) lanes.discard(lane);
      else lanes.release(lane);
      return answer;
    } catch (error) {
      exchange.takeConnection(lane);
      lanes.discard(lane, exchange.stopped ?? undefined);
      if (isHopError(error)) return error;
      throw error;
    }
  }

  async #failed(exchange: Exchange, { error, status, firstByteAt }: HopError): Promise<Failed> {
    exchange.firstByteAt = firstByteAt;
    const failure = {
      host: exchange.url?.hostname ?? '',
      kind: error.kind,
      code: error.code,
      addresses: exchange.progress.targets.map((target) => target.address),
      startedAt: exchange.startedAt,
    };
    // What was measured is what was seen, not how long we then wondered whose fault it is.
    const failed = exchange.failed(error.kind, error.kind === 'timeout' ? exchange.timeoutDetail() : error.message, status, null);
    if (!(await this.#line.isOurs(failure))) return failed;
    return {
      ...failed,
      kind: 'our-side',
      detail: error.kind === 'our-side' ? error.message : `${failureSentence('our-side')}（${error.message}）`,
    };
  }

  #lanesOf(url: URL): OriginLanes {
    const known = this.#origins.get(url.origin);
    if (known) return known;
    if (this.#origins.size >= MAX_ORIGINS) this.#forgetIdle();
    const lanes = new OriginLanes(url, this.#guard, this.#options.concurrency);
    this.#origins.set(url.origin, lanes);
    return lanes;
  }

  /** Link checks meet thousands of hosts once: the oldest idle ones are closed. */
  #forgetIdle(): void {
    let surplus = this.#origins.size - MAX_ORIGINS / 2;
    for (const [origin, lanes] of this.#origins) {
      if (surplus <= 0) return;
      if (!lanes.isIdle) continue;
      lanes.close();
      this.#origins.delete(origin);
      surplus--;
    }
  }
}

const MAX_ORIGINS = 256;
const EMPTY = Buffer.alloc(0);

async function waitForLane(exchange: Exchange, lanes: OriginLanes): Promise<Lane | null> {
  const wait: { cancel: (() => void) | null } = { cancel: null };
  exchange.stop = () => wait.cancel?.();
  const lane = await lanes.take(wait);
  exchange.stop = null;
  return lane;
}

/** State of one exchange over all its hops. */
class Exchange implements Stoppable {
  readonly request: FetchRequest;
  readonly at: number;
  readonly startedAt = performance.now();
  readonly maxBytes: number;
  /** Body of a form still to be sent; null when there is none, or a redirect took its place. */
  form: string | null;
  readonly hops: { url: string; status: number }[] = [];
  readonly cookies = new ExchangeCookies();
  stop: ((reason: ExchangeError) => void) | null = null;
  /** Set when the deadline passed or the caller cancelled. */
  stopped: ExchangeError | null = null;
  url: URL | null = null;
  progress: ConnectProgress = noProgress();
  tls: TlsFacts | null = null;
  firstByteAt: number | null = null;
  readonly #timeoutMs: number;
  readonly #seen: string[] = [];
  #status: number | null = null;
  #hopStartedAt = this.startedAt;
  #timer: NodeJS.Timeout | null = null;

  constructor(request: FetchRequest, at: number, defaultTimeoutMs: number) {
    this.request = request;
    this.at = at;
    this.maxBytes = request.maxBytes ?? DEFAULT_MAX_BYTES;
    this.form = request.method === 'POST' ? (request.form ?? '') : null;
    this.#timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
    if (request.signal?.aborted) this.stopped = new ExchangeError('cancelled');
  }

  /** The time limit runs from the first connection that is ours: waiting for our own turn is not the site's slowness. */
  startTimer(): void {
    this.#timer ??= setTimeout(() => this.#halt(new ExchangeError('timeout')), this.#timeoutMs);
  }

  end(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** By the caller's signal. */
  cancel(): void {
    this.#halt(new ExchangeError('cancelled'));
  }

  #halt(reason: ExchangeError): void {
    this.stopped ??= reason;
    this.stop?.(reason);
  }

  beginHop(): void {
    this.#hopStartedAt = performance.now();
    this.progress = noProgress();
    this.tls = null;
    this.firstByteAt = null;
    this.#status = null;
  }

  takeConnection(lane: Lane): void {
    this.progress = lane.progress;
    this.tls = lane.connection?.tls ?? null;
  }

  answered(answer: HopAnswer, url: URL): void {
    this.firstByteAt = answer.firstByteAt;
    this.#status = answer.status;
    this.cookies.take(url.hostname, answer.headers['set-cookie']);
  }

  /** Same address with the same cookies again: it will never end. */
  seenBefore(url: URL): boolean {
    const key = `${this.form === null ? '' : 'POST '}${url.href}\n${this.cookies.headerFor(url.hostname) ?? ''}`;
    if (this.#seen.includes(key)) return true;
    this.#seen.push(key);
    return false;
  }

  timings(): Timings {
    const { startedAt, progress, firstByteAt } = this;
    return timingsOf({ startedAt, endedAt: performance.now(), progress, firstByteAt, since: this.#hopStartedAt });
  }

  failed(kind: FailureKind, detail: string, status: number | null, retryAfterS: number | null): Failed {
    const { request, at, hops } = this;
    return {
      kind,
      url: request.url,
      at,
      timings: this.timings(),
      address: this.progress.target?.address ?? null,
      hops,
      detail,
      status,
      retryAfterS,
    };
  }

  /** Where the time went when it ran out. */
  timeoutDetail(): string {
    return timeoutDetail(this.#timeoutMs, this.progress, this.firstByteAt);
  }

  /** The error with what the last hop had shown. */
  hopError(error: unknown): HopError {
    if (isHopError(error)) return error;
    const text = `${failureSentence('protocol')}（${String((error as Error | null)?.message).slice(0, 80)}）`;
    const known = error instanceof ExchangeError ? error : new ExchangeError('protocol', text);
    return { error: known, stale: false, status: this.#status, firstByteAt: this.firstByteAt };
  }
}

function isHopError(value: unknown): value is HopError {
  return typeof value === 'object' && value !== null && 'stale' in value && 'error' in value;
}
