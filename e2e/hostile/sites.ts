/** Websites that misbehave, on loopback, for the tests of bad input. */
import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface Site {
  /** `http://127.0.0.1:PORT` (or https). */
  origin: string;
  port: number;
  /** Paths asked for so far, robots.txt left out. */
  asked: string[];
  close(): Promise<void>;
}

const open: Site[] = [];

/** A site that answers as the listener says; robots.txt is 404 unless `robots` answers it. */
export function aSite(answer: http.RequestListener, robots: http.RequestListener = notFound): Promise<Site> {
  return listening((asked) => http.createServer(routed(answer, robots, asked)), 'http');
}

/** The same over TLS. */
export function aSecureSite(certificate: { key: string; cert: string }, answer: http.RequestListener): Promise<Site> {
  return listening((asked) => https.createServer(certificate, routed(answer, notFound, asked)), 'https');
}

/** A server that does with each connection what it likes. */
export function aRawServer(onConnection: (socket: Socket) => void): Promise<Site> {
  return listening(() => net.createServer(onConnection), 'http');
}

/** A port that nothing listens at. */
export async function aDeadPort(): Promise<number> {
  const site = await aRawServer(() => undefined);
  await site.close();
  return site.port;
}

/** Ends what was started since the last call. */
export async function closeSites(): Promise<void> {
  await Promise.all(open.splice(0).map((site) => site.close()));
}

/** A whole HTML page. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
}

/** Answers with an HTML page. */
export function html(text: string | Buffer, headers: http.OutgoingHttpHeaders = {}, status = 200): http.RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(text);
  };
}

/** Answers with any body and type. */
export function body(type: string, bytes: string | Buffer): http.RequestListener {
  return html(bytes, { 'content-type': type });
}

export const notFound: http.RequestListener = html(page('404', '<p>您访问的页面不存在</p>'), {}, 404);

/** A site of `pages` articles in one column, with dates and texts as a site has them. */
export function anOfficeSite(pages: number): http.RequestListener {
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    const number = Number(/^\/tzgg\/(\d+)\.html$/.exec(path)?.[1] ?? Number.NaN);
    const text = path === '/' ? officeHome(pages) : path === '/tzgg/' ? officeList(pages) : number < pages ? officeArticle(number) : null;
    if (text === null) return notFound(request, response);
    html(text)(request, response);
  };
}

const dayOf = (index: number): string => new Date(Date.UTC(2026, 10, 20) - index * 86_400_000).toISOString().slice(0, 10);
const itemOf = (index: number): string =>
  `<li><a href="/tzgg/${index}.html">关于第${index}号事项的通知</a><span>${dayOf(index)}</span></li>`;

function officeHome(pages: number): string {
  const items = Array.from({ length: Math.min(8, pages) }, (_, index) => itemOf(index)).join('');
  return page('青禾县民政局', `<nav><a href="/">首页</a><a href="/tzgg/">通知公告</a></nav><div class="list"><ul>${items}</ul></div>`);
}
function officeList(pages: number): string {
  const items = Array.from({ length: pages }, (_, index) => itemOf(index)).join('');
  return page(
    '通知公告_青禾县民政局',
    `<nav><a href="/">首页</a><a href="/tzgg/">通知公告</a></nav><h1>通知公告</h1><ul class="list">${items}</ul>`,
  );
}
function officeArticle(index: number): string {
  const text = `<h1>关于第${index}号事项的通知</h1><p>发布时间:${dayOf(index)} 来源:青禾县民政局</p><p>各科室:现将第${index}号事项的安排通知如下,请按时办理。</p>`;
  return page(`关于第${index}号事项的通知_青禾县民政局`, `<nav><a href="/">首页</a><a href="/tzgg/">通知公告</a></nav>${text}`);
}

/** A gzip body of zeros that unpacks to that many MiB; it is itself a thousandth of that. */
export function zipBomb(mebibytes: number): Buffer {
  const one = gzipSync(Buffer.alloc(1 << 20, 0x20), { level: 9 });
  // Gzip members one after another are one stream (RFC 1952 section 2.2).
  return Buffer.concat(Array.from({ length: mebibytes }, () => one));
}

/** Sends bytes without end until the reader goes away. */
export function endless(headers: http.OutgoingHttpHeaders, start: string): http.RequestListener {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.write(start);
    const chunk = Buffer.alloc(64 << 10, '<p>没完没了的正文</p>');
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  };
}

function routed(answer: http.RequestListener, robots: http.RequestListener, asked: string[]): http.RequestListener {
  return (request, response) => {
    response.on('error', () => undefined);
    if (request.url === '/robots.txt') return robots(request, response);
    asked.push(request.url ?? '/');
    answer(request, response);
  };
}

async function listening(make: (asked: string[]) => net.Server, scheme: string): Promise<Site> {
  const asked: string[] = [];
  const server = make(asked);
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const site: Site = {
    origin: `${scheme}://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  open.push(site);
  return site;
}
