/** A small website on 127.0.0.1 for tests: routes, counters, faults on demand. */
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export type Route = string | Reply | ((request: http.IncomingMessage) => Reply | 'hang' | 'reset');

export interface LocalSite {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  port: number;
  /** Requests so far as `METHOD /path`. */
  requests: string[];
  count(line: string): number;
  /** Called before each answer. */
  onRequest: () => void;
  routes: Map<string, Route>;
  /** Called for addresses without a route. */
  fallback: Route;
  /** Cuts all connections; later ones are refused until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a site; a string is an HTML page. `host`: address to listen at. */
export async function localSite(routes: Record<string, Route>, host = '127.0.0.1'): Promise<LocalSite> {
  const sockets = new Set<Socket>();
  const server = http.createServer((request, response) => {
    const url = request.url ?? '/';
    site.requests.push(`${request.method} ${url}`);
    site.onRequest();
    const route = site.routes.get(url) ?? site.fallback;
    const reply = typeof route === 'function' ? route(request) : route;
    if (reply === 'hang') return;
    if (reply === 'reset') {
      request.socket.destroy();
      return;
    }
    const { status = 200, headers = {}, body = '' } = typeof reply === 'string' ? { body: reply } : reply;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, host, resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const site: LocalSite = {
    origin: `http://${host}:${port}`,
    port,
    requests: [],
    onRequest: () => {},
    count: (line) => site.requests.filter((request) => request === line).length,
    routes: new Map(Object.entries(routes)),
    fallback: { status: 404, body: '<title>404</title>' },
    down: stop,
    up: () => listen(port),
    close: stop,
  };
  return site;
}

/** A page with a navigation block that all pages share and a body of its own. */
export function aPage(title: string, links: readonly string[], text = `${title}的正文`): string {
  const nav = '<nav><a href="/">首页</a><a href="/list/">列表</a></nav>';
  return `<!doctype html><title>${title}</title>${nav}<main><p>${text}</p>${links.map((url) => `<a href="${url}">${url}</a>`).join('\n')}</main>`;
}
