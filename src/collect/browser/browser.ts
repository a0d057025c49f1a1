/**
 * A browser for pages that reading alone does not give: renders a page to its DOM, and takes the picture of a stored answer with
 * the place of a finding marked. A page that hangs or kills the browser costs that page, never the job.
 */
import { type Clock, systemClock } from '../../platform/index.ts';
import type { NetworkOptions } from '../fetcher.ts';
import { createGuard, type Guard } from '../net/guard.ts';
import type { Failed, FailureKind } from '../outcome.ts';
import { failed, navigationProblem } from './failure.ts';
import { findChromium, launchChromium, type Missing, type Running, within } from './launch.ts';
import type { Mark } from './mark-script.ts';
import { openSession, type PageSession, type SessionOptions, type StoredAnswer } from './page-session.ts';
import { picture, serialise } from './page-work.ts';
import { TOO_MUCH } from './proxy.ts';

export interface BrowserOptions extends Pick<NetworkOptions, 'hosts' | 'allowPrivate' | 'timeoutMs' | 'userAgent'> {
  /** Shared with the HTTP client; default one for these options. */
  guard?: Guard;
  /** Wins over ZHENGXUN_CHROMIUM and the usual places. */
  chromiumPath?: string;
  clock?: Clock;
  /** Pages at a time. Default 2. */
  concurrency?: number;
  /** Bytes that all servers together may send for one page. Default 30 MB. */
  maxBytes?: number;
  /** Requests of one page. Default 300. */
  maxRequests?: number;
  /** Bytes of a serialised DOM; a longer one is cut. Default 10 MB. */
  maxHtmlBytes?: number;
}

export interface Rendered {
  kind: 'rendered';
  url: string;
  finalUrl: string;
  /** ms since the epoch, UTC. */
  at: number;
  status: number;
  /** The DOM after scripts, UTF-8. */
  html: Buffer;
  /** The DOM was cut at its limit, or the page had more to load than the limit of bytes. */
  truncated: boolean;
  /** False when the page was still loading at the time limit. */
  settled: boolean;
  /** What was not let through: address and Chinese clause; the first 200. */
  blocked: { url: string; reason: string }[];
  consoleErrors: number;
}

export interface Picture {
  kind: 'picture';
  url: string;
  finalUrl: string;
  at: number;
  png: Buffer;
  /** Pixels. */
  width: number;
  height: number;
  /** Null when nothing was to be marked; `hidden`: the place has no size, its surroundings are marked. */
  mark: 'shown' | 'hidden' | 'not-found' | null;
  blocked: { url: string; reason: string }[];
}

export interface PictureRequest {
  url: string;
  /** Shown instead of asking the server again, so that the picture shows what was judged. */
  stored?: StoredAnswer;
  mark?: Mark;
  /** `mark`: the surroundings of the mark; `page`: the whole page, 8,000 pixels at most. Default `mark` when there is one to find. */
  extent?: 'mark' | 'page';
}

export interface PicturesRequest {
  url: string;
  stored: StoredAnswer;
  marks: readonly (Mark | null)[];
}

export interface Browser {
  /** Never rejects. */
  render(url: string): Promise<Rendered | Failed>;
  /** Never rejects. */
  screenshot(request: PictureRequest): Promise<Picture | Failed>;
  /** Several pictures of one stored page, opened once: one for each mark (null: the whole page), in their order. Never rejects. */
  screenshots(request: PicturesRequest): Promise<Picture[] | Failed>;
  close(): Promise<void>;
}

interface Pictures {
  kind: 'pictures';
  pictures: Picture[];
}

/** What is to be taken of one page. */
interface Shots {
  url: string;
  stored: StoredAnswer | null;
  marks: readonly (Mark | null)[];
  /** Of all of them; null: the surroundings of a mark, else the whole page. */
  extent: PictureRequest['extent'] | null;
}

/** A stored page that led away before it was read to its end. */
interface Strayed {
  kind: 'strayed';
  at: number;
}

/** Starts that failed, or crashes, one after the other, before no more pages are taken. */
const MAX_CRASHES = 5;
/** Beyond the page's own time: for closing, serialising, drawing. */
const GRACE_MS = 10_000;

/** Starts the browser. `missing`: none can be used, and what to do about it. Throws InputError for a malformed hosts file. */
export async function createBrowser(options: BrowserOptions): Promise<Browser | Missing> {
  const found = findChromium(options.chromiumPath);
  if ('missing' in found) return found;
  const guard = options.guard ?? createGuard(options);
  const first = await launchChromium(found.path);
  return 'missing' in first ? first : new ChromiumBrowser(found.path, first, guard, options);
}

class ChromiumBrowser implements Browser {
  readonly #path: string;
  readonly #guard: Guard;
  readonly #options: BrowserOptions;
  readonly #clock: Clock;
  readonly #ownPorts = new Set<number>();
  readonly #waiting: (() => void)[] = [];
  #running: Promise<Running | Missing> | null;
  #free: number;
  #crashes = 0;
  #closed = false;

  constructor(path: string, first: Running, guard: Guard, options: BrowserOptions) {
    this.#path = path;
    this.#guard = guard;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#free = options.concurrency ?? 2;
    this.#running = Promise.resolve(first);
  }

  render(url: string): Promise<Rendered | Failed> {
    return this.#onPage<Rendered>(url, { stored: null, textOnly: true, scripts: true }, async (session, at) => {
      const opened = await this.#open(session, url, at);
      if (typeof opened === 'object') return opened;
      const { html, truncated } = await serialise(session, this.#options.maxHtmlBytes ?? 10 << 20);
      const { url: finalUrl, status } = session.document() ?? { url, status: 0 };
      return {
        kind: 'rendered',
        url,
        finalUrl,
        at,
        status,
        html,
        truncated: truncated || session.proxy.refused.has(TOO_MUCH),
        settled: opened === 'quiet',
        blocked: blockedOf(session),
        consoleErrors: session.errors(),
      };
    });
  }

  async screenshot({ url, stored, mark, extent }: PictureRequest): Promise<Picture | Failed> {
    const taken = await this.#take({ url, stored: stored ?? null, marks: [mark ?? null], extent: extent ?? null });
    return Array.isArray(taken) ? taken[0]! : taken;
  }

  screenshots(request: PicturesRequest): Promise<Picture[] | Failed> {
    return this.#take({ ...request, extent: null });
  }

  async #take(shots: Shots): Promise<Picture[] | Failed> {
    const first = await this.#pictures(shots, true);
    // A script that leads away in the middle of the page cuts it off there: what was stored is shown without scripts.
    const last = first.kind === 'strayed' ? await this.#pictures(shots, false) : first;
    if (last.kind === 'strayed') return this.#failed(shots.url, last.at, 'protocol', '所存页面不断跳往别处，无法成图');
    return last.kind === 'pictures' ? last.pictures : last;
  }

  #pictures({ url, stored, marks, extent }: Shots, scripts: boolean): Promise<Pictures | Strayed | Failed> {
    return this.#onPage<Pictures | Strayed>(url, { stored, textOnly: false, scripts }, async (session, at) => {
      const opened = await this.#open(session, url, at);
      if (typeof opened === 'object') return opened;
      if (opened === 'strayed') return { kind: 'strayed', at };
      const pictures: Picture[] = [];
      for (const mark of marks) {
        const taken = await picture(session, mark, extent ?? (mark ? 'mark' : 'page'));
        pictures.push({ kind: 'picture', url, finalUrl: session.document()?.url ?? url, at, ...taken, blocked: blockedOf(session) });
      }
      return { kind: 'pictures', pictures };
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const running = await this.#running;
    this.#running = null;
    if (running && !('missing' in running)) await running.stop();
  }

  /** Goes to the page and waits until it is quiet, or as long as there is time. */
  async #open(session: PageSession, url: string, at: number): Promise<'quiet' | 'loading' | 'strayed' | Failed> {
    const deadline = performance.now() + this.#options.timeoutMs;
    const left = () => Math.max(1, deadline - performance.now());
    try {
      const going = session.page.goto(url, { waitUntil: 'domcontentloaded', timeout: left() });
      going.catch(() => undefined); // seen below, unless the page strays first
      if ((await Promise.race([going, session.strayed])) === 'strayed') return 'strayed';
    } catch (error) {
      if (session.page.isClosed() || session.crashed()) throw error;
      const stopped = session.stopped();
      if (stopped) return this.#failed(url, at, stopped.kind, stopped.clause);
      // A page that answered but goes on loading for ever is shown as far as it came.
      if (!isTimeout(error) || session.document() === null) {
        const { kind, detail } = navigationProblem(error, session.lastTarget(), session.proxy);
        return this.#failed(url, at, kind, detail);
      }
    }
    const quiet = await within(
      left(),
      session.page.waitForLoadState('networkidle', { timeout: left() }).then(() => true),
    );
    const stopped = session.stopped();
    if (stopped) return this.#failed(url, at, stopped.kind, stopped.clause);
    return quiet ? 'quiet' : 'loading';
  }

  async #onPage<T extends { kind: string }>(
    url: string,
    how: Pick<SessionOptions, 'stored' | 'textOnly' | 'scripts'>,
    work: (session: PageSession, at: number) => Promise<T | Failed>,
  ): Promise<T | Failed> {
    await this.#turn();
    const at = this.#clock.now();
    try {
      const parsed = URL.parse(url);
      if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:'))
        return this.#failed(url, at, 'protocol', '只访问 http 和 https 地址');
      // Another page may have brought the browser down: once more before this one is blamed.
      const outcome = (await this.#inSession(parsed.href, how, at, work)) ?? (await this.#inSession(parsed.href, how, at, work));
      return outcome ?? this.#failed(url, at, 'our-side', '浏览器在打开该页面时异常退出');
    } finally {
      this.#leave();
    }
  }

  /** Null when the browser died meanwhile. */
  async #inSession<T extends { kind: string }>(
    url: string,
    how: Pick<SessionOptions, 'stored' | 'textOnly' | 'scripts'>,
    at: number,
    work: (session: PageSession, at: number) => Promise<T | Failed>,
  ): Promise<T | Failed | null> {
    const running = await this.#start();
    if ('missing' in running) return this.#failed(url, at, 'our-side', running.missing);
    const { timeoutMs, userAgent, maxBytes = 30e6, maxRequests = 300 } = this.#options;
    const limits = { maxBytes, maxRequests, connectTimeoutMs: timeoutMs };
    const opening = openSession(running.chromium, {
      guard: this.#guard,
      ownPorts: this.#ownPorts,
      userAgent,
      url,
      ...how,
      ...limits,
    });
    const session = await within(GRACE_MS, opening);
    if (!session) {
      await running.stop();
      // Should it open after all, it is closed again.
      opening.then((late) => late.close()).catch(() => undefined);
      return null;
    }
    const outcome = await within(timeoutMs + GRACE_MS, settle(work(session, at)));
    if (!outcome) {
      await running.stop();
      await session.close();
      return this.#failed(url, at, 'timeout', '页面一直占用浏览器，已放弃');
    }
    const alive = (await session.close()) && running.chromium.isConnected();
    if (!alive) await running.stop();
    if ('value' in outcome) {
      if (alive) this.#crashes = 0;
      return outcome.value;
    }
    if (!alive || session.crashed()) return null;
    return this.#failed(url, at, 'protocol', '页面在读取时不断变化，未能取得内容');
  }

  /** The running browser, started anew after a crash; pages that ask at the same time share the start. */
  async #start(): Promise<Running | Missing> {
    for (;;) {
      const current = this.#running;
      const running = await current;
      if (this.#running !== current) continue;
      if (this.#closed || !running) return { missing: '浏览器已关闭' };
      if (!('missing' in running) && running.chromium.isConnected()) return running;
      if (this.#crashes >= MAX_CRASHES) return { missing: `浏览器连续 ${MAX_CRASHES} 次异常退出，不再使用` };
      this.#crashes += 1;
      this.#running = launchChromium(this.#path);
      if (!('missing' in running)) await running.stop();
    }
  }

  #failed(url: string, at: number, kind: FailureKind, detail?: string): Failed {
    return failed(url, at, this.#clock.now(), kind, detail);
  }

  async #turn(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

const blockedOf = (session: PageSession) => [...session.blocked()].map(([url, reason]) => ({ url, reason }));

const isTimeout = (error: unknown): boolean => error instanceof Error && error.name === 'TimeoutError';

/** The value or the error, as a value. */
function settle<T>(promise: Promise<T>): Promise<{ value: T } | { error: unknown }> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}
