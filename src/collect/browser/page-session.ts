/**
 * One page in a browser profile of its own: a proxy that checks every connection, limits on requests, bytes and time, no
 * pop-ups, dialogs, downloads, permissions or service workers; a robot wall is stopped before its scripts run.
 */
import type { BrowserContext, CDPSession, Browser as Chromium, Page, Request } from 'playwright-core';
import type { Guard } from '../net/guard.ts';
import { type Stopped, watchDocument } from './document-watch.ts';
import { within } from './launch.ts';
import { type PageProxy, startProxy } from './proxy.ts';

/** An answer to be shown instead of asking the server again. */
export interface StoredAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  /** Decompressed body. */
  body: Uint8Array;
}

export interface SessionOptions {
  guard: Guard;
  ownPorts: Set<number>;
  userAgent: string;
  /** For reading only: pictures, fonts and media are not loaded. */
  textOnly: boolean;
  /** Answer for the page's own address. */
  stored: StoredAnswer | null;
  /** Runs the page's scripts. */
  scripts: boolean;
  url: string;
  maxBytes: number;
  maxRequests: number;
  connectTimeoutMs: number;
}

export interface PageSession {
  page: Page;
  proxy: PageProxy;
  /** Last answer to the page itself; null before there is one. */
  document(): { url: string; status: number } | null;
  /** Address the page was last sent to. */
  lastTarget(): string;
  /** Why the answer to the page was not given to the browser (robot wall, too large); null when it was. */
  stopped(): Stopped | null;
  /** Address → Chinese clause: what was not let through. */
  blocked(): Map<string, string>;
  /** Errors on the console and uncaught exceptions of scripts. */
  errors(): number;
  /** Settles when a stored page tries to go elsewhere: what comes after that script is not parsed any more. */
  strayed: Promise<'strayed'>;
  /** The page's process died. */
  crashed(): boolean;
  cdp: CDPSession;
  /** Never rejects; false when the browser did not react and must be stopped. */
  close(): Promise<boolean>;
}

export const VIEWPORT = { width: 1280, height: 900 };
/** Pages may send a visitor on, by script or refresh; not for ever. */
const MAX_NAVIGATIONS = 6;
const REMEMBERED = 200;
const HEAVY = new Set(['image', 'media', 'font']);

/** Opens an empty page. Rejects when the browser is gone. */
export async function openSession(chromium: Chromium, options: SessionOptions): Promise<PageSession> {
  const proxy = await startProxy(options.guard, options, options.ownPorts);
  let context: BrowserContext | null = null;
  try {
    context = await chromium.newContext({
      proxy: { server: proxy.server, bypass: '<-loopback>' },
      userAgent: options.userAgent,
      viewport: VIEWPORT,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // As the HTTP client: a certificate that does not hold is a finding of its own, not a reason not to look.
      ignoreHTTPSErrors: true,
      acceptDownloads: false,
      serviceWorkers: 'block',
      reducedMotion: 'reduce',
      javaScriptEnabled: options.scripts,
    });
    return await prepare(context, proxy, options);
  } catch (error) {
    await within(2000, context?.close() ?? Promise.resolve());
    await proxy.close();
    throw error;
  }
}

async function prepare(context: BrowserContext, proxy: PageProxy, options: SessionOptions): Promise<PageSession> {
  const blocked = new Map<string, string>();
  const block = (url: string, clause: string) => {
    if (blocked.size < REMEMBERED) blocked.set(url.slice(0, 500), clause);
  };
  let answer: { url: string; status: number } | null = null;
  let target = options.url;
  let stopped: Stopped | null = null;
  let errors = 0;
  let crashed = false;
  const strayed = Promise.withResolvers<'strayed'>();
  let navigations = 0;
  let requests = 0;

  await context.addInitScript(NO_SIDE_DOORS);
  const page = await context.newPage();
  const isMain = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();

  /** Why a request is not made; null when it is. */
  function objection(request: Request): string | null {
    requests += 1;
    const url = request.url();
    if (!/^(https?|data|blob):/i.test(url)) return '只访问 http 和 https 地址';
    if (requests > options.maxRequests) return `页面发出的请求超过 ${options.maxRequests} 个，其余不再发出`;
    if (isMain(request)) {
      navigations += 1;
      if (options.stored && navigations > 1) {
        if (options.scripts) strayed.resolve('strayed');
        return '所存页面试图跳往别处，已阻止';
      }
      if (navigations > MAX_NAVIGATIONS) return '页面反复跳转，已阻止';
    }
    return null;
  }

  await context.route('**/*', async (route, request) => {
    const reason = objection(request);
    if (reason !== null) {
      block(request.url(), reason);
      // Called off, not refused: the page stays as it is instead of giving way to an error page.
      return route.abort('aborted').catch(gone);
    }
    if (options.textOnly && HEAVY.has(request.resourceType())) return route.abort('blockedbyclient').catch(gone);
    if (!isMain(request)) return route.continue().catch(gone);
    target = request.url();
    if (options.stored) return route.fulfill(fulfilment(options.stored)).catch(gone);
    return route.continue().catch(gone);
  });
  page.on('request', (request) => {
    if (isMain(request)) target = request.url();
  });
  page.on('response', (response) => {
    if (isMain(response.request())) answer = { url: response.url(), status: response.status() };
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors += 1;
  });
  page.on('pageerror', () => {
    errors += 1;
  });
  page.on('crash', () => {
    crashed = true;
  });
  page.on('dialog', (dialog) => void dialog.dismiss().catch(gone));
  context.on('page', (popup) => {
    if (popup === page) return;
    block(popup.url(), '页面弹出的窗口已关闭');
    void popup.close().catch(gone);
  });

  const cdp = await context.newCDPSession(page);
  if (!options.stored) {
    await watchDocument(cdp, options.maxBytes, (kind, clause) => {
      stopped = { kind, clause };
    });
  }
  return {
    page,
    proxy,
    cdp,
    document: () => answer,
    lastTarget: () => target,
    stopped: () => stopped,
    blocked: () => new Map([...blocked, ...proxy.refused]),
    errors: () => errors,
    strayed: strayed.promise,
    crashed: () => crashed,
    async close() {
      const closed = await within(
        4000,
        context.close().then(() => true),
      );
      await proxy.close();
      return closed === true;
    },
  };
}

/** The stored answer as the browser takes it: already decompressed, framing and rules about embedding taken off. */
function fulfilment({ status, headers, body }: StoredAnswer) {
  const kept = Object.entries(headers).filter(([name]) => !NOT_REPLAYED.has(name));
  return { status, headers: Object.fromEntries(kept), body: Buffer.from(body) };
}

const NOT_REPLAYED = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'content-disposition',
  'set-cookie',
  'refresh',
]);

/** Ways to the network that no proxy sees, and ways to keep a line open: not there for any frame. */
const NO_SIDE_DOORS = `for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocket', 'WebSocketStream', 'SharedWorker'])
  try { delete globalThis[name]; } catch {}`;

/** The page, context or browser was closed meanwhile: nothing is left to do. */
const gone = (): void => undefined;
