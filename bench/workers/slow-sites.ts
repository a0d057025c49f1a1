/** Websites on this machine whose answers take their time: what limits a crawl is waiting, not computing. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SlowSites {
  names: string[];
  /** Text of a hosts file. */
  hosts: string;
  close(): Promise<void>;
}

/** Starts so many sites, each of a home page, a column and articles; each answer comes after `latencyMs`. */
export async function slowSites(count: number, pages: number, latencyMs: number): Promise<SlowSites> {
  const servers: { name: string; server: Server }[] = [];
  for (let i = 1; i <= count; i++) servers.push({ name: `slow${i}.test`, server: await slowSite(pages, latencyMs) });
  return {
    names: servers.map(({ name }) => name),
    hosts: servers.map(({ name, server }) => `127.0.0.1:${(server.address() as AddressInfo).port} ${name}`).join('\n'),
    async close() {
      for (const { server } of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

async function slowSite(pages: number, latencyMs: number): Promise<Server> {
  const links = Array.from({ length: pages }, (_, n) => `<li><a href="/a/${n}.html">第${n}篇</a><span>2026-11-0${(n % 9) + 1}</span></li>`);
  const page = (title: string, body: string) => `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
  const bodies = new Map([['/', page('某局', `<ul>${links.join('')}</ul>`)]]);
  for (let n = 0; n < pages; n++)
    bodies.set(`/a/${n}.html`, page(`第${n}篇`, `<p>发布时间：2026-11-01</p><p>${`第${n}篇的正文。`.repeat(30)}</p>`));
  const server = createServer((request, response) => {
    const body = bodies.get(request.url ?? '');
    setTimeout(() => {
      response
        .writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
        .end(request.method === 'HEAD' ? undefined : body);
    }, latencyMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
